import { beforeAll, expect, test } from "vitest";
import { closeDueBoxes } from "../../src/services/close-box.js";
import { countClosedBoxes } from "../../src/services/count-box.js";
import { openTestDatabase } from "../support/database.js";
import { atHome } from "../support/newcomers.js";
import { minute, minuteAt } from "../support/notices.js";
import { organizer, revoke, toApproval } from "../support/organizers.js";
import { changeRules } from "../support/rules.js";
import { addSampleProcess } from "../support/sample-process.js";
import { lastMessage } from "../support/together.js";
import { makeEligible, votesFor } from "../support/voters.js";
import { World, type PlayedPerson } from "../support/world.js";
import { publishDue } from "../../src/services/results/publish-due.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const ELECTIONS = { from: "2026-11-22", to: "2026-11-25", name: { en: "elections", it: "elezioni" } };

const noticesTo = (person: PlayedPerson) =>
  person.log.filter((reply) => "id" in reply && reply.id === "NOT-6");

const boxOf = (areaKey: string) => prisma.ballotBox.findFirstOrThrow({ where: { areaKey } });

let chiara: PlayedPerson;
let dario: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  const ballots = { v1: [12, 15], v2: [12, 22], v3: [15] };
  for (const [id, numbers] of Object.entries(ballots)) {
    const voter = world.person(id, { name: id });
    await makeEligible(world, voter, "navile");
    await votesFor(voter, numbers);
  }
  const follower = world.person("follower", { name: "Fran" });
  await follower.sends("/start");
  await follower.does({ kind: "press", data: "1|look|card|12|" });
  await follower.presses("Follow");
  world.clock.moveTo("2026-11-19T11:02:00Z");
  await closeDueBoxes(world.app);
  await countClosedBoxes(world.app);
  chiara = await organizer(world, "chiara", "Chiara");
});

test("nobody reads results before they are published (INF-8), and no count who does not organize", async () => {
  const anna = await atHome(world, "anna", { area: "Navile" });
  await anna.sends("/results");
  expect(anna.sees).not.toMatch(/votes/u);
  await toApproval(anna);
  expect(anna.sees).not.toMatch(/counted|approv/u);
});

/** What waits for an organizer at the desk, and the way to the results, wherever it is. */
async function atTheDesk(person: PlayedPerson): Promise<{ waits: boolean; button: string | undefined }> {
  await person.sends("/admin");
  const waits = person.reads.includes("to be approved or published");
  if (!waits) await person.presses("Dates and votes");
  return { waits, button: person.buttons.find(({ label }) => label.startsWith("Results"))?.label };
}

/** For the day of the results, after reading what that means. */
async function plans(person: PlayedPerson): Promise<void> {
  for (const _ of ["opens it", "confirms it"]) await person.presses("Publish 24 November, 12:00");
}

