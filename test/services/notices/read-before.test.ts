import { beforeAll, beforeEach, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { segmentSize, channelsOf } from "../../../src/persistence/notices/segment-audience.js";
import { importProcess } from "../../../src/services/import-process.js";
import { startIn } from "../../../src/chat/start-payload.js";
import { openTestDatabase } from "../../support/database.js";
import { addEarlierEdition, EARLIER_ID } from "../../support/earlier-edition.js";
import { listener, minuteAt, outcomesOf, startAfresh, transcriptsOf } from "../../support/notices.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { SMALL_PROCESS, yaml } from "../../support/small-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

// Somebody who looks at another process is still told of the one they read before.

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database, "read before");

const IN_VOTING = "2026-11-10T10:00:00Z";
const THREE_DAYS_LEFT = "2026-11-16T11:00:00Z";
const EVERYBODY = { areas: [], languages: [], channels: [], themes: [], roles: [], states: [] };

const looksAt = (person: PlayedPerson, processId: string) =>
  person.sends(`/start ${startIn("p_3", processId)}`);

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addEarlierEdition(prisma);
});

beforeEach(async () => {
  await startAfresh(world);
  world.clock.moveTo(IN_VOTING);
});

test("whoever looks at last year's results is reminded of this year's vote, and its button leads there", async () => {
  const anna = await listener(world, "anna");
  await looksAt(anna, EARLIER_ID);
  expect(anna.reads).toContain("Skate park");
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(transcriptsOf(anna).join()).toContain("Bilancio partecipativo 2026\nYou can still vote in Navile");
  await anna.presses("Open my ballot");
  expect(anna.reads).toContain("Now I show you Bilancio partecipativo 2026");
  expect(anna.screenId).toBe("ONB-4");
});

test("nobody is told of a process that they never read", async () => {
  const last = world.person("only last year");
  await looksAt(last, EARLIER_ID);
  await prisma.participant.updateMany({ data: { messages: "steps" } });
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(transcriptsOf(last)).toEqual([]);
  expect(await outcomesOf(world, last)).toEqual({});
});

test("whoever looked elsewhere counts among those a message would reach", async () => {
  const [anna] = [await listener(world, "anna"), await listener(world, "bea")];
  await looksAt(anna, EARLIER_ID);
  const sizes = (processId: string) =>
    inTransaction(prisma, async (tx) => ({
      people: (await segmentSize(tx, processId, EVERYBODY)).map(({ people }) => people),
      channels: await channelsOf(tx, processId),
    }));
  expect((await sizes(PROCESS_ID)).people).toEqual([2]);
  expect((await sizes(EARLIER_ID)).people).toEqual([1]);
  await looksAt(anna, PROCESS_ID);
  expect((await sizes(EARLIER_ID)).people).toEqual([1]);
});

test("whoever turns to another community in the same chat is still told of this one, and its button leads back", async () => {
  const anna = await listener(world, "anna of two towns");
  const imported = await importProcess(world.app, yaml(SMALL_PROCESS));
  const elsewhere = "processId" in imported ? imported.processId : "";
  await anna.sends(`/start ${startIn("p_1", elsewhere)}`);
  const chat = await prisma.conversation.findFirstOrThrow({ where: { externalId: anna.id } });
  expect(chat.processId).toBe(elsewhere);
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(transcriptsOf(anna).join()).toContain("Bilancio partecipativo 2026\nYou can still vote in Navile");
  await anna.presses("Open my ballot");
  expect(anna.screenId).toBe("ONB-4");
  expect(await prisma.conversation.findFirstOrThrow({ where: { externalId: anna.id } })).toMatchObject({
    processId: PROCESS_ID,
  });
});

test("a message waits for a chat that goes elsewhere in between, and is sent once", async () => {
  const anna = await listener(world, "waiting anna");
  await minuteAt(world, THREE_DAYS_LEFT);
  await looksAt(anna, EARLIER_ID);
  await minuteAt(world, THREE_DAYS_LEFT);
  await looksAt(anna, PROCESS_ID);
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(transcriptsOf(anna)).toEqual([expect.stringContaining("You can still vote in Navile")]);
});
