import type { PlayedGroup } from "./groups.js";
import type { TestDatabase } from "./database.js";
import { PROCESS_ID } from "./sample-process.js";
import type { PlayedPerson } from "./world.js";

export interface GroupProposalSample {
  /** None for a draft. */
  number: number | null;
  title: string;
  state?: string;
  area?: string;
  theme?: string;
}

/** A proposal that a group works on; without a group, one of somebody else. */
export async function addGroupProposal(
  prisma: TestDatabase["prisma"],
  { author, group }: { author: PlayedPerson; group?: PlayedGroup },
  { number, title, state = "public", area = "navile", theme }: GroupProposalSample,
  more: object = {},
): Promise<void> {
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: author.id } });
  const chat = group && (await prisma.conversation.findFirstOrThrow({ where: { externalId: group.id } }));
  const at = new Date("2026-06-10T10:00:00Z");
  const text = { title, body: "For everybody.", areaKey: area, themeKey: theme ?? null };
  await prisma.proposal.create({
    data: {
      processId: PROCESS_ID,
      authorId: participantId,
      groupId: chat?.id ?? null,
      number,
      state,
      sentVersion: 1,
      publicVersion: 1,
      createdAt: at,
      updatedAt: at,
      submittedAt: at,
      ...more,
      versions: { create: { version: 1, ...text, createdAt: at } },
    },
  });
}
