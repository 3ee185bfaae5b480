import * as fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { copyOf } from "../../src/domain/new-process/copy-of.js";
import {
  languagesIn,
  listAt,
  localAt,
  valueAt,
  wordsAt,
  type FileData,
} from "../../src/domain/new-process/file-data.js";
import type { DraftField } from "../../src/domain/new-process/fields/field.js";
import { plainWords } from "../../src/domain/clean-text.js";
import { joinNames, splitNames } from "../../src/domain/new-process/name-list.js";
import { fieldsOf, setField } from "../../src/domain/new-process/set-field.js";
import { hintsOf, problemsOf } from "../../src/services/new-process/problems.js";
import { fromTemplate, type TemplateName } from "../../src/services/new-process/templates/templates.js";
import { processFiles } from "../support/any-process-file.js";

const NOW = new Date("2026-11-16T17:42:00Z");
const TEMPLATES: TemplateName[] = ["bologna", "city", "school"];

const baseIn = (languages: readonly string[]) => ({
  community: { slug: "bologna", name: "Bologna" },
  city: "Bologna",
  organizer: Object.fromEntries(languages.map((tag) => [tag, "the office"])),
  timeZone: "Europe/Rome",
  currency: "EUR",
  languages,
  areas: ["navile", "savena"].map((key) => ({
    key,
    name: Object.fromEntries(languages.map((tag) => [tag, key])),
    budget: 1,
    outline: [],
    streets: [],
  })),
});

const begun = (name: TemplateName, languages = ["it", "en"]): FileData =>
  fromTemplate(name, baseIn(languages), NOW);

const after = (file: FileData, ...answers: readonly [string, string | null][]): FileData =>
  answers.reduce((now, [id, typed]) => {
    const written = setField(now, id, typed, NOW);
    if (!written.ok) throw new Error(`${id}: ${written.refusal.code}`);
    return written.value;
  }, file);

const codes = (file: FileData) => problemsOf(file, NOW, []).map(({ code }) => code);

describe("a template can go live as it is", () => {
  test.each(TEMPLATES)("%s", (name) => {
    for (const languages of [["it", "en"], ["it"], ["en"]])
      expect(problemsOf(begun(name, languages), NOW, [])).toEqual([]);
  });
});

describe("themes are typed as a list (ORG-2)", () => {
  const keys = (file: FileData) => listAt(file, ["themes"]).map(({ key }) => key);

  test("in the first language they come and go, and those that stay are the ones they were", () => {
    const three = after(begun("school"), ["themes-it", "Verde, Mobilità, Cultura"], ["themes-en", "Green"]);
    expect(keys(three)).toEqual(["verde", "mobilita", "cultura"]);
    expect(localAt(three, ["themes", 0, "name"])).toEqual({ it: "Verde", en: "Green" });
    expect(localAt(three, ["themes", 1, "name"])).toEqual({ it: "Mobilità", en: "Mobilità" });
    const two = after(three, ["themes-it", "cultura, Sport, verde, VERDE"]);
    expect(keys(two)).toEqual(["cultura", "sport", "verde"]);
    expect(localAt(two, ["themes", 2, "name"])).toEqual({ it: "VERDE", en: "Green" });
    expect(codes(two)).toEqual([]);
    expect(keys(after(two, ["themes-it", null]))).toEqual([]);
  });

  test("in another language they are only called otherwise, and those that are missing are begun", () => {
    const begunInEnglish = after(begun("school"), ["themes-en", "Green, Sport"]);
    expect(listAt(begunInEnglish, ["themes"])).toEqual([
      { key: "green", name: { it: "Green", en: "Green" } },
      { key: "sport", name: { it: "Sport", en: "Sport" } },
    ]);
    const more = after(begunInEnglish, ["themes-it", "Green, Sport, Musica"], ["themes-en", "Parks"]);
    expect(listAt(more, ["themes"]).map(({ name }) => name)).toEqual([
      { it: "Green", en: "Parks" },
      { it: "Sport", en: "Sport" },
      { it: "Musica", en: "Musica" },
    ]);
  });

  test.each<[string, string, object]>([
    ["1, 2, 3, 4, 5, 6, 7, 8, 9", "setup-too-many", { count: 9, most: 8 }],
    ["Verde, una parola davvero troppo lunga per stare su un pulsante", "setup-too-long", { max: 30 }],
    [" , ,, ", "setup-needed", {}],
  ])("%j is refused", (typed, code, details) => {
    const written = setField(begun("school"), "themes-it", typed, NOW);
    expect(written).toMatchObject({ ok: false, refusal: { code, details } });
  });

  test("any names are read again as they were, commas and all", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[A-Za-zàèì]([A-Za-z ,àèì]{0,8}[A-Za-z])?$/), {
          maxLength: 8,
          selector: plainWords,
        }),
        (names) => {
          const clean = names.map((name) => name.replaceAll(/\s+/gu, " "));
          expect(splitNames(joinNames(clean))).toEqual(clean);
        },
      ),
    );
  });
});

