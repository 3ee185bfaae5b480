import type { Phase } from "../domain/process.js";
import { boxesOf } from "../domain/process-boxes.js";
import type { ProcessDefinition } from "../domain/process-definition.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** What has rows of its own. */
type Parts = Pick<ProcessDefinition, "phases" | "areas" | "projects" | "rules">;

type NewId = () => string;

/** The rows of a new process, a statement for each table. */
export async function createParts(tx: Tx, processId: string, parts: Parts, uuid: NewId): Promise<void> {
  await tx.phase.createMany({
    data: parts.phases.map((phase) => ({ id: uuid(), processId, ...phaseRow(phase) })),
  });
  await tx.area.createMany({
    data: parts.areas.map((area, position) => ({ id: uuid(), processId, ...areaRow(area, position) })),
  });
  await tx.project.createMany({
    data: parts.projects.map((project) => ({ processId, status: "on-ballot", ...projectRow(project) })),
  });
  await openBoxes(tx, processId, parts);
  await numberAfter(tx, processId, parts.projects);
}

/** Changes rows in place, so that what hangs on them stays; takes away what is no longer stated. */
export async function updateParts(tx: Tx, processId: string, parts: Parts, uuid: NewId): Promise<void> {
  await updatePhases(tx, processId, parts.phases, uuid);
  await updateAreas(tx, processId, parts.areas, uuid);
  await updateBoxes(tx, processId, parts);
  await updateProjects(tx, processId, parts.projects);
}

/** Changes the phases alone, in place. */
export async function updatePhases(
  tx: Tx,
  processId: string,
  phases: Parts["phases"],
  uuid: NewId,
): Promise<void> {
  await tx.phase.deleteMany({ where: { processId, kind: { notIn: phases.map(({ kind }) => kind) } } });
  const before = await tx.phase.findMany({ where: { processId } });
  for (const phase of phases) {
    const row = phaseRow(phase);
    const was = before.find(({ kind }) => kind === phase.kind);
    await tx.phase.upsert({
      where: { processId_kind: { processId, kind: phase.kind } },
      create: { id: uuid(), processId, ...row },
      update: { ...row, ...nextVersions(was, phase) },
    });
  }
}

/** A date that moved has a new version: what was planned for it is planned anew, and nothing else is. */
function nextVersions(was: { startsAt: Date; endsAt: Date } | undefined, { startsAt, endsAt }: Phase) {
  return {
    ...(was && +was.startsAt !== +startsAt && { startVersion: { increment: 1 } }),
    ...(was && +was.endsAt !== +endsAt && { endVersion: { increment: 1 } }),
  };
}

async function updateAreas(tx: Tx, processId: string, areas: Parts["areas"], uuid: NewId): Promise<void> {
  const keys = areas.map(({ key }) => key);
  await tx.area.deleteMany({ where: { processId, key: { notIn: keys } } });
  for (const [position, area] of areas.entries()) {
    const row = areaRow(area, position);
    await tx.area.upsert({
      where: { processId_key: { processId, key: area.key } },
      create: { id: uuid(), processId, ...row },
      update: row,
    });
  }
}

/** Projects that grew out of proposals are not the file's to take away. */
async function updateProjects(tx: Tx, processId: string, projects: Parts["projects"]): Promise<void> {
  const numbers = projects.map(({ number }) => number);
  await tx.project.deleteMany({ where: { processId, proposalId: null, number: { notIn: numbers } } });
  for (const project of projects) {
    const row = projectRow(project);
    await tx.project.upsert({
      where: { processId_number: { processId, number: project.number } },
      create: { processId, status: "on-ballot", ...row },
      update: row,
    });
  }
  await numberAfter(tx, processId, projects);
}

/** Takes away the boxes that the definition has no more, and opens those it has now. */
async function updateBoxes(tx: Tx, processId: string, parts: Parts): Promise<void> {
  const kept = boxesOf(parts).map(({ question, area }) => ({ questionKey: question, areaKey: area }));
  await tx.ballotBox.deleteMany({ where: { processId, NOT: { OR: kept } } });
  await openBoxes(tx, processId, parts);
}

/** Every question has a ballot box in each of its places; the box's key is made when the first vote needs it. */
async function openBoxes(tx: Tx, processId: string, parts: Parts): Promise<void> {
  const data = boxesOf(parts).map(({ question, area }) => ({
    processId,
    questionKey: question,
    areaKey: area,
    state: "open",
  }));
  await tx.ballotBox.createMany({ data, skipDuplicates: true });
}

/** Proposals are numbered after the projects, so that a number means one thing. */
async function numberAfter(tx: Tx, processId: string, projects: Parts["projects"]): Promise<void> {
  const last = Math.max(0, ...projects.map(({ number }) => number));
  await tx.participatoryProcess.updateMany({
    where: { id: processId, lastNumber: { lt: last } },
    data: { lastNumber: last },
  });
}

const phaseRow = ({ kind, startsAt, endsAt, movedFrom, movedWhy }: Phase) => ({
  kind,
  startsAt,
  endsAt,
  movedFrom: movedFrom ?? null,
  ...(movedWhy && { movedWhy }),
});

const areaRow = (
  { budget, electorate, perProject, spending, supports, outline, streets, ...area }: Parts["areas"][number],
  position: number,
) => ({
  key: area.key,
  position,
  name: area.name,
  budget: BigInt(budget),
  electorate: electorate ?? null,
  limits: plain({
    ...(perProject && { perProject }),
    ...(spending && { spending }),
    ...(supports && { supports }),
  }),
  outline: plain(outline),
  streets: [...streets],
});

function projectRow({ question, area, theme, cost, place, ...project }: Parts["projects"][number]) {
  const { number, title, summary, details, from, sample } = project;
  return {
    number,
    questionKey: question,
    areaKey: area,
    themeKey: theme ?? null,
    title,
    summary,
    details,
    from,
    cost: BigInt(cost),
    sample,
    place: place ? plain(place) : Prisma.DbNull,
  };
}

/** Domain types are plain data; Prisma cannot see that of an interface. */
export const plain = (value: object): Prisma.InputJsonValue => value;
