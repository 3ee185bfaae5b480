import { DateTime } from "luxon";
import { mayAct, type RoleHolder } from "./desk/rights.js";
import type { LocalText } from "./process.js";
import { canOpen, NOTHING_SAID, type NewsVersion, type Said, type WorkStep } from "./works.js";

/** One piece of news: what holds now, and what it said before it was corrected. */
export interface NewsPiece {
  /** The id of its first version: what corrections name. */
  root: number;
  now: NewsVersion;
  /** When it was told first. */
  toldAt: Date;
  /** The newest first. */
  earlier: readonly NewsVersion[];
}

/** How the works of a project stand, and what was said of its opening. */
export interface WorksStanding extends Pick<Said, "promisedAt" | "reason"> {
  news: NewsVersion;
  /** When the last news were told first, whatever was corrected since. */
  toldAt: Date;
}

const rootOf = ({ id, corrects }: NewsVersion): number => corrects ?? id;

const isEmpty = (text: LocalText): boolean => Object.keys(text).length === 0;

/** The news of one project by piece, the newest first; a correction stays in the place of what it corrects. */
export function piecesOf(versions: readonly NewsVersion[]): NewsPiece[] {
  const roots = [...new Set(versions.map(rootOf))].toSorted((a, b) => b - a);
  return roots.flatMap((root) => {
    const own = versions.filter((one) => rootOf(one) === root).toSorted((a, b) => b.id - a.id);
    const [now, ...earlier] = own;
    return now ? [{ root, now, toldAt: own.at(-1)?.at ?? now.at, earlier }] : [];
  });
}

/** The first month ever given, also in news that were corrected: a promise is never overwritten. */
const promiseIn = (versions: readonly NewsVersion[]): Date | undefined =>
  versions.toSorted((a, b) => a.id - b.id).find(({ expectedAt }) => expectedAt)?.expectedAt;

/** What was said before a piece of news, or before new ones. */
export function saidBefore(versions: readonly NewsVersion[], root?: number): Said {
  const before = piecesOf(versions).filter((piece) => root === undefined || piece.root < root);
  const last = before.find(({ now }) => now.expectedAt)?.now.expectedAt;
  const reason = before.find(({ now }) => !isEmpty(now.reason))?.now.reason ?? {};
  return { ...NOTHING_SAID, promisedAt: promiseIn(versions), expectedAt: last, reason };
}

/** Undefined for a project of whose works nothing was said yet. */
export function standingOf(versions: readonly NewsVersion[]): WorksStanding | undefined {
  const [last] = piecesOf(versions);
  if (!last) return undefined;
  const { promisedAt, reason } = saidBefore(versions);
  return { news: last.now, toldAt: last.toldAt, promisedAt, reason };
}

/** The id of the version that was told last; null where nothing was. */
export const lastTold = (versions: readonly NewsVersion[]): number | null =>
  versions.length === 0 ? null : Math.max(...versions.map(({ id }) => id));

/** Whether its authors are told, whatever they follow: it is given up, or that is taken back. */
export const concernsAuthors = (
  step: WorkStep,
  before: { versions: readonly NewsVersion[]; corrected: NewsPiece | undefined },
): boolean =>
  step === "cancelled" || (before.corrected ?? piecesOf(before.versions)[0])?.now.step === "cancelled";

/** Of works that go on, people expect to hear this often. */
export const SILENT_DAYS = 90;

/**
 * Whether nothing was said for too long of works that go on; that old news were corrected is no news. Of those of which nothing was ever said it counts from
 * `since`, when it could have been.
 */
export function areSilent(
  standing: WorksStanding | undefined,
  { since, now, timeZone }: { since: Date | undefined; now: Date; timeZone: string },
): boolean {
  if (standing && !canOpen(standing.news.step)) return false;
  const last = standing?.toldAt ?? since;
  if (!last) return false;
  return DateTime.fromJSDate(last, { zone: timeZone }).plus({ days: SILENT_DAYS }).toJSDate() <= now;
}

/** Whoever has the right in its area, and whoever is in charge of it as long as they have a role in the process. */
export const mayTellWorks = (
  holder: RoleHolder & { id: string },
  { area, inCharge }: { area: string; inCharge: string | undefined },
): boolean => mayAct(holder, "works", area) || (holder.roles.length > 0 && inCharge === holder.id);
