import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { organizer } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
let luca: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  luca = await organizer(world, "luca", "Luca");
});

beforeEach(async () => {
  await database.prisma.processDraft.deleteMany();
  await luca.does({ kind: "press", data: "1|setup|list||" });
});

const fileOfDraft = async () => (await database.prisma.processDraft.findFirstOrThrow()).file;

test("an organizer chooses what is asked beside title and text (ORG-2, step 5)", async () => {
  for (const press of ["School", "5 · Proposals", "Photos of a proposal"]) await luca.presses(press);
  expect(luca.buttons.map(({ label }) => label)).not.toContain("Needed");
  await luca.presses("Not asked");
  expect(luca.reads).toContain("Photos of a proposal: Not asked (at first: Asked, may be left out)");
  for (const press of ["Theme of a proposal", "Needed"]) await luca.presses(press);
  expect(await fileOfDraft()).toMatchObject({ proposals: { fields: { photos: "none", theme: "needed" } } });
});

test("where projects are voted on in their district, a place is needed from the beginning", async () => {
  for (const press of ["Bologna-style, choose 1", "5 · Proposals"]) await luca.presses(press);
  expect(luca.reads).toContain("Place of a proposal: Needed");
  expect(luca.reads).toContain("Theme of a proposal: Asked, may be left out");
});

test("the same people's themes and desks go on in a template, and themes can be others (ORG-2, step 5)", async () => {
  for (const press of ["City-wide, budget ballot", "5 · Proposals"]) await luca.presses(press);
  expect(luca.reads).toContain("Themes (English): Green, Mobility, Culture");
  await luca.presses("Themes (English)");
  expect(luca.reads).toContain("Type the names with commas between them, at most 8.");
  await luca.sends("Mobility,  Green ; Homes, old and new");
  expect(luca.reads).toContain("Understood. Themes (English): Mobility, Green; Homes, old and new;");
});

test("the public reasons for turning a proposal down are words like others (ORG-2, step 5)", async () => {
  for (const press of ["School", "5 · Proposals", "Reasons (English)", "Reason 3"]) await luca.presses(press);
  await luca.sends("The school is doing it already.");
  expect(luca.reads).toContain(
    "Reason 3: The school is doing it already. (at first: It is already being done or decided.)",
  );
});
