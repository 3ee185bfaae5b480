import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { forgetDraftsBefore } from "../../src/persistence/forget-drafts.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess } from "../support/sample-process.js";

const NOW = new Date("2026-11-22T12:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

test("a file that nothing shows goes after a day; charts, public files, those of half-written news and fresh ones stay", async () => {
  const { prisma } = await openTestDatabase();
  await addSampleProcess(prisma);
  const file = async (createdAt: Date, isPublic = false): Promise<string> => {
    const id = randomUUID();
    const data = { id, mime: "image/png", bytes: new Uint8Array([1]), public: isPublic, createdAt };
    await prisma.file.create({ data });
    return id;
  };
  const unused = await file(hoursAgo(25));
  const stays = [
    await file(hoursAgo(23)),
    await file(hoursAgo(25), true),
    await file(hoursAgo(25)),
    await file(hoursAgo(25)),
  ];
  const box = await prisma.ballotBox.findFirstOrThrow();
  await prisma.count.create({
    data: {
      id: randomUUID(),
      boxId: box.id,
      version: 1,
      rule: "top",
      inputsHash: "x",
      result: {},
      charts: { en: stays[2] ?? "" },
      countedAt: hoursAgo(25),
    },
  });
  const project = await prisma.project.findFirstOrThrow();
  const { communityId } = await prisma.participatoryProcess.findFirstOrThrow();
  const participant = await prisma.participant.create({
    data: { id: randomUUID(), communityId, createdAt: NOW },
  });
  await prisma.newsDraft.create({
    data: {
      participantId: participant.id,
      projectId: project.id,
      written: { photoFile: stays[3] ?? "" },
      updatedAt: hoursAgo(24 * 10),
    },
  });
  await inTransaction(prisma, (tx) => forgetDraftsBefore(tx, NOW));
  expect(await prisma.newsDraft.count()).toBe(1);
  const left = (await prisma.file.findMany({ select: { id: true } })).map(({ id }) => id);
  expect(left.sort()).toEqual(stays.sort());
  expect(left).not.toContain(unused);
  await inTransaction(prisma, (tx) => forgetDraftsBefore(tx, new Date("2027-06-01T12:00:00Z")));
  expect(await prisma.newsDraft.count()).toBe(0);
});
