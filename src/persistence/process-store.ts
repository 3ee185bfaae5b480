import type { ProcessDefinition } from "../domain/process-definition.js";
import type { ProcessUse } from "../domain/refused-changes.js";
import { createParts, plain, updateParts } from "./process-parts.js";
import type { Tx } from "./transaction.js";

export interface StoredProcess {
  id: string;
  createdAt: Date;
}

/** The community of this slug, made when there is none. Its row is locked: one import at a time in a community. */
export async function openCommunity(
  tx: Tx,
  { slug, name }: ProcessDefinition["community"],
  { id, now }: { id: string; now: Date },
): Promise<{ id: string; name: string }> {
  await tx.community.createMany({ data: { id, slug, name, createdAt: now }, skipDuplicates: true });
  const [community] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "Community" WHERE slug = ${slug} FOR UPDATE`;
  if (!community) throw new Error(`the community ${slug} is gone`);
  return community;
}

/** No process comes into a community until the transaction ends, but in it. */
export async function lockCommunity(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Community" WHERE id = ${id}::uuid FOR UPDATE`;
}

/** What a community is called. */
export const openedCommunity = (tx: Tx, id: string): Promise<{ name: string }> =>
  tx.community.findUniqueOrThrow({ where: { id }, select: { name: true } });

/** The community of a process, as a process file states it. */
export async function communityOf(tx: Tx, processId: string): Promise<ProcessDefinition["community"]> {
  const { community } = await tx.participatoryProcess.findUniqueOrThrow({
    where: { id: processId },
    select: { community: { select: { slug: true, name: true } } },
  });
  return community;
}

/** When it was first imported: what `today` means in its file. */
export async function processBirth(tx: Tx, id: string): Promise<Date> {
  const { createdAt } = await tx.participatoryProcess.findUniqueOrThrow({
    where: { id },
    select: { createdAt: true },
  });
  return createdAt;
}

export async function findProcess(
  tx: Tx,
  communityId: string,
  slug: string,
): Promise<StoredProcess | undefined> {
  const select = { id: true, createdAt: true } as const;
  const where = { communityId_slug: { communityId, slug } };
  return (await tx.participatoryProcess.findUnique({ where, select })) ?? undefined;
}

/** What people's rows hang on to, so that a new definition does not pull it away. */
export async function readProcessUse(tx: Tx, processId: string): Promise<ProcessUse> {
  const areas = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM (
      SELECT v."areaKey" AS key FROM "ProposalVersion" v JOIN "Proposal" p ON p.id = v."proposalId" WHERE p."processId" = ${processId}::uuid
      UNION ALL SELECT "areaKey" FROM "Project" WHERE "processId" = ${processId}::uuid AND "proposalId" IS NOT NULL
      UNION ALL SELECT "areaKey" FROM "PersonalCode" WHERE "processId" = ${processId}::uuid
      UNION ALL SELECT "areaKey" FROM "ListedPerson" WHERE "processId" = ${processId}::uuid
      UNION ALL SELECT "areaKey" FROM "Eligibility" WHERE "processId" = ${processId}::uuid
    ) used WHERE key IS NOT NULL`;
  const themes = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM (
      SELECT v."themeKey" AS key FROM "ProposalVersion" v JOIN "Proposal" p ON p.id = v."proposalId" WHERE p."processId" = ${processId}::uuid
      UNION ALL SELECT "themeKey" FROM "Project" WHERE "processId" = ${processId}::uuid AND "proposalId" IS NOT NULL
    ) used WHERE key IS NOT NULL`;
  const projects = await tx.project.findMany({
    where: { processId, proposalId: { not: null } },
    select: { number: true },
  });
  return {
    areas: new Set(areas.map(({ key }) => key)),
    themes: new Set(themes.map(({ key }) => key)),
    projectNumbers: new Set(projects.map(({ number }) => number)),
  };
}

/** A new process with its phases, areas, projects and a ballot box for each area. */
export async function createProcess(
  tx: Tx,
  definition: ProcessDefinition,
  { id, communityId, now, uuid }: { id: string; communityId: string; now: Date; uuid: () => string },
): Promise<void> {
  const { slug } = definition;
  await tx.participatoryProcess.create({
    data: { id, communityId, slug, createdAt: now, ...columnsOf(definition) },
  });
  await createParts(tx, id, definition, uuid);
}

/** Makes the process what the definition says, and raises its revision. */
export async function updateProcess(
  tx: Tx,
  id: string,
  definition: ProcessDefinition,
  uuid: () => string,
): Promise<void> {
  await tx.participatoryProcess.update({
    where: { id },
    data: { ...columnsOf(definition), revision: { increment: 1 } },
  });
  const { slug, name } = definition.community;
  await tx.community.update({ where: { slug }, data: { name } });
  await updateParts(tx, id, definition, uuid);
}

function columnsOf(definition: ProcessDefinition) {
  const { title, city, organizer, edition, timeZone, currency, languages, sample } = definition;
  return {
    title,
    city,
    organizer,
    edition,
    timeZone,
    currency,
    languages: [...languages],
    sample,
    rules: plain(definition.rules),
    themes: plain(definition.themes),
    desks: plain(definition.desks),
    topics: plain(definition.topics),
    answers: plain(definition.answers ?? []),
  };
}
