import { isOpen } from "../domain/phase.js";
import { onlyArea } from "../domain/only-area.js";
import { questionOf, type BoxPlace } from "../domain/process-boxes.js";
import {
  WHOLE_CITY,
  type Area,
  type LocalText,
  type Phase,
  type Process,
  type Theme,
} from "../domain/process.js";
import { deadline, endOf, local, moment, money, left, remaining, say, type Arg, type Say } from "./screen.js";

/** Names of the process's parts, for sentences. */
export const areaNamed = (process: Pick<Process, "areas">, key: string | undefined): Area | undefined =>
  process.areas.find((area) => area.key === key);

/** The district's name, or "the whole city". Where there is but one area, it is the whole. */
export function areaName(process: Pick<Process, "areas" | "city">, key: string | undefined): Arg {
  const area = areaNamed(process, key) ?? onlyArea(process);
  return area ? local(area.name) : say("whole-city", { city: process.city });
}

const asksSeveral = ({ rules }: Process): boolean => rules.questions.length > 1;

/** Tells a ballot box from the others of its process: "Navile", or "Navile · Priorities" where several questions are asked. */
export function boxTitle(process: Process, box: BoxPlace): Arg {
  const isCity = box.area === WHOLE_CITY && !onlyArea(process);
  const area = isCity ? say("whole-city-title") : areaName(process, box.area);
  return asksSeveral(process) ? joined([area, local(questionOf(process, box).title)]) : area;
}

/** The same inside a sentence: "Navile (Priorities)". */
export const boxName = (process: Process, box: BoxPlace): Arg =>
  asksSeveral(process)
    ? say("box-name", { area: areaName(process, box.area), question: local(questionOf(process, box).title) })
    : areaName(process, box.area);

/** Whether what answers a question has a price. */
export const hasPrices = (process: Process, place: BoxPlace): boolean =>
  questionOf(process, place).seats === undefined;

/** What a project costs; undefined where nothing has a price. */
export const priceOf = (process: Process, project: BoxPlace & { cost: number }): Arg | undefined =>
  hasPrices(process, project) ? money(project.cost, process.currency) : undefined;

export function themeName(process: Process, key: string | undefined): Arg | undefined {
  const theme: Theme | undefined = process.themes.find((one) => one.key === key);
  return theme && local(theme.name);
}

/** Parts of one line, with dots between them: "Navile · Green · €40,000". */
export const joined = (parts: readonly Arg[]): Arg =>
  parts.length === 0 ? "" : parts.reduce((before, next) => say("joined", { before, next }));

/** A part of such a line, if there is one. */
export const known = (part: Arg | undefined): Arg[] => (part === undefined ? [] : [part]);

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
