import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  answer,
  checkVerdict,
  confirm,
  mayBecomeProject,
  publish,
  write,
} from "../../src/domain/assessment/acts.js";
import { isAlternativeSought } from "../../src/domain/assessment/alternative.js";
import type { Assessment, FeasibilityVerdict, Verdict } from "../../src/domain/assessment/assessment.js";
import { isKnownToAll, publicFrom } from "../../src/domain/assessment/assessment.js";
import {
  assessBy,
  isCheckOpen,
  mayBeAssigned,
  mayBeDirected,
  mayBeFinished,
} from "../../src/domain/assessment/calendar.js";
import { aboutOtherWords, maySettle } from "../../src/domain/assessment/co-design.js";
import { readCost } from "../../src/domain/assessment/cost.js";
import { askedReader, handOn } from "../../src/domain/assessment/second-reader.js";
import { stateKnown } from "../../src/domain/assessment/standing.js";
import type { PhaseKind, ProcessRules } from "../../src/domain/process.js";

const NOW = new Date("2026-07-01T09:00:00Z");
const A_DAY_LATER = new Date("2026-07-02T09:00:00Z");
const REASON = "The pavement is wide enough, and the trees have room for their roots.";

const found = (verdict: FeasibilityVerdict = "feasible"): Verdict => ({
  verdict,
  cost: verdict === "not-feasible" ? undefined : 4_000_000,
  office: "Green Office",
  reason: REASON,
});

const OPEN: Assessment = {
  id: 1,
  proposalId: 2,
  round: 1,
  state: "open",
  evaluator: "carla",
  assignedAt: NOW,
  found: undefined,
  written: undefined,
  reader: undefined,
  read: undefined,
  sentBackWhy: undefined,
  publishedAt: undefined,
  supports: 0,
  answer: undefined,
};

const published = (verdict?: FeasibilityVerdict, more: Partial<Assessment> = {}): Assessment => ({
  ...OPEN,
  state: "published",
  found: found(verdict),
  publishedAt: NOW,
  ...more,
});

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T | string =>
  result.ok ? result.value : result.refusal.code;

test.each([
  ["40.000,00", 4_000_000],
  ["40,000.00", 4_000_000],
  ["40,000", 4_000_000],
  ["40.000", 4_000_000],
  ["€ 40 000", 4_000_000],
  ["1,5", 150],
  ["40.000,5", 4_000_050],
  ["0", "project-without-cost"],
  ["0,00", "project-without-cost"],
  ["-40.000", "money.negative"],
  ["40,00,0", "money.unreadable"],
  ["1.2.3", "money.unreadable"],
  ["40.000.00", "money.unreadable"],
  ["about 40", "money.unreadable"],
])("a cost typed as %s is understood, or refused", (typed, understood) => {
  expect(value(readCost(typed, "EUR"))).toBe(understood);
});

test("what can be done has a cost, and every verdict an office and a reason in plain words", () => {
  const draft = { ...found(), cost: undefined };
  expect(value(checkVerdict(draft))).toBe("assess.cost-missing");
  expect(value(checkVerdict({ ...draft, verdict: "with-changes" }))).toBe("assess.cost-missing");
  expect(checkVerdict({ ...draft, verdict: "not-feasible" }).ok).toBe(true);
  expect(value(checkVerdict({ ...found(), cost: -1 }))).toBe("assess.cost-missing");
  expect(value(checkVerdict({ ...found(), verdict: "maybe" }))).toBe("assess.verdict-unknown");
  expect(value(checkVerdict({ ...found(), reason: "x".repeat(39) }))).toBe("assess.reason-short");
  expect(checkVerdict({ ...found(), reason: "x".repeat(40) }).ok).toBe(true);
});

test("only its evaluator writes, somebody else confirms what they read, and then it is published", () => {
  const by = { by: "carla", reader: undefined, now: NOW };
  expect(value(write(OPEN, found(), { ...by, by: "dora" }))).toBe("assess.not-yours");
  const written = write(OPEN, found(), by);
  if (!written.ok) throw new Error();
  const reading = { by: "dora", asked: undefined, seen: NOW.toISOString(), now: NOW };
  expect(value(confirm(written.value, { ...reading, by: "carla" }))).toBe("assess.own-verdict");
  expect(value(confirm(written.value, { ...reading, seen: "before" }))).toBe("assess.rewritten");
  expect(value(publish(written.value, { supports: 0, hasAuthor: true, now: NOW }))).toBe("assess.not-ready");
  const confirmed = confirm(written.value, reading);
  if (!confirmed.ok) throw new Error();
  expect(value(confirm(confirmed.value, reading))).toBe("assess.read-already");
  // Two accounts that turn out to be one person are one evaluator.
  const oneAfterAll = { ...confirmed.value, read: { by: "carla", at: NOW } };
  expect(value(publish(oneAfterAll, { supports: 0, hasAuthor: true, now: NOW }))).toBe("assess.not-ready");
  expect(publish(confirmed.value, { supports: 3, hasAuthor: true, now: NOW })).toMatchObject({
    ok: true,
    value: { state: "published", publishedAt: NOW, supports: 3 },
  });
});

