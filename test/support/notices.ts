import { randomUUID } from "node:crypto";
import type { Database } from "../../src/persistence/open-database.js";

type Prisma = Database["prisma"];

export interface PlannedAnnouncement {
  processId: string;
  communityId: string;
  kind: string;
  state: string;
  dueAt: Date;
  lane?: string;
  /** How many people in which state, for example `{ pending: 2, failed: 1 }`. */
  deliveries?: Readonly<Record<string, number>>;
  /** For all of them. */
  delivery?: { why?: string; attempts?: number; notBefore?: Date; sentAt?: Date };
}

/** An announcement with one delivery a person, as planning and sending leave them. */
export async function announce(prisma: Prisma, planned: PlannedAnnouncement): Promise<string> {
  const {
    processId,
    communityId,
    kind,
    state,
    dueAt,
    lane = "telegram",
    deliveries = {},
    delivery,
  } = planned;
  const id = randomUUID();
  const usefulUntil = new Date(dueAt.getTime() + 86_400_000);
  await prisma.announcement.create({
    data: { id, processId, kind, subject: kind, state, dueAt, usefulUntil, createdAt: dueAt },
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
          ...delivery,
        },
      });
  return id;
}
