import { beforeAll, describe, expect, test } from "vitest";
import type { FormReply } from "../../../src/chat/reply.js";
import type { BallotRule } from "../../../src/domain/process.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, answeredBy } from "../../support/sample-process.js";
import { makeEligible, receiptOf } from "../../support/voters.js";
import { SLACK, World, type PlayedPerson } from "../../support/world.js";

/** Without empty lines, as transcripts are written. */
const seenBy = (person: PlayedPerson): string[] =>
  person.sees.split("\n").filter((line) => line.trim() !== "");

function formOf(person: PlayedPerson): FormReply {
  if (!person.form) throw new Error(`no form on:\n${person.sees}`);
  return person.form;
}

const valuesIn = (person: PlayedPerson): Record<string, unknown> =>
  Object.fromEntries(
    formOf(person).fields.map((field) => [field.name, "value" in field ? field.value : null]),
  );

async function processWith(ballot: BallotRule) {
  const database = await openTestDatabase();
  const world = new World(database);
  beforeAll(() => addSampleProcess(database.prisma, { rules: answeredBy(ballot) }).then(() => undefined));
  return {
    database,
    world,
    /** Somebody before their open ballot; the name decides the order of the projects. */
    opensBallot: async (id: string, options: { language?: string } = {}): Promise<PlayedPerson> => {
      const person = world.person(id, { capabilities: SLACK, ...options });
      await makeEligible(world, person, "navile", options);
      await person.sends("/home");
      await person.does({ kind: "press", data: "1|vote|ballot||" });
      return person;
    },
  };
}

describe("points (BAL-3): first which projects, then how many each", async () => {
  const { world, opensBallot } = await processWith({
    kind: "points",
    points: 10,
    perProject: 6,
    blank: false,
  });

  test("from the form to the receipt, with what is too much said under its field", async () => {
    const anna = await opensBallot("anna306");
    await anna.isFillingIn({ projects: ["12", "15"] });
    expect(seenBy(anna)).toEqual([
      "form: Your ballot",
      "Your ballot · Navile · not cast yet",
      "0 of 10 points given · 10 left",
      "<Choose projects>",
      "1. Parco Nord · €40,000 · 0 points",
      "2. Biblioteca, new hours · €30,000 · 0 points",
      "Organizers see that you voted, not what you chose.",
      "[Next › | Save and leave]",
    ]);
    await anna.fillsIn({ projects: ["12", "15"] });
    expect(formOf(anna).fields.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      "number: 12 · Parco Nord · €40,000",
      "number: 15 · Biblioteca, new hours · €30,000",
    ]);
    await anna.isFillingIn({ "points-12": "6", "points-15": "6" });
    expect(anna.sees).toContain("12 of 10 points given · 2 too many");
    await anna.fillsIn({ "points-12": "6", "points-15": "6" });
    expect(formOf(anna).errors).toEqual({ "points-15": "You gave 12 of 10 points. Take away 2." });
    await anna.fillsIn({ "points-12": "7", "points-15": "1" });
    expect(Object.keys(formOf(anna).errors)).toEqual(["points-12"]);
    await anna.fillsIn({ "points-12": "6", "points-15": "3" });
    expect(seenBy(anna)).toEqual([
      "over: Check your ballot",
      "Your ballot · Navile · not cast yet",
      "1. Parco Nord · €40,000 · 6 points",
      "2. Biblioteca, new hours · €30,000 · 3 points",
      "9 of 10 points given: this follows the rules.",
      "Organizers see that you voted, not what you chose.",
      "[Change something]",
      "[‹ Back]",
      "{Cast my vote | Close}",
    ]);
    await anna.presses("Change something");
    await anna.fillsIn({ projects: ["12", "15", "20"] });
    expect(valuesIn(anna)).toEqual({ "points-12": "6", "points-15": "3", "points-20": "" });
    await anna.fillsIn({ "points-12": "6", "points-15": "3", "points-20": null });
    await anna.presses("Cast my vote");
    expect(receiptOf(anna)).toMatch(/^BO-/u);
    const [{ choices, points } = { choices: [], points: [] }] = await world.prisma.ballot.findMany();
    expect(choices).toHaveLength(2);
    expect(points).toEqual([6, 3]);
  });

  test("the same words in Italian, and no points at all are no ballot", async () => {
    const bea = await opensBallot("bea", { language: "it" });
    await bea.fillsIn({ projects: ["12"] });
    expect(bea.sees).toContain("Hai dato 0 punti su 10 · te ne restano 10");
    await bea.fillsIn({ "points-12": "0" });
    expect(bea.sees).toContain("La tua scheda è vuota. Prima scegli un progetto.");
    await bea.presses("Salva ed esci");
    expect(bea.reads).toContain("La tua scheda è conservata. Non è ancora votata.");
    expect(world.log.errors).toEqual([]);
  });
});

