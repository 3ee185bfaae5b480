import { beforeAll, expect, test } from "vitest";
import { say } from "../../../src/flows/screen.js";
import { translatePlain } from "../../../src/i18n/translate.js";
import { openTestDatabase } from "../../support/database.js";
import { transcriptOf } from "../../support/chat-messenger.js";
import { castsFor, checksDocument, clerk, isListed, ROSA } from "../../support/desk-mode.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { choosesProjects, makeEligible } from "../../support/voters.js";
import { SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

const ROSSO = { name: "Rino Rosso", born: "09/03/1951" };

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await isListed(world, ROSA);
  await isListed(world, ROSSO);
});

const said = ({ log }: PlayedPerson): string => log.map(transcriptOf).join("\n");

test("at a desk every word is of the person's ballot, and none of the clerk's (ORG-10)", async () => {
  const olga = await clerk(world, "olga", { name: "Olga" });
  await checksDocument(olga, ROSA);
  await castsFor(olga, [12, 15]);
  expect(said(olga)).toContain("Their ballot: 1 of 3 projects");
  expect(said(olga)).toContain("Their ballot · Navile · not cast yet");
  expect(said(olga)).not.toMatch(/(Your|My|your|my) ballot\b/u);
});

test("in a form of a desk as well", async () => {
  const ida = await clerk(world, "ida", { name: "Ida", capabilities: SLACK });
  await ida.sends("/desk");
  await ida.presses("Check a document");
  await ida.fillsIn({ name: ROSSO.name, birthDate: ROSSO.born, tie: "live", area: null });
  await ida.presses("Fill in the ballot");
  expect(said(ida)).toContain("form: Their ballot");
  expect(said(ida)).not.toMatch(/(Your|My|your|my) ballot\b/u);
});

test("in one's own chat it is one's own", async () => {
  const anna = world.person("anna");
  await makeEligible(world, anna, "navile");
  await choosesProjects(anna, [12]);
  expect(anna.reads).toContain("Your ballot · Navile · not cast yet");
});

const TOLD_AT_A_DESK = [
  "vote-at-desk",
  "vote-on-paper",
  "vote-not-cast",
  "vote-new-not-cast",
  "vote-yours-counts",
  "vote-project-gone",
  "vote-other-area",
  "vote-other-area-why",
  "vote-which-second",
  "vote-full",
  "refusal-vote-closed",
  "refusal-vote-not-checked",
  "refusal-vote-other-area",
  "refusal-vote-at-desk",
  "refusal-vote-second-taken",
  "refusal-vote-check-too-weak",
  "refusal-vote-barred",
  "refusal-ballot-not-on-it",
  "refusal-ballot-full",
  "refusal-ballot-changed",
];

test.each(TOLD_AT_A_DESK)("%s speaks of the person's ballot, and not of the clerk's", (key) => {
  for (const language of ["en", "it"] as const) {
    const args = {
      on: "today",
      number: "1",
      title: "Parco",
      area: "Navile",
      own: "Savena",
      count: 2,
      max: 3,
    };
    const to = (voice?: "theirs") =>
      translatePlain(say(key, args), { language, timeZone: "Europe/Rome", voice });
    expect(to("theirs")).not.toBe(to());
    expect(to("theirs")).not.toMatch(
      /\byour ballot\b|\bfor you\b|\bYou\b|\bper te\b|\b(?:tua|tue|tuo|Hai)\b/u,
    );
  }
});
