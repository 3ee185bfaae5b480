import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Reply } from "../../src/chat/reply.js";
import { claimOldest } from "../../src/persistence/outbox-claims.js";
import { enqueue, enqueueClaimed, LEASE_MS, type ClaimedMessage } from "../../src/persistence/outbox.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import type { Delivery } from "../../src/ports/messenger.js";
import { deliverChat, deliverClaimed, GIVE_UP_MS, MAX_ATTEMPTS } from "../../src/services/deliver-chat.js";
import { openTestDatabase } from "../support/database.js";
import {
  deliveryDeps,
  openChat,
  rowsOf,
  saying,
  setClock,
  statesOf,
  toast,
  write,
} from "../support/delivery.js";
import { Door } from "../support/eventually.js";
import { ScriptedMessenger, sent, type Script } from "../support/scripted-messenger.js";

const { prisma } = await openTestDatabase();

function scene(script?: Script) {
  const messenger = new ScriptedMessenger("scripted", script);
  const clock = setClock();
  return { messenger, clock, deps: deliveryDeps(prisma, [messenger], clock) };
}

const later = (more: Partial<Delivery & { outcome: "later" }> = {}): Delivery => ({
  outcome: "later",
  afterMs: 0,
  rateLimited: false,
  why: "500",
  ...more,
});

/** Answers one call after the other, the last answer for ever. */
const answering = (...deliveries: Delivery[]): Script => {
  return (_call, calls) => deliveries[Math.min(calls.length, deliveries.length) - 1] ?? sent;
};

test("messages go out in the order they were written, and leave nothing behind", async () => {
  const { messenger, clock, deps } = scene();
  const { id, chat } = await openChat(prisma);
  await write(prisma, id, ["one", "two", "three"], clock.now());

  expect(await deliverChat(deps, id)).toEqual({ end: { state: "delivered" }, toHide: [] });

  expect(messenger.saidTo(chat)).toEqual(["one", "two", "three"]);
  const rows = await rowsOf(prisma, id);
  expect(rows.map(({ state, replies, leasedUntil }) => ({ state, replies, leasedUntil }))).toEqual(
    Array.from({ length: 3 }, () => ({ state: "sent", replies: null, leasedUntil: null })),
  );
  expect(rows[0]?.sentAt).toEqual(clock.now());
});

test("each message is told the screen that the one before it left, and the chat remembers the last", async () => {
  const { messenger, clock, deps } = scene((_call, calls) => ({ ...sent, screen: `screen-${calls.length}` }));
  const { id } = await openChat(prisma, { screen: "screen-0" });
  await write(prisma, id, ["one", "two"], clock.now());

  await deliverChat(deps, id);

  expect(messenger.calls.map(({ context }) => context)).toEqual([
    { screen: "screen-0" },
    { screen: "screen-1" },
  ]);
  expect(await prisma.conversation.findUnique({ where: { id } })).toMatchObject({ screen: "screen-2" });
});

test("an answer goes out with its press; what was waiting behind it goes without", async () => {
  const { messenger, clock, deps } = scene();
  const { id } = await openChat(prisma);
  const replies = [toast("Saved."), saying("answer")];
  const claimed = await inTransaction(prisma, (tx) =>
    enqueueClaimed(tx, { conversationId: id, replies, now: clock.now() }),
  );
  await write(prisma, id, ["notice"], clock.now());

  await deliverClaimed(deps, claimed!, { press: "p1" });

  expect(messenger.calls.map(({ texts, context }) => ({ texts, context }))).toEqual([
    { texts: ["toast: Saved.", "answer"], context: { press: "p1" } },
    { texts: ["notice"], context: {} },
  ]);
});

test("an answer behind earlier messages goes out after them", async () => {
  const { messenger, clock, deps } = scene();
  const { id, chat } = await openChat(prisma);
  const earlier = { conversationId: id, eventId: "e1", replies: [saying("earlier")], now: clock.now() };
  await inTransaction(prisma, (tx) => enqueue(tx, earlier));
  const answer = { conversationId: id, replies: [saying("answer")], now: clock.now() };
  expect(await inTransaction(prisma, (tx) => enqueueClaimed(tx, answer))).toBeUndefined();

  await deliverChat(deps, id, { press: "p1" });

  expect(messenger.saidTo(chat)).toEqual(["earlier", "answer"]);
});

