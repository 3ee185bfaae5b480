import { COMMUNITY_ID, PROCESS_ID } from "./sample-process.js";
import { idOf } from "./voters.js";
import type { PlayedPerson, World } from "./world.js";

/** What is true of people who read a process. */
export interface Readers {
  platform?: string;
  language?: string;
  area?: string;
  messages?: string;
  quiet?: boolean;
  stopped?: boolean;
  unreachable?: boolean;
}

/** So many people who read the sample process in a private chat; answers with their participant ids. */
export async function addReaders(
  { prisma, clock }: World,
  name: string,
  count: number,
  readers: Readers = {},
): Promise<string[]> {
  const { platform = "telegram", language = "en", messages = "steps", quiet = true } = readers;
  const now = clock.now();
  const people = Array.from({ length: count }, (_, index) => ({
    id: idOf(`${name} ${index}`),
    chat: `${name}-${index}`,
  }));
  await prisma.participant.createMany({
    data: people.map(({ id }) => ({
      id,
      communityId: COMMUNITY_ID,
      language,
      areaKey: readers.area ?? null,
      messages,
      quiet,
      stoppedAt: readers.stopped ? now : null,
      welcomedAt: now,
      createdAt: now,
    })),
  });
  await prisma.account.createMany({
    data: people.map(({ id, chat }) => ({
      id: idOf(`account ${chat}`),
      participantId: id,
      communityId: COMMUNITY_ID,
      platform,
      externalId: chat,
      unreachableSince: readers.unreachable ? now : null,
      lastSeenAt: now,
    })),
  });
  await prisma.conversation.createMany({
    data: people.map(({ id, chat }) => ({
      id: idOf(`chat ${chat}`),
      platform,
      externalId: chat,
      kind: "private",
      communityId: COMMUNITY_ID,
      participantId: id,
      processId: PROCESS_ID,
      updatedAt: now,
    })),
  });
  return people.map(({ id }) => id);
}

/** Lets an organizer write a message with one text and send a test of it; they stand at the draft. */
export async function testsBroadcast(
  person: PlayedPerson,
  text = "Voting ends on Thursday at noon.",
): Promise<void> {
  await person.sends("/admin");
  await person.presses("Messages");
  await person.presses("Messages to many");
  await person.presses("Write a new one");
  await person.sends(text);
  await person.presses("Skip");
  await person.presses("Vote");
  await person.presses("Send a test to me");
}

/** What planning does: one delivery a person, all waiting. */
export async function plan(
  { prisma, clock }: World,
  announcementId: string,
  people: readonly string[],
): Promise<void> {
  await prisma.delivery.createMany({
    data: people.map((participantId) => ({
      participantId,
      occasion: `broadcast-${announcementId}`,
      announcementId,
      lane: "telegram",
      state: "pending",
      at: clock.now(),
    })),
  });
  await prisma.announcement.update({ where: { id: announcementId }, data: { state: "sending" } });
}

/** The next so many of those that wait end like this. */
export async function settle(
  { prisma, clock }: World,
  announcementId: string,
  count: number,
  outcome: { state: string; why?: string },
): Promise<void> {
  const rows = await prisma.delivery.findMany({
    where: { announcementId, state: "pending" },
    orderBy: { id: "asc" },
    take: count,
    select: { id: true },
  });
  await prisma.delivery.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { ...outcome, ...(outcome.state === "sent" && { sentAt: clock.now() }) },
  });
}

/** The one broadcast there is, or the newest. */
export const newestBroadcast = ({ prisma }: World) =>
  prisma.announcement.findFirstOrThrow({ where: { kind: "broadcast" }, orderBy: { createdAt: "desc" } });
