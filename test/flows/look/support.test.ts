import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { tellWithdrawals } from "../../../src/services/supports/tell-withdrawals.js";
import { openTestDatabase } from "../../support/database.js";
import { sendWhatWaits } from "../../support/sending.js";
import { atHome } from "../../support/newcomers.js";
import { MONDAY } from "../../support/proposing.js";
import { addProposal } from "../../support/public-proposals.js";
import { changeRules, silentFrom } from "../../support/rules.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let author = "";

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  await atHome(world, "author");
  author = (await prisma.account.findFirstOrThrow({ where: { externalId: "author" } })).participantId;
  for (const [number, title] of [
    [218, "Trees in via Arno"],
    [219, "A <b>playground</b>"],
    [220, "Bikes for everybody"],
  ] as const)
    await addProposal(prisma, { number, title, area: "savena", author });
});

beforeEach(() => world.clock.moveTo(MONDAY));
afterEach(async () => {
  await changeRules(prisma, { supports: { hidden: false } });
  expect(world.log.errors).toEqual([]);
});

const opens = (person: PlayedPerson, number: number) => person.sends(`/start s_${number}`);

test("a support says that it is not the vote, and can be undone (SUP-1)", async () => {
  const anna = await atHome(world, "anna");
  await opens(anna, 218);
  await expectChat(
    anna,
    `
    you: [Support]
    bot: (Supported. This is not the vote; it helps the proposal move on.)
    bot: Trees in via Arno
         Proposal 218 · Savena · Green
         Public. Next comes the technical check.
         1 support
         Supports are open until 30 October, 12:00.
         For everybody.
         From: Anna
         [Supported · Undo]
         [Choose my messages]
         [Share]
         [Comments | All proposals]
         [‹ Back | Home]
    you: [Supported · Undo]
    bot: (Taken back. You can support it again.)
    bot: Trees in via Arno
         Proposal 218 · Savena · Green
         Public. Next comes the technical check.
         Supports are open until 30 October, 12:00.
         For everybody.
         From: Anna
         [Support]
         [Share]
         [Comments | All proposals]
         [‹ Back | Home]
    `,
  );
});

test("while the service is paused nobody gives a support, or takes one back (ORG-3, ERR-7)", async () => {
  const rita = await atHome(world, "rita");
  await opens(rita, 219);
  const pause = (pausedUntil: Date | null) =>
    prisma.participatoryProcess.updateMany({ data: { pausedUntil, revision: { increment: 1 } } });
  const until = new Date(world.clock.at.getTime() + 60_000);
  await pause(until);
  await rita.presses("Support");
  expect(rita.reads).toContain("The service is paused, so nobody can support a proposal now.");
  expect(await prisma.support.count({ where: { proposal: { number: 219 } } })).toBe(0);
  await pause(null);
  await rita.presses("Support");
  await pause(until);
  await rita.presses("Supported · Undo");
  expect(await prisma.support.count({ where: { proposal: { number: 219 } } })).toBe(1);
  await pause(null);
  await rita.presses("Supported · Undo");
  expect(await prisma.support.count({ where: { proposal: { number: 219 } } })).toBe(0);
});

test("the same in Italian, with a quota", async () => {
  await changeRules(prisma, { supports: { hidden: false, quota: 2 } });
  const ugo = await atHome(world, "ugo", { language: "it" });
  await opens(ugo, 218);
  expect(ugo.reads).toContain("I sostegni sono aperti fino al 30 ottobre, ore 12:00");
  expect(ugo.reads).toContain("Ti restano 2 sostegni su 2.");
  const [toast] = await ugo.presses("Sostieni");
  expect(toast).toMatchObject({
    text: "Sostegno registrato. Non è il voto: aiuta la proposta ad andare avanti.",
  });
  expect(ugo.reads).toContain("Ti resta 1 sostegno su 2.");
  expect(ugo.sees).toContain("[Sostenuta · Annulla]");
});

