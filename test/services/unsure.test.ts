import { expect, test } from "vitest";
import { claimOldest } from "../../src/persistence/outbox-claims.js";
import { enqueueClaimed, LEASE_MS } from "../../src/persistence/outbox.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { Unsure } from "../../src/services/unsure.js";
import { openTestDatabase } from "../support/database.js";
import { openChat, saying, setClock, statesOf } from "../support/delivery.js";

const { prisma } = await openTestDatabase();

const AWAY = Object.assign(new Error("the server went away"), { code: "ECONNRESET" });
let events = 0;

/** An answer that was stored with its event, and claimed by whoever stored it. */
async function stored() {
  const clock = setClock();
  const { id: conversationId } = await openChat(prisma);
  const eventId = `unsure-${++events}`;
  await inTransaction(prisma, (tx) =>
    enqueueClaimed(tx, { conversationId, eventId, replies: [saying("answer")], now: clock.now() }),
  );
  const unsure = new Unsure({ prisma });
  const comes = (repeated: boolean) =>
    unsure.after(eventId, () =>
      Promise.resolve({ conversationId, answer: undefined, waiting: [], repeated }),
    );
  const breaks = (error: Error) =>
    unsure.after(eventId, () => Promise.reject(error)).catch((caught: unknown) => caught);
  return { clock, conversationId, comes, breaks };
}

test("stored, and nobody said so: when the event comes again its answer is free at once", async () => {
  const { conversationId, comes, breaks } = await stored();
  expect(await breaks(AWAY)).toBe(AWAY);
  expect(await statesOf(prisma, conversationId)).toEqual(["sending"]);
  await comes(true);
  expect(await statesOf(prisma, conversationId)).toEqual(["pending"]);
});

test("what is being sent is left alone when the event comes twice, and after a bug", async () => {
  const { conversationId, comes, breaks } = await stored();
  await comes(true);
  await breaks(new Error("a bug"));
  await comes(true);
  expect(await statesOf(prisma, conversationId)).toEqual(["sending"]);
});

test("what another took up when the lease had run out is theirs", async () => {
  const { clock, conversationId, comes, breaks } = await stored();
  await breaks(AWAY);
  clock.forward(LEASE_MS);
  expect(await claimOldest(prisma, conversationId, clock.now())).toMatchObject({ state: "claimed" });
  await comes(true);
  expect(await statesOf(prisma, conversationId)).toEqual(["sending"]);
});
