import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess } from "../support/sample-process.js";
import { makeEligible, votesFor } from "../support/voters.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let code = "";

beforeAll(async () => {
  await addSampleProcess(prisma);
  const voter = world.person("voter");
  await makeEligible(world, voter, "navile");
  code = await votesFor(voter, [12]);
});

const UNKNOWN = "I do not know this code. Check the letters.";

test("a code is asked for, read however it is typed, and answered without more than it may tell (VOT-9)", async () => {
  const anna = world.person("anna");
  await anna.sends("/start");
  await anna.sends("/verify");
  expect(anna.sees).toBe(
    ["Type the receipt code you got when you voted. It looks like BO-7F3K-92QD.", "[‹ Back | Home]"].join(
      "\n",
    ),
  );
  await anna.sends(code.toLowerCase().replaceAll("-", " "));
  expect(anna.sees).toBe(
    [
      code,
      "Received. This vote is in the ballot box of Navile. It is counted when voting closes.",
      "The code does not reveal what was chosen.",
      "[‹ Back | Home]",
    ].join("\n"),
  );
});

test("a code is understood wherever it is typed", async () => {
  const ugo = world.person("ugo");
  await ugo.sends("/start");
  await ugo.sends(code);
  expect(ugo.screenId).toBe("VOT-9");
  expect(ugo.reads).toContain("Received.");
});

test("a code nobody was given: look at the letters, or talk to a person", async () => {
  const eva = world.person("eva");
  await eva.sends("/start");
  for (const typed of ["BO-2222-2222", "hello", "x".repeat(5000), "<b>BO</b>"]) {
    await eva.sends("/verify");
    await eva.sends(typed);
    expect(eva.reads).toContain(UNKNOWN);
    expect(eva.sees).toContain("[Talk to a person]");
  }
});

test("I-15: a code of another community is not known here", async () => {
  const ida = world.person("ida");
  await ida.sends("/start");
  await prisma.community.create({
    data: { id: "55555555-5555-4555-8555-555555555555", slug: "other", name: "Other", createdAt: new Date() },
  });
  await prisma.participatoryProcess.updateMany({
    data: { communityId: "55555555-5555-4555-8555-555555555555" },
  });
  await ida.sends(`/verify ${code}`);
  const { id } = await prisma.community.findFirstOrThrow({ where: { slug: "bologna" } });
  await prisma.participatoryProcess.updateMany({ data: { communityId: id } });
  expect(ida.reads).toContain(UNKNOWN);
});

test("I-13: codes that were looked up are not kept anywhere", async () => {
  const leo = world.person("leo");
  await leo.sends("/start");
  await leo.sends(`/verify ${code}`);
  await leo.sends("/verify");
  const [row] = await prisma.$queryRaw<{ all: string }[]>`
    SELECT string_agg(c::text, '') AS all FROM "Conversation" c`;
  expect(row?.all).not.toContain(code);
  expect(world.log.lines.join()).not.toContain(code);
});
