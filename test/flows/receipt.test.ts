import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { countVotes, publish } from "../support/published-results.js";
import { addSampleProcess } from "../support/sample-process.js";
import { makeEligible, meet, votesFor } from "../support/voters.js";
import { expectChat, World } from "../support/world.js";

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

describe("once the results are published", () => {
  let replaced = "";

  beforeAll(async () => {
    replaced = code;
    code = await votesFor(world.person("voter"), [15]);
    await publish(world, await countVotes(world, "navile", []));
  });

  test("where the list of counted codes is, in both languages", async () => {
    world.app.publicUrl = "https://portico.example";
    const gia = world.person("gia");
    await meet(world, "gia");
    await expectChat(
      gia,
      `
      you: /verify ${code}
      bot: ${code}
           Counted. This vote is part of the result of Navile.
           The code does not reveal what was chosen.
           It is in the public list of counted codes.
           The list is among the open data, in codes.csv.
           [Open data]
           [‹ Back | Home]
      you: /verify ${replaced}
      bot: ${replaced}
           Replaced by a later vote. In Navile the later one counts: in a chat, at a desk or on paper.
           It is not in the public list of counted codes.
           The list is among the open data, in codes.csv.
           [Open data]
           [‹ Back | Home]
      `,
    );
    const [open] = gia.buttons;
    expect(open).toMatchObject({ url: "https://portico.example/open/bologna/bilancio-2026/" });
    await gia.sends("/language");
    await gia.presses("Italiano");
    await gia.sends(`/verifica ${code}`);
    expect(gia.reads).toContain("È nell'elenco pubblico dei codici contati.");
    expect(gia.reads).toContain("L'elenco è fra i dati aperti, in codes.csv.");
  });

  test("without a public address the office has the list", async () => {
    world.app.publicUrl = undefined;
    const pia = world.person("pia");
    await meet(world, "pia");
    await pia.sends(`/verify ${code}`);
    expect(pia.reads).toContain("The office has the list. Ask there to see it.");
    expect(pia.sees).not.toContain("Open data");
  });
});
