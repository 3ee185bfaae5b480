import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { importProcessFile } from "../../src/commands/import-process.js";
import { loadProcess } from "../../src/persistence/processes.js";
import { importProcess } from "../../src/services/import-process.js";
import { inviteRole } from "../../src/services/invite-role.js";
import { freezeDueRules } from "../../src/services/rule-sheet.js";
import { participantOf } from "../support/organizers.js";
import { openTestDatabase } from "../support/database.js";
import { minute, transcriptsOf, wishing } from "../support/notices.js";
import { SMALL_PROCESS, yaml } from "../support/small-process.js";
import { lastMessage } from "../support/together.js";
import { makeEligible } from "../support/voters.js";
import { expectChat, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;

const BEFORE = "2026-04-01T10:00:00Z";
const WHILE_VOTING = "2026-06-01T10:00:00Z";
const AFTER = "2026-06-16T10:30:00Z";
const WHY = { it: "Il terreno non è del Comune.", en: "The land is not the city's." };

let world: World;
let processId = "";
let seed = 0;

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.lane.deleteMany();
  await prisma.conversation.deleteMany();
  world = new World(database, `withdraw ${++seed}`);
  world.clock.moveTo(BEFORE);
  const outcome = await importProcess(world.app, yaml(SMALL_PROCESS));
  if (outcome.outcome !== "created") throw new Error(outcome.outcome);
  ({ processId } = outcome);
});

async function organizer(name: string, language = "en"): Promise<PlayedPerson> {
  const { communityId } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: processId } });
  const { code } = await inviteRole(world.app, { processId, communityId, role: "organizer" });
  const person = world.person(`${name}-${seed}`, { name, language });
  await person.sends(`/start i_${code}`);
  await person.presses(language === "it" ? "Accetta" : "Accept");
  return person;
}

async function openVoting(): Promise<void> {
  world.clock.moveTo(WHILE_VOTING);
  await freezeDueRules(world.app);
}

/** Somebody who has voted there, as far as the roll tells. */
async function voter(name: string, area: string, language = "en"): Promise<PlayedPerson> {
  const person = world.person(`${name}-${seed}`, { language });
  const participantId = await makeEligible(world, person, area, { processId, language });
  await person.sends("/start");
  const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: area } });
  const castAt = world.clock.now();
  await prisma.voterRollEntry.create({ data: { boxId: box.id, participantId, channel: "test", castAt } });
  await wishing(world, person, { messages: "none", quiet: false });
  return person;
}

async function asksToWithdraw(person: PlayedPerson): Promise<void> {
  await person.sends("/admin");
  await person.presses("Dates and votes");
  await person.presses("Take one off the ballot");
  await person.presses("1 · Orto in cortile");
  await person.sends(WHY.it);
  await person.sends(WHY.en);
}

const statusOf = async (number: number) =>
  (await prisma.project.findFirstOrThrow({ where: { processId, number } })).status;
const sheets = () => prisma.ruleSheet.count({ where: { processId } });

test("before the vote one organizer takes a project off the ballot, with a reason everybody reads", async () => {
  const nina = await organizer("nina");
  await asksToWithdraw(nina);
  await nina.presses("Take it off the ballot");
  expect(nina.reads).toContain("Project 1 is off the ballot.");
  expect(await statusOf(1)).toBe("withdrawn");
  const ugo = world.person(`ugo-${seed}`, { language: "it" });
  await ugo.does({ kind: "press", data: "1|look|card|1|" });
  expect(ugo.reads).toContain("Perché:\nIl terreno non è del Comune.");
  expect(await prisma.auditEntry.findFirst({ where: { action: "withdraw-project" } })).toMatchObject({
    subject: "project 1",
    before: { "projects.1.status": "on-ballot" },
    after: { "projects.1.status": "withdrawn" },
    why: WHY.it,
  });
  // The file that made it says nothing of that: it stays off the ballot.
  expect(await importProcess(world.app, yaml(SMALL_PROCESS))).toMatchObject({ outcome: "unchanged" });
  await openVoting();
  const rules = JSON.parse((await prisma.ruleSheet.findFirstOrThrow()).text) as { projects: unknown[] };
  expect(rules.projects).toContainEqual(expect.objectContaining({ number: 1, status: "withdrawn" }));
});

