import { expect, test } from "vitest";
import { claimOldest, settle } from "../../src/persistence/outbox-claims.js";
import {
  chatsLeftWaiting,
  endLeases,
  enqueue,
  type ClaimedMessage,
  enqueueClaimed,
  LEASE_MS,
} from "../../src/persistence/outbox.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { openChat, rowsOf, saying, setClock, statesOf, write } from "../support/delivery.js";
import { Door, eventually } from "../support/eventually.js";

const { prisma, pool, kind } = await openTestDatabase();

/** Whether somebody waits for a lock. The embedded database has one session: there, everybody waits for a transaction. */
async function somebodyWaits(): Promise<boolean> {
  if (kind === "embedded") return true;
  const { rows } = await pool.query(
    `SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`,
  );
  return rows.length > 0;
}

test("a chat's oldest message is taken once, and the next one only after it is settled", async () => {
  const clock = setClock();
  const { id, chat } = await openChat(prisma);
  await write(prisma, id, ["one", "two"], clock.now());

  const claims = await Promise.all(Array.from({ length: 6 }, () => claimOldest(prisma, id, clock.now())));
  const claimed = claims.filter((claim) => claim.state === "claimed");
  expect(claimed).toHaveLength(1);
  expect(claims.filter((claim) => claim.state === "busy")).toHaveLength(5);
  const message = claimed[0]!.message;
  expect(message).toMatchObject({ to: { chat }, replies: [saying("one")] });

  const [settled] = await settle(prisma, [{ message, outcome: { state: "sent" } }], clock.now());
  expect(settled?.next?.replies).toEqual([saying("two")]);
  expect(await claimOldest(prisma, id, clock.now())).toMatchObject({ state: "busy" });
});

test("a lease left by a dead process runs out, and its owner cannot settle what another took over", async () => {
  const clock = setClock();
  const { id } = await openChat(prisma);
  await write(prisma, id, ["one"], clock.now());
  const first = await claimOldest(prisma, id, clock.now());
  if (first.state !== "claimed") throw new Error("not claimed");

  clock.forward(LEASE_MS - 1);
  expect(await claimOldest(prisma, id, clock.now())).toMatchObject({ state: "busy" });
  clock.forward(1);
  expect(await claimOldest(prisma, id, clock.now())).toMatchObject({ state: "claimed" });
  const late = { message: first.message, outcome: { state: "sent" } } as const;
  expect(await settle(prisma, [late], clock.now())).toEqual([{ lost: true }]);
  expect(await statesOf(prisma, id)).toEqual(["sending"]);
});

test("chats are settled together, each for itself: what was sent, what failed, what another took over", async () => {
  const clock = setClock();
  const chats = await Promise.all([1, 2, 3].map(() => openChat(prisma, { screen: "old" })));
  for (const { id } of chats) await write(prisma, id, ["one", "two"], clock.now());
  const messages = await Promise.all(
    chats.map(async ({ id }) => {
      const claim = await claimOldest(prisma, id, clock.now());
      if (claim.state !== "claimed") throw new Error("not claimed");
      return claim.message;
    }),
  );
  const [sent, failed, lost] = messages as [ClaimedMessage, ClaimedMessage, ClaimedMessage];
  const settled = await settle(
    prisma,
    [
      { message: sent, outcome: { state: "sent", screen: "new" } },
      { message: failed, outcome: { state: "failed", error: "given up" } },
      { message: { ...lost, leasedUntil: new Date(0) }, outcome: { state: "sent", screen: "new" } },
    ],
    clock.now(),
  );
  expect(settled.map(({ lost, next }) => ({ lost, next: next?.replies, screen: next?.screen }))).toEqual([
    { lost: false, next: [saying("two")], screen: "new" },
    { lost: false, next: [saying("two")], screen: "old" },
    { lost: true, next: undefined, screen: undefined },
  ]);
  const states = await Promise.all(chats.map(({ id }) => statesOf(prisma, id)));
  expect(states).toEqual([
    ["sent", "sending"],
    ["failed", "sending"],
    ["sending", "pending"],
  ]);
});

test("of two who sent the same message, and settle it together, only the one with the lease goes on", async () => {
  const clock = setClock();
  const { id } = await openChat(prisma);
  await write(prisma, id, ["one", "two"], clock.now());
  const first = await claimOldest(prisma, id, clock.now());
  clock.forward(LEASE_MS);
  const second = await claimOldest(prisma, id, clock.now());
  if (first.state !== "claimed" || second.state !== "claimed") throw new Error("not claimed");
  const both = [first, second].map(({ message }) => ({ message, outcome: { state: "sent" } as const }));
  expect(await settle(prisma, both, clock.now())).toEqual([
    { lost: true },
    { lost: false, next: expect.objectContaining({ replies: [saying("two")] }) as unknown },
  ]);
});

