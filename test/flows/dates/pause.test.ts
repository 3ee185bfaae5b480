import { beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { listener, minute, transcriptsOf } from "../../support/notices.js";
import { opensDates, saysWhy } from "../../support/moving-dates.js";
import { organizer } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;

const BEFORE = "2026-10-20T10:00:00Z";
const VOTING = "2026-11-16T17:42:00Z";

let world: World;
let seed = 0;
let olga: PlayedPerson;

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.conversation.deleteMany();
  await addSampleProcess(prisma);
  world = new World(database, `pause ${++seed}`);
  world.clock.moveTo(BEFORE);
  olga = await organizer(world, `olga-${seed}`, "Olga");
});

test("ERR-7: a pause of the vote says why, keeps what was begun, ends by itself or when somebody resumes", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  const ida = await listener(world, `ida-${seed}`, { area: "Navile" });
  world.clock.moveTo(VOTING);
  await opensDates(olga);
  await olga.presses("Pause");
  await olga.presses("Voting alone");
  await olga.sends("20/11");
  expect(olga.reads).toContain(
    "Voting ends 19 November, 12:00. Move its end first, or choose a shorter pause.",
  );
  await olga.presses("18 November, 08:00");
  await saysWhy(olga);
  expect(olga.reads).toContain("Voting still ends 19 November, 12:00.");
  await olga.presses("Ask for approval");
  await opensDates(ugo);
  await ugo.presses("Approve the change");
  await minute(world);
  expect(transcriptsOf(ida, "NOT-8")[0]).toContain(
    "Voting is paused until 18 November, 08:00.\nWhy: Schools",
  );
  await ida.sends("/vota");
  expect(ida.reads).toBe(
    "Voting is paused until 18 November, 08:00.\nWhy: Schools were closed.\nVotes already given count. A ballot that you began is kept.",
  );
  await ida.sends("/home");
  expect(ida.reads).toContain("Voting is paused until 18 November, 08:00.");
  await opensDates(olga);
  await olga.presses("Go on now");
  await olga.sends("The server is mended.");
  await olga.sends("Il server è riparato.");
  await olga.presses("Ask for approval");
  await opensDates(ugo);
  await ugo.presses("Approve the change");
  // A reminder that had waited for the end of the pause comes first.
  await minute(world);
  await minute(world);
  expect(transcriptsOf(ida, "NOT-8").at(-1)).toContain(
    "Voting goes on. You can vote until 19 November, 12:00.\nWhy: The server is mended.",
  );
  expect((await prisma.participatoryProcess.findFirstOrThrow()).pausedWhy).toEqual({
    en: "The server is mended.",
    it: "Il server è riparato.",
  });
  await ida.sends("/vota");
  expect(ida.reads).not.toContain("paused");
});

test("a pause of everything lets nobody propose or vote, is told all the same, and is over at its day", async () => {
  const ida = await listener(world, `ida-${seed}`, { area: "Navile", language: "it" });
  await opensDates(olga);
  await olga.presses("Pause");
  await olga.presses("Everything");
  await olga.presses("21 October, 08:00");
  await saysWhy(olga);
  await olga.presses("Apply");
  await minute(world);
  expect(transcriptsOf(ida, "NOT-8")[0]).toContain("Perché: Le scuole erano chiuse.");
  await ida.sends("/proposta");
  expect(ida.screenId).toBe("ERR-7");
  world.clock.moveTo("2026-10-21T06:00:00Z");
  await ida.sends("/proposta");
  expect(ida.screenId).not.toBe("ERR-7");
  expect((await prisma.participatoryProcess.findFirstOrThrow()).pausedWhy).toEqual({
    en: "Schools were closed.",
    it: "Le scuole erano chiuse.",
  });
});

/** What the last pause was to come to, before anybody agreed. */
let previewed = "";

