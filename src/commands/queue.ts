import { DateTime } from "luxon";
import { COUNTED_AT_MOST, outboxGauges, type OutboxGauge } from "../persistence/gauges.js";
import {
  countDeadLetters,
  deadLetters,
  laneViews,
  plannedNext,
  underWay,
  type AnnouncementView,
  type LaneView,
  type Progress,
} from "../persistence/notices-overview.js";
import { namesOfProcesses } from "../persistence/overview.js";
import { loadProcess } from "../persistence/processes.js";
import type { App } from "../services/app.js";
import { retryDeliveries } from "../services/retry-deliveries.js";
import { localTime } from "./local-time.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";

type Looker = Pick<App, "prisma" | "clock" | "machine">;

const NEXT = 10;
/** Dead letters shown at once. */
const SHOWN = 100;
/** Of why something failed: platforms may say a lot. */
const WHY_LENGTH = 120;

/** `portico queue`: what waits to be sent, lane by lane, and what is announced now and next. It reads no names and no words. */
export async function printQueue({ prisma, clock, machine }: Looker, terminal: Terminal): Promise<void> {
  const now = clock.now();
  const timeZone = await timeZoneOf(prisma);
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf("day").toJSDate();
  const lanes = await laneViews(prisma, { now, machine: machine.now(), today });
  section(
    terminal,
    "Notices, by lane",
    lanes.map((lane) => laneInWords(lane, timeZone)),
  );
  const outbox = await outboxGauges(prisma);
  section(
    terminal,
    "Replies not sent yet",
    outbox.map((row) => outboxInWords(row, machine.now())),
  );
  section(terminal, "Announcements under way", (await underWay(prisma)).map(progressInWords));
  section(terminal, "Next", (await plannedNext(prisma, NEXT)).map(plannedInWords));
}

/** “Today” and the pauses of a lane are the deployment's, not a process's: the first one's time zone will do. */
async function timeZoneOf(prisma: App["prisma"]): Promise<string> {
  const [first] = await namesOfProcesses(prisma);
  return first ? (await loadProcess(prisma, first.id)).timeZone : "UTC";
}

function section(terminal: Terminal, title: string, lines: readonly string[]): void {
  terminal.print(lines.length === 0 ? `${title}: none` : `${title}:`);
  for (const line of lines) terminal.print(`  ${line}`);
}

function laneInWords({ lane, pausedUntil, ...counts }: LaneView, timeZone: string): string {
  const later = counts.later > 0 ? ` (${counts.later} not yet due)` : "";
  const paused = pausedUntil ? `, paused until ${localTime(pausedUntil, timeZone)}` : "";
  return (
    `${lane}: ${counts.waiting} waiting${later}, ${counts.sending} being sent, ` +
    `${counts.sentToday} sent today, ${counts.failed} failed${paused}`
  );
}

function outboxInWords({ platform, pending, failed, oldest }: OutboxGauge, machine: Date): string {
  const many = (count: number) => (count >= COUNTED_AT_MOST ? `${count} or more` : String(count));
  const age = oldest
    ? `, the oldest for ${Math.round((machine.getTime() - oldest.getTime()) / 1_000)} s`
    : "";
  return `${platform}: ${many(pending)} waiting${age}, ${many(failed)} failed`;
}

const nameOf = ({ processSlug, kind, subject }: Pick<AnnouncementView, "processSlug" | "kind" | "subject">) =>
  `${processSlug} ${kind} (${subject})`;

function progressInWords({ notices, ...announcement }: Progress): string {
  const { pending = 0, sending = 0, ...settled } = notices;
  const done = Object.values(settled).reduce((sum, count) => sum + count, 0);
  const all = done + pending + sending;
  const states = Object.entries(settled).map(([state, count]) => `${count} ${state}`);
  const details = states.length > 0 ? ` (${states.join(", ")})` : "";
  return `${nameOf(announcement)}: ${announcement.state}, ${done} of ${all} settled${details}`;
}

const plannedInWords = ({ dueAt, timeZone, ...announcement }: AnnouncementView): string =>
  `${localTime(dueAt, timeZone)} ${nameOf(announcement)}${announcement.state === "waiting" ? ", waits for a second organizer" : ""}`;

/** `portico queue failed`: notices that were given up, for whoever is to see why. */
export async function printDeadLetters({ prisma }: Pick<App, "prisma">, terminal: Terminal): Promise<void> {
  const letters = await deadLetters(prisma, SHOWN);
  if (letters.length === 0) return terminal.print("No notice has failed.");
  for (const letter of letters)
    terminal.print(
      `${letter.id}  ${nameOf(letter)}  ${letter.lane}  ${letter.attempts} attempts  ${oneLine(letter.why)}`,
    );
  const more = (await countDeadLetters(prisma)) - letters.length;
  if (more > 0) terminal.print(`… and ${more} older ones.`);
  terminal.note("Try again with: npm run portico -- queue retry <id|all>");
}

const oneLine = (why: string | null): string =>
  (why ?? "no reason given").replaceAll(/\s+/g, " ").slice(0, WHY_LENGTH);

/** `portico queue retry <id|all>`: a notice that was given up is tried again; it is recorded. */
export async function retryFailed(
  app: Pick<App, "prisma" | "clock">,
  terminal: Terminal,
  which: string,
): Promise<void> {
  if (which !== "all" && !/^\d{1,18}$/.test(which))
    throw new CommandRefused(
      `"${which}" is no number of a notice. They are in: npm run portico -- queue failed`,
    );
  const count = await retryDeliveries(app, which === "all" ? undefined : BigInt(which));
  if (count === 0)
    throw new CommandRefused(
      which === "all"
        ? "No notice that failed is still of use: nothing was changed."
        : `Notice ${which} has not failed, or is of no use any more: nothing was changed.`,
    );
  terminal.print(count === 1 ? "One notice waits again." : `${count} notices wait again.`);
}