test("a toast is worth nothing later", async () => {
  const { messenger, clock, deps } = scene();
  const { id, chat } = await openChat(prisma);
  for (const replies of [[toast("Saved."), saying("answer")], [toast("Only this")]] satisfies Reply[][]) {
    await enqueue(prisma, { conversationId: id, replies, now: clock.now() });
  }
  await deliverChat(deps, id);
  expect(messenger.saidTo(chat)).toEqual(["answer"]);
  expect(await statesOf(prisma, id)).toEqual(["sent", "sent"]);
});

test("many deliverers and writers at once: each chat hears everything once, in order, one voice at a time", async () => {
  const { messenger, clock, deps } = scene();
  messenger.script = async () => {
    await new Promise(setImmediate);
    return sent;
  };
  const chats = await Promise.all(Array.from({ length: 4 }, () => openChat(prisma)));
  const texts = Array.from({ length: 12 }, (_, i) => `m${i}`);
  const deliveries: Promise<unknown>[] = [];
  await Promise.all(
    chats.map(async ({ id }) => {
      for (const text of texts) {
        await write(prisma, id, [text], clock.now());
        deliveries.push(deliverChat(deps, id), deliverChat(deps, id));
      }
    }),
  );
  await Promise.all(deliveries);
  for (const { id } of chats) while ((await deliverChat(deps, id)).end.state !== "delivered");

  for (const { chat } of chats) expect(messenger.saidTo(chat)).toEqual(texts);
  expect(messenger.overlaps).toBe(0);
});

test("who is busy with a chat takes along what others write meanwhile", async () => {
  const hold = new Door();
  const started = new Door();
  const { messenger, clock, deps } = scene(async () => {
    started.open();
    await hold.opened;
    return sent;
  });
  const { id, chat } = await openChat(prisma);
  await write(prisma, id, ["one"], clock.now());
  const first = deliverChat(deps, id);
  await started.opened;
  await write(prisma, id, ["two"], clock.now());
  expect((await deliverChat(deps, id)).end).toMatchObject({ state: "busy" });
  hold.open();
  await first;
  expect(messenger.saidTo(chat)).toEqual(["one", "two"]);
});

test("429 puts the chat off for exactly as long as the platform says, and counts as no attempt", async () => {
  const { messenger, clock, deps } = scene(
    answering(later({ afterMs: 7_000, rateLimited: true, why: "429" }), sent),
  );
  const { id, chat } = await openChat(prisma);
  await write(prisma, id, ["one", "two"], clock.now());

  const until = new Date(clock.now().getTime() + 7_000);
  expect((await deliverChat(deps, id)).end).toEqual({ state: "put-off", until, rateLimited: true });
  expect((await rowsOf(prisma, id))[0]).toMatchObject({ state: "pending", attempts: 0, leasedUntil: until });
  clock.forward(6_999);
  expect((await deliverChat(deps, id)).end).toEqual({ state: "put-off", until, rateLimited: false });
  expect(messenger.calls).toHaveLength(1);
  clock.forward(1);
  await deliverChat(deps, id);
  expect(messenger.saidTo(chat)).toEqual(["one", "one", "two"]);
});

test("an outage is waited out, longer each time, and then everything goes through", async () => {
  const { messenger, clock, deps } = scene(() => later());
  const { id, chat } = await openChat(prisma);
  await write(prisma, id, ["one"], clock.now());
  const waits: number[] = [];
  for (let i = 0; i < 12; i++) {
    const { end } = await deliverChat(deps, id);
    if (end.state !== "put-off") throw new Error(end.state);
    waits.push(end.until.getTime() - clock.now().getTime());
    clock.forward(waits.at(-1) ?? 0);
  }
  // Half of the full wait, since this test's chance always says 0.
  expect(waits).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000, 150_000,
  ]);
  messenger.script = () => sent;
  await deliverChat(deps, id);
  expect(await statesOf(prisma, id)).toEqual(["sent"]);
  expect(messenger.saidTo(chat)).toHaveLength(13);
});

