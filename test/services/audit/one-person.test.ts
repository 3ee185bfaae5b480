import { expect, test } from "vitest";
import { readRecord } from "../../../src/persistence/record.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { verifyAudit } from "../../../src/services/audit/verify-audit.js";
import { openTestDatabase } from "../../support/database.js";
import { roleCode } from "../../support/moderating.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { arrives, links, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = worldOfTwo(database);

test("two chats of an organizer become one person: the record stays as it was, and still says who", async () => {
  await addSampleProcess(prisma);
  const slack = await arrives(onSlack(world, "U1", { name: "Vera" }));
  world.clock.at = new Date(world.clock.at.getTime() + 60_000);
  const telegram = await arrives(onTelegram(world, "t1", { name: "Vera" }));
  await telegram.sends(`/start i_${await roleCode(world, "organizer")}`);
  await telegram.presses("Accept");
  await links(slack, telegram);
  expect(await prisma.participant.count()).toBe(1);
  const entries = await prisma.auditEntry.findMany({ orderBy: { position: "asc" } });
  expect(entries.map(({ action }) => action)).toEqual(["invite-role", "accept-role", "join-people"]);
  expect(entries[1]?.actorId).not.toBe(entries[2]?.actorId);
  expect(await verifyAudit({ prisma })).toMatchObject([{ checked: 3, broken: undefined }]);
  const read = await inTransaction(prisma, (tx) => readRecord(tx, PROCESS_ID, { skip: 0, take: 9 }));
  expect(read.items.map(({ entry, name }) => [entry.action, name])).toEqual([
    ["accept-role", "Vera"],
    ["invite-role", undefined],
  ]);
});

test("whoever is erased leaves the record as it was", async () => {
  await prisma.participant.deleteMany();
  expect(await verifyAudit({ prisma })).toMatchObject([{ checked: 3, broken: undefined }]);
});
