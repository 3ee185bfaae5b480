import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Question } from "../../src/domain/process.js";
import { keyOf } from "../../src/services/box-key.js";
import { closeDueBoxes } from "../../src/services/close-box.js";
import { openTestDatabase } from "../support/database.js";
import { checksDocument, clerk, hashOf, isListed, type Visitor } from "../support/desk-mode.js";
import { dumpOf, hashesFound, joinsOf, linksFound } from "../support/linking.js";
import { AFTERWARDS, bringsIn } from "../support/paper.js";
import { addSampleProcess, answeredBy } from "../support/sample-process.js";
import { makeEligible } from "../support/voters.js";
import { World, type PlayedPerson } from "../support/world.js";

type Kind = "points" | "ranking" | "yes-no";

interface Marking {
  ballot: Question["ballot"];
  /** Buttons of the first project and of the second, and what a ballot has beside them. */
  buttons: readonly [string, string];
  points: readonly number[];
}

const KINDS: Readonly<Record<Kind, Marking>> = {
  points: {
    ballot: { kind: "points", points: 10, perProject: 6, blank: false },
    buttons: ["5", "3"],
    points: [5, 3],
  },
  ranking: { ballot: { kind: "ranking", max: 2, blank: false }, buttons: ["Put 1st", "Put 2nd"], points: [] },
  "yes-no": { ballot: { kind: "yes-no", blank: false }, buttons: ["For", "Against"], points: [1, -1] },
};

const NAVILE = [12, 15, 18, 19, 20, 21, 22];
/** Different projects for everybody. */
const PAIRS = NAVILE.flatMap((a, i) => NAVILE.slice(i + 1).map((b) => [a, b] as const));
const IN_CHAT = 7;
const AT_DESK = 4;
const ON_PAPER = 4;
const ALL = IN_CHAT + AT_DESK + ON_PAPER;
/** Chance alone gets about one person right; some way of looking may be lucky. */
const LUCK = 6;