test("whoever was asked reads it, or hands it on; where they cannot any more, whoever may does", () => {
  const written = write(OPEN, found(), { by: "carla", reader: "dora", now: NOW });
  if (!written.ok) throw new Error();
  const { value: waiting } = written;
  expect([askedReader(waiting, true), askedReader(waiting, false)]).toEqual(["dora", undefined]);
  expect(askedReader({ ...waiting, reader: "carla" }, true)).toBeUndefined();
  fc.assert(
    fc.property(
      fc.constantFrom("carla", "dora", "elsa"),
      fc.constantFrom(undefined, "dora", "elsa"),
      fc.constantFrom(undefined, "carla", "dora", "elsa"),
      fc.boolean(),
      (by, asked, reader, directs) => {
        const confirmed = confirm(waiting, { by, asked, seen: NOW.toISOString(), now: NOW });
        expect(confirmed.ok).toBe(by !== "carla" && (asked === undefined || asked === by));
        const handed = handOn(waiting, reader, { by, asked, directs });
        expect(handed.ok).toBe((directs || by === asked) && reader !== "carla");
        if (handed.ok) expect(handed.value).toEqual({ ...waiting, reader });
      },
    ),
  );
  const read = { ...waiting, state: "ready" as const };
  expect(value(handOn(read, "elsa", { by: "dora", asked: "dora", directs: true }))).toBe(
    "assess.read-already",
  );
});

test("everybody knows a day after its authors, by the clock alone", () => {
  const refused = published("not-feasible");
  expect(publicFrom(NOW)).toEqual(A_DAY_LATER);
  const before = new Date(A_DAY_LATER.getTime() - 1);
  expect([isKnownToAll(refused, before), isKnownToAll(refused, A_DAY_LATER)]).toEqual([false, true]);
  expect(stateKnown("in-check", refused, before)).toBe("in-check");
  expect(stateKnown("in-check", refused, A_DAY_LATER)).toBe("not-feasible");
  expect(stateKnown("in-check", published(), A_DAY_LATER)).toBe("in-check");
});

test("what can be done becomes a project once everybody may know, with its author's agreement to changes", () => {
  expect(value(mayBecomeProject(undefined, A_DAY_LATER))).toBe("assess.not-published");
  expect(value(mayBecomeProject(published(), NOW))).toBe("assess.not-public-yet");
  expect(mayBecomeProject(published(), A_DAY_LATER).ok).toBe(true);
  expect(value(mayBecomeProject(published("not-feasible"), A_DAY_LATER))).toBe("assess.cannot-be-done");
  const changes = published("with-changes");
  expect(value(mayBecomeProject(changes, A_DAY_LATER))).toBe("assess.changes-open");
  expect(mayBecomeProject({ ...changes, answer: "accepted" }, A_DAY_LATER).ok).toBe(true);
});

test("changes are accepted by whoever read them, once, and talked about by whoever likes", () => {
  const changes = published("with-changes", { id: 7 });
  const accepted = answer(changes, { said: "accepted", seen: 7 });
  expect(accepted).toMatchObject({ ok: true, value: { answer: "accepted" } });
  for (const seen of [undefined, 6])
    expect(value(answer(changes, { said: "accepted", seen }))).toBe("assess.other-changes");
  const discussing = { said: "discussing", seen: undefined } as const;
  expect(answer(changes, discussing)).toMatchObject({ ok: true, value: { answer: "discussing" } });
  expect(answer({ ...changes, answer: "accepted" }, discussing)).toMatchObject({
    ok: true,
    value: { answer: "accepted" },
  });
  for (const other of [published("feasible"), { ...changes, state: "waiting" as const }])
    expect(value(answer(other, discussing))).toBe("assess.nothing-asked");
});

test("another idea is looked for when many supported what cannot be done; how many, the process says", () => {
  const rules = (alternativeFrom?: number): Pick<ProcessRules, "assessment"> =>
    alternativeFrom === undefined ? {} : { assessment: { alternativeFrom } };
  expect(isAlternativeSought(published("not-feasible", { supports: 19 }), rules())).toBe(false);
  expect(isAlternativeSought(published("not-feasible", { supports: 20 }), rules())).toBe(true);
  expect(isAlternativeSought(published("not-feasible", { supports: 3 }), rules(3))).toBe(true);
  expect(isAlternativeSought(published("feasible", { supports: 300 }), rules(3))).toBe(false);
});

