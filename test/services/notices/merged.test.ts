import { beforeAll, beforeEach, expect, test } from "vitest";
import { MERGED_TABLES } from "../../../src/persistence/merge-people.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, COMMUNITY_ID, NOW } from "../../support/sample-process.js";
import { idOf } from "../../support/voters.js";

const database = await openTestDatabase();
const { prisma } = database;
const [kept, dropped] = [idOf("kept"), idOf("dropped")];

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  await prisma.participant.deleteMany();
  await prisma.participant.createMany({
    data: [kept, dropped].map((id) => ({ id, communityId: COMMUNITY_ID, createdAt: NOW })),
  });
});

/** What is left of one occasion when both had it, in these states. */
async function left(ofKept: string, ofDropped: string): Promise<string[]> {
  await prisma.delivery.createMany({
    data: [
      { participantId: kept, occasion: "opens", state: ofKept, at: NOW },
      { participantId: dropped, occasion: "opens", state: ofDropped, at: NOW },
    ],
  });
  await inTransaction(prisma, async (tx) => MERGED_TABLES["Delivery"]?.(tx, { kept, dropped }));
  expect(await prisma.delivery.count({ where: { participantId: dropped } })).toBe(0);
  return (await prisma.delivery.findMany()).map(({ state }) => state);
}

test.each([
  ["pending", "sent", "sent"],
  ["sent", "pending", "sent"],
  ["pending", "sending", "sending"],
  ["sending", "sent", "sent"],
  ["unreachable", "sent", "sent"],
  ["failed", "sending", "sending"],
])("two people who were one hear nothing twice: %s and %s are %s (I-10)", async (one, other, both) => {
  expect(await left(one, other)).toEqual([both]);
});

test.each([
  ["unreachable", "pending", "pending"],
  ["skipped", "pending", "pending"],
  ["pending", "failed", "pending"],
  ["skipped", "skipped", "skipped"],
])("nor is anything kept from them: %s and %s are %s", async (one, other, both) => {
  expect(await left(one, other)).toEqual([both]);
});
