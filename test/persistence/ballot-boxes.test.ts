import { beforeAll, expect, test } from "vitest";
import { boxesToClose, enterBox, giveKey, lockBox, readKey } from "../../src/persistence/ballot-boxes.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { Door } from "../support/eventually.js";
import { addSampleProcess } from "../support/sample-process.js";

const database = await openTestDatabase();
const { prisma } = database;
let boxId = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
  boxId = (await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } })).id;
});

/** Locks the box, or fails soon. */
const locksSoon = () =>
  inTransaction(
    prisma,
    async (tx) => {
      await tx.$executeRawUnsafe("SET LOCAL lock_timeout = '50ms'");
      return lockBox(tx, boxId);
    },
    { pause: () => Promise.resolve() },
  );

// The embedded database has one transaction at a time, so there nobody is ever in a box that another one closes.
test.runIf(database.kind === "server")("a box is not closed while somebody is in it", async () => {
  const [entered, leave] = [new Door(), new Door()];
  const inside = inTransaction(prisma, async (tx) => {
    await enterBox(tx, boxId);
    entered.open();
    await leave.opened;
  });
  await entered.opened;
  await expect(locksSoon()).rejects.toThrow(/lock/u);
  leave.open();
  await inside;
  expect(await locksSoon()).toMatchObject({ id: boxId, areaKey: "navile", state: "open" });
});

test("a box gets one key, whoever comes second", async () => {
  await giveKey(prisma, boxId, new Uint8Array([1]));
  await giveKey(prisma, boxId, new Uint8Array([2]));
  expect(await readKey(prisma, boxId)).toEqual({ id: boxId, wrappedKey: new Uint8Array([1]) });
});

test("voting is over for a box at the end of its process's voting, not a moment before", async () => {
  expect(await boxesToClose(prisma, new Date("2026-11-19T10:59:59.999Z"))).toEqual([]);
  expect(await boxesToClose(prisma, new Date("2026-11-19T11:00:00.000Z"))).toHaveLength(2);
});