test("the check ends with its phase, and an evaluator's time with it", () => {
  const phase = (kind: PhaseKind, startsAt: string, endsAt: string) => ({
    kind,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  });
  const process = {
    timeZone: "Europe/Rome",
    rules: { assessment: { withinWorkingDays: 5 } },
    phases: [phase("check", "2026-06-30T22:00Z", "2026-07-20T10:00Z")],
  };
  expect(isCheckOpen(process, NOW)).toBe(true);
  expect(isCheckOpen(process, new Date("2026-07-20T10:00Z"))).toBe(false);
  expect(assessBy(process, NOW)).toEqual(new Date("2026-07-08T21:59:59.999Z"));
  expect(assessBy(process, new Date("2026-07-17T10:00Z"))).toEqual(new Date("2026-07-20T10:00Z"));
  const voting = [phase("voting", "2026-10-30T11:00Z", "2026-11-19T11:00Z")];
  expect(isCheckOpen({ phases: voting }, NOW)).toBe(true);
  expect(isCheckOpen({ phases: voting }, new Date("2026-10-30T11:00Z"))).toBe(false);
});

test("what is in the check is finished until the rules freeze, and nothing comes in after its phase", () => {
  const phase = (kind: PhaseKind, startsAt: string, endsAt: string) => ({
    kind,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  });
  const check = phase("check", "2026-06-30T22:00Z", "2026-07-20T10:00Z");
  const voting = phase("voting", "2026-10-30T11:00Z", "2026-11-19T11:00Z");
  const process = { timeZone: "Europe/Rome", rules: {}, phases: [check, voting] };
  const at = (moment: string, of: Parameters<typeof mayBeFinished>[0] = process) =>
    [mayBeAssigned, mayBeFinished, mayBeDirected].map((may) => may(of, new Date(moment)));
  expect(at("2026-06-30T21:59Z")).toEqual([true, false, true]);
  expect(at("2026-06-30T22:00Z")).toEqual([true, true, true]);
  expect(at("2026-07-20T10:00Z")).toEqual([false, true, true]);
  expect(at("2026-10-30T10:59Z")).toEqual([false, true, true]);
  expect(at("2026-10-30T11:00Z")).toEqual([false, false, false]);
  // Written down, whatever became of the dates since.
  const sheet = { version: 1, frozenAt: new Date("2026-08-01T10:00Z"), hash: "aa" };
  expect(at("2026-08-02T10:00Z", { ...process, sheet })).toEqual([false, false, false]);
  expect(at("2026-08-02T10:00Z", { phases: [check] })).toEqual([false, true, true]);
  // Whoever is asked after the check has until the vote.
  expect(assessBy(process, new Date("2026-10-28T10:00Z"))).toEqual(voting.startsAt);
});

test("words are agreed on by the other side, and only those that were read", () => {
  const change = {
    fromOffice: true,
    by: undefined,
    part: "title",
    before: "Benches",
    state: "open",
  } as const;
  const text = { title: "Benches", body: "" } as Parameters<typeof maySettle>[2]["text"];
  const settle = (side: "office" | "authors", agree: boolean, now = text) =>
    value(maySettle(change, { by: "anna", side, agree }, { author: "anna", text: now }));
  expect(settle("authors", true)).toBeUndefined();
  expect(settle("office", true)).toBe("design.own");
  expect(settle("office", false)).toBeUndefined();
  expect(settle("authors", true, { ...text, title: "Trees" })).toBe("design.outdated");
});

test("a verdict on its way is read anew beside other words; a published one asked for them, or stands with its own", () => {
  const written = { by: "carla", at: NOW };
  const read = { by: "dora", at: NOW };
  for (const state of ["waiting", "ready"] as const) {
    const look = { ...OPEN, state, found: found(), written, read };
    const anew = { state: "waiting", written: { by: "carla", at: A_DAY_LATER }, read: undefined };
    expect(value(aboutOtherWords(look, A_DAY_LATER))).toMatchObject(anew);
  }
  const sentBack = { ...OPEN, state: "sent-back" as const, found: found(), written, read };
  for (const look of [OPEN, sentBack, published("with-changes")])
    expect(value(aboutOtherWords(look, A_DAY_LATER))).toBe(look);
  for (const verdict of ["feasible", "not-feasible"] as const)
    expect(value(aboutOtherWords(published(verdict), A_DAY_LATER))).toBe("design.published");
});