test("what got through before the platform asked to wait is not said again", async () => {
  const before = { replies: 2, screen: "s1", messages: [{ ref: "r1", hideAfterSeconds: 30 }] };
  const { messenger, clock, deps } = scene(
    answering(later({ afterMs: 1_000, rateLimited: true, before }), sent),
  );
  const { id, chat } = await openChat(prisma);
  const replies = [saying("one"), saying("two"), saying("three")];
  await enqueue(prisma, { conversationId: id, replies, now: clock.now() });

  const { toHide } = await deliverChat(deps, id);
  const to = { platform: "scripted", chat, kind: "private" };
  expect(toHide).toEqual([{ to, ref: "r1", afterSeconds: 30 }]);
  clock.forward(1_000);
  await deliverChat(deps, id);

  expect(messenger.calls[1]).toMatchObject({ texts: ["three"], context: { screen: "s1" } });
});

test("an outage of a day ends in failure, not in a surprise", async () => {
  const { clock, deps } = scene(() => later());
  const { id } = await openChat(prisma);
  await write(prisma, id, ["one"], clock.now());
  clock.forward(GIVE_UP_MS + 1);
  expect((await deliverChat(deps, id)).end).toEqual({ state: "delivered" });
  expect(await rowsOf(prisma, id)).toMatchObject([{ state: "failed", replies: null, error: "500" }]);
});

test("who blocked us is marked unreachable, with everything that waited, and never tried again", async () => {
  const { messenger, clock, deps } = scene(() => ({ outcome: "unreachable", why: "blocked" }));
  const { id, chat, account } = await personWithChat();
  await write(prisma, id, ["one", "two"], clock.now());

  expect((await deliverChat(deps, id)).end).toEqual({ state: "delivered" });
  await deliverChat(deps, id);

  expect(messenger.saidTo(chat)).toEqual(["one"]);
  expect(await rowsOf(prisma, id)).toMatchObject([
    { state: "unreachable", replies: null, error: "blocked" },
    { state: "unreachable", replies: null, error: "blocked" },
  ]);
  const { unreachableSince } = await prisma.account.findUniqueOrThrow({ where: { id: account } });
  expect(unreachableSince).toEqual(clock.now());
});

async function personWithChat() {
  const [communityId, participantId, account] = [randomUUID(), randomUUID(), randomUUID()];
  const now = new Date();
  await prisma.community.create({ data: { id: communityId, slug: communityId, name: "C", createdAt: now } });
  await prisma.participant.create({ data: { id: participantId, communityId, createdAt: now } });
  const chat = await openChat(prisma, { participantId });
  await prisma.account.create({
    data: {
      id: account,
      participantId,
      communityId,
      platform: "scripted",
      externalId: chat.chat,
      lastSeenAt: now,
    },
  });
  return { ...chat, account };
}

test("a group that moved is found under its new id", async () => {
  const { messenger, clock, deps } = scene();
  const to = `moved-${randomUUID()}`;
  messenger.script = ({ to: { chat } }) => (chat === to ? sent : { outcome: "moved", to });
  const { id } = await openChat(prisma, { kind: "group", screen: "old-screen" });
  await write(prisma, id, ["one", "two"], clock.now());

  expect((await deliverChat(deps, id)).end).toEqual({ state: "delivered" });

  expect(messenger.saidTo(to)).toEqual(["one", "two"]);
  expect(messenger.calls[1]?.context).toEqual({});
  expect(await prisma.conversation.findUnique({ where: { id } })).toMatchObject({ externalId: to });
});

test("a group that moved to an id we know already becomes one conversation", async () => {
  const { messenger, clock, deps } = scene();
  const [known, old] = [await openChat(prisma, { kind: "group" }), await openChat(prisma, { kind: "group" })];
  const processId = randomUUID();
  await prisma.conversation.update({
    where: { id: old.id },
    data: { flow: "inform", step: "home", processId },
  });
  await prisma.inboundEvent.create({
    data: { id: randomUUID(), conversationId: old.id, receivedAt: clock.now() },
  });
  messenger.script = ({ to }) => (to.chat === known.chat ? sent : { outcome: "moved", to: known.chat });
  await write(prisma, old.id, ["one", "two"], clock.now());

  await deliverChat(deps, old.id);

  expect(messenger.saidTo(known.chat)).toEqual(["one", "two"]);
  expect(await prisma.conversation.findUnique({ where: { id: old.id } })).toBeNull();
  expect(
    await prisma.conversation.findUnique({ where: { id: known.id }, include: { events: true } }),
  ).toMatchObject({ flow: "inform", step: "home", processId, events: [{}] });
});

