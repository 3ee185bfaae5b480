import { randomUUID } from "node:crypto";
import type { Database } from "../../src/persistence/open-database.js";

const DAY_MS = 86_400_000;

type Prisma = Database["prisma"];

export interface PlannedAnnouncement {
  processId: string;
  communityId: string;
  kind: string;
  state: string;
  dueAt: Date;
  usefulUntil?: Date;
  subject?: string;
  lane?: string;
  /** How many people in which state, for example `{ pending: 2, failed: 1 }`. */
  deliveries?: Readonly<Record<string, number>>;
  /** For all of them. */
  delivery?: { why?: string; attempts?: number; notBefore?: Date; sentAt?: Date };
}

/** An announcement with one delivery a person, as planning and sending leave them. */
export async function announce(prisma: Prisma, planned: PlannedAnnouncement): Promise<string> {
  const { processId, communityId, kind, state, dueAt, deliveries = {}, delivery } = planned;
  const { subject = kind, lane = "telegram", usefulUntil = new Date(dueAt.getTime() + DAY_MS) } = planned;
  const id = randomUUID();
  const startedAt = state === "planned" ? null : dueAt;
  await prisma.announcement.create({
    data: { id, processId, kind, subject, state, dueAt, usefulUntil, startedAt, createdAt: dueAt },
  });
  await prisma.lane.createMany({
    data: { name: lane, platform: lane.split("/")[0] ?? lane, nextAt: dueAt },
    skipDuplicates: true,
  });
  for (const [stateOfOne, count] of Object.entries(deliveries))
    for (let i = 0; i < count; i++)
      await prisma.delivery.create({
        data: {
          participant: { create: { id: randomUUID(), communityId, displayName: "Anna", createdAt: dueAt } },
          occasion: `${kind}-1`,
          announcement: { connect: { id } },
          lane,
          state: stateOfOne,
          at: dueAt,
          notBefore: dueAt,
          ...delivery,
        },
      });
  return id;
}
