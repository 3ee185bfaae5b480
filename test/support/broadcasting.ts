import { COMMUNITY_ID, PROCESS_ID } from "./sample-process.js";
import { idOf } from "./voters.js";
import type { World } from "./world.js";

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
