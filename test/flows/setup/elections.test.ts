import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { organizer } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const OVER = { from: "2026-06-06", to: "2026-06-08", name: { en: "local elections", it: "comunali" } };
const COMING = { from: "2027-11-07", to: "2027-11-08", name: { en: "regional elections", it: "regionali" } };

const database = await openTestDatabase();
const world = new World(database, "elections");
const { prisma } = database;
let luca: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: { blackouts: [OVER, COMING] } });
  luca = await organizer(world, "luca", "Luca");
});

beforeEach(() => prisma.processDraft.deleteMany());

async function begins(person: PlayedPerson, template: string): Promise<void> {
  await person.does({ kind: "press", data: "1|setup|list||" });
  await person.presses(template);
  await person.presses("3 · Phases and dates");
}

const written = async () => {
  const { file } = await prisma.processDraft.findFirstOrThrow();
  return (file as { blackouts?: unknown }).blackouts;
};

test("ORG-2: days of elections are typed as people say them, and the review tells when people would vote on them", async () => {
  await begins(luca, "Bologna-style, choose 1");
  expect(luca.reads).toContain("Days of elections: not set");
  await expectChat(
    luca,
    `
    you: [Days of elections]
    bot: Days of elections
         Days of elections: not set
         Nothing is announced, and nobody votes, on these days: at most 20 times. For example: 10/5/2027–24/5/2027; 1 June 2027.
         [Leave it out]
         [‹ Back | Home]
    you: in spring
    bot: I cannot read “in spring” as days. Type them like 10/5/2027–24/5/2027.
         Days of elections
         Days of elections: not set
         Nothing is announced, and nobody votes, on these days: at most 20 times. For example: 10/5/2027–24/5/2027; 1 June 2027.
         [Leave it out]
         [‹ Back | Home]
    `,
  );
  await luca.sends("from 10 to 24 May 2027; Sunday, 18 July 2027");
  expect(luca.reads).toContain("Understood. Days of elections: 10/05/2027–24/05/2027; 18/07/2027");
  const name = { it: "elezioni", en: "elections" };
  expect(await written()).toEqual([
    { from: "2027-05-10", to: "2027-05-24", name },
    { from: "2027-07-18", to: "2027-07-18", name },
  ]);
  await luca.presses("Review");
  expect(luca.reads).toContain("1. People would vote on days of elections, from 18/07/2027 to 18/07/2027.");
  await luca.presses("1 · Phases and dates");
  await luca.presses("Days of elections");
  await luca.sends("10/5/2027–24/5/2027");
  await luca.presses("Review");
  expect(luca.reads).toContain("Nothing keeps it from going live.");
});

test("a copy begins with those that are still to come, which keep their name", async () => {
  await begins(luca, "Copy of Bilancio partecipativo 2026");
  expect(luca.reads).toContain("Days of elections: 07/11/2027–08/11/2027");
  await luca.presses("Days of elections");
  await luca.sends("7–8 November 2027, 30/11/2027");
  expect(await written()).toMatchObject([COMING, { from: "2027-11-30", to: "2027-11-30" }]);
  await luca.presses("Days of elections");
  await luca.presses("Leave it out");
  expect(await written()).toBeUndefined();
});

test("the same in Italian", async () => {
  const piero = world.person("piero", { language: "it", name: "Piero" });
  await organizer(world, "piero", "Piero");
  await piero.does({ kind: "press", data: "1|setup|list||" });
  for (const label of ["Scuola", "3 · Fasi e date", "Giorni di elezioni"]) await piero.presses(label);
  await piero.sends("dal 24 al 10 maggio 2027");
  expect(piero.reads).toContain("«dal 24 al 10 maggio 2027»: l'ultimo giorno viene prima del primo.");
  await piero.sends("dal 10 maggio all'11 giugno 2027");
  expect(piero.reads).toContain("Ho capito. Giorni di elezioni: 10/05/2027–11/06/2027");
});
