import { beforeEach, expect, test } from "vitest";
import { fingerprintOf } from "../../src/domain/ballot.js";
import { paperOf } from "../../src/domain/ballot/paper.js";
import type { Process } from "../../src/domain/process.js";
import { enterBox } from "../../src/persistence/ballot-boxes.js";
import { enterRoll } from "../../src/persistence/ballots.js";
import { readPerson } from "../../src/persistence/people.js";
import { loadProcess } from "../../src/persistence/processes.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { castVote } from "../../src/services/cast-vote.js";
import { importProcess } from "../../src/services/import-process.js";
import { inviteRole } from "../../src/services/invite-role.js";
import { freezeDueRules } from "../../src/services/rule-sheet.js";
import { personFrom } from "../../src/services/scene.js";
import type { ActContext } from "../../src/services/act.js";
import { isWaiting, openTestDatabase } from "../support/database.js";
import { Door, eventually } from "../support/eventually.js";
import { SMALL_PROCESS, yaml } from "../support/small-process.js";
import { makeEligible } from "../support/voters.js";
import { World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const WHILE_VOTING = new Date("2026-06-01T10:00:00Z");
/** Benches are not to be voted on after all. */
const WITHOUT_BENCHES = SMALL_PROCESS.replace(/ {2}- number: 2\n(?: {4}.*\n)+/u, "");

let world: World;
let processId = "";
let communityId = "";
let north = 0;
let voter = "";
let seed = 0;

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.conversation.deleteMany();
  world = new World(database, `change at once ${++seed}`);
  world.clock.moveTo("2026-04-01T10:00:00Z");
  const outcome = await importProcess(world.app, yaml(SMALL_PROCESS));
  if (outcome.outcome !== "created") throw new Error(outcome.outcome);
  ({ processId } = outcome);
  communityId = (await prisma.community.findFirstOrThrow()).id;
  north = (await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "north" } })).id;
  world.clock.moveTo(WHILE_VOTING.toISOString());
  await freezeDueRules(world.app);
  voter = await makeEligible(world, world.person(`voter-${seed}`), "north", { processId });
});

/** Two organizers, one of whom has approved: the other one is about to. */
async function almostApproved(): Promise<PlayedPerson> {
  await importProcess(world.app, yaml(WITHOUT_BENCHES), { why: "Non si può fare." });
  const [olga, ugo] = [await organizer("Olga"), await organizer("Ugo")];
  await olga.presses("Approve this change");
  return ugo;
}

async function organizer(name: string): Promise<PlayedPerson> {
  const { code } = await inviteRole(world.app, { processId, communityId, role: "organizer" });
  const person = world.person(`${name}-${seed}`, { name, language: "en" });
  await person.sends(`/start i_${code}`);
  await person.presses("Accept");
  await person.sends("/admin");
  await person.presses("Change of the rules");
  // Whoever agrees has read every page.
  while (person.buttons.some(({ label }) => label === "Next ›")) await person.presses("Next ›");
  return person;
}

/** Casts a ballot for the benches, by the rules as the person's screen had them. */
async function castsForBenches(shown: Process) {
  const box = shown.boxes.find(({ id }) => id === north);
  const benches = shown.projects.find(({ number }) => number === 2);
  if (!box || !benches) throw new Error("there are no benches");
  const marks = { choices: [benches.id], points: [] };
  await prisma.draftBallot.create({
    data: { participantId: voter, boxId: north, choices: marks.choices, before: [], updatedAt: WHILE_VOTING },
  });
  return inTransaction(prisma, async (tx) => {
    const person = personFrom(await readPerson(tx, voter, processId, "test"), WHILE_VOTING);
    const context = { ...world.app, tx, now: WHILE_VOTING, process: shown, person, platform: "test" };
    const seen = fingerprintOf(north, paperOf(shown, box), marks);
    return castVote(context as unknown as ActContext, { box: north, blank: false, seen });
  });
}

const numbers = async () =>
  (await prisma.project.findMany({ orderBy: { number: "asc" } })).map(({ number }) => number);

test("a vote under way when rules change is a vote by the rules that hold, or none", async () => {
  const shown = await loadProcess(prisma, processId);
  const ugo = await almostApproved();
  await ugo.presses("Approve this change");
  expect(await numbers()).toEqual([1, 3]);
  expect(await castsForBenches(shown)).toMatchObject({ ok: false });
  expect(await prisma.ballot.count()).toBe(0);
  expect(await prisma.voterRollEntry.count()).toBe(0);
});

// Embedded, transactions take turns.
test.runIf(database.kind === "server")(
  "rules do not change under somebody who is putting a ballot in: whoever changes them waits, and finds the vote",
  async () => {
    const ugo = await almostApproved();
    const [entered, leave] = [new Door(), new Door()];
    const vote = inTransaction(
      prisma,
      async (tx) => {
        await enterBox(tx, north);
        await enterRoll(tx, { boxId: north, participantId: voter, channel: "test", castAt: WHILE_VOTING });
        entered.open();
        await leave.opened;
      },
      { timeoutMs: 60_000 },
    );
    await entered.opened;
    const decided = () => prisma.ruleChange.count({ where: { state: { not: "waiting" } } });
    const approval = ugo.presses("Approve this change");
    await eventually(
      "the change is made, or waits",
      async () => (await isWaiting(prisma)) || (await decided()) > 0,
    );
    leave.open();
    await Promise.all([vote, approval]);
    expect(await numbers()).toEqual([1, 2, 3]);
    expect(await prisma.ruleChange.findFirstOrThrow()).toMatchObject({ state: "replaced" });
    expect(await prisma.voterRollEntry.count()).toBe(1);
  },
);
