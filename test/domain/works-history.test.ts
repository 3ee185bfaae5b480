import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HeldRole } from "../../src/domain/desk/rights.js";
import { checkNews, NOTHING_SAID, type NewsVersion, type WorkStep } from "../../src/domain/works.js";
import {
  areSilent,
  concernsAuthors,
  mayTellWorks,
  piecesOf,
  saidBefore,
  standingOf,
  type NewsPiece,
} from "../../src/domain/works-history.js";

const NOW = new Date("2027-03-03T10:00:00Z");
const timeZone = "Europe/Rome";
/** The first instant of a month in Rome. */
const month = (name: string): Date =>
  new Date(new Date(`${name}-01T00:00:00Z`).getTime() - 60 * 60_000 * offset(name));
const offset = (name: string): number =>
  ["04", "05", "06", "07", "08", "09", "10"].includes(name.slice(5)) ? 2 : 1;

let ids = 0;
const version = (change: Partial<NewsVersion> = {}): NewsVersion => ({
  id: ++ids,
  corrects: undefined,
  step: "started",
  text: { en: "Works began on Monday." },
  expectedAt: undefined,
  reason: {},
  change: {},
  photos: [],
  at: NOW,
  ...change,
});

const check = (
  draft: { step?: string; expected?: string; reason?: string },
  versions: readonly NewsVersion[],
) =>
  checkNews(
    {
      step: draft.step ?? "started",
      text: { en: "The north gate is closed now." },
      expected: draft.expected,
      reason: draft.reason ? { en: draft.reason } : {},
      change: {},
    },
    { status: "funded" },
    { languages: ["en"], now: NOW, timeZone, said: saidBefore(versions) },
  );

const codeOf = (result: ReturnType<typeof check>) => (result.ok ? undefined : result.refusal.code);
const WHY = "The ground was wet all winter.";

describe("a slip needs its reason (ORG-8)", () => {
  const promised = [version({ expectedAt: month("2027-04") })];

  test("later than promised, later than said last; not what is earlier or the same", () => {
    expect(codeOf(check({ expected: "2027-06" }, promised))).toBe("public-reason");
    expect(codeOf(check({ expected: "2027-06", reason: WHY }, promised))).toBe(undefined);
    expect(codeOf(check({ expected: "2027-06", reason: "Rain" }, promised))).toBe("public-reason");
    expect(codeOf(check({ expected: "2027-04" }, promised))).toBe(undefined);
    expect(codeOf(check({ expected: "2027-03" }, promised))).toBe(undefined);
    expect(codeOf(check({ expected: "2027-06" }, []))).toBe(undefined);
  });

  test("everybody is owed it, in every language of the process", () => {
    const inTwo = (reason: Record<string, string>) =>
      checkNews(
        { step: "started", text: { en: WHY }, expected: "2027-06", reason, change: {} },
        { status: "funded" },
        { languages: ["en", "it"], now: NOW, timeZone, said: saidBefore(promised) },
      );
    expect(codeOf(inTwo({ en: WHY }))).toBe("public-reason");
    const both = { en: WHY, it: "Il terreno era bagnato tutto l'inverno." };
    expect(inTwo({ ...both, de: WHY })).toMatchObject({ ok: true, value: { reason: both } });
  });

  test("one reason is enough for one delay, and a further one needs another", () => {
    const late = [...promised, version({ expectedAt: month("2027-06"), reason: { en: WHY } })];
    expect(codeOf(check({ expected: "2027-06" }, late))).toBe(undefined);
    expect(codeOf(check({ expected: "2027-05" }, late))).toBe(undefined);
    expect(codeOf(check({ expected: "2027-07" }, late))).toBe("public-reason");
  });

  test("opening later than promised is a slip as well", () => {
    const early = [version({ expectedAt: month("2027-02") })];
    expect(codeOf(check({ step: "opened" }, early))).toBe("public-reason");
    expect(codeOf(check({ step: "opened", reason: WHY }, early))).toBe(undefined);
    expect(codeOf(check({ step: "opened" }, promised))).toBe(undefined);
  });

  test("a month that is not named stays what it was", () => {
    const kept = check({}, promised);
    expect(kept.ok && kept.value.expectedAt).toEqual(month("2027-04"));
  });
});

