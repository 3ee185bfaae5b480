import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  canOpen,
  checkNews,
  expectedIn,
  isWorkStep,
  newsLength,
  NOTHING_SAID,
  parseMonth,
  placeOf,
  stepAfter,
  WORK_STEPS,
  type WorkStep,
} from "../../src/domain/works.js";

const NOW = new Date("2027-03-03T10:00:00Z");
const WHEN = { languages: ["it", "en"], now: NOW, timeZone: "Europe/Rome", said: NOTHING_SAID };
const FUNDED = { status: "funded" } as const;
const STEPS: readonly WorkStep[] = [...WORK_STEPS, "cancelled"];

const news = (change: object = {}) => ({
  step: "started",
  text: { it: "Il cantiere è aperto." },
  expected: undefined,
  reason: {},
  change: {},
  ...change,
});

test("six steps, one after the other; what is open or given up has none after it", () => {
  expect(WORK_STEPS.map(placeOf)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(placeOf("cancelled")).toBe(undefined);
  expect(STEPS.filter((step) => !canOpen(step))).toEqual(["opened", "cancelled"]);
  expect(stepAfter("tendered")).toBe("started");
  expect(isWorkStep("toString")).toBe(false);
});

test("a month is read however people write it, and a day is of its month", () => {
  for (const text of [
    "6/2027",
    "06/2027",
    " 6.2027 ",
    "6-2027",
    "6 2027",
    "2027-06",
    "2027-06-12",
    "12/6/2027",
    "giugno 2027",
    "June 2027",
    "12 giugno 2027",
  ])
    expect(parseMonth(text)).toBe("2027-06");
  for (const text of ["", "soon", "13/2027", "0/2027", "6/27", "2027", "1/2/3/2027"])
    expect(parseMonth(text)).toBe(undefined);
});

test("every month there is comes back as it was written, in whatever zone", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2028, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("Europe/Rome", "America/New_York", "Pacific/Auckland"),
      (year, month, timeZone) => {
        const read = parseMonth(`${month}/${year}`) ?? "";
        const found = expectedIn(read, NOW, timeZone);
        const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit" });
        expect(found.ok && shown.format(found.value)).toBe(`${year}-${String(month).padStart(2, "0")}`);
      },
    ),
  );
});

test("the month it is now can be expected, the one before is over", () => {
  expect(expectedIn("2027-03", NOW, "Europe/Rome").ok).toBe(true);
  expect(expectedIn("2027-02", NOW, "Europe/Rome")).toMatchObject({ refusal: { code: "month-over" } });
  expect(expectedIn("2027-13", NOW, "Europe/Rome")).toMatchObject({ refusal: { code: "month-unreadable" } });
});

test("news are of what is funded, of a step there is, in the first language", () => {
  const refused = (draft: object, project: Parameters<typeof checkNews>[1] = FUNDED) => {
    const result = checkNews(news(draft), project, WHEN);
    return result.ok ? undefined : result.refusal.code;
  };
  expect(refused({})).toBe(undefined);
  expect(checkNews(news(), undefined, WHEN)).toMatchObject({ refusal: { code: "project-not-funded" } });
  expect(refused({}, { status: "not-funded" })).toBe("project-not-funded");
  expect(refused({ step: "sold" })).toBe("work-step-unknown");
  expect(refused({ text: { en: "The site is open." } })).toBe("news-length");
  expect(refused({ text: { it: "Il cantiere è aperto.", en: "Short" } })).toBe("news-length");
  expect(refused({ text: { it: "x".repeat(501) } })).toBe("news-length");
  expect(refused({ expected: "2020-01" })).toBe("month-over");
});

const WHY = { it: "Il terreno è inquinato.", en: "The ground is polluted." };
const OWED = { refusal: { code: "public-reason", details: { min: 20, max: 500 } } };

test("whoever cancels owes a reason of at least 20 characters, in every language (ORG-8)", () => {
  expect(newsLength("cancelled").min).toBe(20);
  const cancelled = (text: object) => checkNews(news({ step: "cancelled", text }), FUNDED, WHEN);
  expect(cancelled({ ...WHY, it: "x".repeat(20) })).toMatchObject({ ok: true });
  expect(cancelled({ ...WHY, it: "x".repeat(19) })).toMatchObject(OWED);
  expect(cancelled({ it: WHY.it })).toMatchObject(OWED);
  expect(cancelled({ en: WHY.en })).toMatchObject(OWED);
});

test("so does whoever does it differently; where nothing is, nothing is owed", () => {
  const changed = (change: object) => checkNews(news({ change }), FUNDED, WHEN);
  expect(changed({})).toMatchObject({ ok: true, value: { change: {} } });
  expect(changed({ xx: "Whatever it is" })).toMatchObject({ ok: true, value: { change: {} } });
  expect(changed(WHY)).toMatchObject({ ok: true, value: { change: WHY } });
  expect(changed({ it: WHY.it })).toMatchObject(OWED);
  expect(changed({ ...WHY, en: "x".repeat(501) })).toMatchObject(OWED);
});

test("nothing is expected of what is open or given up, and no other language comes in", () => {
  const text = {
    it: "Da oggi il parco è aperto a tutta la città.",
    en: "Open from today.",
    xx: "Whatever it is",
  };
  for (const step of ["opened", "cancelled"]) {
    const full = { it: text.it, en: "It is open from today on." };
    const result = checkNews(news({ step, text: { ...text, ...full }, expected: "2027-06" }), FUNDED, WHEN);
    expect(result).toEqual({
      ok: true,
      value: { step, text: full, expectedAt: undefined, reason: {}, change: {} },
    });
  }
});
