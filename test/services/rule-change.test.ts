import { beforeEach, expect, test } from "vitest";
import { inviteRole } from "../../src/services/invite-role.js";
import { importProcess } from "../../src/services/import-process.js";
import { freezeDueRules } from "../../src/services/rule-sheet.js";
import { openTestDatabase } from "../support/database.js";
import { aMinuteLater, deliverAll, PlayedGroup } from "../support/groups.js";
import { listener, minute, transcriptsOf } from "../support/notices.js";
import { SMALL_PROCESS, smallProcess, yaml } from "../support/small-process.js";
import { lastMessage } from "../support/together.js";
import { idOf, makeEligible } from "../support/voters.js";
import { expectChat, FORMS, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;

const WHILE_VOTING = "2026-06-01T10:00:00Z";
const TWO = smallProcess(["max: 1", "max: 2"], ["cost: 6000", "cost: 5500"]);
const WHY = "Il preventivo era sbagliato.";

let world: World;
let processId = "";
let communityId = "";
let seed = 0;

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.conversation.deleteMany();
  world = new World(database, `change ${++seed}`);
  world.clock.moveTo("2026-04-01T10:00:00Z");
  const outcome = await importing(SMALL_PROCESS);
  if (outcome.outcome !== "created") throw new Error(outcome.outcome);
  ({ processId } = outcome);
  communityId = (await prisma.community.findFirstOrThrow()).id;
  world.clock.moveTo(WHILE_VOTING);
  await freezeDueRules(world.app);
});

const importing = (text: string, why?: string) =>
  importProcess(world.app, yaml(text), why === undefined ? {} : { why });

async function organizer(name: string, language = "en"): Promise<PlayedPerson> {
  const { code } = await inviteRole(world.app, { processId, communityId, role: "organizer" });
  const person = world.person(`${name}-${seed}`, { name, language });
  await person.sends(`/start i_${code}`);
  await person.presses(language === "it" ? "Accetta" : "Accept");
  return person;
}

async function reads(person: PlayedPerson, language = "en"): Promise<void> {
  await person.sends("/admin");
  await person.presses(language === "it" ? "Modifica delle regole" : "Change of the rules");
}

/** Somebody has voted in the north, as far as the roll tells. */
async function voted(): Promise<void> {
  const voter = await makeEligible(world, world.person(`voter-${seed}`), "north", { processId });
  const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "north" } });
  const entry = { boxId: box.id, participantId: voter, channel: "test", castAt: new Date(WHILE_VOTING) };
  await prisma.voterRollEntry.create({ data: entry });
}

const costOf = async (number: number) =>
  Number((await prisma.project.findFirstOrThrow({ where: { number } })).cost);
const sheets = () => prisma.ruleSheet.findMany({ orderBy: { version: "asc" } });
const changeNow = () => prisma.ruleChange.findFirstOrThrow({ orderBy: { proposedAt: "desc" } });

test("without a reason frozen rules stay; with one the change waits for two organizers, and nothing is changed yet", async () => {
  expect(await importing(TWO)).toMatchObject({ outcome: "refused" });
  expect(await importing(TWO, WHY)).toMatchObject({ outcome: "proposed" });
  expect(await costOf(2)).toBe(600_000);
  expect(await sheets()).toHaveLength(1);
  expect(await prisma.auditEntry.findFirst({ where: { action: "propose-rule-change" } })).toMatchObject({
    why: WHY,
    after: { "projects.2.cost": 550_000 },
  });
});

