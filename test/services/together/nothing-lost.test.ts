import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import type { ActContext } from "../../../src/services/act.js";
import { authorActs } from "../../../src/services/proposals/author-acts.js";
import { shownProposal } from "../../../src/services/facts/written-proposal.js";
import { togetherActs } from "../../../src/services/together/together-acts.js";
import { actContext } from "../../support/act-context.js";
import { openTestDatabase } from "../../support/database.js";
import { MONDAY, TITLE, writesProposal } from "../../support/proposing.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
const PEOPLE = ["anna", "luca", "bea"] as const;
type Who = (typeof PEOPLE)[number];
const ids = new Map<Who, string>();

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  await writesProposal(world.person("anna"));
  for (const who of PEOPLE) {
    await world.person(who, { name: who }).sends("/home");
    const account = await prisma.account.findFirstOrThrow({ where: { externalId: who } });
    ids.set(who, account.participantId);
  }
});

const PARTS = ["title", "body"] as const;
type Part = (typeof PARTS)[number];

type Step =
  | { kind: "look"; who: Who }
  | { kind: "save"; who: Who; part: Part; looks: boolean }
  | { kind: "settle"; who: Who; take: boolean };

const who = fc.constantFrom(...PEOPLE);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("look" as const), who }),
    fc.record({
      kind: fc.constant("save" as const),
      who,
      part: fc.constantFrom(...PARTS),
      looks: fc.boolean(),
    }),
    fc.record({ kind: fc.constant("settle" as const), who, take: fc.boolean() }),
  ),
  { minLength: 4, maxLength: 16 },
);

const as = <R>(one: Who, act: (context: ActContext) => Promise<R>): Promise<R> =>
  inTransaction(prisma, async (tx) =>
    act(await actContext(world, tx, { participantId: ids.get(one) ?? "", at: MONDAY })),
  );

async function newDraft(): Promise<number> {
  const { id } = await prisma.proposal.create({
    data: {
      processId: PROCESS_ID,
      authorId: ids.get("anna") ?? "",
      state: "draft",
      createdAt: new Date(MONDAY),
      updatedAt: new Date(MONDAY),
      versions: {
        create: {
          version: 1,
          title: TITLE,
          body: "The text at first",
          shown: true,
          createdAt: new Date(MONDAY),
        },
      },
      coAuthors: {
        create: ["luca", "bea"].map((one) => ({
          participantId: ids.get(one as Who) ?? "",
          joinedAt: new Date(MONDAY),
        })),
      },
    },
  });
  return id;
}

const versionsOf = (proposalId: number) =>
  prisma.proposalVersion.findMany({ where: { proposalId }, orderBy: { version: "asc" } });

/** One play: what each was shown last, and what each gave last for each part. */
async function play(script: readonly Step[]): Promise<void> {
  const proposal = await newDraft();
  const shown = new Map<Who, number>(PEOPLE.map((one) => [one, 1]));
  const given = new Map<string, string>();
  const open = new Map<Who, number[]>();
  const look = async (one: Who) => {
    const seen = await as(one, ({ tx, process, person }) => shownProposal(tx, { process, person }, proposal));
    shown.set(one, seen.proposal?.version ?? 0);
  };
  let count = 0;
  for (const step of script) {
    const before = await versionsOf(proposal);
    const { who: one } = step;
    const seen = shown.get(one) ?? 1;
    if (step.kind === "look") await look(one);
    if (step.kind === "save") {
      const words = `${one} gives words number ${++count}`;
      given.set(`${one} ${step.part}`, words);
      const result = await as(one, (context) =>
        authorActs["save-proposal"](context, { proposal, values: { [step.part]: words }, seen }),
      );
      expect(result.ok).toBe(true);
      const clash = result.ok ? ((result.value["clash"] ?? []) as string[]).map(Number) : [];
      open.set(one, [...new Set([...(open.get(one) ?? []), ...clash])]);
      if (step.looks || clash.length > 0) await look(one);
    }
    if (step.kind === "settle") {
      const [suggestion, ...rest] = open.get(one) ?? [];
      if (suggestion === undefined) continue;
      const result = await as(one, (context) =>
        togetherActs["settle-suggestion"](context, { suggestion, take: step.take, seen }),
      );
      if (result.ok || result.refusal.code === "suggestion-gone") open.set(one, rest);
      await look(one);
    }
    await check({ proposal, before, seen, one, given, shown });
  }
}

interface Played {
  proposal: number;
  before: Awaited<ReturnType<typeof versionsOf>>;
  seen: number;
  one: Who;
  given: ReadonlyMap<string, string>;
  shown: ReadonlyMap<Who, number>;
}

/** What of a version somebody can have read. */
const wordsOf = ({ version, title, body, changedBy }: Awaited<ReturnType<typeof versionsOf>>[number]) => ({
  version,
  title,
  body,
  changedBy,
});

async function check({ proposal, before, seen, one, given, shown }: Played): Promise<void> {
  const after = await versionsOf(proposal);
  expect(after.map(({ version }) => version)).toEqual(after.map((_, index) => index + 1));
  const isLasting = ({ version }: { version: number }) =>
    version < before.length || PEOPLE.some((other) => other !== one && shown.get(other) === version);
  const lasting = before.filter(isLasting).map(wordsOf);
  expect(after.map(wordsOf)).toEqual(expect.arrayContaining(lasting));
  expect(after.length - before.length).toBeLessThanOrEqual(1);
  const [was, is] = [before.at(-1), after.at(-1)];
  const known = before.find(({ version }) => version === seen);
  for (const part of PARTS) {
    if (was?.[part] === is?.[part]) continue;
    expect(is?.changedBy).toBe(ids.get(one));
    const writer = before.findLast((row, index) => row[part] !== before[index - 1]?.[part]);
    expect(writer?.changedBy === ids.get(one) || known?.[part] === was?.[part]).toBe(true);
  }
  const kept = await prisma.suggestion.findMany({ where: { proposalId: proposal } });
  const texts = [...after.flatMap(({ title, body }) => [title, body]), ...kept.map((row) => row.after)];
  for (const words of given.values()) expect(texts).toContain(words);
}

test("whatever three people save in whatever order, no text is lost without somebody's choice", async () => {
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: 40 });
});

test("two at the same moment are one after the other, and neither is lost", async () => {
  const proposal = await newDraft();
  const save = (one: Who) =>
    as(one, (context) =>
      authorActs["save-proposal"](context, {
        proposal,
        values: { title: `At once, by ${one}` },
        seen: 1,
      }),
    );
  const results = await Promise.all(PEOPLE.map(save));
  const clashes = results.filter((result) => result.ok && result.value["clash"] !== undefined);
  expect(clashes).toHaveLength(2);
  expect(await versionsOf(proposal)).toHaveLength(2);
  expect(await prisma.suggestion.count({ where: { proposalId: proposal, state: "open" } })).toBe(2);
});

test("a draft from before anybody could write together is written as it was", async () => {
  const proposal = await newDraft();
  await prisma.coAuthor.deleteMany({ where: { proposalId: proposal } });
  await prisma.proposalVersion.updateMany({ where: { proposalId: proposal }, data: { shown: false } });
  for (const title of ["The first change of it", "The second change of it"])
    await as("anna", (context) =>
      authorActs["save-proposal"](context, { proposal, values: { title }, seen: null }),
    );
  expect(await versionsOf(proposal)).toMatchObject([{ version: 1, title: "The second change of it" }]);
});
