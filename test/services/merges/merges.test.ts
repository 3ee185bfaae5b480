import * as fc from "fast-check";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { openProposals } from "../../../src/persistence/open-data.js";
import { supportedBefore } from "../../../src/persistence/supports.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { answerMergeAct } from "../../../src/services/merges/answer-merge.js";
import { proposeMerge } from "../../../src/services/merges/propose-merge.js";
import { undoMergeAct } from "../../../src/services/merges/undo-merge.js";
import { withdrawProposal } from "../../../src/services/proposals/take-back.js";
import { supportProposal, unsupportProposal } from "../../../src/services/supports/support-proposal.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent, does as actsAs, minutePasses, standingOf, type Run } from "../../support/merging.js";
import { atHome } from "../../support/newcomers.js";
import { MONDAY } from "../../support/proposing.js";
import { silentFrom } from "../../support/rules.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const PEOPLE = ["anna", "bea", "carlo", "dina", "luca", "mina"] as const;
type Name = (typeof PEOPLE)[number];
const ids = new Map<string, string>();
const idOf = (name: Name): string => ids.get(name) ?? "";
const MODERATORS: readonly string[] = ["luca", "mina"];

/** Anna wrote 301, Bea 302, Carlo 303, Dina 304; all of one area, all public. */
const WRITTEN = { 301: "anna", 302: "bea", 303: "carlo", 304: "dina" } as const;
const NUMBERS = [301, 302, 303, 304] as const;

beforeAll(async () => {
  await addSampleProcess(prisma);
  for (const name of PEOPLE) {
    await atHome(world, name);
    const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: name } });
    ids.set(name, participantId);
  }
  for (const name of ["luca", "mina"] as const)
    await prisma.role.create({
      data: {
        id: idOf(name),
        processId: PROCESS_ID,
        participantId: idOf(name),
        kind: "moderator",
        grantedAt: world.clock.at,
      },
    });
});

beforeEach(async () => {
  world.clock.moveTo(MONDAY);
  await begin();
});

async function begin(): Promise<void> {
  await prisma.proposal.deleteMany();
  for (const number of NUMBERS)
    await addSent(world, {
      number,
      title: `Idea number ${number}`,
      area: "navile",
      author: idOf(WRITTEN[number]),
    });
}

const does = (name: Name, run: Run): Promise<string> =>
  actsAs(world, { id: idOf(name), moderates: MODERATORS.includes(name) }, run);

const proposes = (name: Name, proposal: number, into: number): Promise<string> =>
  does(name, (context) => proposeMerge(context, { proposal, version: 1, into, note: null }));

const latest = async (number: number): Promise<number> =>
  (await prisma.proposalMerge.findFirst({ where: { from: { number } }, orderBy: { id: "desc" } }))?.id ?? 0;

const answers = async (name: Name, from: number, agree = true): Promise<string> => {
  const merge = await latest(from);
  return does(name, (context) => answerMergeAct(context, { merge, agree }));
};

const undoes = async (name: Name, from: number): Promise<string> => {
  const merge = await latest(from);
  return does(name, (context) => undoMergeAct(context, { merge }));
};

const stateOf = async (from: number): Promise<string | undefined> =>
  (await prisma.proposalMerge.findFirst({ where: { id: await latest(from) } }))?.state;

const later = (minutes: number): void => {
  world.clock.moveTo(new Date(world.clock.at.getTime() + minutes * 60_000).toISOString());
};

/** Asked, and agreed by both: merged. */
async function merges(from: keyof typeof WRITTEN, into: keyof typeof WRITTEN): Promise<void> {
  expect(await proposes("luca", from, into)).toBe("ok");
  later(3);
  expect(await answers(WRITTEN[from], from)).toBe("ok");
  expect(await answers(WRITTEN[into], from)).toBe("ok");
  expect(await standingOf(world, from)).toEqual({ state: "merged", mergedInto: into });
}

test("what cannot be merged is refused, each for its own reason", async () => {
  await addSent(world, { number: 305, title: "Elsewhere in the city", area: "savena", author: idOf("anna") });
  await addSent(world, { number: 306, title: "By the moderator", area: "navile", author: idOf("luca") });
  await prisma.proposal.updateMany({ where: { number: 304 }, data: { state: "withdrawn" } });
  expect(await proposes("anna", 301, 302)).toBe("not-staff");
  expect(await proposes("luca", 301, 301)).toBe("merge.itself");
  expect(await proposes("luca", 301, 999)).toBe("merge.unknown");
  expect(await proposes("luca", 301, 305)).toBe("merge.other-area");
  expect(await proposes("luca", 301, 304)).toBe("merge.into-not-public");
  expect(await proposes("luca", 304, 301)).toBe("merge.from-not-now");
  await prisma.proposal.updateMany({ where: { number: 304 }, data: { state: "rejected" } });
  expect(await proposes("luca", 301, 304)).toBe("merge.into-not-public");
  expect(await proposes("luca", 306, 301)).toBe("proposal-your-own");
  expect(await proposes("luca", 301, 306)).toBe("proposal-your-own");
  await merges(302, 303);
  expect(await proposes("luca", 302, 301)).toBe("merge.went-on");
  expect(await proposes("luca", 301, 302)).toBe("merge.went-on");
});