test("ORG-3: two organizers read what changes, before and after, and approve; the second makes it happen", async () => {
  await voted();
  await importing(TWO, WHY);
  const [olga, ugo] = [await organizer("Olga"), await organizer("Ugo", "it")];
  await olga.sends("/admin");
  expect(olga.reads).toContain("1 change of the rules waits for organizers");
  await expectChat(
    olga,
    `
    you: [Change of the rules]
    bot: Change of the frozen rules · proposed 1 June, 12:00
         Il preventivo era sbagliato.
         Project 2, cost: €6,000 → €5,500
         Question “Projects”, choices: 1 → 2
         1 person has voted already. That vote stays as it is.
         Approved by 0 of 2 organizers.
         [Approve this change]
         [Reject it]
         [‹ Back | Home]
    you: [Approve this change]
    bot: (Approved. Another organizer must approve it too.)
    bot: Change of the frozen rules · proposed 1 June, 12:00
         Il preventivo era sbagliato.
         Project 2, cost: €6,000 → €5,500
         Question “Projects”, choices: 1 → 2
         1 person has voted already. That vote stays as it is.
         Approved by 1 of 2 organizers.
         You have approved it. Another organizer decides.
         [Reject it]
         [‹ Back | Home]
    `,
  );
  expect(await costOf(2)).toBe(600_000);
  await reads(ugo, "it");
  expect(ugo.reads).toContain("Progetto 2, costo: 6.000 € → 5.500 €");
  await ugo.presses("Approva la modifica");
  expect(ugo.reads).toBe("Nessuna modifica delle regole è in attesa.");
  expect(await costOf(2)).toBe(550_000);
  const [first, second] = await sheets();
  expect(second).toMatchObject({ version: 2, frozenAt: new Date(WHILE_VOTING), why: { it: WHY } });
  expect(first?.hash).not.toBe(second?.hash);
  expect(await prisma.auditEntry.findFirst({ where: { action: "change-rules" } })).toMatchObject({
    why: WHY,
    before: { "projects.2.cost": 600_000 },
    after: { "projects.2.cost": 550_000 },
  });
  expect(await prisma.voterRollEntry.count()).toBe(1);
});

test("whoever organizes is told that a change waits for them (ORG-3)", async () => {
  const olga = await organizer("Olga");
  await importing(TWO, WHY);
  await deliverAll(world);
  expect(lastMessage(olga)).toContain("frozen rules are to change. Two organizers must approve it.");
  await olga.presses("Change of the rules");
  expect(olga.reads).toContain("Project 2, cost: €6,000 → €5,500");
});