describe.each(Object.entries(KINDS))("a box of %s ballots", async (_kind, { ballot, buttons, points }) => {
  const database = await openTestDatabase();
  const { prisma, pool } = database;
  const world = new World(database, "kinds");
  const truth = new Map<string, number[]>();
  let ids = new Map<number, number>();
  let keys: Uint8Array[] = [];

  const idsOf = (numbers: readonly number[]): number[] => numbers.map((number) => ids.get(number) ?? 0);
  const visitor = (index: number): Visitor => ({
    name: `Voter ${"ABCDEFGHIJKLMNOP".charAt(index)}`,
    born: "07/03/1950",
  });

  async function marks(at: PlayedPerson, numbers: readonly number[]): Promise<void> {
    for (const [place, number] of numbers.entries()) {
      await at.sends(String(number));
      await at.presses(buttons[place] ?? "");
    }
    await at.presses(/\| ((?:My|Their) ballot [^|\]]+)\]/u.exec(at.sees)?.[1] ?? "My ballot");
  }

  async function casts(at: PlayedPerson): Promise<void> {
    await at.presses("Review and vote");
    await at.presses(/\[(Cast (?:my|their) vote)\]/u.exec(at.sees)?.[1] ?? "Cast my vote");
    expect(at.reads).toMatch(/BO-[2-9A-Z]{4}-[2-9A-Z]{4}/u);
  }

  async function inChat(name: string): Promise<{ person: PlayedPerson; id: string }> {
    const person = world.person(name);
    const id = await makeEligible(world, person, "navile");
    await person.sends("/vote");
    await person.presses("Open my ballot");
    return { person, id };
  }

  async function remember(who: Visitor, numbers: readonly number[]): Promise<void> {
    const { eligibility } = await prisma.eligibilityIdentifier.findFirstOrThrow({
      where: { hash: hashOf(world, who) },
      include: { eligibility: true },
    });
    truth.set(eligibility.participantId, idsOf(numbers));
  }

  beforeAll(async () => {
    await addSampleProcess(prisma, { rules: { ...answeredBy(ballot), paper: { hours: 24 } } });
    ids = new Map((await prisma.project.findMany()).map(({ id, number }) => [number, id]));
    for (const [index, pair] of PAIRS.slice(0, IN_CHAT).entries()) {
      const { person, id } = await inChat(`voter-${index}`);
      await marks(person, pair);
      await casts(person);
      truth.set(id, idsOf(pair));
      world.clock.at = new Date(world.clock.at.getTime() + 60_000);
    }
    const at = await clerk(world, "carla");
    for (const [index, pair] of PAIRS.slice(IN_CHAT, IN_CHAT + AT_DESK).entries()) {
      const who = visitor(index);
      await isListed(world, who);
      await checksDocument(at, who);
      await at.presses("Fill in the ballot");
      await marks(at, pair);
      await casts(at);
      await remember(who, pair);
      world.clock.at = new Date(world.clock.at.getTime() + 60_000);
    }
    const begun = await inChat("begun");
    await marks(begun.person, [12, 15]);
    const left = visitor(ALL);
    await isListed(world, left);
    await checksDocument(at, left);
    await at.presses("Fill in the ballot");
    await marks(at, [18, 19]);
    await bringsPaper();
    const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
    const key = keyOf(world.app.secretKey, box);
    keys = key ? [key] : [];
  }, 240_000);

  async function bringsPaper(): Promise<void> {
    const voted = world.clock.at;
    world.clock.moveTo(AFTERWARDS);
    const pairs = PAIRS.slice(IN_CHAT + AT_DESK, ALL);
    const people = pairs.map((_, index) => visitor(AT_DESK + index));
    for (const who of people) await isListed(world, who);
    const { faults } = await bringsIn(
      world,
      ["area;choices;points", ...pairs.map((pair) => `navile;${pair.join(" ")};${points.join(" ")}`)],
      ["area;name;birth date", ...people.map(({ name, born }) => `navile;${name};${born}`)],
    );
    expect(faults).toEqual([]);
    for (const [index, who] of people.entries()) await remember(who, pairs[index] ?? []);
    world.clock.at = voted;
  }

  test("while it is open, drafts are there, and its key links chats and desks to choices: the look does see", async () => {
    const dump = await dumpOf(pool);
    expect(linksFound(dump, truth, keys)["by tags"]).toBe(IN_CHAT + AT_DESK);
    expect(hashesFound(dump, keys).length).toBeGreaterThanOrEqual(2 * (IN_CHAT + AT_DESK));
    const drafts = [...(dump.get("DraftBallot") ?? []), ...(dump.get("DeskDraft") ?? [])];
    expect(drafts.map(({ row }) => [row["choices"], row["points"]])).toEqual([
      [idsOf([12, 15]), points],
      [idsOf([18, 19]), points],
    ]);
    expect(drafts.every(({ row }) => (row["before"] as number[]).length > 0)).toBe(true);
  });

  test("I-7: after closing it holds the same ballots, points and all, and nothing links one to a person", async () => {
    world.clock.moveTo("2026-11-21T12:00:00Z");
    await closeDueBoxes(world.app);
    const dump = await dumpOf(pool);
    const ballots = (dump.get("Ballot") ?? []).map(({ row }) =>
      JSON.stringify([row["choices"], row["points"]]),
    );
    expect(ballots.toSorted()).toEqual(
      [...truth.values()].map((choices) => JSON.stringify([choices, points])).toSorted(),
    );
    const found = linksFound(dump, truth, keys);
    expect(found).toMatchObject({ "by tags": 0, "by transaction": 0, "by words": 0 });
    for (const [how, right] of Object.entries(found)) expect(right, how).toBeLessThanOrEqual(LUCK);
    expect(hashesFound(dump, [...keys, world.app.secretKey])).toEqual([]);
    expect([...joinsOf(dump, "Ballot"), ...joinsOf(dump, "Receipt")]).toEqual([]);
  });

  test("I-7: of ballots that were not cast only that there were some is left", async () => {
    expect(await prisma.deskDraft.count()).toBe(0);
    expect(await prisma.draftBallot.findMany()).toMatchObject([
      { choices: [], points: [], before: [], pointsBefore: [] },
    ]);
  });

  afterAll(() => expect(world.log.errors).toEqual([]));
});
