import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { heldBack, SECOND_APPROVER_ABOVE } from "../../../src/domain/broadcast.js";
import { readBroadcast } from "../../../src/persistence/broadcasts.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { arrives, links, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = worldOfTwo(database);

const personBehind = async (id: string): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { externalId: id } })).participantId;

async function broadcast(createdBy: string, approvedBy: string): Promise<string> {
  const id = randomUUID();
  await prisma.announcement.create({
    data: {
      id,
      processId: PROCESS_ID,
      kind: "broadcast",
      subject: id,
      state: "planned",
      dueAt: NOW,
      usefulUntil: NOW,
      segment: {},
      texts: {},
      createdBy,
      approvedBy,
      createdAt: NOW,
    },
  });
  return id;
}

test("whoever approved their own message to many in another chat approved nothing, once both are one person", async () => {
  await addSampleProcess(prisma);
  const slack = await arrives(onSlack(world, "U1", { name: "Vera" }));
  const telegram = await arrives(onTelegram(world, "t1", { name: "Vera" }));
  const berta = await arrives(onTelegram(world, "t2", { name: "Berta" }));
  const own = await broadcast(await personBehind("U1"), await personBehind("t1"));
  const agreed = await broadcast(await personBehind("t1"), await personBehind(berta.id));
  await links(slack, telegram);
  const organizers = (await prisma.participant.findMany()).map(({ id }) => id);
  const isHeld = async (id: string) => {
    const found = await inTransaction(prisma, (tx) => readBroadcast(tx, PROCESS_ID, id));
    return found && heldBack(found, SECOND_APPROVER_ABOVE + 1, organizers)?.state;
  };
  expect([await isHeld(own), await isHeld(agreed)]).toEqual(["waiting", undefined]);
});
