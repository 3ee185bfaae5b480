import type { ProcessDefinition } from "../domain/process-definition.js";
import type { Phase } from "../domain/process.js";
import { sheetFileId } from "../domain/rule-sheet.js";
import { createProcess } from "./process-store.js";
import type { Tx } from "./transaction.js";

/** Somebody walks a draft as a citizen. */
export interface Trial {
  processId: string;
  draftId: string;
  conversationId: string;
  /** Where the chat goes back to. */
  homeId: string;
  startedAt: Date;
}

/** A process that nobody else sees, in a community of its own: whatever happens in it is gone with that. */
export async function createTrial(
  tx: Tx,
  definition: ProcessDefinition,
  { communityId, uuid, ...trial }: Trial & { communityId: string; uuid: () => string },
): Promise<void> {
  const { slug, name } = definition.community;
  const { processId: id, startedAt: now } = trial;
  await tx.community.create({ data: { id: communityId, slug, name, createdAt: now } });
  await createProcess(tx, definition, { id, communityId, now, uuid });
  await tx.participatoryProcess.update({ where: { id }, data: { trial: true } });
  await tx.trial.create({ data: trial });
}

/** The trial that a chat is in. */
export const trialIn = async (tx: Tx, conversationId: string): Promise<Trial | undefined> =>
  (await tx.trial.findUnique({ where: { conversationId } })) ?? undefined;

/** New dates, as if nothing had happened yet: rules that were written down are forgotten. */
export async function moveTrialTo(tx: Tx, processId: string, phases: readonly Phase[]): Promise<void> {
  await removeSheets(tx, processId);
  for (const { kind, startsAt, endsAt } of phases)
    await tx.phase.update({
      where: { processId_kind: { processId, kind } },
      data: { startsAt, endsAt },
    });
  await tx.participatoryProcess.update({ where: { id: processId }, data: { revision: { increment: 1 } } });
}

/** Rules that were written down, with the files that say so. */
async function removeSheets(tx: Tx, processId: string): Promise<void> {
  const sheets = await tx.ruleSheet.findMany({ where: { processId }, select: { hash: true } });
  await tx.file.deleteMany({ where: { id: { in: sheets.map(({ hash }) => sheetFileId(hash)) } } });
  await tx.ruleSheet.deleteMany({ where: { processId } });
}

/** With all that was said and voted in it. */
export async function removeTrial(tx: Tx, { processId }: Pick<Trial, "processId">): Promise<void> {
  await removeSheets(tx, processId);
  const photos = await tx.proposalPhoto.findMany({
    where: { proposal: { processId } },
    select: { fileId: true },
  });
  await tx.file.deleteMany({ where: { id: { in: photos.map(({ fileId }) => fileId) } } });
  await tx.community.deleteMany({ where: { processes: { some: { id: processId, trial: true } } } });
}

/** Trials that nobody ended in time: their chats go back to where they were, at the start. */
export async function removeTrialsBefore(tx: Tx, before: Date): Promise<number> {
  const old = await tx.trial.findMany({ where: { startedAt: { lt: before } } });
  for (const trial of old) {
    await tx.$executeRaw`
      UPDATE "Conversation" c SET "communityId" = a."communityId", "participantId" = a."participantId",
        "processId" = h.id, flow = '', step = '', asking = NULL, answers = '{}', trail = '[]'
      FROM "ParticipatoryProcess" h JOIN "Account" a ON a."communityId" = h."communityId"
      WHERE h.id = ${trial.homeId}::uuid AND c.id = ${trial.conversationId}::uuid
        AND c."processId" = ${trial.processId}::uuid
        AND a.platform = c.platform AND a."externalId" = c."externalId"`;
    await removeTrial(tx, trial);
  }
  return old.length;
}

export const homeOf = (tx: Tx, processId: string): Promise<{ id: string; communityId: string } | null> =>
  tx.participatoryProcess.findUnique({ where: { id: processId }, select: { id: true, communityId: true } });
