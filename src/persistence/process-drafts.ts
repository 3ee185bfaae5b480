import type { FileData } from "../domain/new-process/file-data.js";
import type { LocalText } from "../domain/process.js";
import type { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** A process that is being prepared. */
export interface ProcessDraft {
  id: string;
  file: FileData;
  /** What the file said when it was begun. */
  origin: FileData;
  /** Of an earlier process, rather than from a template. */
  copied: boolean;
  version: number;
  begunBy: string | undefined;
  /** Who asked a second organizer to approve, and which version; whoever is no organizer any more asks for nothing. */
  asked: { by: string; version: number } | undefined;
}

type Row = Prisma.ProcessDraftGetPayload<object>;

const toDraft = ({
  id,
  file,
  origin,
  copied,
  version,
  begunBy,
  askedBy,
  askedVersion,
}: Row): ProcessDraft => ({
  id,
  file: file as FileData,
  origin: origin as FileData,
  copied,
  version,
  begunBy: begunBy ?? undefined,
  asked: askedBy !== null && askedVersion !== null ? { by: askedBy, version: askedVersion } : undefined,
});

export interface NewDraft {
  id: string;
  communityId: string;
  file: FileData;
  copied: boolean;
  begunBy: string;
  now: Date;
}

export async function createDraft(tx: Tx, { file, now, ...draft }: NewDraft): Promise<void> {
  const json = file as Prisma.InputJsonObject;
  await tx.processDraft.create({
    data: { ...draft, file: json, origin: json, createdAt: now, updatedAt: now },
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** One of this community that is not live yet (I-15). */
export async function readDraft(tx: Tx, communityId: string, id: string): Promise<ProcessDraft | undefined> {
  if (!UUID.test(id)) return undefined;
  const row = await tx.processDraft.findFirst({ where: { id, communityId, processId: null } });
  return row ? askedByOrganizer(toDraft(row), await organizersIn(tx, communityId)) : undefined;
}

const askedByOrganizer = (draft: ProcessDraft, organizers: ReadonlySet<string>): ProcessDraft =>
  draft.asked && !organizers.has(draft.asked.by) ? { ...draft, asked: undefined } : draft;

/** Of these, whoever may set up processes: each who organizes the whole of one, once. */
export const organizersOf = (colleagues: readonly Colleague[]): Colleague[] =>
  colleagues.filter(({ kind, area }) => kind === "organizer" && area === undefined);

/** The ids of all of them. */
export async function organizersIn(tx: Tx, communityId: string): Promise<ReadonlySet<string>> {
  const all = await colleaguesIn(tx, communityId);
  return new Set(organizersOf(all).map(({ participantId }) => participantId));
}

/** The same; nobody else changes it until the transaction ends. */
export async function lockDraft(tx: Tx, communityId: string, id: string): Promise<ProcessDraft | undefined> {
  if (!UUID.test(id)) return undefined;
  await tx.$executeRaw`SELECT 1 FROM "ProcessDraft" WHERE id = ${id}::uuid FOR UPDATE`;
  return readDraft(tx, communityId, id);
}

/** What is prepared in a community, the one touched last first. */
export async function listDrafts(tx: Tx, communityId: string): Promise<ProcessDraft[]> {
  const rows = await tx.processDraft.findMany({
    where: { communityId, processId: null },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
  const organizers = await organizersIn(tx, communityId);
  return rows.map((row) => askedByOrganizer(toDraft(row), organizers));
}

/** A changed draft is another version: what was asked for the one before holds no longer. */
export async function writeDraft(tx: Tx, id: string, file: FileData, now: Date): Promise<void> {
  await tx.processDraft.update({
    where: { id },
    data: { file: file as Prisma.InputJsonObject, version: { increment: 1 }, updatedAt: now },
  });
}

/** Somebody asks for this version to go live; undefined takes that back. */
export async function askForDraft(tx: Tx, id: string, asked: ProcessDraft["asked"]): Promise<void> {
  await tx.processDraft.update({
    where: { id },
    data: { askedBy: asked?.by ?? null, askedVersion: asked?.version ?? null },
  });
}

export async function draftWentLive(tx: Tx, id: string, processId: string): Promise<void> {
  await tx.processDraft.update({ where: { id }, data: { processId } });
}

export const deleteDraft = async (tx: Tx, id: string): Promise<void> => {
  await tx.processDraft.delete({ where: { id } });
};

/** Somebody who gets a role when a draft goes live; without an area, for the whole process. */
export interface DraftRole {
  participantId: string;
  kind: string;
  area: string | undefined;
}

export const isSameRole = (one: DraftRole, other: DraftRole): boolean =>
  one.participantId === other.participantId && one.kind === other.kind && one.area === other.area;

interface RoleRow {
  participantId: string;
  kind: string;
  areaKey: string | null;
}

const toRole = ({ participantId, kind, areaKey }: RoleRow): DraftRole => ({
  participantId,
  kind,
  area: areaKey ?? undefined,
});

/** Those named for it who still have that role somewhere in its community: what was taken back comes back by no draft. */
export async function staffOfDraft(tx: Tx, draftId: string): Promise<DraftRole[]> {
  const rows = await tx.$queryRaw<RoleRow[]>`
    SELECT s."participantId", s.kind, nullif(s."areaKey", '') AS "areaKey"
    FROM "DraftStaff" s JOIN "ProcessDraft" d ON d.id = s."draftId"
    WHERE d.id = ${draftId}::uuid AND EXISTS (
      SELECT FROM "Role" r JOIN "ParticipatoryProcess" q ON q.id = r."processId"
      WHERE r."participantId" = s."participantId" AND r.kind = s.kind AND r."revokedAt" IS NULL
        AND r."areaKey" IS NOT DISTINCT FROM nullif(s."areaKey", '') AND q."communityId" = d."communityId")`;
  return rows.map(toRole);
}

export async function setDraftStaff(
  tx: Tx,
  draftId: string,
  { participantId, kind, area = "" }: DraftRole,
  on: boolean,
): Promise<void> {
  const data = { draftId, participantId, kind, areaKey: area };
  if (on) await tx.draftStaff.createMany({ data: [data], skipDuplicates: true });
  else await tx.draftStaff.deleteMany({ where: data });
}

/** Somebody with a role in some process of a community. */
export interface Colleague extends DraftRole {
  /** The role itself, of several the first: what a button carries. */
  id: string;
  name: string | undefined;
}

/** Whoever has a role in some process of a community, each once for each kind and area, by name. */
export async function colleaguesIn(tx: Tx, communityId: string): Promise<Colleague[]> {
  const rows = await tx.$queryRaw<(RoleRow & { id: string; name: string | null })[]>`
    SELECT one.* FROM (
      SELECT DISTINCT ON (r."participantId", r.kind, r."areaKey")
        r.id, r."participantId", r.kind, r."areaKey", p."displayName" AS name
      FROM "Role" r JOIN "Participant" p ON p.id = r."participantId"
      JOIN "ParticipatoryProcess" q ON q.id = r."processId"
      WHERE p."communityId" = ${communityId}::uuid AND q."communityId" = p."communityId" AND r."revokedAt" IS NULL
      ORDER BY r."participantId", r.kind, r."areaKey", r."grantedAt", r.id) one
    ORDER BY one.name NULLS LAST, one."participantId", one.kind, one."areaKey" NULLS FIRST`;
  return rows.map(({ id, name, ...row }) => ({ ...toRole(row), id, name: name ?? undefined }));
}

export interface Edition {
  id: string;
  slug: string;
  title: LocalText;
  edition: string;
}

/** The processes of a community, the newest first. */
export async function editionsIn(tx: Tx, communityId: string): Promise<Edition[]> {
  const rows = await tx.participatoryProcess.findMany({
    where: { communityId },
    orderBy: [{ createdAt: "desc" }, { slug: "asc" }],
    select: { id: true, slug: true, title: true, edition: true },
  });
  return rows.map((row) => ({ ...row, title: row.title as LocalText }));
}
