import { blackoutWithin } from "../../domain/calendar/blackout.js";
import { PHASE_ORDER } from "../../domain/process-definition.js";
import type { Path, Remark } from "./fault.js";
import { isRelative, readMoment, usesToday } from "./moments.js";
import type { Calendar } from "./moments.js";
import { entries, field, wordAt } from "./raw.js";

interface WrittenPhase {
  path: Path;
  kind: string;
  starts: string;
  ends: string;
  startsAt: Date | undefined;
  endsAt: Date | undefined;
  was: string;
  wasAt: Date | undefined;
}

/** Phases follow one another; only workshops may still run while proposals are taken. */
const mayOverlap = (earlier: WrittenPhase, later: WrittenPhase): boolean =>
  earlier.kind === "workshops" && later.kind === "proposals";

/** What is wrong with the phases of a file as a whole. */
export function calendarRemarks(data: unknown, calendar: Calendar): Remark[] {
  const phases = entries(data, "phases").map(({ path, value }) => writtenPhase(path, value, calendar));
  return [
    ...phases.flatMap(endsBeforeItStarts),
    ...phases.flatMap(wasNoOtherEnd),
    ...phases.flatMap((phase, index) => outOfPlace(phase, phases.slice(0, index))),
    ...missingVote(phases),
    ...paperAfterResults(data, phases),
    ...mixedDates(data, phases),
    ...blackoutRemarks(data, phases, calendar),
  ];
}

function writtenPhase(path: Path, value: unknown, calendar: Calendar): WrittenPhase {
  const [kind, starts, ends] = [wordAt(value, "kind"), wordAt(value, "starts"), wordAt(value, "ends")];
  const was = wordAt(value, "was");
  return {
    path,
    kind,
    starts,
    ends,
    startsAt: readMoment(starts, calendar),
    endsAt: readMoment(ends, calendar),
    was,
    wasAt: readMoment(was, calendar),
  };
}

function endsBeforeItStarts({ path, kind, startsAt, endsAt }: WrittenPhase): Remark[] {
  return startsAt && endsAt && endsAt <= startsAt
    ? [
        {
          path: [...path, "ends"],
          says: "is not after the start of the phase",
          problem: { code: "phase-backwards", details: { phase: kind } },
        },
      ]
    : [];
}

function wasNoOtherEnd({ path, startsAt, endsAt, wasAt }: WrittenPhase): Remark[] {
  if (!startsAt || !endsAt || !wasAt) return [];
  if (wasAt <= startsAt) return [{ path: [...path, "was"], says: "is not after the start of the phase" }];
  return +wasAt === +endsAt
    ? [{ path: [...path, "was"], says: "is the same as ends: leave it out until the end moves" }]
    : [];
}

const rank = ({ kind }: WrittenPhase): number => (PHASE_ORDER as readonly string[]).indexOf(kind);

function outOfPlace(phase: WrittenPhase, earlier: readonly WrittenPhase[]): Remark[] {
  if (rank(phase) < 0) return [];
  if (earlier.some(({ kind }) => kind === phase.kind))
    return [{ path: [...phase.path, "kind"], says: `repeats ${phase.kind}` }];
  const after = earlier.find((each) => rank(each) > rank(phase));
  if (after)
    return [
      {
        path: [...phase.path, "kind"],
        says: `${phase.kind} comes before ${after.kind}: list phases in their order`,
      },
    ];
  const overlapped = earlier.find(
    (each) =>
      rank(each) >= 0 &&
      each.endsAt &&
      phase.startsAt &&
      phase.startsAt < each.endsAt &&
      !mayOverlap(each, phase),
  );
  return overlapped
    ? [
        {
          path: [...phase.path, "starts"],
          says: `is before ${overlapped.kind} ends (${overlapped.ends})`,
          problem: { code: "phases-overlap", details: { earlier: overlapped.kind, later: phase.kind } },
        },
      ]
    : [];
}

function missingVote(phases: readonly WrittenPhase[]): Remark[] {
  return phases.length === 0 || phases.some(({ kind }) => kind === "voting")
    ? []
    : [{ path: ["phases"], says: "has no voting", problem: { code: "no-voting", details: {} } }];
}

const HOUR_MS = 60 * 60_000;

/** Boxes are counted once the last paper can have come in: results announced before that would have to wait. */
function paperAfterResults(data: unknown, phases: readonly WrittenPhase[]): Remark[] {
  const hours = field(field(data, "paper"), "hours");
  const voting = phases.find(({ kind }) => kind === "voting");
  const results = phases.find(({ kind }) => kind === "results");
  if (typeof hours !== "number" || !voting?.endsAt || !results?.startsAt) return [];
  if (+voting.endsAt + hours * HOUR_MS <= +results.startsAt) return [];
  return [
    {
      path: ["paper", "hours"],
      says: `end after results are announced (${results.starts}): counting waits for paper`,
      problem: { code: "paper-after-results", details: {} },
    },
  ];
}

function mixedDates(data: unknown, phases: readonly WrittenPhase[]): Remark[] {
  if (!usesToday(data)) return [];
  if (field(data, "sample") !== true) {
    return [
      {
        path: ["phases"],
        says: "dates relative to today are for demo files: write dates, or mark the file with sample: true",
      },
    ];
  }
  return phases
    .flatMap(({ path, starts, ends, was }) => [
      { path: [...path, "starts"], date: starts },
      { path: [...path, "ends"], date: ends },
      { path: [...path, "was"], date: was },
    ])
    .filter(({ date }) => date && !isRelative(date))
    .map(({ path }) => ({
      path,
      says: "is a date, while others are relative to today: use one way for all",
    }));
}

/** A blackout has its days in order, and no vote lies in it. */
function blackoutRemarks(data: unknown, phases: readonly WrittenPhase[], { timeZone }: Calendar): Remark[] {
  const voting = phases.find(({ kind }) => kind === "voting");
  return entries(data, "blackouts").flatMap(({ path, value }): Remark[] => {
    const [from, to] = [wordAt(value, "from"), wordAt(value, "to")];
    if (!DAY.test(from) || !DAY.test(to)) return [];
    if (to < from) return [{ path: [...path, "to"], says: "is before from" }];
    if (!voting?.startsAt || !voting.endsAt) return [];
    const rules = { blackouts: [{ from, to, name: {} }] };
    return blackoutWithin({ timeZone, rules }, voting.startsAt, voting.endsAt)
      ? [
          {
            path,
            says: `has days on which people vote (${voting.starts} to ${voting.ends})`,
            problem: { code: "vote-in-blackout", details: { from, to } },
          },
        ]
      : [];
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
