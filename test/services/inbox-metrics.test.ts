import { beforeAll, beforeEach, expect, test } from "vitest";
import type { ChatEvent } from "../../src/chat/event.js";
import { TransactionTooLong } from "../../src/persistence/transaction.js";
import type { Metrics } from "../../src/ports/metrics.js";
import type { Engine } from "../../src/services/handle-event.js";
import { createInbox } from "../../src/services/inbox.js";
import { openTestDatabase } from "../support/database.js";
import { deliveryDeps } from "../support/delivery.js";
import { addSampleProcess } from "../support/sample-process.js";
import { ScriptedMessenger } from "../support/scripted-messenger.js";
import { QUESTIONS, World } from "../support/world.js";

const { prisma, ...database } = await openTestDatabase();
const { engine } = new World({ prisma, ...database });
beforeAll(() => addSampleProcess(prisma));

let counted: [platform: string, end: string, ms: number][];
let messenger: ScriptedMessenger;
beforeEach(() => {
  counted = [];
  messenger = new ScriptedMessenger("test");
});

const metrics: Metrics = {
  eventEnded: (...event) => counted.push(event),
  noticeEnded: () => expect.unreachable(),
};

const NOW = new Date("2026-11-16T18:00:00Z");
let people = 0;

/** Somebody says hello, three seconds ago; `flow` stands in for the machinery when it is to break. */
async function saysHello(broken?: Error): Promise<void> {
  const breaks = () => {
    throw broken;
  };
  const flows = { has: () => false, get: breaks, flows: engine.flows.flows } as unknown as Engine["flows"];
  const ours = {
    ...engine,
    app: { ...engine.app, machine: { now: () => NOW } },
    ...(broken && { flows }),
  };
  const inbox = createInbox(ours, {
    ...deliveryDeps(prisma, [messenger]),
    queue: { deliverLater: () => Promise.resolve(), hideLater: () => Promise.resolve() },
    metrics,
  });
  const id = `person-${++people}`;
  const event: ChatEvent = {
    id: `test:${id}:1`,
    platform: "test",
    chat: { id, kind: "private" },
    from: { id, language: "en" },
    capabilities: QUESTIONS,
    content: { kind: "command", name: "start", args: "" },
    receivedAt: new Date(NOW.getTime() - 3_000),
  };
  await inbox.receive(event, {});
}

test("an event that was stored is counted, with the time since it came in", async () => {
  await saysHello();
  expect(counted).toEqual([["test", "stored", 3_000]]);
});

test("so is one that a bug broke, which is answered with an apology", async () => {
  await saysHello(new Error("the lamp fell"));
  expect(counted).toEqual([["test", "broken", 3_000]]);
  expect(messenger.saidTo(`person-${people}`)).toHaveLength(1);
});

test("what took too long is no bug: the event comes again, and nobody apologises", async () => {
  await expect(saysHello(new TransactionTooLong("too long"))).rejects.toThrow(TransactionTooLong);
  expect(counted).toEqual([["test", "put-off", 3_000]]);
  expect(messenger.saidTo(`person-${people}`)).toEqual([]);
  expect(await prisma.inboundEvent.count({ where: { id: `test:person-${people}:1` } })).toBe(0);
});
