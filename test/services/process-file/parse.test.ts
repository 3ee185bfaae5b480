import { describe, expect, test } from "vitest";
import { definition, faultsIn } from "../../support/reading-files.js";
import { SMALL_PROCESS, smallProcess } from "../../support/small-process.js";

describe("a good file", () => {
  test("amounts become minor units", () => {
    const { areas, projects } = definition().definition;
    expect(areas.map(({ budget }) => budget)).toEqual([1_000_000, 800_050]);
    expect(projects.map(({ cost }) => cost)).toEqual([400_025, 600_000, 800_000]);
  });

  test("dates are meant in the time zone of the process, in winter and in summer", () => {
    const [workshops, , voting] = definition().definition.phases;
    expect(workshops?.startsAt.toISOString()).toBe("2026-01-10T08:00:00.000Z");
    expect(voting?.endsAt.toISOString()).toBe("2026-06-16T10:30:00.000Z");
  });

  test("a title written once is the same in every language, what is left out is empty", () => {
    const { title, projects, edition } = definition().definition;
    expect(title).toEqual({ it: "Idee in cortile", en: "Idee in cortile" });
    expect(projects[1]?.details).toEqual({ it: "", en: "" });
    expect(edition).toBe("2026");
  });

  test("rules are grouped as the process knows them", () => {
    const { rules, topics } = definition().definition;
    expect(rules.questions).toEqual([
      {
        key: "projects",
        title: { it: "Progetti", en: "Projects" },
        where: "own",
        ballot: { kind: "approval", max: 1, blank: false },
        counting: { rule: "first_per_area", ties: ["maxVotes", "minCost"] },
      },
    ]);
    expect(rules.cards).toHaveLength(4);
    expect(topics[0]?.words).toEqual(["codice", "code"]);
  });

  test("a place has its position, a project its own or the file's sample mark", () => {
    const { projects } = definition().definition;
    expect(projects[0]?.place).toEqual({
      address: "Via Fioravanti 24",
      landmark: "la biblioteca",
      position: { latitude: 44.53, longitude: 11.33 },
    });
    expect(projects.map(({ sample }) => sample)).toEqual([false, false, true]);
    const demo = definition(
      smallProcess(
        ["currency: EUR", "currency: EUR\nsample: true"],
        ["    sample: true", "    sample: false"],
      ),
    );
    expect(demo.definition.projects.map(({ sample }) => sample)).toEqual([true, true, false]);
  });

  test("in a process with one language texts may be written directly", () => {
    const text = SMALL_PROCESS.replace("languages: [it, en]", "languages: [it]").replaceAll(
      /\{ it: (.*?), en: .*? \}/g,
      "$1",
    );
    expect(definition(text).definition.rules.fullText).toEqual({ it: "Il regolamento." });
  });
});

describe("dates relative to today", () => {
  const relative = SMALL_PROCESS.replace("currency: EUR", "currency: EUR\nsample: true")
    .replace("2026-01-10 09:00", "today-30d 09:00")
    .replace("2026-03-01 00:00", "today-5d 00:00")
    .replace("2026-02-01 09:00", "today-10d 09:00")
    .replace("2026-03-15 12:00", "today-1d 12:00")
    .replace("2026-05-26 12:00", "today 09:00")
    .replace("2026-06-16 12:30", "today+20d 12:30")
    .replace("2026-06-20 12:00", "today+24d 12:00")
    .replace("2026-07-20 12:00", "today+60d 12:00");

  test("follow the day, in the time zone of the process", () => {
    // Already 1 April in Bologna.
    const { definition: process, relative: usesToday } = definition(
      relative,
      new Date("2026-03-31T22:30:00Z"),
    );
    expect(usesToday).toBe(true);
    expect(process.phases[2]?.startsAt.toISOString()).toBe("2026-04-01T07:00:00.000Z");
    expect(process.phases[2]?.endsAt.toISOString()).toBe("2026-04-21T10:30:00.000Z");
    expect(process.phases[0]?.startsAt.toISOString()).toBe("2026-03-02T08:00:00.000Z");
  });

  test("are for demo files", () => {
    expect(faultsIn(relative.replace("sample: true", "sample: false"))).toEqual([
      "small.yaml:11: phases: dates relative to today are for demo files: write dates, or mark the file with sample: true",
    ]);
    expect(definition().relative).toBe(false);
  });

  test("do not mix with others", () => {
    expect(
      faultsIn(relative.replace("today+20d 12:30", "today+20d 12:30\n    was: 2026-04-16 12:30")),
    ).toEqual([
      "small.yaml:21: phases[2].was: is a date, while others are relative to today: use one way for all",
    ]);
    expect(faultsIn(relative.replace("today-5d 00:00", "2026-03-25 00:00"))).toEqual([
      "small.yaml:14: phases[0].ends: is a date, while others are relative to today: use one way for all",
    ]);
  });
});

