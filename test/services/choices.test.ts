import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Option } from "../../src/chat/reply.js";
import type { ChoiceQuestion } from "../../src/ports/choices.js";
import { lookUpChoices } from "../../src/services/choices.js";
import { openTestDatabase } from "../support/database.js";
import { addManyProjects } from "../support/many-projects.js";
import { answeredBy, addSampleProcess, NOW } from "../support/sample-process.js";
import { makeEligible } from "../support/voters.js";
import { SLACK, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const choices = lookUpChoices(world.engine);

const BUDGET = { kind: "budget", blank: true } as const;

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: answeredBy(BUDGET) });
  await addManyProjects(prisma, 150);
});
beforeEach(() => world.clock.moveTo(NOW.toISOString()));

const find = (id: string, question: Partial<ChoiceQuestion>): Promise<readonly Option[]> =>
  choices.find({
    platform: "test",
    chat: { id, kind: "private" },
    from: { id, language: "en" },
    capabilities: SLACK,
    lookup: "projects",
    typed: "",
    take: 100,
    ...question,
  });

const numbers = (found: readonly Option[]): number[] => found.map(({ label }) => Number(label.split(" ")[0]));

async function voter(id: string, options: { language?: string } = {}): Promise<PlayedPerson> {
  const person = world.person(id, { capabilities: SLACK, ...options });
  await makeEligible(world, person, "navile", options);
  await person.sends("/home");
  return person;
}

/** Each table's rows, with what has written or locked them. */
async function traces(): Promise<unknown> {
  return prisma.$queryRaw`
    SELECT (SELECT json_agg(json_build_array(ctid::text, xmin::text, xmax::text)) FROM "Conversation")::text AS c,
      (SELECT count(*) FROM "InboundEvent") AS e, (SELECT count(*) FROM "OutboxMessage") AS o,
      (SELECT json_agg(json_build_array(ctid::text, xmin::text, xmax::text)) FROM "Participant")::text AS p`;
}

describe("the search of Home", () => {
  test.each([
    ["typos", "ciclabbile cortcella", 18],
    ["accents", "BIBLIOTÈCA", 15],
    ["a number", "n. 31", 31],
    ["a street", "fioravanti", 22],
  ])("%s", async (_, typed, number) => {
    expect(numbers(await find("nobody", { typed }))[0]).toBe(number);
  });

  test("what is found opens its card, from wherever one is", async () => {
    const anna = await voter("anna");
    const [found] = await find("anna", { typed: "parco nord" });
    expect(found).toEqual({
      value: "1|look|card|12|",
      label: "12 · Parco Nord · €40,000",
      about: "Navile · Green",
    });
    await anna.sends("/settings");
    await anna.does({ kind: "press", data: found?.value ?? "" });
    expect(anna.sees).toContain("over: Project");
  });

  test("in the language that was chosen, and of whoever is new in the client's", async () => {
    await voter("bea", { language: "it" });
    expect((await find("bea", { typed: "parco nord" }))[0]?.about).toBe("Navile · Verde");
    const from = { id: "new", language: "it-IT" };
    expect((await find("new", { typed: "parco nord", from }))[0]?.label).toMatch(/40\.000\s€$/u);
  });

  test("no more than fit, and no longer than fits", async () => {
    const found = await find("nobody", { take: 100 });
    expect(found).toHaveLength(100);
    for (const { label, value, about = "" } of found)
      expect(Math.max(label.length, value.length, about.length)).toBeLessThanOrEqual(75);
    expect(await find("nobody", { take: 3 })).toHaveLength(3);
  });

  test.each([
    "\u202Ep\u200Fa\u200Br\u2066co\u0000 nord",
    '\'; DROP TABLE "Project"; --',
    "x".repeat(5000),
    "<!channel>",
  ])("whatever is typed: %j", async (typed) => {
    expect((await find("nobody", { typed })).length).toBeLessThanOrEqual(100);
    expect(world.log.errors).toEqual([]);
  });
});

describe("the search of one's own ballot", () => {
  test("finds what is on it, in one's own order, and nobody else's projects", async () => {
    await voter("carla");
    const all = await find("carla", { lookup: "ballot" });
    expect(all).toHaveLength(82);
    expect(numbers(await find("carla", { lookup: "ballot", take: 5 }))).toEqual(numbers(all).slice(0, 5));
    expect(numbers(await find("carla", { lookup: "ballot", typed: "31" }))).not.toContain(31);
    const [found] = await find("carla", { lookup: "ballot", typed: "12" });
    expect(found?.value).toBe("1|vote|card|12|");
  });

  test("nothing for who was not checked, for who is new, and once voting is closed", async () => {
    const dora = world.person("dora", { capabilities: SLACK });
    await dora.sends("/home");
    expect(await find("dora", { lookup: "ballot" })).toEqual([]);
    expect(await find("nobody", { lookup: "ballot" })).toEqual([]);
    await voter("elio");
    world.clock.moveTo("2026-11-20T12:00:00Z");
    expect(await find("elio", { lookup: "ballot" })).toEqual([]);
  });
});

describe("a field of the form that is open", () => {
  test("offers what is chosen, finds the rest, within the theme that is shown", async () => {
    const fabio = await voter("fabio");
    await fabio.does({ kind: "press", data: "1|vote|ballot||" });
    const field = () => fabio.form?.fields.find(({ name }) => name === "projects");
    expect(field()).toMatchObject({ lookup: "vote.fill.projects", options: [], value: [] });
    const lookup = "vote.fill.projects";
    const found = await find("fabio", { lookup, typed: "ciclabile" });
    expect(found[0]).toMatchObject({ value: "18", about: "Mobility" });
    await fabio.isFillingIn({ projects: ["18"], show: "green" });
    expect(field()).toMatchObject({ options: [{ value: "18" }], value: ["18"] });
    const green = await find("fabio", { lookup });
    expect(new Set(green.map(({ about }) => about))).toEqual(new Set(["Green"]));
    await fabio.isFillingIn({ projects: ["18"], show: "*" });
    expect((await find("fabio", { lookup })).length).toBeGreaterThan(green.length);
  });

  test("tells nothing of a form that is not open, or not a form, or not there", async () => {
    await voter("gaia");
    for (const lookup of ["vote.fill.projects", "vote.fill.show", "home.home.x", "x", ""])
      expect(await find("gaia", { lookup })).toEqual([]);
    expect(world.log.errors).toEqual([]);
  });
});

test("looking leaves no trace", async () => {
  const hana = await voter("hana");
  await hana.does({ kind: "press", data: "1|vote|ballot||" });
  const before = await traces();
  for (const lookup of ["projects", "ballot", "vote.fill.projects"])
    await find("hana", { lookup, typed: "parco" });
  await find("never seen", { typed: "parco" });
  expect(await traces()).toEqual(before);
});

test("when it cannot be looked up there is nothing, and the log says why without what was typed", async () => {
  const broken = { ...world.engine, app: { ...world.app, prisma: {} as never } };
  const question = { typed: "a secret word" };
  const found = await lookUpChoices(broken).find({
    platform: "test",
    chat: { id: "x", kind: "private" },
    from: { id: "x" },
    capabilities: SLACK,
    lookup: "projects",
    take: 5,
    ...question,
  });
  expect(found).toEqual([]);
  expect(world.log.errors).toHaveLength(1);
  expect(world.log.errors[0]).toContain("a list could not be looked up");
  expect(world.log.errors[0]).not.toContain("secret");
});
