import { beforeEach, expect, test } from "vitest";
import { claimOldest } from "../../src/persistence/outbox-claims.js";
import { post, postDue, postLater, type NamedMessage } from "../../src/persistence/posted-messages.js";
import { inTransaction, type Tx } from "../../src/persistence/transaction.js";
import type { Delivery } from "../../src/ports/messenger.js";
import { deliverChat } from "../../src/services/deliver-chat.js";
import { openTestDatabase } from "../support/database.js";
import { deliveryDeps, openChat, rowsOf, setClock, write } from "../support/delivery.js";
import { ScriptedMessenger, type Script } from "../support/scripted-messenger.js";

const { prisma } = await openTestDatabase();
const MINUTE_MS = 60_000;

const counter = (text: string, name = "counter"): NamedMessage => ({
  kind: "message",
  id: text,
  text: [{ text }],
  buttons: [],
  name,
});

function scene(script: Script) {
  const messenger = new ScriptedMessenger("scripted", script);
  const clock = setClock();
  return { messenger, clock, deps: deliveryDeps(prisma, [messenger], clock) };
}

const postedAt = (ref: string): Delivery => ({ outcome: "sent", messages: [], posted: { counter: ref } });

let conversationId: string;
let chat: string;
const inTx = <R>(work: (tx: Tx) => Promise<R>): Promise<R> => inTransaction(prisma, work);

beforeEach(async () => {
  ({ id: conversationId, chat } = await openChat(prisma, { kind: "group" }));
});

test("posted again under its name, a message is an edit of the first one", async () => {
  const { messenger, clock, deps } = scene((_call, calls) => postedAt(`ref-${calls.length}`));
  for (const text of ["1 of 50", "2 of 50"]) {
    await inTx((tx) => post(tx, { conversationId, reply: counter(text), now: clock.now() }));
    await deliverChat(deps, conversationId);
  }
  expect(messenger.calls.map(({ texts, context }) => ({ texts, context }))).toEqual([
    { texts: ["1 of 50"], context: { posted: {} } },
    { texts: ["2 of 50"], context: { posted: { counter: "ref-1" } } },
  ]);
  await inTx((tx) => post(tx, { conversationId, reply: counter("3 of 50"), now: clock.now() }));
  await deliverChat(deps, conversationId);
  expect(messenger.calls[2]?.context).toEqual({ posted: { counter: "ref-2" } });
});

test("what has no name asks for no reference, and what hangs below asks for the one above", async () => {
  const { messenger, clock, deps } = scene(() => postedAt("ref-1"));
  await inTx((tx) => post(tx, { conversationId, reply: counter("1 of 50"), now: clock.now() }));
  await deliverChat(deps, conversationId);
  await write(prisma, conversationId, ["plain"], clock.now());
  const below = { ...counter("reply", "reply"), below: "counter" };
  await inTx((tx) => post(tx, { conversationId, reply: below, now: clock.now() }));
  await deliverChat(deps, conversationId);
  expect(messenger.calls.slice(1).map(({ context }) => context)).toEqual([
    {},
    { posted: { counter: "ref-1" } },
  ]);
});

test("an edit that still waits is replaced, in its place; the same words again are nothing", async () => {
  const { messenger, clock, deps } = scene(() => postedAt("ref-1"));
  const now = clock.now();
  await inTx((tx) => post(tx, { conversationId, reply: counter("1 of 50"), now }));
  await write(prisma, conversationId, ["behind"], now);
  await inTx((tx) => post(tx, { conversationId, reply: counter("2 of 50"), now }));
  expect(await inTx((tx) => post(tx, { conversationId, reply: counter("2 of 50"), now }))).toBeUndefined();
  await deliverChat(deps, conversationId);
  expect(messenger.saidTo(chat)).toEqual(["2 of 50", "behind"]);
});

test("an edit on its way is not touched: the newer one follows it", async () => {
  const { messenger, clock, deps } = scene(() => postedAt("ref-1"));
  await inTx((tx) => post(tx, { conversationId, reply: counter("1 of 50"), now: clock.now() }));
  expect(await claimOldest(prisma, conversationId, clock.now())).toMatchObject({ state: "claimed" });
  await inTx((tx) => post(tx, { conversationId, reply: counter("2 of 50"), now: clock.now() }));
  expect(await rowsOf(prisma, conversationId)).toHaveLength(2);
  clock.forward(MINUTE_MS);
  await deliverChat(deps, conversationId);
  expect(messenger.saidTo(chat)).toEqual(["1 of 50", "2 of 50"]);
});

test("a counter is edited at most once a minute, and what waits holds nobody else up", async () => {
  const { messenger, clock, deps } = scene(() => postedAt("ref-1"));
  const counts = (text: string) =>
    inTx((tx) => postLater(tx, { conversationId, reply: counter(text), now: clock.now() }, MINUTE_MS));
  const due = () => inTx((tx) => postDue(tx, clock.now(), 10));

  await counts("1 of 50");
  await counts("2 of 50");
  await counts("3 of 50");
  await write(prisma, conversationId, ["meanwhile"], clock.now());
  expect(await due()).toEqual([]);
  await deliverChat(deps, conversationId);
  expect(messenger.saidTo(chat)).toEqual(["1 of 50", "meanwhile"]);

  clock.forward(MINUTE_MS);
  expect(await due()).toEqual([{ conversationId, platform: "scripted" }]);
  expect(await due()).toEqual([]);
  await deliverChat(deps, conversationId);
  expect(messenger.saidTo(chat)).toEqual(["1 of 50", "meanwhile", "3 of 50"]);

  clock.forward(MINUTE_MS + 1);
  await counts("4 of 50");
  await deliverChat(deps, conversationId);
  expect(messenger.saidTo(chat).at(-1)).toBe("4 of 50");
});

test("a final word does not wait, and what waited is not said after it", async () => {
  const { messenger, clock, deps } = scene(() => postedAt("ref-1"));
  const now = clock.now();
  await inTx((tx) => postLater(tx, { conversationId, reply: counter("1 of 50"), now }, MINUTE_MS));
  await inTx((tx) => postLater(tx, { conversationId, reply: counter("2 of 50"), now }, MINUTE_MS));
  await inTx((tx) => post(tx, { conversationId, reply: counter("closed"), now }));
  clock.forward(MINUTE_MS);
  expect(await inTx((tx) => postDue(tx, clock.now(), 10))).toEqual([]);
  await deliverChat(deps, conversationId);
  expect(messenger.saidTo(chat)).toEqual(["closed"]);
});

test("what got through before the platform asked to wait keeps its reference", async () => {
  const { clock, deps } = scene(() => ({
    outcome: "later",
    afterMs: 1_000,
    rateLimited: true,
    why: "429",
    before: { replies: 1, messages: [], posted: { counter: "ref-1" } },
  }));
  await inTx((tx) => post(tx, { conversationId, reply: counter("1 of 50"), now: clock.now() }));
  await deliverChat(deps, conversationId);
  expect(await prisma.postedMessage.findMany({ where: { conversationId } })).toMatchObject([
    { ref: "ref-1" },
  ]);
});