describe("faults name the line and the field", () => {
  test.each<[string, string, string]>([
    ["city: Bologna\n", "", "small.yaml:1: city: is missing"],
    ["city: Bologna", "city: 3", "small.yaml:5: city: must be a text"],
    ["city: Bologna", "city: ''", "small.yaml:5: city: is empty"],
    ["city: Bologna", "city: Bologna\nmayor: Anna", "small.yaml:6: mayor: is not a field of process files"],
    [
      "    budget: 10000",
      "    budgets: 1\n    budget: 10000",
      "small.yaml:26: areas[0].budgets: is not a field of process files: did you mean budget?",
    ],
    [
      "currency: EUR",
      "currency: EURO",
      "small.yaml:9: currency: must be one of EUR, CHF, GBP, PLN, USD: did you mean EUR?",
    ],
    ["Europe/Rome", "Europe/Roma", "small.yaml:8: timeZone: must be a time zone like Europe/Rome"],
    [
      "key: code",
      "key: The Code",
      "small.yaml:67: help[0].key: must be lower-case letters, digits and single dashes, like porto-saragozza",
    ],
    ["budget: 10000", "budget: 10000.005", "small.yaml:26: areas[0].budget: has more than two decimals"],
    ["budget: 10000", "budget: -1", "small.yaml:26: areas[0].budget: must be more than 0"],
    ["budget: 10000", "budget: € 10.000", "small.yaml:26: areas[0].budget: must be a number"],
    ["{ it: Nord, en: North }", "{ it: Nord }", "small.yaml:25: areas[0].name.en: is missing"],
    [
      "{ it: Nord, en: North }",
      "{ it: Nord, en: North, fr: Nord }",
      "small.yaml:25: areas[0].name.fr: is not one of the languages of this process",
    ],
    [
      "{ it: Un orto., en: A garden. }",
      "Un orto.",
      "small.yaml:76: projects[0].summary: must be a text in each language: it, en",
    ],
    [
      "Orto in cortile",
      "x".repeat(81),
      "small.yaml:75: projects[0].title: is 81 characters long; the limit is 80",
    ],
    [
      "2026-05-26 12:00",
      "26/05/2026 12:00",
      'small.yaml:18: phases[2].starts: must be a date and an hour like "2026-05-26 12:00", or "today+20d 12:30" in a demo file',
    ],
    [
      "2026-03-15 12:00",
      "2026-03-29 02:30",
      "small.yaml:16: phases[1].ends: does not exist in the calendar of Europe/Rome",
    ],
    [
      "2026-05-26 12:00",
      "2026-02-30 12:00",
      "small.yaml:18: phases[2].starts: does not exist in the calendar of Europe/Rome",
    ],
    [
      "kind: approval, max: 1",
      "kind: approval, max: 0",
      "small.yaml:51: questions[0].ballot.max: must be at least 1",
    ],
    [
      "kind: approval, max: 1",
      "kind: borda",
      "small.yaml:51: questions[0].ballot.kind: must be approval, budget, points, ranking or yes-no",
    ],
    [
      "{ kind: approval, max: 1 }",
      "approval",
      "small.yaml:51: questions[0].ballot: must be a group of fields",
    ],
    ["ties: [maxVotes, minCost]", "ties: []", "small.yaml:52: questions[0].counting.ties: is empty"],
    ["  - { it: E poi, en: What then }\n", "", "small.yaml:53: cards: has 3 entries; at least 4 are needed"],
    [
      "latitude: 44.53, ",
      "",
      "small.yaml:80: projects[0].place: needs both latitude and longitude, or neither",
    ],
  ])("%j → %j", (was, is, fault) => expect(faultsIn(smallProcess([was, is]))).toEqual([fault]));
});

