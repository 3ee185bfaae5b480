import type { TestDatabase } from "./database.js";
import { COMMUNITY_ID, NOW, PROCESS_ID } from "./sample-process.js";
import { inGroup } from "./together.js";
import type { PlayedPerson } from "./world.js";

/** These people act in a group, which then is set up for the sample process. Answers with its id. */
export async function association(
  prisma: TestDatabase["prisma"],
  people: readonly PlayedPerson[],
  group = "our-channel",
): Promise<string> {
  for (const person of people) await inGroup(person, { kind: "command", name: "home", args: "" }, group);
  const { id } = await prisma.conversation.findFirstOrThrow({ where: { externalId: group } });
  await prisma.association.create({
    data: {
      id,
      conversationId: id,
      communityId: COMMUNITY_ID,
      processId: PROCESS_ID,
      name: "Il Ponte",
      areas: [],
      themes: [],
      language: "en",
      createdAt: NOW,
    },
  });
  return id;
}
