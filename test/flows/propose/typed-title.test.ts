import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { MONDAY, TITLE } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { QUESTIONS, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});
beforeEach(() => world.clock.moveTo(MONDAY));

const titleField = ({ form }: PlayedPerson) => {
  const field = form?.fields.find(({ name }) => name === "title");
  return field?.kind === "text" ? field.value : undefined;
};

test("words after the command are the title: asked question by question, the text is next", async () => {
  const anna = world.person("anna", { capabilities: QUESTIONS });
  await anna.sends(`/proposta  ${TITLE}`);
  expect(anna.reads).toContain(`Your title: ${TITLE}`);
  await anna.presses("Start a proposal");
  expect(anna.screenId).toBe("PRO-3");
  await anna.presses("‹ Back");
  expect(anna.reads).not.toContain("Your title:");
  await anna.sends("/propose");
  expect(anna.reads).toContain(`You have a draft, kept until 14 August: ${TITLE}`);
});

test.each(["abc", "a".repeat(80)])("in a form it stands in its field: %s", async (words) => {
  const bea = world.person(`bea-${words.length}`, { capabilities: SLACK });
  await bea.sends("/home");
  await bea.sends(`/draft ${words}`);
  await bea.presses("Start a proposal");
  expect(titleField(bea)).toBe(words);
});

test.each([
  ["ab", "That is 2 characters; please write at least 3."],
  [
    "a".repeat(81),
    `That is 81 characters; the limit is 80. Here is your text to shorten:\n${"a".repeat(81)}`,
  ],
  ["?!?", "I need a few words here, not only signs."],
])("what can be no title is given back with why: %s", async (words, why) => {
  const eva = world.person(`eva-${words.length}`, { capabilities: SLACK });
  await eva.sends("/home");
  await eva.sends(`/draft ${words}`);
  expect(eva.reads).toContain(why);
  expect(eva.reads).not.toContain("Your title:");
  await eva.presses("Start a proposal");
  expect(titleField(eva)).toBe("");
});

test("of two commands the last one counts, and a draft that is there keeps its title", async () => {
  const carla = world.person("carla", { capabilities: SLACK, language: "it" });
  await carla.sends("/home");
  await carla.sends("/bozza Alberi in piazza");
  await carla.sends("/bozza");
  expect(carla.reads).not.toContain("Il tuo titolo");
  await carla.sends("/bozza Ombra in piazza");
  expect(carla.reads).toContain("Il tuo titolo: Ombra in piazza");
  await carla.presses("Comincia una proposta");
  await carla.sends("/bozza Panchine in piazza");
  await carla.presses("Continua la mia bozza");
  expect(titleField(carla)).toBe("Ombra in piazza");
});

test("when proposals are closed it is still only told when they open", async () => {
  world.clock.moveTo("2026-08-01T10:00:00Z");
  const dora = world.person("dora", { capabilities: SLACK });
  await dora.sends(`/draft ${TITLE}`);
  expect(dora.screenId).toBe("PRO-1");
  expect(dora.reads).not.toContain(TITLE);
});
