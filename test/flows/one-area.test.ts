import { beforeAll, expect, test } from "vitest";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { organizer } from "../support/organizers.js";
import { BODY, MONDAY } from "../support/proposing.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { FORMS, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

/** The sample process, in one school. */
beforeAll(async () => {
  await addSampleProcess(prisma);
  await inTransaction(prisma, async (tx) => {
    const elsewhere = { processId: PROCESS_ID, areaKey: "savena" };
    await tx.project.deleteMany({ where: elsewhere });
    await tx.ballotBox.deleteMany({ where: elsewhere });
    await tx.area.deleteMany({ where: { processId: PROCESS_ID, key: "savena" } });
    await tx.area.updateMany({ data: { name: { en: "Green School", it: "Scuola Verde" } } });
    const until = { endsAt: new Date("2026-07-01T10:00Z") };
    await tx.phase.updateMany({ where: { processId: PROCESS_ID, kind: "workshops" }, data: until });
    await touchProcess(tx, PROCESS_ID);
  });
  world.clock.moveTo(MONDAY);
});

async function writes(person: PlayedPerson, begin: string, end: string): Promise<void> {
  await person.sends("/propose");
  await person.presses(begin);
  await person.sends("Benches in the yard");
  await person.sends(BODY);
  await person.presses(end);
}

const areas = async () =>
  (await prisma.proposalVersion.findMany({ orderBy: [{ proposalId: "asc" }, { version: "asc" }] })).map(
    ({ areaKey }) => areaKey,
  );

test("an invitation does not ask where: the role is for the whole process", async () => {
  const vera = await organizer(world, "vera", "Vera");
  await vera.sends("/admin");
  for (const label of ["People and record", "People and roles", "Invite somebody", "moderator"])
    await vera.presses(label);
  expect(vera.reads).toContain("It makes them moderator.");
  expect(await prisma.roleCode.findMany()).toMatchObject([{ kind: "moderator", areaKey: null }]);
});

test("a proposal can be for the area by its name, and for no city", async () => {
  const anna = world.person("anna");
  await writes(anna, "Start a proposal", "Done");
  expect(anna.sees).toContain("[Green School]");
  expect(anna.sees).not.toContain("Whole city");
  await anna.presses("Green School");
  const bea = world.person("bea", { language: "it" });
  await writes(bea, "Comincia una proposta", "Fatto");
  expect(bea.sees).toContain("[Scuola Verde]");
  expect(bea.sees).not.toContain("Tutta la città");
  expect(await areas()).toEqual(["navile", null]);
});

test("a form asks for an address only, and the area is known", async () => {
  const carla = world.person("carla", { capabilities: FORMS });
  await carla.sends("/propose");
  await carla.presses("Start a proposal");
  expect(carla.form?.fields.map(({ name }) => name)).toEqual(["title", "body", "address", "theme"]);
  await carla.fillsIn({ title: "Trees in the yard", body: BODY });
  expect((await areas()).at(-1)).toBe("navile");
});

test("nor is it asked for which area a workshop is", async () => {
  const vera = world.person("vera");
  await vera.sends("/admin");
  await vera.presses("Workshops");
  await vera.presses("Publish a workshop");
  for (const words of ["A new yard", "Un cortile nuovo", "20/6 18:00", "Room 3B", "Skip", "Skip"])
    await (vera.buttons.some(({ label }) => label === words) ? vera.presses(words) : vera.sends(words));
  expect(vera.reads).toContain("A new yard · Green School");
  await vera.presses("Publish it");
  expect(await prisma.meeting.findMany()).toMatchObject([{ areaKey: "navile" }]);
});

test("nobody is asked for a district, and is welcomed all the same", async () => {
  const dino = world.person("dino");
  await dino.sends("/start");
  await dino.presses("Continue in English");
  expect(dino.reads).toContain("You are set: English.");
  await dino.sends("/start");
  expect(dino.reads).not.toContain("I am the automatic assistant");
});
