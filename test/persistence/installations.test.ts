import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { installationsIn } from "../../src/persistence/installations.js";
import { openTestDatabase } from "../support/database.js";
import { rowsOf, setClock, write } from "../support/delivery.js";

const database = await openTestDatabase();
const { prisma } = database;
const clock = setClock();
let nonces = 0;
const randomness = { uuid: randomUUID, bytes: (count: number) => new Uint8Array(count).fill((nonces += 1)) };
const installations = installationsIn({ prisma, secretKey: new Uint8Array(32).fill(7), clock, randomness });

const place = { platform: "slack", key: "T0NAVILE" };
const secret = { bot: { token: "xoxb-very-secret" } };

beforeEach(async () => {
  await prisma.installation.deleteMany();
  await installations.store({ ...place, scopes: ["chat:write"], secret });
});

test("what is stored comes back, sealed anew each time", async () => {
  expect(await installations.secretOf(place)).toEqual(secret);
  const { secret: first } = await prisma.installation.findFirstOrThrow();
  await installations.store({ ...place, scopes: [], secret });
  const { secret: second } = await prisma.installation.findFirstOrThrow();
  expect(Buffer.from(first ?? []).toString("latin1")).not.toContain("very-secret");
  expect(second).not.toEqual(first);
});

test("it opens only where it was stored, and with the same root key", async () => {
  await prisma.installation.updateMany({ data: { key: "T0OTHER" } });
  await expect(installations.secretOf({ ...place, key: "T0OTHER" })).rejects.toThrow();
  const others = installationsIn({ prisma, secretKey: new Uint8Array(32).fill(8), clock, randomness });
  await installations.store({ ...place, scopes: [], secret });
  await expect(others.secretOf(place)).rejects.toThrow();
});

test("removed, it is gone, and what waits for people there goes with it, but nobody else's", async () => {
  const chats = await Promise.all(
    ["T0NAVILE/U1", "T0NAVILEX/U1"].map((externalId) =>
      prisma.conversation.create({
        data: { id: randomUUID(), platform: "slack", externalId, kind: "private", updatedAt: clock.now() },
      }),
    ),
  );
  for (const { id } of chats) await write(prisma, id, ["News"]);
  clock.forward(1000);
  await installations.remove(place, clock.now());
  expect(await installations.secretOf(place)).toBeUndefined();
  const states = await Promise.all(chats.map(async ({ id }) => (await rowsOf(prisma, id))[0]?.state));
  expect(states).toEqual(["unreachable", "pending"]);
});

test("a removal from before the install does nothing", async () => {
  await installations.remove(place, new Date(clock.now().getTime() - 1));
  expect(await installations.secretOf(place)).toEqual(secret);
});
