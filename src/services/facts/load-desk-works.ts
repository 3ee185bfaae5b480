import { phaseOf } from "../../domain/phase.js";
import type { Process } from "../../domain/process.js";
import { isWorkStep, type NewsVersion } from "../../domain/works.js";
import {
  areSilent,
  concernsAuthors,
  mayTellWorks,
  piecesOf,
  standingOf,
} from "../../domain/works-history.js";
import type { DeskWorks, ShownPhoto } from "../../flows/desk/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import { newsDraftsOf } from "../../persistence/news-drafts.js";
import { countWorksAudience } from "../../persistence/notices/audience.js";
import { communityOf } from "../../persistence/process-directory.js";
import { newsByProject } from "../../persistence/status-updates.js";
import type { Tx } from "../../persistence/transaction.js";
import { inChargeOf, staffOf } from "../../persistence/works-charge.js";
import { countWaitingPhotos, publishedPhotos, waitingPhotos } from "../../persistence/works-photos.js";

export const NO_WORKS: DeskWorks = {
  steps: new Map(),
  inCharge: new Map(),
  silent: new Set(),
  drafts: new Map(),
  versions: [],
  told: 0,
  staff: [],
  photos: [],
  photoCount: 0,
  shown: [],
};

const isAboutWorks = (step: string): boolean => step === "desk" || step.startsWith("work");

/** Read only where works are shown, and once something is funded. */
export async function loadDeskWorks(
  tx: Tx,
  { process, person, now, capabilities }: Facts,
  { step, answers }: { step: string; answers: Answers },
): Promise<DeskWorks> {
  if (!isAboutWorks(step) || !process.projects.some(({ status }) => status === "funded")) return NO_WORKS;
  const inCharge = await inChargeOf(tx, process.id);
  const own = process.projects.filter(
    ({ id, area, status }) =>
      status === "funded" && mayTellWorks(person, { area, inCharge: inCharge.get(id)?.id }),
  );
  if (own.length === 0) return NO_WORKS;
  const of = { processId: process.id, projects: own.map(({ id }) => id) };
  const news = await newsByProject(tx, process.id);
  const project = own.find(({ number }) => number === answers["number"]);
  const versions = (project && news.get(project.id)) ?? [];
  const drafts = await newsDraftsOf(tx, { participantId: person.id, processId: process.id });
  const written = project && drafts.get(project.id);
  return {
    steps: new Map(
      [...news].flatMap(([id, versions]) => {
        const standing = standingOf(versions);
        return standing ? [[id, standing.news.step] as const] : [];
      }),
    ),
    inCharge,
    silent: new Set(silentProjects(process, news, now)),
    drafts,
    versions,
    told:
      step === "work-check" && written
        ? await toldOf(tx, { processId: process.id, project: project.id, written, versions })
        : 0,
    staff: step === "work-charge" ? await staffOf(tx, process.id) : [],
    photos: await waitingPhotos(tx, of, capabilities.itemsPerPage),
    photoCount: await countWaitingPhotos(tx, of),
    shown: project ? await shownPhotos(tx, project.id, versions) : [],
  };
}

/** How many people would be told of what is written of a project. */
async function toldOf(
  tx: Tx,
  {
    written: { workStep, corrects },
    versions,
    ...of
  }: { processId: string; project: number; written: Answers; versions: readonly NewsVersion[] },
): Promise<number> {
  const corrected = piecesOf(versions).find(({ now }) => now.id === corrects);
  const authorsToo = isWorkStep(workStep) && concernsAuthors(workStep, { versions, corrected });
  return countWorksAudience(tx, { ...of, communityId: await communityOf(tx, of.processId), authorsToo });
}

/** In the order in which people see them. */
async function shownPhotos(
  tx: Tx,
  projectId: number,
  versions: readonly NewsVersion[],
): Promise<ShownPhoto[]> {
  const told = piecesOf(versions).flatMap(({ now, toldAt }) =>
    now.photos.map(({ file, alt }) => ({ file, words: alt, at: toldAt })),
  );
  const sent = await publishedPhotos(tx, projectId);
  return [...told, ...sent.map(({ file, alt, at }) => ({ file, words: alt, at }))];
}

/** Funded projects of which nothing was said for too long, by id. */
export function silentProjects(
  process: Pick<Process, "projects" | "phases" | "timeZone">,
  news: ReadonlyMap<number, readonly NewsVersion[]>,
  now: Date,
): number[] {
  const since = (phaseOf(process, "works") ?? phaseOf(process, "results"))?.startsAt;
  const { timeZone } = process;
  return process.projects
    .filter(({ status }) => status === "funded")
    .map(({ id }) => id)
    .filter((id) => areSilent(standingOf(news.get(id) ?? []), { since, now, timeZone }));
}
