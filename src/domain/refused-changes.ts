import { needsTwoOrganizers } from "./calendar/date-change.js";
import type { Phase, Process, Theme } from "./process.js";
import type { Change } from "./process-changes.js";
import type { Refusal } from "./result.js";
import { frozenSince } from "./rule-sheet.js";

/** What people already hang on to: keys their proposals, codes or listings name, and numbers given to their projects. */
export interface ProcessUse {
  areas: ReadonlySet<string>;
  themes: ReadonlySet<string>;
  projectNumbers: ReadonlySet<number>;
}

const NEVER = /^(currency|timeZone)$/;

/** What decides a vote (`ruleSheetOf`), and what is on the ballot. */
const FROZEN_BY_VOTING =
  /^(rules\.(questions|eligibility|paper|fullText|results)|areas\.[^.]+(\.(budget|spending))?|projects\.\d+(\.(title|cost|area|question))?)$/;

/**
 * Why some of the changes to a process may not be made: `import.never` {field}, `import.frozen` {field, since},
 * `import.takes-two` {phase}, `import.phase-over` {phase}, `import.phase-started` {phase},
 * `import.phase-in-past` {phase, field}, `import.results-published` {field}, `import.area-in-use` {area}, `import.theme-in-use` {theme}, `import.number-taken` {number}.
 */
export function refusedChanges(
  current: Process,
  changes: readonly Change[],
  use: ProcessUse,
  now: Date,
): Refusal[] {
  const frozen = frozenSince(current, now);
  return changes.flatMap((change): Refusal[] => {
    const [part = "", key = ""] = change.path.split(".");
    if (NEVER.test(change.path)) return [refusal("never", { field: change.path })];
    if (part === "phases") return refusedMove(current, key, change, now);
    if (frozen && FROZEN_BY_VOTING.test(change.path))
      return [refusal("frozen", { field: change.path, since: frozen.toISOString() })];
    if (change.path === `areas.${key}.electorate` && isPublished(current, key))
      return [refusal("results-published", { field: change.path })];
    if (change.path === `areas.${key}` && !change.after && use.areas.has(key))
      return [refusal("area-in-use", { area: key })];
    if (change.path === `projects.${key}` && change.after && use.projectNumbers.has(Number(key))) {
      return [refusal("number-taken", { number: Number(key) })];
    }
    return part === "themes" ? lostThemes(change, use) : [];
  });
}

/** The turnout that people have read stays as it was. */
const isPublished = ({ boxes }: Process, area: string): boolean =>
  boxes.some((box) => box.area === area && box.state === "published");

const refusal = (code: string, details: Refusal["details"]): Refusal => ({ code: `import.${code}`, details });

/**
 * A phase that is over stays, one that runs keeps its start, and nothing is moved into the past. While two organizers are
 * needed to move a date, no file does it for one of them.
 */
function refusedMove(current: Process, kind: string, { path, before, after }: Change, now: Date): Refusal[] {
  const phase = current.phases.find((each) => each.kind === kind);
  if (phase && phase.endsAt <= now) return [refusal("phase-over", { phase: kind })];
  if (path.endsWith(".movedFrom")) return [];
  if (needsTwoOrganizers(current, now)) return [refusal("takes-two", { phase: kind })];
  if (!phase) return inPast(kind, "startsAt", (after as Phase).startsAt, now);
  if (phase.startsAt <= now && !path.endsWith(".endsAt")) return [refusal("phase-started", { phase: kind })];
  return before instanceof Date
    ? inPast(kind, path.endsWith(".endsAt") ? "endsAt" : "startsAt", after, now)
    : [];
}

const inPast = (phase: string, field: string, moment: unknown, now: Date): Refusal[] =>
  moment instanceof Date && moment <= now ? [refusal("phase-in-past", { phase, field })] : [];

function lostThemes({ before, after }: Change, use: ProcessUse): Refusal[] {
  const kept = new Set((after as Theme[]).map(({ key }) => key));
  return (before as Theme[])
    .filter(({ key }) => use.themes.has(key) && !kept.has(key))
    .map(({ key }) => refusal("theme-in-use", { theme: key }));
}