describe("a ranking (BAL-4): a project for each place", async () => {
  const { world, opensBallot } = await processWith({ kind: "ranking", max: 3, blank: false });

  test("from the form to the receipt; a project chosen twice is told under its second place", async () => {
    const anna = await opensBallot("anna306");
    expect(seenBy(anna)).toEqual([
      "form: Your ballot",
      "Your ballot · Navile · not cast yet",
      "1st — · 2nd — · 3rd —",
      "<1st choice>",
      "<2nd choice, optional>",
      "<3rd choice, optional>",
      "Nothing chosen yet.",
      "Organizers see that you voted, not what you chose.",
      "[Review | Save and leave]",
    ]);
    const { turn } = formOf(anna);
    await anna.isFillingIn({ "place-1": "12", "place-2": null, "place-3": null });
    await anna.isFillingIn({ "place-1": "12", "place-2": null, "place-3": "18" });
    await anna.isFillingIn({ "place-1": "12", "place-2": "15", "place-3": "18" });
    expect(formOf(anna).turn).toBe(turn);
    expect(anna.sees).toContain("1st Parco Nord · 2nd Biblioteca · 3rd Ciclabile");
    await anna.fillsIn({ "place-1": "12", "place-2": "15", "place-3": "15" });
    expect(formOf(anna).errors).toEqual({ "place-3": "Biblioteca is chosen twice." });
    await anna.fillsIn({ "place-1": "15", "place-2": null, "place-3": "12" });
    expect(anna.sees).toContain("1st Biblioteca, new hours · €30,000\n2nd Parco Nord · €40,000");
    await anna.presses("Change something");
    expect(valuesIn(anna)).toEqual({ "place-1": "15", "place-2": "12", "place-3": null });
    await anna.fillsIn({ "place-1": "15", "place-2": "12", "place-3": "18" });
    await anna.presses("Cast my vote");
    const [ballot] = await world.prisma.ballot.findMany();
    const projects = new Map((await world.prisma.project.findMany()).map(({ id, number }) => [id, number]));
    expect(ballot?.choices.map((id) => projects.get(id))).toEqual([15, 12, 18]);
    await anna.presses("Done");
    await anna.presses("See or change my vote");
    await anna.presses("Change my vote");
    await anna.presses("Start from my last ballot");
    expect(valuesIn(anna)).toEqual({ "place-1": "15", "place-2": "12", "place-3": "18" });
  });

  test("the same words in Italian, and nothing ranked is no ballot", async () => {
    const bea = await opensBallot("bea", { language: "it" });
    await bea.fillsIn({ "place-1": null, "place-2": null, "place-3": null });
    expect(formOf(bea).errors).toEqual({ "place-1": "La tua scheda è vuota. Prima scegli un progetto." });
    await bea.fillsIn({ "place-1": "12", "place-2": "12", "place-3": null });
    expect(formOf(bea).errors).toEqual({ "place-2": "Parco Nord compare due volte." });
    expect(seenBy(bea)).toContain("<2° scelta, optional> ! Parco Nord compare due volte.");
    expect(world.log.errors).toEqual([]);
  });
});

describe("yes or no (BAL-5): an answer for each project, ten at a time", async () => {
  const { database, world, opensBallot } = await processWith({ kind: "yes-no", blank: true });

  test("from the form to the receipt", async () => {
    const anna = await opensBallot("anna306");
    expect(formOf(anna).fields).toHaveLength(7);
    expect(formOf(anna).fields[0]).toMatchObject({
      kind: "choice",
      name: "answer-12",
      label: "12 · Parco Nord · €40,000",
      value: null,
      options: [
        { value: "1", label: "For" },
        { value: "-1", label: "Against" },
        { value: "0", label: "No opinion" },
      ],
    });
    await anna.isFillingIn({ "answer-12": "1" });
    await anna.isFillingIn({ "answer-12": "1", "answer-15": "0" });
    expect(anna.sees).toContain("Answered 2 of 7");
    await anna.fillsIn({ "answer-12": "1", "answer-15": "0", "answer-18": "-1" });
    expect(anna.sees).toContain("1. Parco Nord · €40,000 · for");
    await anna.presses("Cast my vote");
    const [ballot] = await world.prisma.ballot.findMany();
    expect(ballot?.points).toEqual([1, -1]);
  });

  test("no opinion about anything is a blank vote, where there is one", async () => {
    const bea = await opensBallot("bea", { language: "it" });
    await bea.fillsIn({ "answer-12": "0" });
    expect(bea.sees).toContain("Con la scheda bianca partecipi al voto e non scegli nessun progetto.");
    await bea.presses("Vota scheda bianca");
    expect(receiptOf(bea)).toMatch(/^BO-/u);
  });

  test("what an older form or nobody offers is no answer", async () => {
    const carla = await opensBallot("carla");
    await carla.isFillingIn({ "answer-12": "5", "answer-31": "1" });
    expect(carla.sees).toContain("Answered 0 of 7");
    await carla.fillsIn({ "answer-12": "7" });
    expect(Object.keys(formOf(carla).errors)).toEqual(["answer-12"]);
  });

  test("more than ten projects come page by page, and no answer is lost on the way", async () => {
    const { id: _id, ...one } = await database.prisma.project.findFirstOrThrow({ where: { number: 12 } });
    await database.prisma.project.createMany({
      data: Array.from({ length: 8 }, (_, index) => ({ ...one, number: 71 + index }) as never),
    });
    await database.prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
    const dora = await opensBallot("dora");
    const first = formOf(dora).fields.map(({ name }) => name);
    expect(first).toHaveLength(10);
    expect(formOf(dora).submit).toBe("Next ›");
    await dora.fillsIn({ [first[0] ?? ""]: "1" });
    const second = formOf(dora).fields.map(({ name }) => name);
    expect(second).toHaveLength(5);
    expect(second.some((name) => first.includes(name))).toBe(false);
    await dora.isFillingIn({ [second[0] ?? ""]: "-1" });
    await dora.presses("‹ Previous");
    expect(valuesIn(dora)[first[0] ?? ""]).toBe("1");
    await dora.fillsIn({ [first[0] ?? ""]: "1" });
    await dora.fillsIn({ [second[0] ?? ""]: "-1" });
    expect(dora.sees).toContain("Answered 2 of 15: this follows the rules.");
    expect(world.log.errors).toEqual([]);
  });
});
