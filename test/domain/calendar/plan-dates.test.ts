import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DateChange } from "../../../src/domain/calendar/date-change.js";
import { planDates } from "../../../src/domain/calendar/plan-dates.js";
import type { Phase, PhaseKind, Process } from "../../../src/domain/process.js";

type Dates = readonly [kind: PhaseKind, from: string, to: string];

const at = (text: string) => new Date(text);

/** Phases of Rome, in Greenwich time; summer time ends on 25 October 2026 and begins on 28 March 2027. */
const AUTUMN: readonly Dates[] = [
  ["workshops", "2026-03-01T08:00Z", "2026-06-10T10:00Z"],
  ["proposals", "2026-06-01T10:00Z", "2026-09-01T10:00Z"],
  ["voting", "2026-10-10T10:00Z", "2026-10-20T10:00Z"],
  ["counting", "2026-10-20T10:00Z", "2026-10-24T10:00Z"],
  ["results", "2026-10-24T10:00Z", "2026-12-01T11:00Z"],
  ["works", "2027-03-01T11:00Z", "2028-03-01T11:00Z"],
];

const calendar = (phases: readonly Dates[] = AUTUMN, more: Partial<Process> = {}): Process =>
  ({
    timeZone: "Europe/Rome",
    rules: {},
    pausedUntil: undefined,
    phases: phases.map(([kind, from, to]): Phase => ({ kind, startsAt: at(from), endsAt: at(to) })),
    ...more,
  }) as Process;

const BEFORE = at("2026-09-15T10:00Z");
const VOTING = at("2026-10-12T10:00Z");

type Move = Extract<DateChange, { kind: "move" }>;
const move = (phase: PhaseKind, edge: Move["edge"], to: string, follow: Move["follow"] = "needed"): Move => ({
  kind: "move",
  phase,
  edge,
  to: at(to),
  follow,
});

/** Which phases move, and to when; or why they do not. */
function planned(
  change: DateChange,
  now: Date,
  process = calendar(),
): Record<string, readonly string[]> | string {
  const plan = planDates(process, change, now);
  if (!plan.ok) return plan.refusal.code;
  return Object.fromEntries(
    plan.value.moved.map(({ after }) => [
      after.kind,
      [after.startsAt, after.endsAt].map((date) => date.toISOString().slice(0, 16)),
    ]),
  );
}

test("moved a second time, a phase remembers the end that people know, and not the first one", () => {
  const process = calendar();
  const moved = process.phases.map((phase) =>
    phase.kind === "voting" || phase.kind === "works"
      ? { ...phase, movedFrom: at("2026-10-15T10:00Z") }
      : phase,
  );
  const plan = planDates({ ...process, phases: moved }, move("voting", "end", "2026-10-22T10:00Z"), VOTING);
  const before = Object.fromEntries(
    plan.ok
      ? plan.value.phases.map(({ kind, movedFrom }) => [kind, movedFrom?.toISOString().slice(0, 10)])
      : [],
  );
  expect(before).toMatchObject({ voting: "2026-10-20", counting: "2026-10-24", works: "2026-10-15" });
});

test("what would overlap moves by the same time; what lies further on stays, unless all is to move", () => {
  expect(planned(move("voting", "end", "2026-10-22T10:00Z"), VOTING)).toEqual({
    voting: ["2026-10-10T10:00", "2026-10-22T10:00"],
    counting: ["2026-10-22T10:00", "2026-10-26T11:00"],
    results: ["2026-10-26T11:00", "2026-12-03T11:00"],
  });
  expect(planned(move("voting", "end", "2026-10-22T10:00Z", "all"), VOTING)).toHaveProperty("works", [
    "2027-03-03T11:00",
    "2028-03-03T11:00",
  ]);
  expect(planned(move("proposals", "end", "2026-09-20T10:00Z"), at("2026-08-01T10:00Z"))).toEqual({
    proposals: ["2026-06-01T10:00", "2026-09-20T10:00"],
  });
});