/** Two organizers agree on a pause. */
async function pauses(what: string, until: string, why = "Schools were closed."): Promise<void> {
  const ugo = await organizer(world, `ugo-${seed}-${until}`, "Ugo");
  await opensDates(olga);
  await olga.presses("Pause");
  await olga.presses(what);
  await olga.sends(until);
  for (const inEachLanguage of [why, why]) await olga.sends(inEachLanguage);
  previewed = olga.reads;
  await olga.presses("Ask for approval");
  await opensDates(ugo);
  await ugo.presses("Approve the change");
}

const resting = async () => {
  const { pausedUntil, votePausedUntil } = await prisma.participatoryProcess.findFirstOrThrow();
  return [pausedUntil, votePausedUntil].map((until) => until?.toISOString().slice(0, 16));
};

test("a pause that ends after a vote to come is refused; one that begins before it says which days are lost", async () => {
  world.clock.moveTo("2026-10-29T11:00:00Z");
  await opensDates(olga);
  await olga.presses("Pause");
  await olga.presses("Everything");
  await olga.sends("19/11 12:00");
  expect(olga.reads).toContain(
    "Voting ends 19 November, 12:00. Move its end first, or choose a shorter pause.",
  );
  await olga.sends("3/11");
  await saysWhy(olga);
  expect(olga.reads).toContain(
    "Voting opens 30 October, 12:00, but nobody can vote before 3 November, 08:00.\nVoting still ends 19 November, 12:00.",
  );
  await olga.presses("Apply");
  expect(await resting()).toEqual(["2026-11-03T07:00", undefined]);
});

test("everything rests while voting does: voting stays paused as long as people were told, and why", async () => {
  const ida = await listener(world, `ida-${seed}`, { area: "Navile" });
  world.clock.moveTo(VOTING);
  await pauses("Voting alone", "18/11 12:00");
  await pauses("Everything", "17/11 12:00", "The power is out.");
  expect(previewed).toContain("Nobody votes until 18 November, 12:00: that pause goes on");
  expect(await resting()).toEqual(["2026-11-17T11:00", "2026-11-18T11:00"]);
  await minute(world);
  await minute(world);
  const told = transcriptsOf(ida, "NOT-8");
  expect(told).toHaveLength(2);
  expect(told.find((text) => text.includes("The service is paused until 17 November, 12:00."))).toContain(
    "Voting is paused until 18 November, 12:00.",
  );
  world.clock.moveTo("2026-11-17T12:00:00Z");
  await ida.sends("/vota");
  expect(ida.reads).toContain("Voting is paused until 18 November, 12:00.\nWhy: Schools were closed.");
});

test("voting rests longer than everything does, and a pause that takes the place of another says so", async () => {
  world.clock.moveTo(VOTING);
  await pauses("Everything", "17/11 12:00");
  await pauses("Voting alone", "18/11 12:00");
  expect(previewed).toContain("Everything stays paused until 17 November, 12:00, as people were told.");
  expect(await resting()).toEqual(["2026-11-17T11:00", "2026-11-18T11:00"]);
  await opensDates(olga);
  expect(olga.reads).toContain("The service is paused until 17 November, 12:00.");
  expect(olga.reads).toContain("Voting is paused until 18 November, 12:00.");
  await pauses("Voting alone", "18/11 18:00");
  expect(previewed).toContain("Until now people read that it lasts until 18 November, 12:00.");
  const ida = await listener(world, `ida-${seed}`, { area: "Navile" });
  await minute(world);
  await opensDates(olga);
  await olga.presses("Go on now");
  await saysWhy(olga);
  expect(olga.reads).toContain("Both pauses end now: that of everything, and that of voting.");
  await olga.presses("Ask for approval");
  const eva = await organizer(world, `eva-${seed}`, "Eva");
  await opensDates(eva);
  await eva.presses("Approve the change");
  expect(await resting()).toEqual([undefined, undefined]);
  await minute(world);
  await minute(world);
  expect(transcriptsOf(ida, "NOT-8").at(-1)).toContain(
    "The service is running again. Nothing was lost.\nVoting goes on. You can vote until 19 November, 12:00.",
  );
});
