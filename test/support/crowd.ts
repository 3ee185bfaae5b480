import type { Database } from "../../src/persistence/open-database.js";
import { PROCESS_ID } from "./sample-process.js";

/** Chats of a crowd are numbered from here on. */
export const FIRST_CHAT = 1_000_000;

export interface CrowdOptions {
  platform?: string;
  messages?: string;
  /** Reading hours do not matter. */
  quiet?: boolean;
}

/**
 * So many people who read the sample process in private chats of their own and want to hear of big steps. Made by the
 * database itself, so that their making leaves nothing in this process's memory.
 */
export async function addCrowd(
  prisma: Database["prisma"],
  size: number,
  { platform = "telegram", messages = "steps", quiet = false }: CrowdOptions = {},
): Promise<void> {
  const { communityId } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  await prisma.$executeRaw`
    WITH person AS (
      INSERT INTO "Participant" (id, "communityId", "createdAt", language, messages, quiet)
      SELECT gen_random_uuid(), ${communityId}::uuid, now(), CASE n % 2 WHEN 0 THEN 'it' ELSE 'en' END, ${messages}, ${quiet}
      FROM generate_series(1, ${size}::int) n
      RETURNING id
    ), numbered AS (
      SELECT id, (${FIRST_CHAT}::int + row_number() OVER ())::text AS chat FROM person
    ), account AS (
      INSERT INTO "Account" (id, "participantId", "communityId", platform, "externalId", "lastSeenAt")
      SELECT gen_random_uuid(), id, ${communityId}::uuid, ${platform}, chat, now() FROM numbered
    )
    INSERT INTO "Conversation" (id, platform, "externalId", kind, "communityId", "participantId", "processId", "updatedAt")
    SELECT gen_random_uuid(), ${platform}, chat, 'private', ${communityId}::uuid, id, ${PROCESS_ID}::uuid, now() FROM numbered`;
  await prisma.$executeRaw`ANALYZE`;
}

/** Something to say to all of them, planned for now by an organizer who is called as it is. @returns its id. */
export async function planBroadcast(
  prisma: Database["prisma"],
  { id, now }: { id: string; now: Date },
): Promise<string> {
  const { communityId } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  await prisma.participant.create({ data: { id, communityId, createdAt: now } });
  await prisma.role.create({
    data: { id, processId: PROCESS_ID, participantId: id, kind: "organizer", grantedAt: now },
  });
  await prisma.announcement.create({
    data: {
      id,
      processId: PROCESS_ID,
      kind: "broadcast",
      subject: id,
      state: "planned",
      dueAt: now,
      usefulUntil: new Date(now.getTime() + 7 * 24 * 60 * 60_000),
      texts: {
        by: { en: "The neighbourhood meets on Friday.", it: "Il quartiere si incontra venerdì." },
        button: "none",
      },
      createdBy: id,
      approvedBy: id,
      testedAt: now,
      createdAt: now,
    },
  });
  return id;
}
