import { expect, test } from "vitest";
import { enqueueClaimed } from "../../src/persistence/outbox.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import type { DeliveryQueue, HideTask, WaitingChat } from "../../src/ports/delivery-queue.js";
import { deliverNow } from "../../src/services/deliver-now.js";
import { openTestDatabase } from "../support/database.js";
import { deliveryDeps, openChat, saying, statesOf, write } from "../support/delivery.js";
import { ScriptedMessenger, sent, type Script } from "../support/scripted-messenger.js";

const { prisma } = await openTestDatabase();

/** Answers one press in a new chat, and tells what became of it. */
async function answer(script: Script, queueFails = false) {
  const queue = new KeptQueue(queueFails);
  const deps = { ...deliveryDeps(prisma, [new ScriptedMessenger("scripted", script)]), queue };
  const { id } = await openChat(prisma);
  const claimed = await inTransaction(prisma, (tx) =>
    enqueueClaimed(tx, { conversationId: id, replies: [saying("answer")], now: new Date() }),
  );
  await deliverNow(deps, { conversationId: id, platform: "scripted", claimed, context: {} });
  return { id, queue, states: await statesOf(prisma, id), logged: deps.logged };
}

class KeptQueue implements DeliveryQueue {
  readonly chats: WaitingChat[] = [];
  readonly hiding: HideTask[] = [];
  readonly #fails: boolean;
  constructor(fails: boolean) {
    this.#fails = fails;
  }
  async deliverLater(chat: WaitingChat): Promise<void> {
    if (this.#fails) throw new Error("Redis is away");
    this.chats.push(chat);
  }
  async hideLater(task: HideTask): Promise<void> {
    this.hiding.push(task);
  }
}

test("an answer that was sent leaves nothing to the queue but what must hide itself", async () => {
  const { queue, states } = await answer(() => ({
    outcome: "sent",
    messages: [{ ref: "r1", hideAfterSeconds: 30 }],
  }));
  expect(states).toEqual(["sent"]);
  expect(queue).toMatchObject({ chats: [], hiding: [{ ref: "r1", afterSeconds: 30 }] });
});

test("an answer that could not be sent is left to the queue", async () => {
  const { id, queue, states } = await answer(() => ({
    outcome: "later",
    afterMs: 5_000,
    rateLimited: true,
    why: "429",
  }));
  expect(states).toEqual(["pending"]);
  expect(queue.chats).toEqual([{ conversationId: id, platform: "scripted" }]);
});

test("whoever acted is not told that the queue is away: the sweep finds the answer", async () => {
  const { states, logged } = await answer(
    () => ({ outcome: "later", afterMs: 0, rateLimited: false, why: "500" }),
    true,
  );
  expect(states).toEqual(["pending"]);
  expect(logged.at(-1)).toMatchObject({ level: "error", message: "an answer is left to the sweep" });
});

test("an answer of an earlier delivery that was never sent goes out now", async () => {
  const messenger = new ScriptedMessenger("scripted", () => sent);
  const deps = { ...deliveryDeps(prisma, [messenger]), queue: new KeptQueue(false) };
  const { id, chat } = await openChat(prisma);
  await write(prisma, id, ["answer"]);
  await deliverNow(deps, { conversationId: id, platform: "scripted", context: { press: "p2" } });
  expect(messenger.saidTo(chat)).toEqual(["answer"]);
});
