import type { ChannelSetting } from "../domain/channel-setting.js";
import type { ToldDetails } from "../domain/told-details.js";
import { plain } from "./process-parts.js";
import type { Tx } from "./transaction.js";

/** A group chat that is kept up to date on a process. */
export interface Association extends ChannelSetting {
  id: string;
  conversationId: string;
  communityId: string;
  processId: string;
  setUpAt: Date;
  /** Hash of what the last weekly message told. */
  toldLast: string | undefined;
  toldDetails: ToldDetails | undefined;
}

type Row = NonNullable<Awaited<ReturnType<Tx["association"]["findUnique"]>>>;

function toAssociation({ digestDay, createdAt, toldLast, toldDetails, ...row }: Row): Association {
  const { endedAt: _, endToldAt: __, setUpBy: ___, ...association } = row;
  return {
    ...association,
    digestDay: digestDay ?? undefined,
    setUpAt: createdAt,
    toldLast: toldLast ?? undefined,
    toldDetails: (toldDetails ?? undefined) as ToldDetails | undefined,
  };
}

/** Undefined when the group was never set up, or the bot has left it. */
export async function associationOf(tx: Tx, conversationId: string): Promise<Association | undefined> {
  const row = await tx.association.findUnique({ where: { conversationId, endedAt: null } });
  return row ? toAssociation(row) : undefined;
}

/** The same of a group that the bot has left since: what was answered then is there for whoever sets it up again. */
export async function formerAssociationOf(tx: Tx, conversationId: string): Promise<Association | undefined> {
  const row = await tx.association.findUnique({ where: { conversationId, endedAt: { not: null } } });
  return row ? toAssociation(row) : undefined;
}

/** Whether somebody belongs to a group that is kept up to date on a process. */
export async function isInAssociation(tx: Tx, processId: string, participantId: string): Promise<boolean> {
  const conversation = { members: { some: { participantId } } };
  return (await tx.association.count({ where: { processId, endedAt: null, conversation } })) > 0;
}

/** The language somebody chose for a group. */
export async function groupLanguage(tx: Tx, conversationId: string): Promise<string | undefined> {
  const row = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { association: { select: { language: true } }, staff: { select: { language: true } } },
  });
  return row?.staff?.language ?? row?.association?.language;
}

/** The process that a group is kept up to date on, else the one it was bound to when the bot was added. */
export async function groupProcess(tx: Tx, conversationId: string): Promise<string | undefined> {
  const row = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { processId: true, association: { select: { processId: true, endedAt: true } } },
  });
  const keptOn = row?.association?.endedAt === null ? row.association.processId : undefined;
  return keptOn ?? row?.processId ?? undefined;
}

export interface NewSetting extends ChannelSetting {
  id: string;
  conversationId: string;
  communityId: string;
  processId: string;
  setUpBy: string;
  now: Date;
}

/** Sets a group up, or changes how it is; the group itself then reads the same process. */
export async function saveAssociation(tx: Tx, setting: NewSetting): Promise<void> {
  const { id, conversationId, now, digestDay, areas, themes, ...rest } = setting;
  const { communityId, processId } = rest;
  const data = {
    ...rest,
    areas: [...areas],
    themes: [...themes],
    digestDay: digestDay ?? null,
    endedAt: null,
    endToldAt: null,
  };
  await tx.association.upsert({
    where: { conversationId },
    create: { id, conversationId, createdAt: now, ...data },
    update: data,
  });
  await tx.conversation.update({ where: { id: conversationId }, data: { communityId, processId } });
}

/** Those with a weekly message. */
export async function associationsToTell(tx: Tx): Promise<string[]> {
  const rows = await tx.association.findMany({
    where: { endedAt: null, digestDay: { not: null } },
    orderBy: { id: "asc" },
    select: { conversationId: true },
  });
  return rows.map(({ conversationId }) => conversationId);
}

/** Nobody else tells it anything until the transaction ends. */
export async function lockAssociation(tx: Tx, conversationId: string): Promise<Association | undefined> {
  await tx.$executeRaw`SELECT id FROM "Association" WHERE "conversationId" = ${conversationId}::uuid FOR UPDATE`;
  return associationOf(tx, conversationId);
}

export async function markDigest(tx: Tx, id: string, toldLast: string, details: ToldDetails): Promise<void> {
  await tx.association.update({ where: { id }, data: { toldLast, toldDetails: plain(details) } });
}

/** An association whose channel the bot has left, and whose owner has not been told. */
export interface EndedAssociation {
  id: string;
  name: string;
  processId: string;
  owner: { id: string; stopped: boolean; quiet: boolean } | undefined;
}

export async function endedToTell(tx: Tx, take: number): Promise<EndedAssociation[]> {
  const rows = await tx.association.findMany({
    where: { endedAt: { not: null }, endToldAt: null },
    orderBy: { id: "asc" },
    take,
    select: {
      id: true,
      name: true,
      processId: true,
      owner: { select: { id: true, stoppedAt: true, quiet: true } },
    },
  });
  return rows.map(({ owner, ...row }) => ({
    ...row,
    owner: owner ? { id: owner.id, stopped: owner.stoppedAt !== null, quiet: owner.quiet } : undefined,
  }));
}

/** False when another process has told it. */
export async function markEndTold(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.association.updateMany({
    where: { id, endedAt: { not: null }, endToldAt: null },
    data: { endToldAt: at },
  });
  return count === 1;
}
