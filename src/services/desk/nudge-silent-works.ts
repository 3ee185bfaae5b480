import { DateTime } from "luxon";
import { worksNudge } from "../../flows/desk/works-nudge-note.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { newsByProject } from "../../persistence/status-updates.js";
import type { Tx } from "../../persistence/transaction.js";
import { inChargeOf, notToTell, organizersOf, whoStopped } from "../../persistence/works-charge.js";
import type { App } from "../app.js";
import { silentProjects } from "../facts/load-desk-works.js";
import { tellOnce, type Audience, type News } from "../tell-once.js";

const MONDAY = 1;
/** Working hours: the first hour of them that is told in, and the first that is not. */
const [FROM_HOUR, TO_HOUR] = [9, 17];

/**
 * Each Monday, in working hours, whoever tells of works hears once of which projects nothing was said for 90 days: whoever
 * is in charge of one, else the organizers (ORG-8). Somebody who said /stop hears nothing: of what they are in charge of the
 * organizers hear then.
 */
export const nudgeSilentWorks = (app: App): Promise<void> =>
  tellOnce(app, (tx, audience) => nudgesFor(app, tx, audience), { staff: true });

async function nudgesFor(app: App, tx: Tx, { processId, now, take }: Audience): Promise<News[]> {
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const local = DateTime.fromJSDate(now, { zone: process.timeZone });
  if (local.weekday !== MONDAY || local.hour < FROM_HOUR || local.hour >= TO_HOUR) return [];
  const silent = silentProjects(process, await newsByProject(tx, processId), now);
  if (silent.length === 0) return [];
  const occasion = `works-silent-${local.toFormat("kkkk-'W'WW")}-${processId}`;
  const inCharge = await inChargeOf(tx, processId);
  const stopped = await whoStopped(
    tx,
    [...inCharge.values()].map(({ id }) => id),
  );
  const organizers = await organizersOf(tx, processId);
  const byPerson = new Map<string, number[]>();
  for (const project of silent) {
    const own = inCharge.get(project);
    const area = process.projects.find(({ id }) => id === project)?.area;
    const theirs = organizers.filter(({ areaKey }) => areaKey === null || areaKey === area);
    for (const id of own && !stopped.has(own.id)
      ? [own.id]
      : new Set(theirs.map(({ participantId }) => participantId)))
      byPerson.set(id, [...(byPerson.get(id) ?? []), project]);
  }
  const told = new Set(await notToTell(tx, [...byPerson.keys()], occasion));
  return [...byPerson]
    .filter(([id]) => !told.has(id))
    .slice(0, take)
    .map(([participantId, ids]) => ({
      participantId,
      occasion,
      note: worksNudge(
        process,
        process.projects.filter(({ id }) => ids.includes(id)),
      ),
    }));
}
