import { beforeAll, expect, test } from "vitest";
import { shortHash } from "../../../src/domain/short-hash.js";
import { askRecount } from "../../../src/persistence/counts.js";
import { countBox } from "../../../src/services/count-box.js";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, PlayedGroup } from "../../support/groups.js";
import { countVotes, publish } from "../../support/published-results.js";
import { silentFrom } from "../../support/rules.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { slackFaultsOf } from "../../support/slack/rendered.js";
import { FORMS } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const navileOnly = new PlayedGroup(world, "T1/C1");
const everywhere = new PlayedGroup(world, "T1/C2");
const luca = world.person("T1/U1", { name: "Luca", capabilities: FORMS });

beforeAll(async () => {
  await addSampleProcess(prisma);
  for (const [channel, areas, language] of [
    [navileOnly, ["navile"], "en"],
    [everywhere, [], "it"],
  ] as const) {
    await channel.adds(luca);
    await channel.presses(luca, "Set up");
    await luca.fillsIn({ name: "Il Ponte", areas: [...areas], themes: [], day: "1", language });
  }
  world.clock.moveTo(new Date(NOW.getTime() + MINUTE).toISOString());
});

/** Of results, as they read now. */
const posted = ({ reads }: PlayedGroup): string[] =>
  reads.split("\n---\n").filter((message) => /results are|risultati sono/.test(message));

async function after(milliseconds: number): Promise<void> {
  world.clock.moveTo(new Date(NOW.getTime() + milliseconds).toISOString());
  await aMinuteLater(world);
}

const fingerprintOf = async (boxId: number): Promise<string> => {
  const { sha256 } = await prisma.countFile.findFirstOrThrow({
    where: { name: "manifest.json", count: { boxId } },
    orderBy: { count: { version: "desc" } },
  });
  return shortHash(sha256);
};

let navile = 0;

test("an hour after the authors each group hears of its results, with the fingerprint of what is published", async () => {
  navile = await countVotes(world, "navile", [{ numbers: [18, 12], times: 3 }]);
  await after(2 * MINUTE);
  await publish(world, navile);
  await prisma.association.updateMany({ data: { createdAt: new Date(NOW.getTime() - HOUR) } });
  await after(59 * MINUTE);
  expect(posted(navileOnly)).toEqual([]);
  await silentFrom(prisma, "2026-11-16", 1);
  await after(HOUR);
  expect(posted(navileOnly)).toEqual([]);
  await silentFrom(prisma, "2026-11-16", 0);
  await after(HOUR);
  await after(2 * HOUR);
  expect(posted(navileOnly)).toEqual([
    [
      "Bilancio partecipativo 2026 · Navile",
      "The results are published.",
      "Navile · Parco Nord: shade and benches · 3 people voted",
      `Fingerprint of what is published: ${await fingerprintOf(navile)}`,
      "[See all results]",
    ].join("\n"),
  ]);
  expect(posted(everywhere)[0]).toContain(
    `Impronta di quello che è pubblicato: ${await fingerprintOf(navile)}`,
  );
  await navileOnly.presses(luca, "See all results");
  expect(luca.sees).toContain("Results · Navile");
});

test("another district is added to the message, where the group is about it; at night nothing is posted", async () => {
  await publish(world, await countVotes(world, "savena", [{ numbers: [31], times: 1 }]));
  await after(5 * HOUR);
  expect(posted(everywhere)[0]).not.toContain("Savena");
  await after(24 * HOUR);
  expect(posted(everywhere)).toHaveLength(1);
  expect(posted(everywhere)[0]).toContain("Savena · Giardino di via Arno · ha votato 1 persona");
  expect(posted(navileOnly)[0]).not.toContain("Savena");
});

test("a correction is a message of its own, and the one before stays", async () => {
  const before = await fingerprintOf(navile);
  await prisma.project.updateMany({ where: { number: 12 }, data: { status: "withdrawn" } });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await askRecount(prisma, navile, { en: "Project 12 had been withdrawn." });
  await countBox(world.app, navile, PROCESS_ID);
  await publish(world, navile);
  await after(25 * HOUR);
  const [first, second] = posted(navileOnly);
  expect(first).toContain(before);
  expect(second).toContain("Navile · Ciclabile via Corticella");
  expect(second).toContain("Corrected on 16 November, version 2.");
  expect(second).toContain(await fingerprintOf(navile));
  expect(await fingerprintOf(navile)).not.toBe(before);
});

test("what was published before the group was set up, or more than a week ago, is no news", async () => {
  await prisma.postedMessage.deleteMany();
  await after(8 * 24 * HOUR);
  await prisma.association.updateMany({ data: { createdAt: new Date(NOW.getTime() + HOUR) } });
  await after(26 * HOUR);
  expect(await prisma.postedMessage.count({ where: { name: { startsWith: "results-" } } })).toBe(0);
});

test("no vote of anybody, no name, and it fits Slack (I-13)", () => {
  const messages = [...navileOnly.messages, ...everywhere.messages];
  expect(posted(navileOnly).join()).not.toMatch(/@|<!|Luca|BO-/);
  expect(messages.flatMap((message) => slackFaultsOf(message))).toEqual([]);
});
