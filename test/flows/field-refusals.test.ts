import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { association } from "../support/associations.js";
import { codesOf } from "../support/citizen.js";
import { openTestDatabase } from "../support/database.js";
import { atTheDesk, tellAuthors } from "../support/moderating.js";
import { MONDAY, sendsProposal } from "../support/proposing.js";
import { addSampleProcess, NOW, leaveOutCheck } from "../support/sample-process.js";
import { SLACK, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const anna = world.person("anna", { capabilities: SLACK });

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await leaveOutCheck(database.prisma);
  await anna.sends("/home");
});
beforeEach(() => world.clock.moveTo(NOW.toISOString()));
afterEach(() => expect(world.log.errors).toEqual([]));

/** Fills in the form; it must stay on the table in the same turn, with what was typed, and say this under the field. */
async function refused(person: PlayedPerson, values: Record<string, string>, under: string, words: string) {
  const before = person.form;
  await person.fillsIn(values);
  expect(person.form?.errors[under], person.sees).toContain(words);
  expect(person.form).toMatchObject({ form: before?.form, turn: before?.turn });
  expect(person.form?.intro).toEqual(before?.intro);
  for (const field of person.form?.fields ?? [])
    if (field.kind === "text") expect(field.value).toBe(values[field.name] ?? "");
}

const toCode = async (person: PlayedPerson) => {
  await person.sends("/vote");
  await person.presses("Check my right to vote");
  await person.presses("I have a personal code");
};

test("a personal code that is none, or wrong; then the right one, in the same form (ONB-5 b)", async () => {
  await toCode(anna);
  await refused(anna, { asked: "hello" }, "asked", "That is not a code yet");
  await refused(anna, { asked: "NAV-9999-KQRT" }, "asked", "4 tries left");
  await refused(anna, { asked: "NAV-9999-KQRX" }, "asked", "3 tries left");
  const [code = ""] = await codesOf(world.app, 1);
  await anna.fillsIn({ asked: code });
  expect(anna.screenId).toBe("ONB-6");
  const bea = world.person("bea", { capabilities: SLACK });
  await bea.sends("/home");
  await toCode(bea);
  await bea.fillsIn({ asked: code });
  expect(bea.sees).toContain("This code has already been used");
  expect(bea.buttons.map(({ label }) => label)).toContain("Report it");
});

test("no more tries: said under the field as well", async () => {
  const carla = world.person("carla", { capabilities: SLACK });
  await carla.sends("/home");
  await toCode(carla);
  for (const end of "CDFGH") await carla.fillsIn({ asked: `NAV-9999-KQR${end}` });
  await refused(carla, { asked: "NAV-9999-KQRT" }, "asked", "You can try again in 60 minutes");
});

test("an address that nobody knows (ONB-2)", async () => {
  const dora = world.person("dora", { capabilities: SLACK });
  await dora.sends("/start");
  await dora.presses("Continue in English");
  await dora.presses("Find it by address");
  await refused(dora, { asked: "Rue de Rivoli 1" }, "asked", "I do not know that address");
  await dora.fillsIn({ asked: "via Fioravanti 24" });
  expect(dora.reads).toContain("Navile");
});

test("a name and a birth date that cannot be read (ONB-5 d)", async () => {
  const elio = world.person("elio", { capabilities: SLACK });
  await elio.sends("/home");
  await elio.sends("/vote");
  await elio.presses("Check my right to vote");
  await elio.presses("With name and birth date");
  const values = { name: "Elio Rossi", birthDate: "31 02 1990", tie: "live" };
  await refused(elio, values, "birthDate", "date");
});

test("an act that refuses the one thing a form asks for: too many ideas (SLK-3)", async () => {
  const fabio = world.person("fabio", { capabilities: SLACK });
  await fabio.sends("/home");
  const groupId = await association(database.prisma, [fabio]);
  const { processId } = await database.prisma.association.findFirstOrThrow();
  const idea = { processId, groupId, createdAt: NOW };
  const ideas = Array.from({ length: 50 }, (_, at) => ({ ...idea, text: `Idea ${at}` }));
  await database.prisma.idea.createMany({ data: ideas });
  await fabio.sends("/home");
  await fabio.presses("Add an idea");
  await refused(fabio, { text: "One more idea" }, "text", "50 ideas");
});

test("staff: a cost that is none, or more than there is; a note that is too short (ORG-4, ORG-5)", async () => {
  world.clock.moveTo(MONDAY);
  const writer = world.person("writer");
  await sendsProposal(writer);
  const luca = await atTheDesk(world, "luca", "organizer", { capabilities: SLACK });
  await luca.presses("Read the next one");
  await luca.presses("Ask for a change");
  await refused(luca, { asked: "no" }, "asked", "at least");
  const { waitingSince } = await database.prisma.proposal.findFirstOrThrow();
  await database.prisma.proposal.updateMany({ data: { state: "withdrawn", waitingSince: null } });
  await luca.fillsIn({ asked: "no" });
  expect(luca.form, "a form about what is gone").toBeUndefined();
  await database.prisma.proposal.updateMany({ data: { state: "submitted", waitingSince } });
  await luca.sends("/admin");
  await luca.presses("Read the next one");
  await luca.presses("Publish");
  world.clock.moveTo("2026-06-15T09:10:00Z");
  await tellAuthors(world);
  await luca.sends("/admin");
  await luca.presses("Proposals");
  await luca.presses("Make projects");
  await luca.presses("Read 218");
  await refused(luca, { asked: "a lot" }, "asked", "amount");
  await refused(luca, { asked: "400.000 €" }, "asked", "€150,000");
});

test("closed meanwhile: then it is no matter of a field, and it leads where that is said", async () => {
  const gina = world.person("gina", { capabilities: SLACK });
  await gina.sends("/home");
  await toCode(gina);
  world.clock.moveTo("2026-11-20T12:00:00Z");
  await gina.fillsIn({ asked: "NAV-9999-KQRT" });
  expect(gina.form).toBeUndefined();
  expect(gina.screenId).toBe("ERR-3");
});

test("a text too long stays in its field: only its length and the limit are said", async () => {
  world.clock.moveTo(MONDAY);
  const gaia = world.person("gaia", { capabilities: SLACK });
  await gaia.sends("/home");
  await gaia.sends("/propose");
  await gaia.presses("Start a proposal");
  await gaia.fillsIn({
    title: "a".repeat(96),
    body: "b".repeat(5000),
    area: null,
    address: null,
    theme: null,
  });
  expect(gaia.form?.errors).toMatchObject({
    title: "That is 96 characters; the limit is 80.",
    body: "That is 5,000 characters; the limit is 1,500.",
  });
});