test("two moderators in both directions at once: one of them asks, whoever comes second is told", async () => {
  const both = await Promise.all([proposes("luca", 301, 302), proposes("mina", 302, 301)]);
  expect(both.toSorted()).toEqual(["merge.leaves", "ok"]);
  const [from, into] = both[0] === "ok" ? [301, 302] : [302, 301];
  expect(await proposes("mina", from ?? 0, 303)).toBe("merge.asked");
  expect(await proposes("mina", 304, into ?? 0)).toBe("ok");
});

test("B went into C while its author thought about taking A in: nothing is lost, and both are told", async () => {
  expect(await proposes("luca", 301, 302)).toBe("ok");
  later(3);
  expect(await answers("anna", 301)).toBe("ok");
  await merges(302, 303);
  expect(await answers("bea", 301)).toBe("ok");
  expect(await stateOf(301)).toBe("impossible");
  expect(await standingOf(world, 301)).toEqual({ state: "public", mergedInto: null });
});

test("an author who withdraws, or whose account goes, or who does not answer: both stay apart", async () => {
  expect(await proposes("luca", 301, 302)).toBe("ok");
  expect(await proposes("luca", 303, 304)).toBe("ok");
  later(3);
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 302 } });
  expect(await does("bea", (context) => withdrawProposal(context, { proposal: id }))).toBe("ok");
  await minutePasses(world);
  expect(await stateOf(301)).toBe("impossible");
  expect(await answers("anna", 301)).toBe("merge.over");
  await prisma.proposal.updateMany({ where: { number: 304 }, data: { authorId: null } });
  await minutePasses(world);
  expect(await stateOf(303)).toBe("impossible");
  // What nobody owns is asked about nobody.
  expect(await proposes("luca", 303, 304)).toBe("ok");
  later(3);
  expect(await answers("carlo", 303)).toBe("ok");
  expect(await standingOf(world, 303)).toEqual({ state: "merged", mergedInto: 304 });
  await begin();
  expect(await proposes("luca", 301, 302)).toBe("ok");
  later(8 * 24 * 60);
  expect(await answers("anna", 301)).toBe("merge.over");
  await minutePasses(world);
  await minutePasses(world);
  expect(await stateOf(301)).toBe("lapsed");
  const ends = await prisma.auditEntry.findMany({
    where: { action: "lapse-merge" },
    orderBy: { id: "asc" },
    select: { subject: true, actorId: true, after: true },
  });
  expect(ends.map(({ subject, actorId }) => [subject, actorId])).toEqual(
    ["proposal 301", "proposal 303", "proposal 301"].map((subject) => [subject, null]),
  );
  expect(ends.map(({ after }) => after)).toMatchObject(
    ["impossible", "impossible", "lapsed"].map((ended) => ({ ended })),
  );
});

test("in a blackout authors are not asked; afterwards they have all the time to answer", async () => {
  await silentFrom(prisma, "2026-06-15", 10);
  expect(await proposes("luca", 301, 302)).toBe("ok");
  const asked = () =>
    prisma.proposalMerge.findFirstOrThrow({ select: { state: true, toldAt: true, answerBy: true } });
  const { answerBy } = await asked();
  later(9 * 24 * 60);
  await minutePasses(world);
  expect(await asked()).toEqual({ state: "asked", toldAt: null, answerBy });
  world.clock.moveTo("2026-06-25T09:00:00Z");
  for (let twice = 0; twice < 2; twice++) await minutePasses(world);
  expect((await asked()).toldAt).toEqual(world.clock.now());
  world.clock.moveTo("2026-07-02T08:00:00Z");
  await minutePasses(world);
  expect(await stateOf(301)).toBe("asked");
  world.clock.moveTo("2026-07-02T09:10:00Z");
  await minutePasses(world);
  expect(await stateOf(301)).toBe("lapsed");
  await silentFrom(prisma, "2026-06-15", 0);
});

test("one author of both answers once; nobody else answers for them, or twice, or before they are asked", async () => {
  await prisma.proposal.updateMany({ where: { number: 302 }, data: { authorId: idOf("anna") } });
  expect(await proposes("luca", 301, 302)).toBe("ok");
  expect(await answers("anna", 301)).toBe("merge.over");
  later(3);
  expect(await answers("carlo", 301)).toBe("merge.over");
  expect(await answers("anna", 301)).toBe("ok");
  expect(await standingOf(world, 301)).toEqual({ state: "merged", mergedInto: 302 });
  expect(await answers("anna", 301, false)).toBe("merge.over");
  expect(await prisma.coAuthor.count()).toBe(0);
});