test("when the quota is used up, the way to take one back", async () => {
  await changeRules(prisma, { supports: { hidden: false, quota: 2 } });
  const eva = await atHome(world, "eva");
  for (const number of [218, 219]) {
    await opens(eva, number);
    await eva.presses("Support");
  }
  await opens(eva, 220);
  expect(eva.reads).toContain("You have 0 of 2 supports left.");
  await eva.presses("Support");
  expect(eva.reads).toContain("You have given all 2 supports. Take one back first");
  await eva.sends("/mine");
  expect(eva.reads).toContain("I support:\n218 · Trees in via Arno\n219 · A <b>playground</b>");
  await eva.presses("Supported: 218 · Trees in via Arno");
  await eva.presses("Supported · Undo");
  await opens(eva, 220);
  await eva.presses("Support");
  expect(eva.reads).toContain("You have 0 of 2 supports left.");
});

test("authors do not support their own, and are told so kindly", async () => {
  const own = world.person("author");
  await opens(own, 218);
  expect(own.reads).toContain("You wrote this one. Others can support it.");
  expect(own.sees).not.toContain("[Support]");
});

test("a process may hide how many", async () => {
  await changeRules(prisma, { supports: { hidden: true } });
  const leo = await atHome(world, "leo");
  await opens(leo, 219);
  await leo.presses("Support");
  expect(leo.reads).not.toMatch(/\d supports?\b/);
  await leo.does({ kind: "press", data: "1|look|proposals||" });
  expect(leo.reads).not.toContain("support");
});

test("a button from before does nothing once supports are closed, and says so", async () => {
  const ida = await atHome(world, "ida");
  await opens(ida, 218);
  const data = ida.dataOf("Support");
  world.clock.moveTo("2026-11-01T09:00:00Z");
  await ida.does({ kind: "press", data });
  expect(ida.reads).toContain("Supports are closed now.");
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 218 } });
  const account = await prisma.account.findFirstOrThrow({ where: { externalId: "ida" } });
  expect(
    await prisma.support.count({ where: { proposalId: id, participantId: account.participantId } }),
  ).toBe(0);
});

test("supporters are told once that a proposal was withdrawn; who stopped messages is not (PRO-10)", async () => {
  await addProposal(prisma, { number: 230, title: "Benches <script>", area: "savena", author });
  const supporters = await Promise.all(["mia", "nora", "otto"].map((id) => atHome(world, id)));
  for (const person of supporters) {
    await opens(person, 230);
    await person.presses("Support");
  }
  await supporters[2]?.sends("/stop");
  const own = world.person("author");
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 230 } });
  await own.does({ kind: "press", data: `1|mine|view|${id}|` });
  await own.presses("Withdraw it");
  expect(own.reads).toContain("The 3 people who support it will be told.");
  await own.presses("Withdraw proposal 230");
  const minutePasses = async () => {
    await tellWithdrawals(world.app);
    await sendWhatWaits(world);
  };
  const heardBy = (person: PlayedPerson): string[] =>
    person.log.flatMap((reply) => (reply.kind === "message" ? [plainText(reply.text)] : []));
  // An election keeps the bot silent for longer than this is news: it is news after it.
  await silentFrom(prisma, "2026-06-15", 20);
  await minutePasses();
  world.clock.moveTo("2026-07-04T15:00:00Z");
  await minutePasses();
  expect(supporters.map(heardBy)).toEqual([[], [], []]);
  world.clock.moveTo("2026-07-05T09:00:00Z");
  for (let minute = 0; minute < 2; minute++) await minutePasses();
  await silentFrom(prisma, "2026-06-15", 0);
  const heard = supporters.map(heardBy);
  const words =
    "Proposal 230, Benches <script>, was withdrawn by whoever wrote it. You had supported it.\n" +
    "You can support others. Nothing else changes for you.";
  expect(heard).toEqual([[words], [words], []]);
});

test("what is merged brings its supports along, each person once", async () => {
  await addProposal(prisma, { number: 240, title: "The one that stays", author });
  await addProposal(prisma, { number: 241, title: "The one that goes", author });
  const both = await atHome(world, "both");
  const one = await atHome(world, "one");
  for (const number of [240, 241]) {
    await opens(both, number);
    await both.presses("Support");
  }
  await opens(one, 241);
  await one.presses("Support");
  await prisma.proposal.update({
    where: { processId_number: { processId: PROCESS_ID, number: 241 } },
    data: { state: "merged", mergedInto: 240 },
  });
  await opens(one, 240);
  expect(one.reads).toContain("2 supports");
  await one.presses("Supported · Undo");
  expect(one.reads).toContain("1 support");
  expect(one.sees).toContain("[Support]");
});
