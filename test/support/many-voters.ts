import type { Database } from "../../src/persistence/open-database.js";
import { COMMUNITY_ID, NOW, PROCESS_ID } from "./sample-process.js";
import { idOf } from "./voters.js";

/** So many people who have said hello and may vote in Navile, in a few statements. Answers with their chats. */
export async function addVoters(prisma: Database["prisma"], count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `voter-${index}`);
  const person = (name: string) => idOf(`participant ${name}`);
  const met = { communityId: COMMUNITY_ID, language: "en", createdAt: NOW, welcomedAt: NOW };
  await prisma.participant.createMany({ data: names.map((name) => ({ id: person(name), ...met })) });
  await prisma.account.createMany({
    data: names.map((name) => ({
      id: idOf(`account ${name}`),
      participantId: person(name),
      communityId: COMMUNITY_ID,
      platform: "test",
      externalId: name,
      lastSeenAt: NOW,
    })),
  });
  await prisma.eligibility.createMany({
    data: names.map((name) => ({
      id: idOf(`eligibility ${name}`),
      processId: PROCESS_ID,
      participantId: person(name),
      method: "code",
      basis: "listed",
      areaKey: "navile",
      strength: 2,
      checkedAt: NOW,
    })),
  });
  return names;
}

/** Everybody, so many at once: whoever is done makes room for the next. */
export async function soManyAtOnce(
  atOnce: number,
  names: readonly string[],
  does: (name: string) => Promise<void>,
): Promise<void> {
  const waiting = [...names];
  const line = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) await does(name);
  };
  await Promise.all(Array.from({ length: atOnce }, line));
}