test("across the last Sunday of October noon stays noon, and across that of March likewise", () => {
  expect(planned(move("voting", "whole", "2026-10-24T10:00Z"), BEFORE)).toMatchObject({
    voting: ["2026-10-24T10:00", "2026-11-03T11:00"],
    counting: ["2026-11-03T11:00", "2026-11-07T11:00"],
  });
  const spring = calendar([
    ["voting", "2027-03-15T11:00Z", "2027-03-25T11:00Z"],
    ["counting", "2027-03-25T11:00Z", "2027-03-26T11:00Z"],
    ["results", "2027-03-26T11:00Z", "2027-06-01T10:00Z"],
  ]);
  expect(planned(move("voting", "end", "2027-03-27T11:00Z"), at("2027-03-16T11:00Z"), spring)).toEqual({
    voting: ["2027-03-15T11:00", "2027-03-27T11:00"],
    counting: ["2027-03-27T11:00", "2027-03-28T10:00"],
    results: ["2027-03-28T10:00", "2027-06-03T10:00"],
  });
});

test("an hour that the clocks jump over in spring is the one after it", () => {
  const night = calendar([
    ["voting", "2027-03-15T11:00Z", "2027-03-27T01:30Z"],
    ["counting", "2027-03-27T01:30Z", "2027-03-27T20:00Z"],
  ]);
  expect(planned(move("voting", "end", "2027-03-28T01:30Z"), at("2027-03-16T11:00Z"), night)).toMatchObject({
    counting: ["2027-03-28T01:30", "2027-03-28T20:00"],
  });
});

test.each<[string, DateChange, Date]>([
  ["dates.past", move("voting", "end", "2026-10-12T09:00Z"), VOTING],
  ["dates.voting-shortened", move("voting", "end", "2026-10-15T10:00Z"), VOTING],
  ["dates.phase-started", move("voting", "start", "2026-10-15T10:00Z"), VOTING],
  ["dates.phase-started", move("voting", "whole", "2026-10-15T10:00Z"), VOTING],
  ["dates.phase-over", move("proposals", "end", "2026-11-15T10:00Z"), VOTING],
  ["dates.no-phase", move("check", "end", "2026-11-15T10:00Z"), VOTING],
  ["dates.same", move("voting", "end", "2026-10-20T10:00Z"), VOTING],
  ["dates.order", move("voting", "end", "2026-10-09T10:00Z"), BEFORE],
  ["dates.order", move("voting", "start", "2026-10-21T10:00Z"), BEFORE],
  ["dates.overlap", move("counting", "start", "2026-10-19T10:00Z"), VOTING],
  ["dates.overlap", move("voting", "whole", "2026-08-30T10:00Z"), at("2026-08-01T10:00Z")],
  ["dates.past", move("voting", "whole", "2026-09-14T10:00Z", "all"), BEFORE],
  ["dates.past", { kind: "pause", what: "vote", until: VOTING }, VOTING],
  ["dates.vote-not-open", { kind: "pause", what: "vote", until: at("2026-09-20T10:00Z") }, BEFORE],
  ["dates.pause-too-long", { kind: "pause", what: "vote", until: at("2026-10-20T10:00Z") }, VOTING],
  ["dates.pause-too-long", { kind: "pause", what: "process", until: at("2026-11-20T10:00Z") }, VOTING],
  ["dates.pause-too-long", { kind: "pause", what: "process", until: at("2026-10-20T10:00Z") }, BEFORE],
  [
    "dates.pause-too-long",
    { kind: "pause", what: "process", until: at("2026-09-01T10:00Z") },
    at("2026-05-01T10:00Z"),
  ],
  ["dates.not-paused", { kind: "resume" }, VOTING],
])("%s", (code, change, now) => {
  expect(planned(change, now)).toBe(code);
});

test("workshops may go on while proposals are taken", () => {
  expect(planned(move("workshops", "end", "2026-07-01T10:00Z"), at("2026-06-05T10:00Z"))).toEqual({
    workshops: ["2026-03-01T08:00", "2026-07-01T10:00"],
  });
});

test("a pause is of the vote alone or of everything, and ends when it is resumed", () => {
  const pause = planDates(
    calendar(),
    { kind: "pause", what: "vote", until: at("2026-10-14T06:00Z") },
    VOTING,
  );
  expect(pause).toMatchObject({
    value: { votePausedUntil: at("2026-10-14T06:00Z"), pausedUntil: undefined },
  });
  const paused = calendar(AUTUMN, { votePausedUntil: at("2026-10-14T06:00Z") });
  expect(planDates(paused, { kind: "resume" }, VOTING)).toMatchObject({
    value: { votePausedUntil: undefined },
  });
  expect(planned({ kind: "resume" }, at("2026-10-14T06:00Z"), paused)).toBe("dates.not-paused");
});

