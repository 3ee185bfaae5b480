import type { LocalText, Photo, Place } from "../domain/process.js";
import type { Prisma } from "../generated/prisma/client.js";
import { touchProcess } from "./process-directory.js";
import type { Tx } from "./transaction.js";

export interface NewProject {
  processId: string;
  proposalId: number;
  question: string;
  area: string;
  theme: string | undefined;
  title: LocalText;
  summary: LocalText;
  details: LocalText;
  from: LocalText;
  /** Minor units. */
  cost: number;
  sample: boolean;
  place: Place | undefined;
  photos: readonly Photo[];
}

/** Puts a project on the ballot, with the next number of its process. */
export async function createProject(tx: Tx, project: NewProject): Promise<number> {
  const { processId, proposalId, question, area, theme, title, summary, details, from, sample, place } =
    project;
  await touchProcess(tx, processId); // locks the process, so that two projects get two numbers
  const { _max } = await tx.project.aggregate({ where: { processId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  await tx.project.create({
    data: {
      processId,
      proposalId,
      number,
      questionKey: question,
      areaKey: area,
      themeKey: theme ?? null,
      title,
      summary,
      details,
      from,
      cost: BigInt(project.cost),
      sample,
      status: "on-ballot",
      photos: project.photos.map((photo) => ({ ...photo })),
      ...(place && { place: { ...place } as Prisma.InputJsonObject }),
    },
  });
  return number;
}

/** The project that a proposal became. */
export async function projectOf(tx: Tx, proposalId: number): Promise<number | undefined> {
  const row = await tx.project.findFirst({ where: { proposalId }, select: { id: true } });
  return row?.id;
}

/** False when it was not on the ballot any more. */
export async function markWithdrawn(
  tx: Tx,
  { processId, number, why }: { processId: string; number: number; why: LocalText },
): Promise<boolean> {
  const { count } = await tx.project.updateMany({
    where: { processId, number, status: "on-ballot" },
    data: { status: "withdrawn", withdrawnWhy: { ...why } },
  });
  await touchProcess(tx, processId);
  return count === 1;
}