test("everybody with messages on is told what changed and why, those who voted too (NOT-8)", async () => {
  const [ida, leo] = [
    await listener(world, `ida-${seed}`, { area: "North" }),
    await listener(world, `leo-${seed}`, { area: "Nord", language: "it" }),
  ];
  await importing(TWO, WHY);
  const [olga, ugo] = [await organizer("Olga"), await organizer("Ugo")];
  for (const one of [olga, ugo]) {
    await reads(one);
    await one.presses("Approve this change");
  }
  const { id } = await changeNow();
  expect(await prisma.announcement.findMany({ where: { kind: "rules" } })).toMatchObject([
    { subject: id, state: "planned", usefulUntil: new Date("2026-06-16T10:30:00.000Z") },
  ]);
  await minute(world);
  expect(transcriptsOf(ida, "NOT-8")).toEqual([
    [
      "Idee in cortile",
      "The rules of the vote have changed.",
      "Project 2, cost: €6,000 → €5,500",
      "Question “Projects”, choices: 1 → 2",
      "Why: Il preventivo era sbagliato.",
      "If you have voted, your vote counts. You can vote again until voting closes.",
      "[Check the rules]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(leo, "NOT-8")[0]).toContain("Le regole del voto sono cambiate.");
  await minute(world);
  expect(transcriptsOf(ida, "NOT-8")).toHaveLength(1);
});

test("nobody approves twice, and whoever is no organizer any more does not count", async () => {
  await importing(TWO, WHY);
  const [olga, ugo] = [await organizer("Olga"), await organizer("Ugo")];
  await reads(olga);
  const again = olga.dataOf("Approve this change");
  await olga.presses("Approve this change");
  await olga.does({ kind: "press", data: again });
  expect(await prisma.ruleChangeApproval.count()).toBe(1);
  const approved = await prisma.ruleChangeApproval.findFirstOrThrow();
  await prisma.role.updateMany({
    where: { participantId: approved.participantId },
    data: { revokedAt: new Date(WHILE_VOTING) },
  });
  await reads(ugo);
  expect(ugo.reads).toContain("Approved by 0 of 2 organizers.");
  await ugo.presses("Approve this change");
  expect(await costOf(2)).toBe(600_000);
  const eva = await organizer("Eva");
  await reads(eva);
  await eva.presses("Approve this change");
  expect(await costOf(2)).toBe(550_000);
});

test("one organizer says no, and the rules stay; until then no other file takes the place of what waits", async () => {
  await importing(TWO, WHY);
  const waiting = await changeNow();
  expect(await importing(smallProcess(["cost: 6000", "cost: 5000"]), WHY)).toMatchObject({
    outcome: "refused",
    refusals: [
      {
        code: "import.change-waits",
        details: { about: "projects.2.cost, rules.questions.projects.ballot.max" },
      },
    ],
  });
  expect(await prisma.ruleChange.findMany({ where: { processId } })).toMatchObject([
    { id: waiting.id, state: "waiting" },
  ]);
  const [olga, ugo] = [await organizer("Olga"), await organizer("Ugo")];
  await reads(ugo);
  await ugo.presses("Approve this change");
  await reads(olga);
  await olga.presses("Reject it");
  expect(olga.reads).toContain("Why? A few words (5–500 characters), for your colleague and the record.");
  await olga.sends("no");
  expect(olga.reads).toContain("That is 2 characters; please write at least 5.");
  expect(await prisma.ruleChange.count({ where: { state: "rejected" } })).toBe(0);
  await olga.sends("The vote is open already.");
  expect(olga.reads).toBe("No change of the rules waits.");
  expect(await prisma.auditEntry.findFirst({ where: { action: "reject-rule-change" } })).toMatchObject({
    why: "The vote is open already.",
  });
  expect(lastMessage(ugo)).toContain("that you had approved. The reason:\nThe vote is open already.");
  expect(await prisma.ruleChange.count({ where: { state: "rejected" } })).toBe(1);
  expect(await costOf(2)).toBe(600_000);
});

test("what would make a cast vote another is refused, with the reason", async () => {
  await voted();
  const older = smallProcess(["minimumAge: 16", "minimumAge: 18"]);
  expect(await importing(older, WHY)).toMatchObject({
    outcome: "refused",
    refusals: [{ code: "import.cast-eligibility" }],
  });
  expect(await prisma.ruleChange.count()).toBe(0);
});

test("somebody votes meanwhile: what was fair is not any more, and nothing is changed", async () => {
  expect(await importing(smallProcess(["minimumAge: 16", "minimumAge: 18"]), WHY)).toMatchObject({
    outcome: "proposed",
  });
  const [olga, ugo] = [await organizer("Olga"), await organizer("Ugo")];
  await reads(olga);
  await olga.presses("Approve this change");
  await voted();
  await reads(ugo);
  await ugo.presses("Approve this change");
  expect(ugo.reads).toContain("The process has changed since this was proposed. Nothing was changed.");
  expect(await sheets()).toHaveLength(1);
  expect((await changeNow()).state).toBe("replaced");
});

test("once voting is over its rules are what they were", async () => {
  world.clock.moveTo("2026-06-17T10:00:00Z");
  expect(await importing(TWO, WHY)).toMatchObject({ outcome: "refused" });
});

test("a moderator neither reads it nor decides about it", async () => {
  await importing(TWO, WHY);
  const { code } = await inviteRole(world.app, { processId, communityId, role: "moderator" });
  const mara = world.person(`mara-${seed}`);
  await mara.sends(`/start i_${code}`);
  await mara.presses("Accept");
  expect(mara.sees).not.toContain("Change of the rules");
  await mara.does({ kind: "press", data: "rules|read||entry" });
  expect(mara.reads).not.toContain("preventivo");
  expect(await prisma.ruleChangeApproval.count()).toBe(0);
});

test("in the staff channel it is a card, with the same two buttons", async () => {
  const group = new PlayedGroup(world, `T${seed}/C1`);
  const olga = world.person(`T${seed}/olga`, { name: "Olga", capabilities: FORMS });
  await group.adds(olga);
  const { id: conversationId } = await prisma.conversation.findFirstOrThrow({
    where: { externalId: group.id },
  });
  await prisma.staffChannel.create({
    data: { conversationId, communityId, processId, language: "en", boundAt: new Date(WHILE_VOTING) },
  });
  await importing(TWO, WHY);
  const ugo = world.person(`T${seed}/ugo`, { name: "Ugo", capabilities: FORMS });
  for (const one of [olga, ugo]) {
    await one.sends("/home");
    const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: one.id } });
    await prisma.role.create({
      data: {
        id: idOf(`role ${one.id}`),
        processId,
        participantId,
        kind: "organizer",
        grantedAt: new Date(WHILE_VOTING),
      },
    });
  }
  await aMinuteLater(world);
  expect(group.reads).toContain("Project 2, cost: €6,000 → €5,500");
  await group.presses(olga, "Approve this change");
  expect(group.reads).toContain("Approved by 1 of 2 organizers.");
  await group.presses(ugo, "Approve this change");
  expect(group.reads).toContain("Two organizers approved it. The rules have changed.");
  expect(await costOf(2)).toBe(550_000);
});
