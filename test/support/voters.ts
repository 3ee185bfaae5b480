import { createHash } from "node:crypto";
import type { PlayedPerson, World } from "./world.js";
import { PROCESS_ID } from "./sample-process.js";

/** An id that depends on a name alone. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Lets a person vote in a district, or without one where they only declared it, as if they had been checked. They are met
 * here if they never wrote: then they see projects in the same order in every run. Answers with their participant id.
 */
export async function makeEligible(
  world: World,
  person: PlayedPerson,
  area: string | null,
  { language = "en", processId = PROCESS_ID }: { language?: string; processId?: string } = {},
): Promise<string> {
  const { prisma, clock } = world;
  const participantId = await meet(world, person.id, { language, processId });
  await prisma.eligibility.create({
    data: {
      id: idOf(`eligibility ${person.id}`),
      processId,
      participantId,
      method: area === null ? "list" : "code",
      basis: area === null ? "declared" : "listed",
      areaKey: area,
      identifierHash: `hash of ${person.id}`,
      checkedAt: clock.now(),
    },
  });
  return participantId;
}

async function meet(
  { prisma, clock }: World,
  chat: string,
  { language, processId }: { language: string; processId: string },
): Promise<string> {
  const known = await prisma.account.findFirst({ where: { platform: "test", externalId: chat } });
  if (known) return known.participantId;
  const { communityId } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: processId } });
  const id = idOf(`participant ${chat}`);
  const now = clock.now();
  await prisma.participant.create({
    data: {
      id,
      communityId,
      language,
      createdAt: now,
      welcomedAt: now,
      accounts: {
        create: {
          id: idOf(`account ${chat}`),
          communityId,
          platform: "test",
          externalId: chat,
          lastSeenAt: now,
        },
      },
    },
  });
  return id;
}