test("messages that arrive in a merged chat do not overtake what is being sent there", async () => {
  const { messenger, clock, deps } = scene();
  const [known, old] = [await openChat(prisma, { kind: "group" }), await openChat(prisma, { kind: "group" })];
  messenger.script = () => ({ outcome: "moved", to: known.chat });
  await write(prisma, old.id, ["from the old id"], clock.now());
  await write(prisma, known.id, ["in flight"], clock.now());
  await claimOldest(prisma, known.id, clock.now());

  const { end } = await deliverChat(deps, old.id);
  expect(end).toMatchObject({ state: "busy", until: new Date(clock.now().getTime() + LEASE_MS) });
});

test("a message that breaks the messenger is given up after some attempts, quietly, and lets the next one pass", async () => {
  const { messenger, clock, deps } = scene(({ texts }) => {
    if (texts.includes("bad")) throw new TypeError("cannot render: Mario Rossi, 333 1234567");
    return sent;
  });
  const { id, chat } = await openChat(prisma);
  await write(prisma, id, ["bad", "good"], clock.now());
  for (let i = 0; i < MAX_ATTEMPTS; i++) {
    const { end } = await deliverChat(deps, id);
    if (end.state === "put-off") clock.forward(end.until.getTime() - clock.now().getTime());
  }
  expect(messenger.saidTo(chat)).toEqual([...Array.from({ length: MAX_ATTEMPTS }, () => "bad"), "good"]);
  expect(await rowsOf(prisma, id)).toMatchObject([
    { state: "failed", replies: null, error: "TypeError" },
    { state: "sent", replies: null },
  ]);
  const log = JSON.stringify(deps.logged);
  expect(log).toContain("a message was given up");
  expect(log).toContain("deliver-chat.test.ts");
  expect(log).not.toMatch(/Mario|1234567/);
});

test("a platform that is switched off keeps its messages", async () => {
  const { clock } = scene();
  const { id } = await openChat(prisma);
  await write(prisma, id, ["one"], clock.now());
  const { end } = await deliverChat(deliveryDeps(prisma, [], clock), id);
  expect(end).toMatchObject({ state: "put-off", rateLimited: false });
  expect(await statesOf(prisma, id)).toEqual(["pending"]);
});

test("a pause that a platform asks for holds its lane before anything was said to many", async () => {
  const { clock, deps } = scene(answering(later({ rateLimited: true, afterMs: 7_000 })));
  await prisma.lane.deleteMany();
  const { id } = await openChat(prisma);
  await write(prisma, id, ["one"]);
  await deliverChat(deps, id);
  expect(await prisma.lane.findMany()).toMatchObject([
    {
      name: "scripted",
      platform: "scripted",
      pausedUntil: new Date(clock.now().getTime() + 7_000),
      pauses: 1,
    },
  ]);
});

test("what answers nobody keeps to what the platform allows in a chat; an answer does not wait for it", async () => {
  const messenger = new (class extends ScriptedMessenger {
    readonly pace = {
      perSecond: 25,
      inPrivate: { most: 3, withinMs: 10_000 },
      inGroup: { most: 3, withinMs: 10_000 },
    };
  })();
  const clock = setClock();
  const deps = deliveryDeps(prisma, [messenger], clock);
  const { id, chat } = await openChat(prisma);
  await write(prisma, id, ["one", "two", "three", "four", "five"]);
  const { end } = await deliverChat(deps, id);
  expect(messenger.saidTo(chat)).toEqual(["one", "two", "three"]);
  expect(end).toMatchObject({ state: "put-off", until: new Date(clock.now().getTime() + 10_000) });

  const answer = await inTransaction(prisma, (tx) =>
    enqueueClaimed(tx, { conversationId: id, replies: [saying("answer")], now: clock.now() }),
  );
  expect(answer).toBeDefined();
  await deliverClaimed(deps, answer as ClaimedMessage, {});
  expect(messenger.saidTo(chat)).toEqual(["one", "two", "three", "answer"]);

  clock.forward(10_001);
  await deliverChat(deps, id);
  expect(messenger.saidTo(chat)).toEqual(["one", "two", "three", "answer", "four", "five"]);
});