test("one organizer reads the whole count and approves it, and cannot publish alone", async () => {
  await toApproval(chiara);
  expect(chiara.sees).toBe(
    [
      "2 counts are done and not published yet.",
      "2 organizers must approve each of them.",
      "Navile · 3 people voted · approved by 0 of 2",
      "Savena · 0 people voted · approved by 0 of 2",
      "[Navile]",
      "[Savena]",
      "[All 2 together]",
      "[Organizers' desk]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  const onPaper = (paperVoid: number, paperMissing: number) =>
    prisma.ballotBox.updateMany({ where: { areaKey: "navile" }, data: { paperVoid, paperMissing } });
  await onPaper(2, 1);
  await chiara.presses("Navile");
  expect(chiara.reads).toContain("3 votes, 0 replaced, 0 rejected.");
  expect(chiara.reads).toContain("2 ballots on paper are void or never came back.");
  expect(chiara.reads).toContain("1 ballot on paper was not brought in before the box closed.");
  await onPaper(0, 0);
  expect(chiara.reads).toContain("Parco Nord: shade and benches");
  expect(chiara.reads).toContain("You are the only organizer here, and results take two.");
  await chiara.presses("Approve these results");
  expect(chiara.reads).toContain("You approved it. Another organizer must approve it too.");
  expect(chiara.reads).toContain("approved by 1 of 2 · Chiara");
  expect(chiara.sees).not.toContain("Publish");
  expect(chiara.sees).not.toContain("Approve");
});

test("at the desk waits what an organizer can do something about, and not what they approved", async () => {
  expect(await atTheDesk(chiara)).toEqual({ waits: true, button: "Results to approve (1)" });
  expect(chiara.reads).toContain("1 count waits for you, to be approved or published.");
});

test("who took part is told to organizers before publication, as little of it as later to everybody", async () => {
  await toApproval(chiara);
  await chiara.presses("Navile");
  await chiara.presses("Who took part");
  expect(chiara.reads).toContain("Navile");
  expect(chiara.reads).toContain("3 people voted");
  expect(chiara.reads).toContain("Where they voted\nToo few people to tell.");
  expect(chiara.reads).toContain("Groups under 5 people are not told");
});

test("approved in two chats of one press or twice by one person, it is one approval", async () => {
  const { id } = await boxOf("navile");
  const count = await prisma.count.findFirstOrThrow({ where: { boxId: id } });
  expect(await prisma.countApproval.count({ where: { countId: count.id } })).toBe(1);
  expect(await prisma.auditEntry.count({ where: { action: "approve-results" } })).toBe(1);
});

test("a second organizer approves; the publication is planned for the day of the results, and cancelled", async () => {
  dario = await organizer(world, "dario", "Dario");
  await toApproval(dario);
  await dario.presses("Navile");
  await dario.presses("Approve these results");
  expect(dario.reads).toContain("Approved. It can be published.");
  await changeRules(prisma, { blackouts: [ELECTIONS] });
  await dario.presses("Publish 24 November, 12:00");
  expect(dario.reads).toContain(
    "Nothing is announced from 22 November 2026 to 25 November 2026: elections. Choose another day.",
  );
  await changeRules(prisma, { blackouts: undefined });
  await toApproval(dario);
  await dario.presses("Navile");
  await plans(dario);
  expect(dario.reads).toContain(
    "It is published on 24 November, 12:00 (in 5 days), unless somebody cancels that.",
  );
  await toApproval(chiara);
  expect(chiara.reads).toContain("published on 24 November, 12:00");
  await chiara.presses("Navile");
  await chiara.presses("Cancel the publication");
  expect(chiara.reads).toContain("Why? A few words (5–500 characters), for your colleague and the record.");
  await chiara.sends("eh");
  expect(await prisma.count.count({ where: { publishAt: { not: null } } })).toBe(1);
  await chiara.sends("One polling place is missing.");
  expect(chiara.reads).toContain("It is not published. You can decide again.");
  expect((await prisma.auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action)).toEqual([
    "approve-results",
    "approve-results",
    "plan-results",
    "cancel-publication",
  ]);
  expect(await prisma.auditEntry.findFirst({ where: { action: "cancel-publication" } })).toMatchObject({
    why: "One polling place is missing.",
  });
  expect(lastMessage(dario)).toContain(
    "Chiara cancelled the planned publication of results of Bilancio partecipativo 2026. The reason:\nOne polling place is missing.",
  );
});

test("a planned publication is held back when one of the two organizes no more", async () => {
  await toApproval(chiara);
  await chiara.presses("Navile");
  await plans(chiara);
  await revoke(world, dario);
  world.clock.moveTo("2026-11-24T11:00:00Z");
  await publishDue(world.app);
  expect(await boxOf("navile")).toMatchObject({ state: "counted" });
  await toApproval(chiara);
  expect(chiara.reads).toContain("Navile · 3 people voted · approved by 1 of 2");
  const anna = world.person("anna");
  await anna.sends("/results");
  expect(anna.sees).not.toMatch(/votes/u);
  world.clock.moveTo("2026-11-19T11:02:00Z");
});

test("all boxes are approved at once, and published by the job at the moment that was planned; followers an hour later", async () => {
  const elena = await organizer(world, "elena", "Elena");
  await toApproval(elena);
  await elena.presses("All 2 together");
  expect(elena.reads).toContain("Savena · 0 people voted · approved by 0 of 2");
  await elena.presses("Approve all 2");
  expect(elena.reads).toContain("Navile · 3 people voted · approved by 2 of 2");
  // Navile can be published by now; Savena waits for another organizer.
  expect(await atTheDesk(elena)).toEqual({ waits: true, button: "Results to approve (1)" });
  await toApproval(elena);
  await elena.presses("All 2 together");
  await elena.presses("Publish now");
  expect(elena.reads).toContain("Publish the results of Navile?"); // of what is on the screen, what is approved
  await toApproval(chiara);
  await chiara.presses("All 2 together");
  await chiara.presses("Approve these results");
  await plans(chiara);
  expect(await atTheDesk(elena)).toEqual({ waits: false, button: "Results not public yet (2)" });

  world.clock.moveTo("2026-11-24T10:59:00Z");
  await publishDue(world.app);
  expect(await prisma.ballotBox.count({ where: { state: "published" } })).toBe(0);
  world.clock.moveTo("2026-11-24T11:00:00Z");
  await Promise.all([publishDue(world.app), publishDue(world.app)]);
  expect(await prisma.ballotBox.count({ where: { state: "published" } })).toBe(2);
  expect(await prisma.auditEntry.count({ where: { action: "publish-results" } })).toBe(2);

  const follower = world.person("follower");
  await minuteAt(world, "2026-11-24T11:30:00Z");
  expect(noticesTo(follower)).toHaveLength(0);
  await minuteAt(world, "2026-11-24T12:01:00Z");
  await minute(world);
  expect(noticesTo(follower)).toHaveLength(1);

  const anna = world.person("anna");
  await anna.sends("/results");
  expect(anna.reads).toMatch(/Results · Navile · 3 people voted/u);
  expect(anna.reads).toMatch(/2\. Parco Nord: shade and benches · 2 votes · €40,000 · funded/u);
});

test("published results are corrected: counted again with a public note, approved anew, told; the old ones stay", async () => {
  await prisma.project.updateMany({ where: { number: 12 }, data: { status: "withdrawn" } });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await toApproval(chiara);
  await chiara.presses("Correct the results…");
  await chiara.presses("Navile");
  await chiara.sends("Project 12 was counted although it had been withdrawn.");
  expect(chiara.sees).not.toContain("Skip");
  await chiara.sends("Il progetto 12 è stato contato anche se era stato ritirato.");
  expect(chiara.reads).toContain("Project 12 was counted although it had been withdrawn.");
  await chiara.presses("Count again and correct");
  expect(chiara.reads).toContain("1 count is being made again.");
  await countClosedBoxes(world.app);

  const anna = world.person("anna");
  await anna.sends("/results");
  expect(anna.reads).toMatch(/2\. Parco Nord: shade and benches · 2 votes · €40,000 · funded/u);

  for (const id of ["chiara", "elena"]) {
    const person = world.person(id);
    await toApproval(person);
    await person.presses("Navile");
    expect(person.reads).toContain("Project 12 was counted although it had been withdrawn.");
    await person.presses("Approve these results");
  }
  const elena = world.person("elena");
  await elena.presses("Publish now");
  await elena.presses("Publish Navile");
  expect(elena.reads).toContain("Published.");

  await anna.sends("/results");
  expect(anna.reads).not.toMatch(/Parco Nord: shade and benches · 2 votes · €40,000 · funded/u);
  const { id: boxId } = await boxOf("navile");
  expect(await prisma.count.findMany({ where: { boxId }, orderBy: { version: "asc" } })).toMatchObject([
    { version: 1, note: {} },
    {
      version: 2,
      note: {
        en: "Project 12 was counted although it had been withdrawn.",
        it: "Il progetto 12 è stato contato anche se era stato ritirato.",
      },
    },
  ]);
  expect(await prisma.project.findFirstOrThrow({ where: { number: 12 } })).toMatchObject({
    status: "withdrawn",
  });

  await minuteAt(world, "2026-11-25T13:31:00Z");
  await minute(world);
  const told = noticesTo(world.person("follower"));
  expect(told).toHaveLength(2);
  expect(JSON.stringify(told.at(-1))).toContain("These results were corrected.");
});

test("a count that changed since it was read is not approved", async () => {
  await toApproval(chiara);
  await chiara.presses("Correct the results…");
  await chiara.presses("Savena");
  await chiara.sends("A box of paper ballots was found in the office.");
  await chiara.sends("In ufficio si è trovata una scatola di schede di carta.");
  await chiara.presses("Count again and correct");
  await countClosedBoxes(world.app);
  await toApproval(chiara);
  await chiara.presses("Savena");
  const data = chiara.dataOf("Approve these results");
  const elena = world.person("elena");
  await toApproval(elena);
  await elena.presses("Savena");
  await elena.presses("Count again");
  await countClosedBoxes(world.app);
  await chiara.does({ kind: "press", data });
  expect(chiara.reads).toContain("This was counted again meanwhile. Read the new count first.");
  const { id: boxId } = await boxOf("savena");
  const newest = await prisma.count.findFirstOrThrow({ where: { boxId }, orderBy: { version: "desc" } });
  expect(newest.version).toBe(3);
  expect(await prisma.countApproval.count({ where: { countId: newest.id } })).toBe(0);
});