test("no vote, and no proposals, move to where they would be over before a pause is", () => {
  const paused = calendar(AUTUMN, { pausedUntil: at("2026-10-15T10:00Z") });
  expect(planned(move("voting", "end", "2026-10-15T10:00Z"), BEFORE, paused)).toBe("dates.inside-pause");
  expect(planned(move("voting", "end", "2026-10-16T10:00Z"), BEFORE, paused)).toHaveProperty("voting");
  expect(planned(move("counting", "end", "2026-10-21T10:00Z"), BEFORE, paused)).toHaveProperty("counting");
});

const PAUSE = fc.record({
  what: fc.constantFrom("process" as const, "vote" as const),
  until: fc.integer({ min: 1, max: 60 }),
});
const DAYS = Array.from({ length: 60 }, (_, day) => day);

test("no pause shortens one of the other kind, and none takes the whole vote away", () => {
  const afterDays = (days: number) => new Date(+BEFORE + days * 86_400_000);
  fc.assert(
    fc.property(fc.array(PAUSE, { maxLength: 8 }), fc.nat({ max: 40 }), (pauses, begins) => {
      let process = calendar();
      for (const [index, { what, until }] of pauses.entries()) {
        const now = afterDays(begins + index);
        const plan = planDates(process, { kind: "pause", what, until: afterDays(begins + until) }, now);
        if (!plan.ok) continue;
        const other = what === "vote" ? "pausedUntil" : "votePausedUntil";
        const restsOn = (rests: Partial<Process>, day: number) =>
          (rests[other] ?? now) > afterDays(begins + index + day);
        expect(DAYS.map((day) => restsOn(plan.value, day))).toEqual(DAYS.map((day) => restsOn(process, day)));
        process = { ...process, ...plan.value };
        const voting = process.phases.find(({ kind }) => kind === "voting");
        const last = Math.max(Number(process.pausedUntil ?? 0), Number(process.votePausedUntil ?? 0));
        if (voting && voting.endsAt > now) expect(last).toBeLessThan(+voting.endsAt);
      }
    }),
  );
});

test("a shorter pause of the vote changes nothing while everything rests for longer", () => {
  const paused = calendar(AUTUMN, { pausedUntil: at("2026-10-14T06:00Z") });
  expect(planned({ kind: "pause", what: "vote", until: at("2026-10-13T06:00Z") }, VOTING, paused)).toBe(
    "dates.same",
  );
  expect(
    planDates(paused, { kind: "pause", what: "vote", until: at("2026-10-16T06:00Z") }, VOTING),
  ).toMatchObject({
    value: { pausedUntil: at("2026-10-14T06:00Z"), votePausedUntil: at("2026-10-16T06:00Z") },
  });
});

const ELECTIONS = { from: "2026-10-22", to: "2026-10-25", name: { en: "Elections" } };
const withElections = calendar(AUTUMN, { rules: { blackouts: [ELECTIONS] } as unknown as Process["rules"] });

test("nobody comes to vote on the days of a blackout, to the minute in the zone of the process", () => {
  const until = (to: string) => planned(move("voting", "end", to), VOTING, withElections);
  expect(until("2026-10-22T12:00Z")).toBe("dates.blackout");
  expect(until("2026-10-21T22:01Z")).toBe("dates.blackout");
  expect(until("2026-10-21T22:00Z")).toHaveProperty("voting");
  expect(until("2026-10-30T12:00Z")).toBe("dates.blackout");
  expect(planned(move("voting", "whole", "2026-10-26T11:00Z"), BEFORE, withElections)).toHaveProperty(
    "voting",
  );
  expect(
    planned(move("proposals", "end", "2026-09-14T10:00Z", "all"), at("2026-08-01T10:00Z"), withElections),
  ).toBe("dates.blackout");
});

test("on such a day no date moves, since nobody may be told; a pause stops what does harm", () => {
  const day = at("2026-10-23T10:00Z");
  expect(planned(move("works", "start", "2027-04-01T10:00Z"), day, withElections)).toBe(
    "dates.blackout-today",
  );
  expect(
    planned({ kind: "pause", what: "process", until: at("2026-10-24T10:00Z") }, day, withElections),
  ).toEqual({});
});
