import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FormField, FormReply } from "../../../src/chat/reply.js";
import { openTestDatabase } from "../../support/database.js";
import { answeredBy, addSampleProcess, NOW } from "../../support/sample-process.js";
import { makeEligible } from "../../support/voters.js";
import { FORMS, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(() =>
  addSampleProcess(prisma, { rules: answeredBy({ kind: "budget", blank: false }) }).then(() => undefined),
);
beforeEach(() => world.clock.moveTo(NOW.toISOString()));

/** Without empty lines, as transcripts are written. */
const seenBy = (person: PlayedPerson): string =>
  person.sees
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");

function formOf(person: PlayedPerson): FormReply {
  if (!person.form) throw new Error(`no form on:\n${person.sees}`);
  return person.form;
}

function projectsIn(person: PlayedPerson): Extract<FormField, { kind: "choices" }> {
  const field = formOf(person).fields.find(({ name }) => name === "projects");
  if (field?.kind !== "choices") throw new Error("no projects to choose");
  return field;
}

async function opensBallot(id: string, options: { language?: string } = {}): Promise<PlayedPerson> {
  const person = world.person(id, { capabilities: SLACK, ...options });
  await makeEligible(world, person, "navile", options);
  await person.sends("/home");
  await person.does({ kind: "press", data: "1|vote|ballot||" });
  return person;
}

test("T-4: a budget ballot from the form to the receipt, and a change of it", async () => {
  // The name decides the order of the ballot: 12, 15, 18, 19, 22, 20, 21.
  const anna = world.person("anna306", { capabilities: SLACK });
  await makeEligible(world, anna, "navile");
  await anna.sends("/home");
  await anna.presses("Vote in Navile");
  await anna.presses("Open my ballot");
  expect(seenBy(anna)).toBe(
    [
      "form: Your ballot",
      "Your ballot · Navile · not cast yet",
      "€0 of €150,000 chosen · €150,000 left",
      "<Choose projects>",
      "Nothing chosen yet.",
      "Organizers see that you voted, not what you chose.",
      "[Review | Save and leave]",
    ].join("\n"),
  );
  expect(projectsIn(anna).options[2]).toEqual({
    value: "18",
    label: "18 · Ciclabile via Corticella · €90,000",
    about: "Mobility",
  });
  await anna.isFillingIn({ projects: ["12", "18"] });
  await anna.isFillingIn({ projects: ["12", "18", "15"] });
  expect(seenBy(anna)).toContain(
    [
      "€160,000 of €150,000 chosen · €10,000 too much",
      "<Choose projects>",
      "1. Parco Nord · €40,000",
      "2. Ciclabile via Corticella · €90,000",
      "3. Biblioteca, new hours · €30,000",
      "Organizers see",
    ].join("\n"),
  );
  await anna.fillsIn({ projects: ["12", "18", "15"] });
  expect(formOf(anna).errors).toEqual({
    projects: "These cost €160,000, which is €10,000 over. Remove at least one.",
  });
  await anna.fillsIn({ projects: ["12", "15"] });
  expect(seenBy(anna)).toBe(
    [
      "over: Check your ballot",
      "Your ballot · Navile · not cast yet",
      "1. Parco Nord · €40,000",
      "2. Biblioteca, new hours · €30,000",
      "€70,000 of €150,000: this follows the rules.",
      "Organizers see that you voted, not what you chose.",
      "[Change something]",
      "[‹ Back]",
      "{Cast my vote | Close}",
    ].join("\n"),
  );
  await anna.presses("Change something");
  expect(projectsIn(anna).value).toEqual(["12", "15"]);
  await anna.fillsIn({ projects: ["12", "15"] });
  const [message, shown] = await anna.presses("Cast my vote");
  expect(message).toMatchObject({ kind: "message", id: "VOT-6" });
  expect(shown).toMatchObject({
    kind: "screen",
    id: "VOT-6",
    over: { title: "Vote received", close: "Done" },
  });
  const code = /BO-[2-9A-Z]{4}-[2-9A-Z]{4}/u;
  expect(code.exec(JSON.stringify(message))).toEqual(expect.arrayContaining([code.exec(anna.reads)?.[0]]));
  await anna.presses("Done");
  expect(anna.screenId).toBe("INF-1");
  await anna.presses("See or change my vote");
  await anna.presses("Change my vote");
  await anna.presses("Start from my last ballot");
  expect(projectsIn(anna).value).toEqual(["12", "15"]);
  await anna.presses("Save and leave");
  expect(anna.reads).toContain("Your ballot is kept. It is not cast yet.");
  expect(anna.screenId).toBe("INF-1");
});

test("the same words in Italian", async () => {
  const bea = await opensBallot("bea", { language: "it" });
  await bea.isFillingIn({ projects: ["12", "18", "15"] });
  expect(seenBy(bea)).toContain("Hai scelto 160.000\u00A0€ su 150.000\u00A0€ · 10.000\u00A0€ di troppo");
  await bea.fillsIn({ projects: ["12", "18", "15"] });
  expect(formOf(bea).errors["projects"]).toBe(
    "Costano 160.000\u00A0€, cioè 10.000\u00A0€ di troppo. Togline almeno uno.",
  );
  await bea.fillsIn({ projects: [] });
  expect(formOf(bea).errors["projects"]).toBeTruthy();
  await bea.fillsIn({ projects: ["12"] });
  expect(seenBy(bea)).toContain("over: Controlla la scheda");
});

describe("a form that is still being filled in", () => {
  test("stays the same form, in the same turn, and keeps what was chosen", async () => {
    const carla = await opensBallot("carla");
    const { turn } = formOf(carla);
    for (const projects of [["12"], ["12", "15"], ["15"], [], ["15", "21"]])
      await carla.isFillingIn({ projects });
    expect(formOf(carla).turn).toBe(turn);
    await carla.sends("/home");
    await carla.presses("Continue my ballot");
    expect(projectsIn(carla).value).toEqual(["15", "21"]);
  });

  test("a report of an older form changes nothing, and says nothing", async () => {
    const dora = await opensBallot("dora");
    const { form, turn } = formOf(dora);
    await dora.fillsIn({ projects: ["12"] });
    const replies = await dora.does({
      kind: "form",
      form,
      turn,
      values: { projects: ["15"] },
      partial: true,
    });
    expect(replies.map(({ kind }) => kind)).toEqual(["screen"]);
    expect(dora.reads).toContain("1. Parco Nord");
  });

  test("a project that was taken off the ballot meanwhile is told and left out", async () => {
    const elio = await opensBallot("elio");
    await elio.isFillingIn({ projects: ["20", "21"] });
    await prisma.project.updateMany({ where: { number: 20 }, data: { status: "withdrawn" } });
    await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
    await elio.sends("/home");
    await elio.presses("Continue my ballot");
    expect(seenBy(elio)).toContain("Project 20 is no longer on the ballot. Your other choices are kept.");
    expect(projectsIn(elio).value).toEqual(["21"]);
    await elio.isFillingIn({ projects: ["20", "21", "12"] });
    expect(projectsIn(elio).value).toEqual(["21", "12"]);
  });

  test("what no form offers is not chosen", async () => {
    const fabio = await opensBallot("fabio");
    await fabio.isFillingIn({ projects: ["31", "x", "-1", "12", "12"] });
    expect(projectsIn(fabio).value).toEqual(["12"]);
    await fabio.isFillingIn({ projects: "12" });
    expect(projectsIn(fabio).value).toEqual(["12"]);
  });

  test("when voting closes it is said in the form, and nothing is kept or cast", async () => {
    const gaia = await opensBallot("gaia");
    const { turn } = formOf(gaia);
    world.clock.moveTo("2026-11-19T11:00:01Z");
    await gaia.isFillingIn({ projects: ["12"] });
    expect(formOf(gaia).turn).toBe(turn);
    expect(seenBy(gaia)).toMatch(/closed/iu);
    await gaia.fillsIn({ projects: ["12"] });
    expect(gaia.sees).toContain("over: Voting");
    expect(world.log.errors).toEqual([]);
  });
});

test("the way by cards leads into the same ballot", async () => {
  const hana = await opensBallot("hana");
  await hana.isFillingIn({ projects: ["12"] });
  await hana.does({ kind: "press", data: "1|look|card|15|" });
  await hana.presses("Add to my ballot");
  await hana.presses("My ballot (2)");
  expect(projectsIn(hana).value).toEqual(["12", "15"]);
});

test("forms that do not lie over a page leave the ballot to its cards", async () => {
  const ida = world.person("ida", { capabilities: FORMS });
  await makeEligible(world, ida, "navile");
  await ida.sends("/vote");
  await ida.presses("Open my ballot");
  expect(ida.screenId).toBe("VOT-2");
});

test("a screen that may say what somebody votes for says that it is for no notification (UX-17)", async () => {
  const anna = await opensBallot("discreet");
  await anna.fillsIn({ projects: ["12"] });
  const screens = () => anna.log.filter((reply) => reply.kind === "screen");
  expect(anna.reads).toContain("1. Parco Nord");
  expect(screens().at(-1)).toMatchObject({ id: "VOT-5", discreet: true });
  await anna.sends("/calendar");
  expect(screens().at(-1)).not.toHaveProperty("discreet");
});