test("a message that is ended while the one before it is settled is not taken up again", async () => {
  const clock = setClock();
  const { id } = await openChat(prisma);
  await write(prisma, id, ["one", "two"], clock.now());
  const claim = await claimOldest(prisma, id, clock.now());
  if (claim.state !== "claimed") throw new Error("not claimed");
  const ended = new Door();
  const hold = new Door();
  const ending = inTransaction(prisma, async (tx) => {
    await tx.$executeRaw`
      UPDATE "OutboxMessage" SET state = 'failed', replies = NULL
      WHERE "conversationId" = ${id}::uuid AND state = 'pending'`;
    ended.open();
    await hold.opened;
  });
  await ended.opened;
  const settling = settle(prisma, [{ message: claim.message, outcome: { state: "sent" } }], clock.now());
  await eventually("the settling waits", somebodyWaits);
  hold.open();
  await ending;
  expect(await settling).toEqual([{ lost: false }]);
  expect(await statesOf(prisma, id)).toEqual(["sent", "failed"]);
});

test("an answer is stored already leased, unless earlier messages of the chat still wait", async () => {
  const clock = setClock();
  const { id, chat } = await openChat(prisma, { screen: "7" });
  const answer = { conversationId: id, replies: [saying("answer")], now: clock.now() };

  const claimed = await inTransaction(prisma, (tx) => enqueueClaimed(tx, answer));
  expect(claimed).toMatchObject({ to: { platform: "scripted", chat, kind: "private" }, screen: "7" });
  expect(await claimOldest(prisma, id, clock.now())).toMatchObject({ state: "busy" });

  expect(await inTransaction(prisma, (tx) => enqueueClaimed(tx, answer))).toBeUndefined();
  expect(await statesOf(prisma, id)).toEqual(["sending", "pending"]);
});

test("a transaction that fails leaves nothing to send", async () => {
  const clock = setClock();
  const { id } = await openChat(prisma);
  const failing = inTransaction(prisma, async (tx) => {
    await enqueueClaimed(tx, { conversationId: id, replies: [saying("never")], now: clock.now() });
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  expect(await claimOldest(prisma, id, clock.now())).toEqual({ state: "nothing" });
});

test("rows of a chat commit in the order of their ids, whoever writes them", async () => {
  const { id } = await openChat(prisma);
  const order: string[] = [];
  const written = new Door();
  const hold = new Door();
  const slow = inTransaction(prisma, async (tx) => {
    await enqueue(tx, { conversationId: id, replies: [saying("slow")], now: new Date() });
    written.open();
    await hold.opened;
    order.push("slow");
  });
  await written.opened;
  const quick = inTransaction(prisma, async (tx) => {
    await enqueue(tx, { conversationId: id, replies: [saying("quick")], now: new Date() });
    order.push("quick");
  });
  await eventually("the quick one waits", async () => order.length > 0 || (await somebodyWaits()));
  hold.open();
  await Promise.all([slow, quick]);
  expect(order).toEqual(["slow", "quick"]);
  expect((await rowsOf(prisma, id)).map(({ replies }) => replies)).toEqual([
    [saying("slow")],
    [saying("quick")],
  ]);
});

test("nothing is written for a chat that does not exist", async () => {
  const message = { conversationId: "00000000-0000-4000-8000-000000000000", replies: [], now: new Date() };
  await expect(enqueue(prisma, message)).rejects.toThrow("no conversation");
  await expect(enqueueClaimed(prisma, message)).rejects.toThrow("no conversation");
});

test("the sweep sees what nobody is about to send, on the platforms that are on", async () => {
  const clock = setClock();
  const [forgotten, leased, off] = await Promise.all([
    openChat(prisma, { platform: "on" }),
    openChat(prisma, { platform: "on" }),
    openChat(prisma, { platform: "off" }),
  ]);
  for (const { id } of [forgotten, leased, off]) await write(prisma, id, ["x"], clock.now());
  await claimOldest(prisma, leased.id, clock.now());
  const seen = async () => {
    const chats = await chatsLeftWaiting(prisma, {
      platforms: ["on"],
      now: clock.now(),
      quietMs: 5_000,
      take: 10,
    });
    return chats.map(({ conversationId }) => conversationId);
  };

  expect(await seen()).toEqual([]);
  clock.forward(5_000);
  expect(await seen()).toEqual([forgotten.id]);
  clock.forward(LEASE_MS);
  expect(await seen()).toEqual([forgotten.id, leased.id]);
});

test("a process that has the database to itself frees what its predecessor held", async () => {
  const clock = setClock();
  const { id } = await openChat(prisma);
  await write(prisma, id, ["one"], clock.now());
  await claimOldest(prisma, id, clock.now());
  await endLeases(prisma);
  expect(await claimOldest(prisma, id, clock.now())).toMatchObject({ state: "claimed" });
});
