import { minutesLeft, type BroadcastState, type BroadcastProgress } from "../../domain/broadcast.js";
import { joined } from "../process-words.js";
import { instant, say, type Arg, type Line } from "../screen.js";

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);

const CANCELLED = "cancelled";

const leftOut = ({ skipped }: BroadcastProgress): number => sum(skipped) - (skipped[CANCELLED] ?? 0);

/** Why somebody is left out after all, where that can be told in words. Who had to wait for too long had no time left. */
const REASONS: readonly { whys: readonly string[]; words: string }[] = [
  { whys: ["stopped"], words: "broadcast-report-stopped" },
  { whys: ["unwanted"], words: "broadcast-report-unwanted" },
  { whys: ["expired", "cap", "quiet", "silent"], words: "broadcast-report-expired" },
];

const waiting = ({ pending, sending }: BroadcastProgress): number => pending + sending;

/** All that anything is decided about. */
const total = (progress: BroadcastProgress): number =>
  progress.sent + progress.failed + progress.unreachable + waiting(progress) + sum(progress.skipped);

/** "1,240 of 3,910 sent · 37 not reachable · about 2 min left" */
function progressLine(progress: BroadcastProgress, state: BroadcastState): Arg {
  const { sent, unreachable, failed } = progress;
  return joined([
    say("broadcast-sent-of", { sent, total: total(progress) }),
    ...(unreachable > 0 ? [say("broadcast-unreachable", { count: unreachable })] : []),
    ...(failed > 0 ? [say("broadcast-failed", { count: failed })] : []),
    ...(leftOut(progress) > 0 ? [say("broadcast-left-out", { count: leftOut(progress) })] : []),
    ...timeLeft(progress, state),
  ]);
}

function timeLeft(progress: BroadcastProgress, state: BroadcastState): Arg[] {
  if (state === "paused") return [say("broadcast-paused")];
  const { count, from } = progress.later;
  const now = waiting(progress) - count;
  return [
    ...(count > 0 && from ? [say("broadcast-later", { count, at: instant(from, "moment") })] : []),
    ...(now > 0 ? [say("broadcast-minutes-left", { count: minutesLeft(now, progress.rate) })] : []),
  ];
}

/** ORG-6 (7, 8): how it goes, and what became of it. */
export function progressLines(progress: BroadcastProgress, state: BroadcastState): Line[] {
  switch (state) {
    case "planning":
      return [say("broadcast-looking-up", { count: total(progress) }), progressLine(progress, state)];
    case "sending":
    case "paused":
      return [progressLine(progress, state)];
    case "done":
      return [say("broadcast-done"), ...outcomes(progress)];
    case "cancelled":
      return [say("broadcast-cancelled", { count: progress.sent }), ...outcomes(progress)];
    case "expired":
      return [say("broadcast-expired"), ...outcomes(progress)];
    case "draft":
    case "waiting":
    case "planned":
      return [];
  }
}

/** Every outcome that there is, one a line; they add up. */
const outcomes = (progress: BroadcastProgress): Line[] => [
  say("broadcast-report-total", { count: total(progress) }),
  say("broadcast-report-sent", { count: progress.sent }),
  ...outcome("broadcast-report-unreachable", progress.unreachable),
  ...outcome("broadcast-report-failed", progress.failed),
  ...outcome("broadcast-report-cancelled", progress.skipped[CANCELLED] ?? 0),
  ...reasons(progress),
  ...outcome("broadcast-report-on-the-way", waiting(progress)),
];

/** They add up as well: what has no words of its own is one line. */
function reasons(progress: BroadcastProgress): Line[] {
  const told = REASONS.map(({ whys, words }) => ({
    words,
    count: whys.reduce((all, why) => all + (progress.skipped[why] ?? 0), 0),
  }));
  const other = told.reduce((rest, { count }) => rest - count, leftOut(progress));
  return [
    ...told.flatMap(({ words, count }) => outcome(words, count)),
    ...outcome("broadcast-report-left-out", other),
  ];
}

const outcome = (key: string, count: number): Line[] => (count > 0 ? [say(key, { count })] : []);

/** How many have not got it yet. */
export const stillWaiting = (progress: BroadcastProgress | undefined): number =>
  progress ? waiting(progress) : 0;
