import { beforeAll, expect, test } from "vitest";
import { importProcess } from "../../../src/services/import-process.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { SMALL_PROCESS, yaml } from "../../support/small-process.js";
import { linkCodeOf, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";
import type { PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = worldOfTwo(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
  const clock = { now: () => new Date(+NOW + 1) };
  await importProcess(
    { prisma, clock, machine: clock, randomness: world.app.randomness },
    yaml(SMALL_PROCESS),
  );
  world.clock.moveTo("2026-06-01T09:00:00Z");
});

async function takesPartIn(person: PlayedPerson, title: string): Promise<PlayedPerson> {
  await person.sends("/start");
  for (const label of ["Continue in English", title, "Skip for now", "Home"]) await person.presses(label);
  return person;
}

const peopleBehind = async (chat: string): Promise<string[]> =>
  (await prisma.account.findMany({ where: { externalId: chat } })).map(({ participantId }) => participantId);

test("I-15: whoever takes part here is told that a code is of elsewhere, and not of where", async () => {
  const slack = await takesPartIn(onSlack(world, "T1/U1"), "Idee in cortile");
  const telegram = await takesPartIn(onTelegram(world, "1"), "Bilancio partecipativo 2026");
  const code = await linkCodeOf(slack);
  await telegram.sends(code);
  expect(telegram.reads).toContain(
    "That code belongs to another process. First choose that process here, in the settings; then send the code again.",
  );
  expect(telegram.reads).not.toMatch(/cortile|Casa/u);
  await telegram.sends("/settings");
  await telegram.presses("Choose another process");
  await telegram.presses("Idee in cortile");
  await telegram.sends(code);
  await telegram.presses("Link");
  const there = await peopleBehind("T1/U1");
  expect((await peopleBehind("1")).filter((id) => there.includes(id))).toHaveLength(1);
});

test("whoever is new goes where the code leads", async () => {
  const slack = await takesPartIn(onSlack(world, "T1/U2", { name: "Ada" }), "Idee in cortile");
  const telegram = onTelegram(world, "2");
  await telegram.sends(`/start l_${await linkCodeOf(slack)}`);
  expect(telegram.reads).toContain("Link this chat to Slack user Ada in Casa di quartiere?");
  await telegram.presses("Link");
  expect(telegram.reads).toContain("Linked.");
  await telegram.presses("Home");
  expect(telegram.reads).toContain("Idee in cortile");
  expect(world.log.errors).toEqual([]);
});
