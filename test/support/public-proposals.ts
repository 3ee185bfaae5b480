import type { Database } from "../../src/persistence/open-database.js";
import { NOW, PROCESS_ID } from "./sample-process.js";

export interface WrittenProposal {
  number: number;
  title: string;
  body?: string;
  area?: string;
  state?: string;
  author?: string;
}

/** A proposal that everybody may read, unless its state says otherwise. */
export async function addProposal(
  prisma: Database["prisma"],
  { number, title, body = "For everybody.", area, state = "public", author }: WrittenProposal,
): Promise<void> {
  await prisma.proposal.create({
    data: {
      processId: PROCESS_ID,
      number,
      state,
      publicVersion: 1,
      ...(author !== undefined && { authorId: author, showName: true }),
      submittedAt: NOW,
      createdAt: NOW,
      updatedAt: NOW,
      versions: {
        create: [
          { version: 1, title, body, areaKey: area ?? null, themeKey: "green", skipped: [], createdAt: NOW },
        ],
      },
    },
  });
}
