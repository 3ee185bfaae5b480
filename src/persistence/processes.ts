import type {
  Area,
  Box,
  BoxState,
  Desk,
  HelpTopic,
  StandardAnswer,
  LocalText,
  Phase,
  PhaseKind,
  Photo,
  Place,
  Process,
  ProcessRules,
  Project,
  ProjectStatus,
  Theme,
} from "../domain/process.js";
import type { WorkStep } from "../domain/works.js";
import type { Prisma } from "../generated/prisma/client.js";
import { latestSheet } from "./rule-sheets.js";
import { latestSteps } from "./status-updates.js";
import type { Tx } from "./transaction.js";

type ProcessRow = Prisma.ParticipatoryProcessGetPayload<{
  include: { phases: true; areas: true; projects: true; boxes: true };
}>;

/** The whole process as it is now. Throws when there is none of this id: ids come from our own rows. */
export async function loadProcess(tx: Tx, id: string): Promise<Process> {
  const where = { processId: id };
  // One after the other: a transaction has one connection.
  const row = await tx.participatoryProcess.findUniqueOrThrow({ where: { id } });
  const phases = await tx.phase.findMany({ where, orderBy: { startsAt: "asc" } });
  const areas = await tx.area.findMany({ where, orderBy: { position: "asc" } });
  const projects = await tx.project.findMany({ where, orderBy: { number: "asc" } });
  const boxes = await tx.ballotBox.findMany({ where, orderBy: { id: "asc" } });
  const sheet = await latestSheet(tx, id);
  const steps = projects.some(({ status }) => status === "funded") ? await latestSteps(tx, id) : NO_STEPS;
  return { ...toProcess({ ...row, phases, areas, projects, boxes }, steps), ...(sheet && { sheet }) };
}

/** JSON columns hold what the process-file schema let in. */
const json = <T>(value: Prisma.JsonValue): T => value as T;

type Steps = ReadonlyMap<number, WorkStep>;
const NO_STEPS: Steps = new Map();

function toProcess(row: ProcessRow, steps: Steps): Process {
  const { id, slug, revision, city, timeZone, currency, languages, edition, sample } = row;
  return {
    id,
    slug,
    revision,
    title: json<LocalText>(row.title),
    city,
    organizer: json<LocalText>(row.organizer),
    timeZone,
    currency,
    languages,
    edition,
    rules: json<ProcessRules>(row.rules),
    phases: row.phases.map(toPhase),
    areas: row.areas.map(toArea),
    themes: json<Theme[]>(row.themes),
    projects: row.projects.map((project) => toProject(project, steps.get(project.id))),
    boxes: row.boxes.map(toBox),
    desks: json<Desk[]>(row.desks),
    topics: json<HelpTopic[]>(row.topics),
    answers: json<StandardAnswer[]>(row.answers),
    pausedUntil: row.pausedUntil ?? undefined,
    votePausedUntil: row.votePausedUntil ?? undefined,
    pausedWhy: hasWords(row.pausedWhy) ? json<LocalText>(row.pausedWhy) : undefined,
    votePausedWhy: hasWords(row.votePausedWhy) ? json<LocalText>(row.votePausedWhy) : undefined,
    sample,
    ...(row.trial && { trial: true }),
  };
}

function toPhase({ kind, movedFrom, movedWhy, ...dates }: ProcessRow["phases"][number]): Phase {
  const { startsAt, endsAt, startVersion, endVersion } = dates;
  return {
    kind: kind as PhaseKind,
    startsAt,
    endsAt,
    startVersion,
    endVersion,
    ...(movedFrom && { movedFrom }),
    ...(hasWords(movedWhy) && { movedWhy: json<LocalText>(movedWhy) }),
  };
}

const hasWords = (text: Prisma.JsonValue): boolean => text !== null && Object.keys(text).length > 0;

function toArea(row: ProcessRow["areas"][number]): Area {
  const { key, name, budget, electorate, limits, outline, streets } = row;
  return {
    key,
    name: json<LocalText>(name),
    budget: Number(budget),
    electorate: electorate ?? undefined,
    ...json<Pick<Area, "perProject" | "spending" | "supports">>(limits),
    outline: json<Area["outline"]>(outline),
    streets,
  };
}

function toProject(row: ProcessRow["projects"][number], step: WorkStep | undefined): Project {
  const { id, number, questionKey, areaKey, themeKey, cost, sample, status, place } = row;
  return {
    id,
    number,
    question: questionKey,
    area: areaKey,
    theme: themeKey ?? undefined,
    title: json<LocalText>(row.title),
    summary: json<LocalText>(row.summary),
    details: json<LocalText>(row.details),
    cost: Number(cost),
    sample,
    status: status as ProjectStatus,
    ...(step === "cancelled" && { worksCancelled: true }),
    ...(status === "withdrawn" && { withdrawnWhy: json<LocalText>(row.withdrawnWhy) }),
    from: json<LocalText>(row.from),
    place: place === null ? undefined : json<Place>(place),
    photos: json<Photo[]>(row.photos),
  };
}

const toBox = ({ id, questionKey, areaKey, state }: ProcessRow["boxes"][number]): Box => ({
  id,
  question: questionKey,
  area: areaKey,
  state: state as BoxState,
});