describe("fields are checked against one another", () => {
  test.each<[string, string, string]>([
    [
      "    - key: not-ours\n",
      "    - key: x\n      text: { it: A, en: A }\n    - key: x\n",
      "small.yaml:48: proposals.rejectionReasons[1].key: repeats x",
    ],
    ["number: 2", "number: 1", "small.yaml:81: projects[1].number: repeats 1"],
    ["[it, en]", "[it, en, it]", "small.yaml:7: languages[2]: repeats it"],
    [
      "theme: green",
      "theme: red",
      "small.yaml:74: projects[0].theme: red is not among the themes of this file",
    ],
    [
      "  - area: north\n",
      "  - area: west\n",
      "small.yaml:61: desks[0].area: west is not among the areas of this file",
    ],
    [
      "cost: 8000\n",
      "cost: 8000.51\n",
      "small.yaml:90: projects[2].cost: is 8000.51, more than the 8000.5 of its area",
    ],
    [
      "2026-06-16 12:30",
      "2026-05-26 12:00",
      "small.yaml:19: phases[2].ends: is not after the start of the phase",
    ],
    ["desks:", "privacyNotice: {}\ndesks:", "small.yaml:60: privacyNotice: needs a text, a url or both"],
    [
      "desks:",
      "privacyNotice: { url: http://casa.example }\ndesks:",
      "small.yaml:60: privacyNotice.url: must be a web address like https://www.example.org/privacy",
    ],
    [
      "desks:",
      "privacyNotice: { text: { it: Tutto. } }\ndesks:",
      "small.yaml:60: privacyNotice.text.en: is missing",
    ],
    [
      "budget: 10000",
      "budget: 10000\n    electorate: 0",
      "small.yaml:27: areas[0].electorate: must be at least 1",
    ],
    [
      "budget: 10000",
      "budget: 10000\n    electorate: 12.5",
      "small.yaml:27: areas[0].electorate: must be a whole number",
    ],
    [
      "2026-06-16 12:30",
      "2026-06-16 12:30\n    was: 2026-05-20 12:00",
      "small.yaml:20: phases[2].was: is not after the start of the phase",
    ],
    [
      "2026-06-16 12:30",
      "2026-06-16 12:30\n    was: 2026-06-16 12:30",
      "small.yaml:20: phases[2].was: is the same as ends: leave it out until the end moves",
    ],
    [
      "2026-03-15 12:00",
      "2026-05-26 12:01",
      "small.yaml:18: phases[2].starts: is before proposals ends (2026-05-26 12:01)",
    ],
    [
      "kind: results",
      "kind: check",
      "small.yaml:20: phases[3].kind: check comes before voting: list phases in their order",
    ],
    ["kind: results", "kind: voting", "small.yaml:20: phases[3].kind: repeats voting"],
    [
      "  - number: 2\n",
      "  - number: 2\n    question: other\n",
      "small.yaml:82: projects[1].question: other is not among the questions of this file",
    ],
    [
      "  - key: projects\n",
      "  - key: projects\n    budget: 100\n",
      "small.yaml:50: questions[0].budget: is for a question of the whole city: areas have their own",
    ],
    [
      "cards:\n",
      "  - key: more\n    title: { it: A, en: A }\n    where: city\n    ballot: { kind: yes-no }\n    counting: { rule: greedy, ties: [minCost] }\ncards:\n",
      "small.yaml:53: questions[1]: needs a budget or seats, being for the whole city",
    ],
    [
      "cards:\n",
      "  - key: more\n    title: { it: A, en: A }\n    seats: 2\n    ballot: { kind: budget }\n    counting: { rule: greedy, ties: [minCost] }\ncards:\n",
      "small.yaml:56: questions[1].ballot: cannot be budget: with seats nothing has a price",
    ],
    ["    cost: 6000\n", "", "small.yaml:81: projects[1].cost: is missing"],
    [
      "first_per_area",
      "schulze_greedy",
      "small.yaml:52: questions[0].counting.rule: schulze_greedy cannot count approval ballots",
    ],
    [
      "[maxVotes, minCost]",
      "[lot]",
      "small.yaml:52: questions[0].counting.ties: has a lot: it needs lot with its seed",
    ],
    [
      "ties: [maxVotes, minCost]",
      "lot: { seed: Casa 2026 }",
      "small.yaml:52: questions[0].counting.lot: is not used: ties has no lot",
    ],
    [
      "ties: [maxVotes, minCost]",
      "comparison: satisfaction",
      "small.yaml:52: questions[0].counting.comparison: is for the Method of Equal Shares only",
    ],
    [
      "ties: [maxVotes, minCost]",
      "minimum: {}",
      "small.yaml:52: questions[0].counting.minimum: says nothing",
    ],
    ["  - number: 2\n    area: north\n", "  - number: 2\n", "small.yaml:81: projects[1].area: is missing"],
    ["kind: voting", "kind: check", "small.yaml:10: phases: has no voting"],
  ])("%j → %j", (was, is, fault) => expect(faultsIn(smallProcess([was, is]))).toEqual([fault]));

  test("a project of an area that does not exist", () => {
    expect(faultsIn(smallProcess(["    area: south\n", "    area: east\n"]))).toEqual([
      "small.yaml:87: projects[2].area: east is not among the areas of this file",
    ]);
  });
});