test("whoever wrote it or follows it is told, whoever does neither is not, and those who voted are told as voters", async () => {
  const nina = await organizer("nina");
  const [author, helper, follower, other] = [
    world.person(`author-${seed}`),
    world.person(`helper-${seed}`, { language: "it" }),
    world.person(`follower-${seed}`),
    world.person(`other-${seed}`),
  ];
  for (const person of [author, helper, follower, other]) {
    const language = person === helper ? "it" : "en";
    await makeEligible(world, person, "north", { processId, language });
    await person.sends("/start");
  }
  const now = world.clock.now();
  const project = await prisma.project.findFirstOrThrow({ where: { processId, number: 1 } });
  const proposal = await prisma.proposal.create({
    data: {
      processId,
      number: 7,
      state: "on-ballot",
      publicVersion: 1,
      authorId: await participantOf(world, author),
      createdAt: now,
      updatedAt: now,
      versions: { create: [{ version: 1, title: "Orto", body: "Un orto.", skipped: [], createdAt: now }] },
      coAuthors: { create: [{ participantId: await participantOf(world, helper), joinedAt: now }] },
    },
  });
  await prisma.project.update({ where: { id: project.id }, data: { proposalId: proposal.id } });
  await prisma.subscription.create({
    data: { participantId: await participantOf(world, follower), projectId: project.id, createdAt: now },
  });
  for (const person of [author, helper, other])
    await wishing(world, person, { messages: "none", quiet: false });
  await wishing(world, follower, { messages: "followed", quiet: false });
  await asksToWithdraw(nina);
  expect(nina.reads).toContain("3 people who wrote it or follow it are told.");
  await nina.presses("Take it off the ballot");
  await minute(world);
  expect(transcriptsOf(author, "VOT-8")).toEqual([
    [
      "Idee in cortile",
      "Project 1, Orto in cortile, is no longer on the ballot of North.",
      "Why: The land is not the city's.",
      "You get this because you wrote it or follow it.",
      "[See the project]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(helper, "VOT-8").join()).toContain("Perché: Il terreno non è del Comune.");
  expect(transcriptsOf(follower, "VOT-8")).toHaveLength(1);
  expect(transcriptsOf(other, "VOT-8")).toEqual([]);
});

test("while people vote it takes two; the rules are frozen anew, and all who voted there are told (VOT-8)", async () => {
  const [nina, olga] = [await organizer("nina"), await organizer("olga", "it")];
  await openVoting();
  const [anna, bea, carl] = [
    await voter("anna", "north"),
    await voter("bea", "north", "it"),
    await voter("carl", "south"),
  ];
  await asksToWithdraw(nina);
  expect(nina.sees).toBe(
    [
      "Project 1, Orto in cortile, leaves the ballot of North. Why:",
      WHY.it,
      WHY.en,
      "",
      "It stays readable, marked as withdrawn, and can never be funded. This cannot be undone.",
      "People vote already, so a second organizer has to agree.",
      "Then 2 people who voted there are told, and can vote again. Nobody looks into ballots.",
      "Nobody who reads messages wrote it or follows it.",
      "[Ask a second organizer]",
      "[Change the reason]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  await nina.presses("Ask a second organizer");
  expect([await statusOf(1), await sheets()]).toEqual(["on-ballot", 1]);
  expect(lastMessage(olga)).toContain("chiede di ritirare un progetto dal voto di Idee in cortile.");
  await olga.presses("Modifica delle regole");
  expect(olga.reads).toContain("Progetto 1, stato: in votazione → ritirato");
  await nina.sends("/admin");
  expect(nina.reads).not.toContain("1 change of the rules waits");
  await nina.presses("Dates and votes");
  await nina.presses("Change of the rules");
  expect(nina.sees).not.toContain("[I agree");
  await olga.sends("/admin");
  await olga.presses("Modifica delle regole");
  expect(olga.reads).toContain("Il terreno non è del Comune.");
  expect(olga.reads).toContain("Progetto 1, stato: in votazione → ritirato");
  const agree = olga.buttons.find(({ label }) => label.startsWith("Approv"))?.label ?? "";
  await olga.presses(agree);
  expect([await statusOf(1), await sheets()]).toEqual(["withdrawn", 2]);
  await minute(world);
  expect(transcriptsOf(anna, "VOT-8")).toEqual([
    [
      "Idee in cortile",
      "Project 1, Orto in cortile, is no longer on the ballot of North.",
      "Why: The land is not the city's.",
      "Everybody who voted there gets this message. Nobody knows who chose what.",
      "Your vote counts as it is, without that project. You can change it until 16 June, 12:30.",
      "[Vote]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(bea, "VOT-8").join()).toContain("Questo messaggio va a chiunque abbia votato lì.");
  expect(transcriptsOf(carl, "VOT-8")).toEqual([]);
  const process = await loadProcess(prisma, processId);
  expect(process.projects.find(({ number }) => number === 1)).toMatchObject({ withdrawnWhy: WHY });
  const acts = await prisma.auditEntry.findMany({ where: { processId }, orderBy: { id: "asc" } });
  expect(acts.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["propose-withdrawal", "approve-rule-change", "withdraw-project"]),
  );
});

test("what cannot leave any more is refused, from an open screen too", async () => {
  const [nina, olga] = [await organizer("nina"), await organizer("olga", "it")];
  await openVoting();
  await asksToWithdraw(nina);
  await nina.presses("Ask a second organizer");
  await asksToWithdraw(nina);
  await nina.presses("Ask a second organizer");
  expect(nina.reads).toContain("Another change of the rules waits for a second organizer.");
  await olga.sends("/admin");
  await olga.presses("Modifica delle regole");
  const agree = olga.buttons.find(({ label }) => label.startsWith("Approv"))?.label ?? "";
  world.clock.moveTo(AFTER);
  await olga.presses(agree);
  expect(await statusOf(1)).toBe("on-ballot");
  await olga.sends("/admin");
  expect(olga.sees).not.toContain("Togli un progetto");
});

test("a file that comes in meanwhile takes nothing's place: whoever imports it is told what waits", async () => {
  const [nina, olga] = [await organizer("nina"), await organizer("olga", "it")];
  await openVoting();
  await asksToWithdraw(nina);
  await nina.presses("Ask a second organizer");
  const folder = await mkdtemp(join(tmpdir(), "import-"));
  const file = join(folder, "other.yaml");
  await writeFile(file, yaml(SMALL_PROCESS.replace("cost: 6000", "cost: 5500")));
  const terminal = { print: () => {}, note: () => {}, ask: () => Promise.resolve("") };
  const imports = () => importProcessFile(world.app, terminal, file, { why: "Il preventivo era sbagliato." });
  await expect(imports()).rejects.toThrow(
    "another change of the rules waits for organizers since 2026-06-01T10:00:00.000Z (projects.1.status)",
  );
  expect(await prisma.ruleChange.findMany()).toMatchObject([{ state: "waiting" }]);
  await olga.sends("/admin");
  await olga.presses("Modifica delle regole");
  await olga.presses("Approva la modifica");
  expect(await statusOf(1)).toBe("withdrawn");
  await imports();
  expect(await prisma.ruleChange.count({ where: { state: "waiting" } })).toBe(1);
  await rm(folder, { recursive: true });
});

test("a reason is asked for in every language", async () => {
  const nina = await organizer("nina");
  await nina.sends("/admin");
  await nina.presses("Dates and votes");
  await expectChat(
    nina,
    `
    you: [Take one off the ballot]
    bot: Which project leaves the ballot?
         1 · Orto in cortile · North
         2 · Benches · North
         3 · Lights · South
         [1 · Orto in cortile]
         [2 · Benches]
         [3 · Lights]
         [‹ Back | Home]
    `,
  );
  await nina.presses("1 · Orto in cortile");
  await nina.sends("No");
  expect(nina.reads).toContain("please write at least 10");
});
