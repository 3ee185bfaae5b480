import { phaseOf } from "../../domain/phase.js";
import type { Process } from "../../domain/process.js";
import type { NewsVersion } from "../../domain/works.js";
import { areSilent, mayTellWorks, standingOf } from "../../domain/works-history.js";
import type { DeskWorks } from "../../flows/desk/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import { newsByProject } from "../../persistence/status-updates.js";
import type { Tx } from "../../persistence/transaction.js";
import { inChargeOf, staffOf } from "../../persistence/works-charge.js";
import { countWaitingPhotos, waitingPhotos } from "../../persistence/works-photos.js";

export const NO_WORKS: DeskWorks = {
  steps: new Map(),
  inCharge: new Map(),
  silent: new Set(),
  versions: [],
  staff: [],
  photos: [],
  photoCount: 0,
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
  const project = process.projects.find(({ number }) => number === answers["number"]);
  return {
    steps: new Map(
      [...news].flatMap(([id, versions]) => {
        const standing = standingOf(versions);
        return standing ? [[id, standing.news.step] as const] : [];
      }),
    ),
    inCharge,
    silent: new Set(silentProjects(process, news, now)),
    versions: (project && news.get(project.id)) ?? [],
    staff: step === "work-charge" ? await staffOf(tx, process.id) : [],
    photos: await waitingPhotos(tx, of, capabilities.itemsPerPage),
    photoCount: await countWaitingPhotos(tx, of),
  };
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