test("an area that is taken out takes its desks along", () => {
  const desk = (area: string) => ({
    area,
    name: area,
    address: area,
    hours: { it: "9" },
    access: { it: "sì" },
  });
  const file = fromTemplate("city", { ...baseIn(["it"]), desks: ["navile", "savena"].map(desk) }, NOW);
  const left = after(file, ["a0-in", "no"]);
  expect(listAt(left, ["desks"]).map(({ area }) => area)).toEqual(["savena"]);
  expect(codes(left)).toEqual([]);
});

test("what was written in a language that is not spoken is left behind", () => {
  const file = fromTemplate(
    "city",
    { ...baseIn(["it"]), themes: [{ key: "green", name: { it: "Verde", en: "Green" } }] },
    NOW,
  );
  expect(valueAt(file, ["themes"])).toEqual([{ key: "green", name: { it: "Verde" } }]);
});

describe("what is answered is what is kept", () => {
  test.each(TEMPLATES)("every choice of %s can be made, and the file still is one", (name) => {
    const file = begun(name);
    for (const { id, what } of fieldsOf(file))
      for (const option of what.kind === "options" ? what.options : []) {
        const written = setField(file, id, option, NOW);
        if (!written.ok) throw new Error(`${id}: ${written.refusal.code}`);
        // A phase that comes in must be given its dates.
        const found = codes(written.value).filter((code) => code !== "phase-backwards");
        expect([id, option, found.filter((code) => code === "other" || code === "repeated")]).toEqual([
          id,
          option,
          [],
        ]);
      }
  });

  test("money in two parts comes to the whole, and goes together again", () => {
    const file = begun("bologna");
    const apart = after(file, ["spending", "apart"], ["a0-current", "100.000"], ["a1-budget", "€ 40 000"]);
    expect(codes(apart)).toEqual([]);
    expect(valueAt(apart, ["areas", 0, "spending"])).toEqual([
      { kind: "current", budget: 100_000 },
      { kind: "capital", budget: 400_000 },
    ]);
    expect(valueAt(apart, ["areas", 1, "spending"])).toEqual([
      { kind: "current", budget: 12_000 },
      { kind: "capital", budget: 28_000 },
    ]);
    expect(listAt(apart, ["questions"]).map(({ spending }) => spending)).toEqual(["capital", "current"]);
    expect(after(apart, ["spending", "together"], ["a0-budget", "500000"], ["a1-budget", "500000"])).toEqual({
      ...file,
      questions: [
        { ...listAt(file, ["questions"])[0], title: { it: "Lavori e acquisti", en: "Works and purchases" } },
      ],
    });
  });

  test("each part of an envelope has something in it, whatever is typed", () => {
    const apart = after(begun("bologna"), ["spending", "apart"]);
    for (const typed of ["500.000", "600.000"])
      expect(setField(apart, "a0-current", typed, NOW)).toMatchObject({
        refusal: { code: "setup-amount-part", details: { whole: 50_000_000 } },
      });
    expect(codes(after(apart, ["a0-capital", "499.999,99"]))).toEqual([]);
    expect(codes(after(begun("bologna"), ["a0-budget", "1"], ["spending", "apart"]))).toEqual([]);
    expect(codes(after(apart, ["a0-budget", "1"]))).toEqual([]);
  });

  test("a language that comes in has every text, and one that goes leaves none", () => {
    const both = after(begun("school", ["it"]), ["speaks-en", "yes"]);
    expect(languagesIn(both)).toEqual(["it", "en"]);
    expect(codes(both)).toEqual([]);
    const english = after(both, ["speaks-it", "no"], ["speaks-en", "no"]);
    expect(languagesIn(english)).toEqual(["en"]);
    expect(JSON.stringify(english)).not.toContain('"it":');
    expect(codes(english)).toEqual([]);
  });

  test("an area comes with a key of its own, and the last one stays", () => {
    const more = after(begun("bologna"), ["a-new", "Porto-Saragozza"], ["a-new", "Navile"]);
    expect(listAt(more, ["areas"]).map(({ key }) => key)).toEqual([
      "navile",
      "savena",
      "porto-saragozza",
      "navile-2",
    ]);
    expect(codes(more)).toEqual([]);
    const one = after(more, ["a0-in", "no"], ["a0-in", "no"], ["a0-in", "no"]);
    expect(setField(one, "a0-in", "no", NOW)).toMatchObject({ ok: false });
  });
});

