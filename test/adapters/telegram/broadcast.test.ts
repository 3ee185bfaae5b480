import { randomUUID } from "node:crypto";
import { Api } from "grammy";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { PressAnswers } from "../../../adapters/telegram/press-answers.js";
import { TelegramMessenger } from "../../../adapters/telegram/telegram-messenger.js";
import { filesIn } from "../../../src/persistence/files.js";
import { addCrowd, FIRST_CHAT, planBroadcast } from "../../support/crowd.js";
import { openTestDatabase } from "../../support/database.js";
import { eventually } from "../../support/eventually.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { deliveryStates, startSender } from "../../support/sending-notices.js";
import { startTelegramServer } from "../../support/telegram-server.js";

const PEOPLE = 100;
/** On a day on which the calendar has nothing to say. */
const NOW = new Date("2026-11-10T10:00:00Z");

const database = await openTestDatabase();
const { prisma } = database;

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addCrowd(prisma, PEOPLE);
});

test("through the real client, a platform that refuses every tenth, fiftieth and hundredth call: everybody is told once, or known to be out of reach", async () => {
  const server = await startTelegramServer();
  onTestFinished(() => server.close());
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const person = server.person({ id: FIRST_CHAT + index + 1, first_name: `P${index}` });
    person.sends("/start");
    return person;
  });
  server.faults.every(100, { status: 403 }, "sendMessage");
  server.faults.every(50, { status: 500 }, "sendMessage");
  server.faults.every(10, { status: 429, retryAfter: 1 }, "sendMessage");

  const api = new Api(server.token, { apiRoot: server.url });
  const messenger = new TelegramMessenger({ api, presses: new PressAnswers(api), files: filesIn(prisma) });
  await planBroadcast(prisma, { id: randomUUID(), now: NOW });
  const pg = database.queueConnection;
  const sender = await startSender({
    prisma,
    queues: { redisUrl: undefined, pg, prefix: undefined },
    messengers: [messenger],
    now: NOW,
  });
  onTestFinished(() => sender.close());
  await eventually(
    "it is over",
    async () => (await prisma.announcement.count({ where: { kind: "broadcast", state: "done" } })) > 0,
  );

  const { sent = 0, unreachable = 0, ...rest } = await deliveryStates(prisma);
  expect(rest).toEqual({});
  expect(sent + unreachable).toBe(PEOPLE);
  expect(unreachable).toBe(Math.floor(server.count("sendMessage") / 100));
  const heard = people.map(({ screen }) =>
    screen.filter(({ text }) => text.includes("Friday") || text.includes("venerdì")),
  );
  expect(heard.filter(({ length }) => length === 1)).toHaveLength(sent);
  expect(heard.filter(({ length }) => length > 1)).toEqual([]);
  const { pauses } = await prisma.lane.findUniqueOrThrow({ where: { name: "telegram" } });
  expect(pauses).toBeGreaterThanOrEqual(8);
});
