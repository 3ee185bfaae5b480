import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { tellWishes } from "../../../src/services/proposals/tell-wishes.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { BODY, MONDAY } from "../../support/proposing.js";
import { addProposal } from "../../support/public-proposals.js";
import { silentFrom } from "../../support/rules.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { faultsOf } from "../../support/screen-checks.js";
import { sendWhatWaits } from "../../support/sending.js";
import { expectChat, FORMS, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  for (const id of ["author", "other"]) await atHome(world, id);
  const idOf = async (externalId: string) =>
    (await prisma.account.findFirstOrThrow({ where: { externalId } })).participantId;
  const [author, other] = [await idOf("author"), await idOf("other")];
  await addProposal(prisma, { number: 101, title: "A bike lane along the river Reno", author });
  await addProposal(prisma, {
    number: 102,
    title: "Safe ways to school",
    body: "We need a bike lane along the river, and lamps.",
    author: other,
  });
  await addProposal(prisma, { number: 103, title: "Bike lane by the river", state: "withdrawn" });
  await addProposal(prisma, { number: 104, title: "Concerts in the library" });
});

beforeEach(() => world.clock.moveTo(MONDAY));
afterEach(() => expect(world.log.errors).toEqual([]));

async function writes(person: PlayedPerson, title: string): Promise<void> {
  await person.sends("/propose");
  await person.presses("Start a proposal");
  await person.sends(title);
  await person.sends(BODY);
  await person.presses("Done");
}

const draftOf = async (title: string) =>
  (
    await prisma.proposalVersion.findFirstOrThrow({
      where: { title, proposal: { state: { in: ["draft", "submitted"] } } },
      include: { proposal: true },
      orderBy: { proposalId: "desc" },
    })
  ).proposal;

test("what is close is shown, can be read, and blocks nothing (PRO-4)", async () => {
  const anna = await atHome(world, "anna");
  await writes(anna, "A bike lane along the river");
  expect(anna.sees).toBe(
    [
      "Similar ones",
      "These look close to yours:",
      "1. Safe ways to school",
      "2. A bike lane along the river Reno",
      "[Read 1 | Read 2]",
      "[Support one instead | Ask to join forces]",
      "[Mine is different]",
      "[‹ Back | Save and leave]",
    ].join("\n"),
  );
  await anna.presses("Read 2");
  expect(anna.reads).toContain("Proposal 101");
  await anna.presses("‹ Back");
  await anna.presses("Mine is different");
  expect(anna.reads).toContain("Step 3 of 6 · Where");
  expect((await draftOf("A bike lane along the river")).closeOnes).toBe("different");
});

test("nothing close, nothing asked; one's own are not close", async () => {
  const bea = await atHome(world, "bea");
  await writes(bea, "Quiet rooms for studying");
  expect(bea.reads).toContain("Step 3 of 6 · Where");
  const author = world.person("author");
  await writes(author, "A bike lane along the river Reno");
  expect(author.sees).not.toContain("2.");
});

test("one is supported instead, and the draft is kept", async () => {
  const ugo = await atHome(world, "ugo", { language: "it" });
  await ugo.sends("/proposta");
  await ugo.presses("Comincia una proposta");
  await ugo.sends("Bike lane along the river Reno");
  await ugo.sends(BODY);
  await ugo.presses("Fatto");
  expect(ugo.reads).toContain("Queste somigliano alla tua:");
  await ugo.presses("Sostienine una");
  await ugo.presses("Sostieni 101 · A bike lane along the river Reno");
  expect(ugo.reads).toContain("Ora sostieni questa. La tua bozza resta: la trovi in La mia attività.");
  expect(ugo.sees).toContain("[Sostenuta · Annulla]");
  expect((await draftOf("Bike lane along the river Reno")).closeOnes).toBe("support");
});

test("the other author hears once that somebody would join forces, without a name", async () => {
  const eva = world.person("eva", { name: "Evangelina" });
  await atHome(world, "eva");
  await writes(eva, "Bike lane along the river <b>");
  await expectChat(
    eva,
    `
    you: [Ask to join forces]
    bot: With whom would you like to join forces?
         Whoever wrote it is told, and can read what you have written so far. Your name is not shown.
         [Ask 102 · Safe ways to school]
         [Ask 101 · A bike lane along the river Reno]
         [‹ Back | Save and leave]
    you: [Ask 101 · A bike lane along the river Reno]
    bot: Whoever wrote proposal 101 will be told. You can go on meanwhile.
         Step 3 of 6 · Where
         Where would it be? Type an address, or drop a pin with 📎 › Location.
         [A whole district]
         [Whole city | Skip]
         [‹ Back | Save and leave]
    `,
  );
  const author = world.person("author");
  world.clock.moveTo("2026-06-15T21:00:00Z");
  await tellWishes(world.app);
  await sendWhatWaits(world);
  expect(author.log.filter(({ kind }) => kind === "message")).toEqual([]);
  world.clock.moveTo("2026-06-16T09:00:00Z");
  await silentFrom(prisma, "2026-06-16", 1);
  await tellWishes(world.app);
  await sendWhatWaits(world);
  expect(author.log.filter(({ kind }) => kind === "message")).toEqual([]);
  await silentFrom(prisma, "2026-06-16", 0);
  for (let minute = 0; minute < 2; minute++) {
    await tellWishes(world.app);
    await sendWhatWaits(world);
  }
  const told = author.log.flatMap((reply) => (reply.kind === "message" ? [reply] : []));
  expect(told.flatMap(faultsOf)).toEqual([]);
  expect(told.map(({ text }) => plainText(text))).toEqual([
    "Somebody writes something close to your proposal 101, and would like to join forces:\nBike lane along the river <b>",
  ]);
  await author.presses("See it");
  expect(author.reads).toContain(BODY);
  expect(JSON.stringify(author.log)).not.toContain("Evangelina");
  const { id } = await draftOf("Bike lane along the river <b>");
  const stranger = await atHome(world, "stranger");
  await stranger.does({ kind: "press", data: `1|mine|wish|${id}|` });
  expect(stranger.reads).toContain("That draft is no longer there.");

  for (let press = 0; press < 2; press++) {
    await author.does({ kind: "press", data: `1|mine|wish|${id}|` });
    await author.presses("Invite to write with me");
    expect(author.reads).toContain("They are invited, for a week. You hear when they join.");
  }
  await sendWhatWaits(world);
  const invitations = eva.log.filter((reply) => reply.kind === "message");
  expect(invitations).toHaveLength(1);
  await eva.presses("See the invitation");
  await eva.presses("Join");
  expect(eva.reads).toContain("Welcome.");
  expect(eva.reads).toContain("Working together · proposal 101");
});

test("in a form it is on the review; whoever reads the proposal sees both", async () => {
  const flo = world.person("flo", { capabilities: FORMS });
  await flo.sends("/propose");
  await flo.presses("Start a proposal");
  await flo.fillsIn({
    title: "The bike lane along the river",
    body: BODY,
    area: null,
    address: null,
    theme: null,
  });
  expect(flo.reads).toContain("These look close to yours:\n1. Safe ways to school");
  await flo.presses("See the similar ones");
  await flo.presses("Mine is different");
  expect(flo.sees).not.toContain("See the similar ones");
  await flo.presses("Send proposal");
  const mod = await atTheDesk(world, "mod");
  await mod.presses("Read the next one");
  expect(mod.reads).toContain("It looks close to these:\n1. Safe ways to school");
  expect(mod.reads).toContain("Its author says that it is different.");
});