test("a day typed without its hour is meant at the hour that stood there", () => {
  const ends = (file: FileData) =>
    fieldsOf(file)
      .find(({ id }) => id === "voting-ends")
      ?.read(file);
  const evening = after(begun("school"), ["voting-ends", "5 luglio 2027, ore 20:30"]);
  expect(ends(evening)).toBe("2027-07-05 20:30");
  expect(ends(after(evening, ["voting-ends", "lunedì 12 luglio 2027"]))).toBe("2027-07-12 20:30");
  expect(setField(evening, "voting-ends", "12 brumaio 2027", NOW)).toMatchObject({
    refusal: { code: "moment.unreadable" },
  });
});

test("what is wrong is named, with the place where it is mended", () => {
  const file = after(
    begun("bologna"),
    ["check-ends", "10/07/2027 12:00"],
    ["a0-least", "9000"],
    ["a0-most", "4000"],
    ["strength", "3"],
    ["by-desk", "no"],
    ["by-login", "no"],
  );
  expect(problemsOf(file, NOW, ["bilancio-2027"])).toEqual([
    { code: "band-backwards", details: {}, step: "areas", part: "0" },
    { code: "too-weak", details: {}, step: "who" },
    { code: "phases-overlap", details: { earlier: "check", later: "voting" }, step: "dates", part: "voting" },
    { code: "slug-taken", details: { slug: "bilancio-2027" }, step: "name" },
  ]);
});

/** What somebody may type or press for a field: what just fits, what just does not, and what is nothing at all. */
function triedFor({ what }: DraftField): (string | null)[] {
  switch (what.kind) {
    case "text":
      return ["x", "👍🏽".repeat(what.max), "x".repeat(what.max), "x".repeat(what.max + 1), "\u200b", null];
    case "list":
      return ["x", "👍🏽".repeat(what.longest), "Verde, Sport", "\u200b", null];
    case "money":
      // A single cent has no two parts.
      return ["0,02", "1", "40.000", "500.000", "10.000.000.000", "10.000.000.001", "90000000000000"];
    case "moment":
      return ["05/07/2027 12:00", "31/12/2031 23:59", "17/11/2026"];
    case "day":
      return ["01/11/2027", "29/02/2028", null];
    case "days":
      return ["10/05/2027–24/05/2027; 01/06/2027", "17/11/2026", null];
    case "number":
      return [what.min, what.max].map(String);
    case "options":
      return [...what.options];
  }
}

/** Where nothing is split, with the question about seats first; and with a group of people that are to be reached. */
const withSeats = (file: FileData): FileData => {
  const [first] = listAt(file, ["questions"]);
  return {
    ...file,
    ...(first?.["spending"] === undefined && { questions: listAt(file, ["questions"]).toReversed() }),
    outreach: {
      targets: [{ by: "area", group: wordsAt(file, ["areas", 0, "key"]), activity: "voted", people: 3 }],
    },
  };
};

test("whatever is typed, the review finds words for what is wrong", () => {
  const anyDraft = fc.oneof(
    fc.constantFrom(...TEMPLATES).map((name) => begun(name)),
    processFiles.map((file) => copyOf(file, NOW)),
    processFiles.map((file) => copyOf(withSeats(file), NOW)),
    processFiles.map((file) => ({
      ...copyOf(file, NOW),
      outreach: { targets: [{ by: "language", group: languagesIn(file)[0], activity: "voted", share: 40 }] },
    })),
  );
  const step = fc.record({ field: fc.nat(), value: fc.nat() });
  fc.assert(
    fc.property(anyDraft, fc.array(step, { minLength: 1, maxLength: 30 }), (draft, steps) => {
      const written = steps.reduce((file, step) => {
        const fields = fieldsOf(file);
        const field = fields[step.field % fields.length] as DraftField;
        const tried = triedFor(field);
        const now = setField(file, field.id, tried[step.value % tried.length] ?? null, NOW);
        return now.ok ? now.value : file;
      }, draft);
      expect(problemsOf(written, NOW, []).filter(({ code }) => code === "other")).toEqual([]);
    }),
    { numRuns: 50, endOnFailure: true },
  );
});

