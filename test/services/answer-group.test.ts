import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { EventContent } from "../../src/chat/event.js";
import { openTestDatabase } from "../support/database.js";
import { addEarlierEdition, EARLIER_ID } from "../support/earlier-edition.js";
import { atHome } from "../support/newcomers.js";
import { transcriptOf } from "../support/chat-messenger.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { QUESTIONS, World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

/** What somebody does in a group. */
const inGroup = (group: string, from: string, content: EventContent): Promise<void> =>
  world.inbox.receive(
    {
      id: randomUUID(),
      platform: "test",
      chat: { id: group, kind: "group" },
      from: { id: from, name: from, language: "en" },
      capabilities: QUESTIONS,
      content,
    },
    {},
  );

const readBy = (group: string) =>
  prisma.conversation.findFirstOrThrow({ where: { externalId: group }, select: { processId: true } });

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addEarlierEdition(prisma);
  const other = { id: randomUUID(), slug: "elsewhere", name: "Elsewhere", createdAt: new Date() };
  const { id: communityId } = await prisma.community.create({ data: other });
  await prisma.participatoryProcess.update({ where: { id: EARLIER_ID }, data: { communityId } });
});

test("a group reads the process of whoever added the bot, in any community (I-15)", async () => {
  await atHome(world, "ada");
  await prisma.conversation.updateMany({ where: { externalId: "ada" }, data: { processId: EARLIER_ID } });
  await inGroup("neighbours", "ada", { kind: "added-to-group" });
  expect(await readBy("neighbours")).toEqual({ processId: EARLIER_ID });

  await atHome(world, "ben");
  await inGroup("others", "ben", { kind: "added-to-group" });
  expect(await readBy("others")).toEqual({ processId: PROCESS_ID });
});

test("added by somebody unknown, it answers about what is on", async () => {
  await inGroup("strangers", "nobody", { kind: "added-to-group" });
  expect(await readBy("strangers")).toEqual({ processId: null });
  expect(world.messenger.chat("strangers").log.map(transcriptOf)).toEqual([
    expect.stringContaining("I can help here with Bilancio partecipativo 2026"),
  ]);
});