test("the first promise is never overwritten, whatever is told or corrected after it", () => {
  const months = fc.option(
    fc.integer({ min: 1, max: 9 }).map((one) => month(`2027-0${one}`)),
    { nil: undefined },
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ expectedAt: months, corrects: fc.boolean() }), { minLength: 1, maxLength: 8 }),
      (told) => {
        const versions = told.map(({ expectedAt, corrects }, index) =>
          version({ id: index + 1, expectedAt, corrects: corrects && index > 0 ? 1 : undefined }),
        );
        const first = told.find(({ expectedAt }) => expectedAt)?.expectedAt;
        expect(standingOf(versions)?.promisedAt).toEqual(first);
      },
    ),
    { numRuns: 60 },
  );
});

test("a correction stands in the place of what it corrects, which stays readable", () => {
  const first = version({ step: "tendered" });
  const second = version({ step: "started" });
  const corrected = version({ step: "designed", corrects: first.id, at: new Date("2027-03-05T10:00:00Z") });
  const versions = [first, second, corrected];
  expect(standingOf(versions)?.news.step).toBe("started");
  expect(piecesOf(versions).map(({ now, earlier }) => [now.step, earlier.map(({ step }) => step)])).toEqual([
    ["started", []],
    ["designed", ["tendered"]],
  ]);
  expect(piecesOf(versions)[1]?.toldAt).toEqual(first.at);
  expect(saidBefore([], undefined)).toEqual(NOTHING_SAID);
});

test("after 90 days without a word works are silent; not once they are done or given up", () => {
  const at = new Date("2027-01-04T10:00:00Z");
  const silentOn = (now: string, step: NewsVersion["step"] = "started") =>
    areSilent(standingOf([version({ at, step })]), { since: undefined, now: new Date(now), timeZone });
  expect(silentOn("2027-04-04T08:59:00Z")).toBe(false);
  expect(silentOn("2027-04-04T09:01:00Z")).toBe(true);
  expect(silentOn("2028-01-01T00:00:00Z", "opened")).toBe(false);
  expect(silentOn("2028-01-01T00:00:00Z", "cancelled")).toBe(false);
  expect(areSilent(undefined, { since: at, now: new Date("2027-05-01T00:00:00Z"), timeZone })).toBe(true);
  expect(areSilent(undefined, { since: undefined, now: NOW, timeZone })).toBe(false);
});

test("to correct old news is not to tell news", () => {
  const told = version({ at: new Date("2027-01-04T10:00:00Z"), step: "started" });
  const corrected = version({ corrects: told.id, at: new Date("2027-04-01T10:00:00Z"), step: "started" });
  const standing = standingOf([told, corrected]);
  const now = new Date("2027-04-05T10:00:00Z");
  expect(areSilent(standing, { since: undefined, now, timeZone })).toBe(true);
});

test("whoever is in charge tells, as long as they have a role, and organizers of its area", () => {
  const may = (roles: readonly HeldRole[], inCharge?: string) =>
    mayTellWorks({ id: "a", roles }, { area: "navile", inCharge });
  expect(may([{ kind: "organizer" }])).toBe(true);
  expect(may([{ kind: "organizer", area: "navile" }])).toBe(true);
  expect(may([{ kind: "organizer", area: "savena" }])).toBe(false);
  expect(may([{ kind: "moderator" }], "a")).toBe(true);
  expect(may([{ kind: "moderator" }], "b")).toBe(false);
  expect(may([], "a")).toBe(false);
  expect(may([])).toBe(false);
});

test("its authors are told that it is given up, and that this is taken back", () => {
  const begun = version();
  const given = version({ step: "cancelled" });
  const [piece] = piecesOf([begun, given]);
  const [, first] = piecesOf([begun, given]);
  const after = (step: WorkStep, versions: readonly NewsVersion[], corrected?: NewsPiece) =>
    concernsAuthors(step, { versions, corrected });
  expect(after("started", [])).toBe(false);
  expect(after("started", [begun])).toBe(false);
  expect(after("cancelled", [begun])).toBe(true);
  expect(after("started", [begun, given])).toBe(true);
  expect(after("started", [begun, given], piece)).toBe(true);
  expect(after("started", [begun, given], first)).toBe(false);
});
