import { beforeAll, beforeEach, expect, test } from "vitest";
import type { EventContent } from "../../../src/chat/event.js";
import { openTestDatabase } from "../../support/database.js";
import { BODY, MONDAY, TITLE } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { QUESTIONS, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
});
beforeEach(() => world.clock.moveTo(MONDAY));

const pointedAt = (text: string): EventContent => ({
  kind: "pointed-at",
  wish: "propose",
  text,
  ref: "C1/1700000000.1",
  author: { id: "U2", name: "Luca" },
});

const bodyIn = (person: PlayedPerson) => {
  const field = person.form?.fields.find(({ name }) => name === "body");
  return field?.kind === "text" ? field.value : undefined;
};

const draftsOf = async (person: PlayedPerson): Promise<number> => {
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: person.id } });
  return prisma.proposal.count({ where: { authorId: participantId } });
};

test("question by question, it asks for the title first", async () => {
  const elio = world.person("elio", { capabilities: QUESTIONS });
  await elio.sends("/home");
  await elio.does(pointedAt(BODY));
  expect(elio.screenId).toBe("PRO-2");
});

test("without a message, the command for drafts leads to the door of proposals", async () => {
  const dora = world.person("dora", { capabilities: SLACK });
  await dora.sends("/draft");
  expect(dora.screenId).toBe("PRO-1");
});

test("a message becomes the text of a draft, also for somebody new; its title is still to come (SLK-4)", async () => {
  const anna = world.person("anna", { capabilities: SLACK });
  await anna.does(pointedAt(`  ${BODY}\u202E \n\n\n\n Really.`));
  expect(anna.form).toMatchObject({ title: "New proposal", errors: {} });
  expect(bodyIn(anna)).toBe(`${BODY}\n\nReally.`);
  expect(JSON.stringify(anna.form?.intro)).toContain("The message is your text now.");
  await anna.fillsIn({ title: TITLE, body: BODY, area: "navile", address: null, theme: null });
  expect(anna.screenId).toBe("PRO-7");
});

test("pointed at twice it is one draft; another message is another, and what was written stays", async () => {
  const bea = world.person("bea", { capabilities: SLACK, language: "it" });
  await bea.does(pointedAt(BODY));
  await bea.does(pointedAt(BODY));
  expect(await draftsOf(bea)).toBe(1);
  await bea.does(pointedAt("Something else altogether."));
  expect(await draftsOf(bea)).toBe(2);
  await bea.isFillingIn({ title: TITLE });
  await bea.does(pointedAt("Something else altogether."));
  expect(await draftsOf(bea)).toBe(3);
  expect(JSON.stringify(bea.form?.intro)).toContain("Il messaggio è ora il tuo testo.");
});

test("too long a message is cut to what a text may be, an empty one begins an empty draft", async () => {
  const carla = world.person("carla", { capabilities: SLACK });
  await carla.does(pointedAt("wordy ".repeat(2000)));
  expect(bodyIn(carla)?.length).toBeLessThanOrEqual(1500);
  const dora = world.person("dora", { capabilities: SLACK });
  await dora.does(pointedAt(" \u200B "));
  expect(bodyIn(dora)).toBe("");
  expect(world.log.errors).toEqual([]);
});

test("when proposals are closed, or there are enough drafts, it says so and begins none", async () => {
  const fabio = world.person("fabio", { capabilities: SLACK });
  await fabio.sends("/home");
  for (const text of ["one idea of mine", "two ideas of mine", "three of mine", "four ideas", "five ideas"])
    await fabio.does(pointedAt(text));
  await fabio.does(pointedAt("six ideas of mine"));
  expect(fabio.screenId).toBe("PRO-1");
  expect(await draftsOf(fabio)).toBe(5);
  world.clock.moveTo("2026-08-01T10:00:00Z");
  const gaia = world.person("gaia", { capabilities: SLACK });
  await gaia.does(pointedAt(BODY));
  expect(gaia.screenId).toBe("PRO-1");
  expect(await draftsOf(gaia)).toBe(0);
});

test("while the service is paused nothing is begun", async () => {
  await prisma.participatoryProcess.updateMany({
    data: { pausedUntil: new Date("2026-06-15T10:00:00Z"), revision: { increment: 1 } },
  });
  const hana = world.person("hana", { capabilities: SLACK });
  await hana.does(pointedAt(BODY));
  expect(hana.screenId).toBe("ERR-7");
  expect(await draftsOf(hana)).toBe(0);
});
