import { beforeAll, expect, test } from "vitest";
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
