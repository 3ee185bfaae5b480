import * as fc from "fast-check";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { loadProcess } from "../../../src/persistence/processes.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { readSupport } from "../../../src/persistence/supports.js";
import type { ActContext } from "../../../src/services/act.js";
import { keepQuota } from "../../../src/services/supports/keep-quota.js";
import { supportProposal, unsupportProposal } from "../../../src/services/supports/support-proposal.js";
import { readProposal } from "../../../src/persistence/proposals.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { MONDAY } from "../../support/proposing.js";
import { addProposal } from "../../support/public-proposals.js";
import { changeRules } from "../../support/rules.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const NUMBERS = [301, 302, 303, 304, 305, 306];
const QUOTA = 3;
let people: string[] = [];

beforeAll(async () => {
  await addSampleProcess(prisma);
  await changeRules(prisma, { supports: { hidden: false, quota: QUOTA } });
  world.clock.moveTo(MONDAY);
  for (const number of NUMBERS) await addProposal(prisma, { number, title: `Idea number ${number}` });
  for (const id of ["anna", "bea", "ugo"]) await atHome(world, id);
  people = (await prisma.participant.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);
});

beforeEach(async () => {
  await prisma.support.deleteMany();
  await prisma.proposal.updateMany({ data: { state: "public" } });
});

async function context(participant: string): Promise<(tx: ActContext["tx"]) => ActContext> {
  const process = await loadProcess(prisma, PROCESS_ID);
  const person = { id: participant, suspended: undefined } as ActContext["person"];
  return (tx) => ({ tx, process, person, now: world.clock.now() }) as unknown as ActContext;
}

async function sets(participant: string, number: number, on: boolean): Promise<string> {
  const within = await context(participant);
  const input = { proposal: number };
  const act = on ? supportProposal : unsupportProposal;
  const result = await inTransaction(prisma, (tx) => act(within(tx), input));
  return result.ok ? "ok" : result.refusal.code;
}

const supportsOf = (participantId: string) => prisma.support.count({ where: { participantId } });

test("fifty presses at once of somebody with a quota: never more than it, and exactly it", async () => {
  const [anna = ""] = people;
  const presses = Array.from({ length: 50 }, (_, index) => NUMBERS[index % NUMBERS.length] ?? 0);
  const outcomes = await Promise.all(presses.map((number) => sets(anna, number, true)));
  expect(await supportsOf(anna)).toBe(QUOTA);
  expect(new Set(outcomes)).toEqual(new Set(["ok", "support.quota"]));
});

test("whatever people press, in whatever order: a support is there once or not at all, within the quota", async () => {
  const press = fc.record({
    person: fc.nat(2),
    number: fc.constantFrom(...NUMBERS),
    on: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 14 }), async (presses) => {
      await prisma.support.deleteMany();
      const model = new Map(people.map((id) => [id, new Set<number>()]));
      for (const { person, number, on } of presses) {
        const id = people[person] ?? "";
        const mine = model.get(id) ?? new Set();
        const fits = mine.has(number) || mine.size < QUOTA;
        expect(await sets(id, number, on)).toBe(!on || fits ? "ok" : "support.quota");
        if (!on) mine.delete(number);
        else if (fits) mine.add(number);
      }
      for (const [id, mine] of model) expect(await supportsOf(id)).toBe(mine.size);
    }),
    { numRuns: 12 },
  );
});

test("a withdrawn proposal gives its supports back; restored, it takes back only what is free", async () => {
  const [anna = "", bea = ""] = people;
  for (const number of [301, 302, 303]) await sets(anna, number, true);
  await sets(bea, 301, true);
  const key = { processId: PROCESS_ID, number: 301 };
  const before = await readProposal(prisma, key, "public");
  if (!before) throw new Error("no proposal 301");
  await prisma.proposal.update({ where: { id: before.id }, data: { state: "withdrawn" } });
  expect(await sets(anna, 304, true)).toBe("ok");
  const withdrawn = { ...before, standing: { ...before.standing, state: "withdrawn" as const } };
  const within = await context(anna);
  await inTransaction(prisma, async (tx) => {
    await tx.proposal.update({ where: { id: before.id }, data: { state: "public" } });
    await keepQuota(within(tx), withdrawn, before);
  });
  expect(await supportsOf(anna)).toBe(QUOTA);
  expect(
    await readSupport(prisma, { processId: PROCESS_ID, proposalId: before.id, participantId: bea }),
  ).toEqual({ count: 1, mine: true, given: 1 });
});

test("what is not public, not there or closed is refused", async () => {
  const [anna = ""] = people;
  await prisma.proposal.updateMany({ where: { number: 306 }, data: { state: "submitted" } });
  for (const number of [306, 999, -1, 1.5, 2 ** 40])
    expect(await sets(anna, number, true)).toBe("support.not-here");
  world.clock.moveTo("2026-11-01T09:00:00Z");
  expect(await sets(anna, 301, true)).toBe("support.closed");
  expect(await sets(anna, 301, false)).toBe("support.closed");
  world.clock.moveTo(MONDAY);
});
