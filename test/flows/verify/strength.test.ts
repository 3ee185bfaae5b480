import { beforeAll, expect, test } from "vitest";
import type { ProcessRules } from "../../../src/domain/process.js";
import { addProcessFor, atTheCheck, digitsIn, messagesSent } from "../../support/checking.js";
import { openTestDatabase } from "../../support/database.js";
import { issueCodes } from "../../support/linked-voters.js";
import { PROCESS_ID } from "../../support/sample-process.js";
import { choosesProjects } from "../../support/voters.js";
import { QUESTIONS, World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addProcessFor(database, { methods: ["list", "code", "phone", "login", "desk"] });
  await issueCodes(world, ["NAV-1234-CCCC"]);
});

async function rule(change: Partial<ProcessRules["eligibility"]>): Promise<void> {
  const at = { where: { id: PROCESS_ID } };
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow(at);
  const kept = rules as unknown as ProcessRules;
  const changed = { ...kept, eligibility: { ...kept.eligibility, ...change } };
  await prisma.participatoryProcess.update({
    ...at,
    data: { rules: JSON.parse(JSON.stringify(changed)), revision: { increment: 1 } },
  });
}

test("all ways are offered, in the order of the file; those that this service has no means for are not", async () => {
  const anna = world.person("anna");
  await atTheCheck(anna);
  const offered = () =>
    anna.buttons.map(({ label }) => label).filter((label) => /^(With|I have|Log|At)/u.test(label));
  expect(offered()).toEqual([
    "With name and birth date",
    "I have a personal code",
    "With my phone number",
    "Log in with the city",
    "At a desk, with a document",
  ]);
  const before = world.app.checks;
  world.app.checks = { smsAnHour: 0, loginAt: undefined };
  const bare = world.person("bare", { capabilities: { ...QUESTIONS, asksContact: false } });
  await atTheCheck(bare);
  expect(bare.sees).not.toContain("With my phone number");
  expect(bare.sees).not.toContain("Log in with the city");
  world.app.checks = before;
});

test("whoever was checked less surely than this vote asks for checks again, and keeps their ballot", async () => {
  const bea = world.person("bea");
  await atTheCheck(bea);
  await bea.presses("With my phone number");
  await bea.presses("I work here");
  await bea.sends("+39 333 777 8888");
  await bea.sends(digitsIn(await messagesSent(world)));
  await bea.presses("Go to my ballot");
  await bea.presses("Navile");
  await choosesProjects(bea, [12]);
  await bea.presses("Review and vote");
  await rule({ strength: 3 });
  await bea.presses("Cast my vote");
  expect(bea.reads).toContain("You were checked before. This vote needs a surer check");
  await bea.presses("Check my right to vote");
  expect(bea.sees).not.toContain("With my phone number");
  expect(bea.sees).toContain("[At a desk, with a document]");
  await rule({ strength: 2, strengths: { phone: 1, code: 3 } });
  await prisma.eligibility.updateMany({ data: { strength: 1 } });
  await bea.sends("NAV-1234-CCCC");
  expect(bea.reads).toContain("Done. You can vote in Navile");
  expect(await prisma.eligibility.findFirstOrThrow({ include: { identifiers: true } })).toMatchObject({
    method: "code",
    basis: "listed",
    strength: 3,
    tie: "work",
    identifiers: expect.objectContaining({ length: 2 }),
  });
  await bea.presses("Go to my ballot");
  expect(bea.sees).toContain("Continue");
  expect(await prisma.voterRollEntry.count()).toBe(0);
});

test("a way that is not offered checks nobody, whatever is pressed", async () => {
  await rule({ methods: ["login"], strength: 1 });
  const max = world.person("max");
  await max.sends("/start");
  await max.sends("NAV-1234-CCCC");
  expect(max.reads).not.toContain("Done.");
  await max.sends("/vote");
  expect(max.reads).toContain("What we ask: the city login.");
});
