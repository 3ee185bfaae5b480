import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { addSent, minutePasses, standingOf } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let anna: PlayedPerson;
let luca: PlayedPerson;
let nina: PlayedPerson;
let sam: PlayedPerson;
let vera: PlayedPerson;

async function inDistrict(id: string, areaKey: string): Promise<PlayedPerson> {
  const person = await atTheDesk(world, id, "moderator");
  const participantId = await participantOf(world, person);
  await prisma.role.updateMany({ where: { participantId }, data: { areaKey } });
  return person;
}

/** Anna's 301 and Vera's 302, both of Navile; Vera moderates there too. */
beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  anna = await atHome(world, "anna");
  luca = await atTheDesk(world, "luca", "moderator");
  nina = await inDistrict("nina", "navile");
  sam = await inDistrict("sam", "savena");
  vera = await inDistrict("vera", "navile");
  for (const [number, author] of [
    [301, anna],
    [302, vera],
  ] as const)
    await addSent(world, {
      number,
      title: `Idea number ${number}`,
      area: "navile",
      author: await participantOf(world, author),
    });
  await luca.does({ kind: "press", data: "1|desk|merges||" });
  await luca.presses("Merge two proposals");
  for (const number of ["302", "301"]) await luca.sends(number);
  for (const label of ["Without a note", "Ask the authors"]) await luca.presses(label);
});

async function atMerges(person: PlayedPerson): Promise<string> {
  await person.does({ kind: "press", data: "1|desk|merges||" });
  return person.sees;
}

test("merges are of whoever reads proposals there, and nobody is offered to undo one of what they write", async () => {
  const pair = "302 into 301";
  const undo = "[Undo the merge of 302]";
  expect(await atMerges(nina)).toContain(pair);
  expect(nina.sees).toContain(undo);
  expect(await atMerges(vera)).toContain(pair);
  expect(vera.sees).not.toContain(undo);
  expect(await atMerges(sam)).toContain("Nothing was merged yet.");
  expect(sam.sees).not.toContain(undo);
  for (const person of [nina, sam]) {
    await person.sends("/admin");
    await person.presses("Proposals");
  }
  expect(nina.sees).toContain("1 merge waits for its authors");
  expect(sam.sees).not.toContain("1 merge waits for its authors");
});

test("on record stands who proposed it, and that the authors agreed (I-14)", async () => {
  world.clock.moveTo("2026-06-15T09:03:00Z");
  await minutePasses(world);
  for (const person of [vera, anna])
    for (const label of ["Read both and answer", "I agree"]) await person.presses(label);
  expect(await standingOf(world, 302)).toEqual({ state: "merged", mergedInto: 301 });
  expect(await prisma.auditEntry.findFirst({ where: { action: "merge-proposal" } })).toMatchObject({
    actorId: await participantOf(world, luca),
    actorRoles: ["moderator"],
    subject: "proposal 302",
    after: { state: "merged", into: 301, agreed: 2 },
  });
});
