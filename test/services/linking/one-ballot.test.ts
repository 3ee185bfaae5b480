import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { emptyBoxes, heldBy, issueCodes, type Held } from "../../support/linked-voters.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { linkCodeOf, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";
import { votesFor } from "../../support/voters.js";
import type { PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = worldOfTwo(database, "one ballot");

const CODES = ["NAV-1111-CCCC", "NAV-2222-DDDD"];
const CHATS = 3;
const MINUTES_BETWEEN = 25;
let runs = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
  await issueCodes(world, CODES);
});

type Deed =
  | { kind: "verify"; chat: number; code: number }
  | { kind: "vote"; chat: number; projects: number[] }
  | { kind: "link"; chat: number; other: number }
  | { kind: "unlink"; chat: number; other: number };

const chat = fc.integer({ min: 0, max: CHATS - 1 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant("verify"), chat, code: fc.integer({ min: 0, max: CODES.length - 1 }) }),
  fc.record({
    kind: fc.constant("vote"),
    chat,
    projects: fc.uniqueArray(fc.constantFrom(12, 15, 18, 19), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant("link"), chat, other: chat }),
  fc.record({ kind: fc.constant("unlink"), chat, other: chat }),
) as fc.Arbitrary<Deed>;

/** What ought to be: who is whom, who holds which code, and what each code's ballot is. */
class Expected {
  /** The person of each chat, by any number. */
  readonly person = Array.from({ length: CHATS }, (_, index) => index);
  /** The code each person holds. */
  readonly right = new Map<number, number>();
  readonly held: Held[] = CODES.map(() => ({ ballot: undefined, counted: [], replaced: [] }));
  #next = CHATS;

  mayVerify = (who: number, code: number) => !this.right.has(who) && ![...this.right.values()].includes(code);
  mayLink = (a: number, b: number) => a !== b && !(this.right.has(a) && this.right.has(b));
  mayUnlink = (a: number, b: number) => a === b && this.person.filter((one) => one === a).length > 1;

  link(a: number, b: number): void {
    this.person.forEach((one, index) => {
      if (one === b) this.person[index] = a;
    });
    const moved = this.right.get(b);
    this.right.delete(b);
    if (moved !== undefined) this.right.set(a, moved);
  }

  unlink(other: number): void {
    this.person[other] = this.#next++;
  }

  vote(who: number, projects: number[], receipt: string): void {
    const held = this.held[this.right.get(who) ?? -1];
    if (!held) throw new Error("somebody without a right to vote has voted");
    held.ballot = projects.toSorted((a, b) => a - b);
    held.replaced = [...held.replaced, ...held.counted].toSorted();
    held.counted = [receipt];
  }
}

const isEligible = async ({ id }: PlayedPerson): Promise<boolean> =>
  (await prisma.eligibility.count({ where: { participant: { accounts: { some: { externalId: id } } } } })) >
  0;

async function unlinks(person: PlayedPerson, other: PlayedPerson): Promise<boolean> {
  const account = await prisma.account.findFirstOrThrow({ where: { externalId: other.id } });
  await person.sends("/privacy");
  if (!person.sees.includes("My chats")) return false;
  await person.presses("My chats");
  const mine = await prisma.account.findMany({
    where: { participantId: account.participantId },
    orderBy: [{ lastSeenAt: "asc" }, { platform: "asc" }, { externalId: "asc" }],
  });
  const place = mine.findIndex(({ id }) => id === account.id);
  const button = person.buttons.filter(({ label }) => label.startsWith("Unlink"))[place];
  if (!button || !(await isOne(person, other))) return false;
  await person.presses(button.label);
  await person.presses(button.label);
  return true;
}

const isOne = async (one: PlayedPerson, other: PlayedPerson): Promise<boolean> => {
  const where = { externalId: { in: [one.id, other.id] } };
  const accounts = await prisma.account.findMany({ where });
  return new Set(accounts.map(({ participantId }) => participantId)).size === 1;
};

async function does(expected: Expected, chats: readonly PlayedPerson[], deed: Deed): Promise<void> {
  const person = chats[deed.chat] as PlayedPerson;
  const who = expected.person[deed.chat] ?? -1;
  if (deed.kind === "verify") {
    const may = expected.mayVerify(who, deed.code);
    await person.sends(CODES[deed.code] ?? "");
    if (may) expected.right.set(who, deed.code);
  } else if (deed.kind === "vote") {
    expect(await isEligible(person)).toBe(expected.right.has(who));
    if (expected.right.has(who)) expected.vote(who, deed.projects, await votesFor(person, deed.projects));
  } else {
    const other = chats[deed.other] as PlayedPerson;
    const whom = expected.person[deed.other] ?? -1;
    if (deed.kind === "link") {
      await other.sends(await linkCodeOf(person));
      if (other.sees.includes("[Link |")) await other.presses("Link");
      if (expected.mayLink(who, whom)) expected.link(who, whom);
    } else if (expected.mayUnlink(who, whom)) {
      expect(await unlinks(person, other)).toBe(true);
      expected.unlink(deed.other);
    } else if (who === whom) expect(await unlinks(person, other)).toBe(false);
  }
}

/** I-8, I-3: whatever was done so far. */
async function expectOneBallotEach(expected: Expected, chats: readonly PlayedPerson[]): Promise<void> {
  for (const [index, code] of CODES.entries())
    expect(await heldBy(world, code)).toEqual(expected.held[index]);
  const voted = expected.held.filter(({ ballot }) => ballot !== undefined).length;
  expect(await prisma.ballot.count()).toBe(voted);
  expect(await prisma.voterRollEntry.count()).toBe(voted);
  expect(await prisma.receipt.count({ where: { state: "counted" } })).toBe(voted);
  for (const [a, one] of chats.entries())
    for (const [b, other] of chats.entries())
      if (a < b) expect(await isOne(one, other)).toBe(expected.person[a] === expected.person[b]);
}

async function live(deeds: readonly Deed[]): Promise<void> {
  const run = ++runs;
  await emptyBoxes(world);
  world.clock.at = NOW;
  const expected = new Expected();
  const chats = [onSlack(world, `T/U${run}`), onTelegram(world, `a${run}`), onTelegram(world, `b${run}`)];
  for (const one of chats) await one.sends("/home");
  for (const one of deeds) {
    await does(expected, chats, one);
    await expectOneBallotEach(expected, chats);
    world.clock.at = new Date(+world.clock.at + MINUTES_BETWEEN * 60_000);
  }
  expect(world.log.errors).toEqual([]);
}

test("I-8: whatever several chats do, each identifier has one ballot at most: the last one cast", async () => {
  const deeds = fc.array(deed, { minLength: 4, maxLength: 12 });
  await fc.assert(fc.asyncProperty(deeds, live), { numRuns: 15, seed: 2026, endOnFailure: true });
}, 600_000);

test("a vote goes along both ways: linked into an older chat, changed there, unlinked, changed again", async () => {
  await live([
    { kind: "verify", chat: 1, code: 0 },
    { kind: "vote", chat: 1, projects: [12] },
    { kind: "link", chat: 0, other: 1 },
    { kind: "vote", chat: 0, projects: [15, 18] },
    { kind: "link", chat: 2, other: 0 },
    { kind: "vote", chat: 2, projects: [19] },
    { kind: "unlink", chat: 2, other: 1 },
    { kind: "verify", chat: 1, code: 1 },
    { kind: "vote", chat: 1, projects: [12] },
    { kind: "link", chat: 1, other: 2 },
    { kind: "unlink", chat: 0, other: 0 },
    { kind: "vote", chat: 2, projects: [18] },
  ]);
}, 120_000);