test("a no ends it, and undoing is for two minutes, by any of the staff", async () => {
  expect(await proposes("luca", 301, 302)).toBe("ok");
  later(3);
  expect(await undoes("luca", 301)).toBe("merge.undo-over");
  expect(await answers("bea", 301, false)).toBe("ok");
  expect(await stateOf(301)).toBe("refused");
  expect(await answers("anna", 301)).toBe("merge.over");
  await merges(301, 302);
  expect(await undoes("anna", 301)).toBe("not-staff");
  later(1);
  expect(await undoes("mina", 301)).toBe("ok");
  expect(await undoes("mina", 301)).toBe("merge.undo-over");
  await merges(301, 302);
  later(3);
  expect(await undoes("mina", 301)).toBe("merge.undo-over");
});

test("the open data lead from both sides, and count each support once", async () => {
  const supports = (name: Name, proposal: number): Promise<string> =>
    does(name, (context) => supportProposal(context, { proposal }));
  for (const proposal of [302, 303]) await supports("luca", proposal);
  await supports("mina", 303);
  await merges(303, 302);
  const rows = await openProposals(prisma, PROCESS_ID, new Date());
  expect(
    rows.map(({ number, state, mergedInto, supports: count }) => [number, state, mergedInto, count]),
  ).toEqual([
    [301, "public", null, 0],
    [302, "public", null, 2],
    [303, "merged", 302, null],
    [304, "public", null, 0],
  ]);
});

/** How many supports decide, if they are counted a year from now. */
const atCutOff = () =>
  inTransaction(prisma, (tx) => supportedBefore(tx, PROCESS_ID, new Date("2027-06-15T09:00:00Z")));

test("what decides at the cut-off is what everybody reads: nobody supports their own by what went into it", async () => {
  const supports = (name: Name, proposal: number): Promise<string> =>
    does(name, (context) => supportProposal(context, { proposal }));
  expect([await supports("bea", 303), await supports("luca", 303)]).toEqual(["ok", "ok"]);
  await merges(303, 302);
  expect((await atCutOff()).find(({ number }) => number === 302)?.supports).toBe(1);
});

/** The same by hand: who supports what, and where each goes. */
class Model {
  readonly supports = new Map<number, Set<Name>>(NUMBERS.map((number) => [number, new Set()]));
  readonly into = new Map<number, number>();
  rootOf(number: number): number {
    const next = this.into.get(number);
    return next === undefined ? number : this.rootOf(next);
  }
  family(number: number): number[] {
    return NUMBERS.filter((one) => this.rootOf(one) === number);
  }
  supporters(number: number): Set<Name> {
    const all = new Set(this.family(number).flatMap((one) => [...(this.supports.get(one) ?? [])]));
    all.delete(WRITTEN[number as keyof typeof WRITTEN]);
    return all;
  }
}

type Number = (typeof NUMBERS)[number];
type Step =
  | { kind: "support" | "back"; who: Name; number: Number }
  | { kind: "merge" | "undo"; from: Number; into: Number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("support" as const, "back" as const),
    who: fc.constantFrom(...PEOPLE),
    number: fc.constantFrom(...NUMBERS),
  }),
  fc.record({
    kind: fc.constantFrom("merge" as const, "undo" as const),
    from: fc.constantFrom(...NUMBERS),
    into: fc.constantFrom(...NUMBERS),
  }),
);

test("whatever is supported, merged, taken back and undone, in whatever order: no support is lost or counted twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      await begin();
      const model = new Model();
      for (const one of steps) await plays(model, one);
      const rows = await openProposals(prisma, PROCESS_ID, new Date());
      for (const { number, supports } of rows.filter(({ state }) => state === "public"))
        expect([number, supports]).toEqual([number, model.supporters(number).size]);
      for (const { number, supports } of await atCutOff())
        expect([number, supports]).toEqual([number, model.supporters(number).size]);
      for (const { number, mergedInto } of rows)
        expect([number, mergedInto]).toEqual([number, model.into.has(number) ? model.rootOf(number) : null]);
    }),
    { numRuns: 12 },
  );
});

async function plays(model: Model, one: Step): Promise<void> {
  if ("who" in one) {
    const { who, number, kind } = one;
    const isOpen = !model.into.has(number);
    if (kind === "support") {
      const done = await does(who, (context) => supportProposal(context, { proposal: number }));
      expect(done === "ok").toBe(isOpen && WRITTEN[number] !== who);
      const has = model.family(number).some((each) => model.supports.get(each)?.has(who));
      if (done === "ok" && !has) model.supports.get(number)?.add(who);
    } else if ((await does(who, (context) => unsupportProposal(context, { proposal: number }))) === "ok")
      for (const each of model.family(number)) model.supports.get(each)?.delete(who);
    return;
  }
  const { from, into, kind } = one;
  if (kind === "undo") {
    if ((await undoes("mina", from)) === "ok") model.into.delete(from);
    return;
  }
  const proposed = await proposes("luca", from, into);
  expect(proposed === "ok").toBe(from !== into && !model.into.has(from) && !model.into.has(into));
  if (proposed !== "ok") return;
  // Long enough to be asked, and short enough for several merges to be undone.
  later(2.01);
  const agreed = [await answers(WRITTEN[from], from), await answers(WRITTEN[into], from)];
  expect(agreed).toEqual(["ok", "ok"]);
  model.into.set(from, into);
}