test("hours for paper that end after results are out are named, and mended at the ballot", () => {
  const file = after(
    begun("bologna"),
    ["paper", "240"],
    ["results-starts", "27/07/2027 12:00"],
    ["counting-ends", "27/07/2027 12:00"],
  );
  expect(problemsOf(file, NOW, [])).toEqual([{ code: "paper-after-results", details: {}, step: "ballot" }]);
});

describe("a copy of last year's", () => {
  const weekday = (written: unknown) => DateTime.fromFormat(String(written), "yyyy-MM-dd HH:mm").weekday;

  test("keeps the days of the week, the hours and the distances, and begins in the future", () => {
    fc.assert(
      fc.property(processFiles, (file) => {
        const copy = copyOf(file, NOW);
        const [was, is] = [listAt(file, ["phases"]), listAt(copy, ["phases"])];
        expect(is.map(({ kind }) => kind)).toEqual(was.map(({ kind }) => kind));
        for (const [index, phase] of is.entries())
          for (const end of ["starts", "ends"]) {
            expect(weekday(phase[end])).toBe(weekday(was[index]?.[end]));
            expect(wordsAt(phase, [end]).slice(-5)).toBe(wordsAt(was[index], [end]).slice(-5));
          }
        expect(codes(copy).filter((code) => code.startsWith("phase"))).toEqual([]);
        const years = Number(copy["edition"]) - Number(file["edition"]);
        const day = wordsAt(file, ["eligibility", "ageOn"]);
        if (day !== "" && years > 0)
          expect(wordsAt(copy, ["eligibility", "ageOn"])).toBe(
            `${Number(day.slice(0, 4)) + years}${day.slice(4)}`,
          );
        expect(copy["projects"]).toBeUndefined();
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test("is called by its own year, and asks about a text that still names the old one", () => {
    const file = after(begun("school"), ["full-text-en", "Rules of 2027."]);
    const copy = copyOf(file, NOW);
    expect([copy["edition"], copy["slug"], wordsAt(copy, ["title", "en"])]).toEqual([
      "2028",
      "scuola-2028",
      "School budget 2028",
    ]);
    expect(hintsOf(copy)).toEqual([
      { code: "older-year", details: { year: "2027" }, step: "texts", part: "en" },
    ]);
  });

  test("counts age on the same day of its own year, and asks where that is in a year before the vote", () => {
    const file = after(begun("school"), ["age-on", "01/11/2027"]);
    const copy = copyOf(file, NOW);
    expect(valueAt(copy, ["eligibility", "ageOn"])).toBe("2028-11-01");
    expect(hintsOf(copy)).toEqual([]);
    expect(hintsOf(after(copy, ["age-on", "31/12/2027"]))).toEqual([
      { code: "early-age", details: { on: "2027-12-31" }, step: "who" },
    ]);
    const leapDay = copyOf(after(file, ["age-on", "29/02/2028"]), NOW);
    expect(valueAt(leapDay, ["eligibility", "ageOn"])).toBe("2029-02-28");
  });

  test("asks about older years wherever a text has them, and not about laws", () => {
    const file = after(
      begun("bologna"),
      ["reason-0-it", "Era nel bilancio 2025."],
      ["privacy-it", "Regolamento 2016/679."],
    );
    const withHelp = {
      ...file,
      help: [{ key: "code", words: ["code"], title: "Code", text: "As in 2026." }],
    };
    expect(hintsOf(withHelp)).toEqual([
      { code: "older-year", details: { year: "2025" }, step: "proposals", part: "reasons-it" },
      { code: "older-year-in-file", details: { year: "2026" }, step: "texts" },
    ]);
  });

  test("renames its questions, and knows nothing of the numbers of projects that stay behind", () => {
    const [question, ...others] = listAt(begun("bologna"), ["questions"]);
    const asked = {
      ...question,
      title: { it: "Progetti 2027", en: "Projects 2027" },
      counting: { rule: "greedy", incompatible: [[1, 2]] },
    };
    const copy = copyOf({ ...begun("bologna"), questions: [asked, ...others] }, NOW);
    expect(listAt(copy, ["questions"])[0]).toMatchObject({
      title: { it: "Progetti 2028", en: "Projects 2028" },
      counting: { rule: "greedy" },
    });
    expect(valueAt(copy, ["questions", 0, "counting", "incompatible"])).toBeUndefined();
  });
});
