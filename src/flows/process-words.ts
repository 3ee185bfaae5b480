import { isOpen } from "../domain/phase.js";
import { questionOf, type BoxPlace } from "../domain/process-boxes.js";
import type { Area, LocalText, Phase, Process, Theme } from "../domain/process.js";
import { deadline, endOf, local, moment, money, left, remaining, say, type Arg, type Say } from "./screen.js";

/** Names of the process's parts, for sentences. */
export const areaNamed = (process: Process, key: string | undefined): Area | undefined =>
  process.areas.find((area) => area.key === key);

/** The district's name, or "the whole city". */
export function areaName(process: Process, key: string | undefined): Arg {
  const area = areaNamed(process, key);
  return area ? local(area.name) : say("whole-city", { city: process.city });
}

const asksSeveral = ({ rules }: Process): boolean => rules.questions.length > 1;

/** Tells a ballot box from the others of its process: "Navile", or "Navile · Priorities" where several questions are asked. */
export const boxTitle = (process: Process, box: BoxPlace): Arg =>
  asksSeveral(process)
    ? joined([areaName(process, box.area), local(questionOf(process, box).title)])
    : areaName(process, box.area);

/** What a project costs; undefined where nothing has a price. */
export const priceOf = (process: Process, project: BoxPlace & { cost: number }): Arg | undefined =>
  questionOf(process, project).seats === undefined ? money(project.cost, process.currency) : undefined;

export function themeName(process: Process, key: string | undefined): Arg | undefined {
  const theme: Theme | undefined = process.themes.find((one) => one.key === key);
  return theme && local(theme.name);
}

/** Parts of one line, with dots between them: "Navile · Green · €40,000". */
export const joined = (parts: readonly Arg[]): Arg =>
  parts.length === 0 ? "" : parts.reduce((before, next) => say("joined", { before, next }));

/** Lines of one quote, one below the other. */
export const stacked = (lines: readonly Arg[]): Arg =>
  lines.length === 0 ? "" : lines.reduce((before, next) => say("stacked", { before, next }));

/** Whether a text of the process says anything: optional ones may be empty. */
export const hasText = (text: LocalText): boolean => Object.values(text).some((words) => words !== "");

/** Ids people read and type are data: never grouped like amounts. */
export const numberOf = ({ number }: { number: number }): string => String(number);

/** "Voting is open until 19 November, 12:00 (in 3 days)." (UX-21) */
export const phaseNow = (phase: Phase, now: Date): Say =>
  say("phase-now", {
    phase: say(`phase-${phase.kind}`),
    until: endOf(phase.endsAt, now),
    remaining: left(phase.endsAt, now),
  });

/** Why something of another phase cannot be done now: it opens on, or closed on (ERR-3). */
export function phaseClosed(phase: Phase | undefined, now: Date): Say {
  if (!phase || isOpen(phase, now)) return say("phase-none");
  const name = say(`phase-${phase.kind}`);
  return now < phase.startsAt
    ? say("phase-opens", {
        phase: name,
        from: moment(phase.startsAt),
        remaining: remaining(phase.startsAt, now),
      })
    : say("phase-closed", { phase: name, until: deadline(phase.endsAt) });
}