test("all faults come at once, from the first line to the last", () => {
  const text = smallProcess(
    ["city: Bologna\n", ""],
    ["currency: EUR", "currency: Lira"],
    ["key: south", "key: north"],
    ["number: 3", "numbr: 3"],
  );
  expect(faultsIn(text).map((line) => line.split(": ").slice(0, 2).join(": "))).toEqual([
    "small.yaml:1: city",
    "small.yaml:8: currency",
    "small.yaml:28: areas[1].key",
    "small.yaml:85: projects[2].number",
    "small.yaml:85: projects[2].numbr",
    "small.yaml:86: projects[2].area",
  ]);
});

describe("files that cannot be read say why", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["empty", "", "small.yaml:1: is empty"],
    ["only a comment", "# later\n", "small.yaml:1: is empty"],
    ["not text", Uint8Array.of(0xff, 0xfe, 0), "small.yaml:1: is not UTF-8 text"],
    [
      "not YAML",
      "a: 1\nb: [1",
      "small.yaml:2: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    ["the same key twice", "a: 1\na: 2", "small.yaml:2: is not YAML: Map keys must be unique"],
    ["too large", " ".repeat(2_000_001), "small.yaml:1: is larger than 2 MB, the most for a process file"],
    ["too deep", "[".repeat(100_000), "small.yaml:1: is nested too deeply: 12 levels are the most"],
    ["too deep in blocks", "- ".repeat(5_000), "small.yaml:1: is nested too deeply: 12 levels are the most"],
    [
      "an alias to nothing",
      "a: *b",
      "small.yaml:1: cannot be read: Unresolved alias (the anchor must be set before the alias): b",
    ],
    ["a list", "- 1", "small.yaml:1: must be a group of fields"],
    ["a word", "hello", "small.yaml:1: must be a group of fields"],
  ])("%s", (_what, text, fault) => expect(faultsIn(text)[0]).toBe(fault));

  test("aliases that unfold without end", () => {
    const tenfold = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [name, of] of ["ba", "cb", "dc"])
      tenfold.push(`${name}: &${name} [${Array(10).fill(`*${of}`).join(", ")}]`);
    expect(faultsIn(tenfold.join("\n"))).toEqual([
      expect.stringMatching(/^small.yaml:1: cannot be read: Excessive alias/),
    ]);
  });

  test.each([
    ["in one line", (levels: number) => `${"[".repeat(levels)}x${"]".repeat(levels)}`],
    ["in blocks", (levels: number) => `${"- ".repeat(levels)}x`],
  ])("twelve levels are fine, thirteen are not: %s", (_how, nested) => {
    const tooDeep = "small.yaml:1: is nested too deeply: 12 levels are the most";
    expect(faultsIn(nested(12))).not.toContain(tooDeep);
    expect(faultsIn(nested(13))).toContain(tooDeep);
  });
});

test("hostile texts are cleaned as everywhere else", () => {
  const text = smallProcess(["title: Idee in cortile", String.raw`title: "Idee\u202E in\0 cortile"`]);
  expect(definition(text).definition.title["it"]).toBe("Idee in cortile");
});
