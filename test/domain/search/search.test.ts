import * as fc from "fast-check";
import { expect, test } from "vitest";
import { projectNumberIn } from "../../../src/domain/search/project-number.js";
import { searchProcess } from "../../../src/domain/search/search.js";
import { anyText } from "../../support/any-text.js";
import { GREEN_AND_CULTURE, NAVILE_AND_SAVENA, someProject } from "../../support/some-projects.js";

const title = (en: string, it: string) => ({ title: { en, it } });

const process = {
  areas: NAVILE_AND_SAVENA,
  themes: GREEN_AND_CULTURE,
  projects: [
    someProject(12, { ...title("Parco Nord: shade and benches", "Parco Nord: ombra e panchine") }),
    someProject(15, { ...title("Library, new hours", "Biblioteca, nuovi orari"), theme: "culture" }),
    someProject(18, {
      ...title("Cycle path", "Ciclabile"),
      place: { address: "via di Corticella 24", landmark: "the market" },
    }),
    someProject(21, {
      ...title("Safe crossing", "Attraversamento sicuro"),
      summary: { en: "At the school.", it: "Davanti alla scuola." },
      area: "savena",
    }),
    someProject(24, { ...title("Città dei bambini", "Città dei bambini") }),
  ],
  topics: [
    {
      key: "count",
      words: ["counting", "conteggio"],
      title: { en: "How are votes counted?", it: "Come si contano i voti?" },
      text: { en: "The most voted projects come first.", it: "Prima i progetti più votati." },
    },
    {
      key: "desk",
      words: ["desk", "sportello", "assisted"],
      title: { en: "Can I vote at a desk?", it: "Posso votare allo sportello?" },
      text: { en: "Yes, in every district.", it: "Sì, in ogni quartiere." },
    },
  ],
};

const found = (typed: string) => {
  const { projects, topics } = searchProcess(process, typed);
  return [...projects.map(({ number }) => number), ...topics.map(({ key }) => key)];
};

test.each([
  ["a word of the title", "benches", [12]],
  ["in the other language", "panchine", [12]],
  ["capitals and punctuation", "PARCO nord!", [12]],
  ["the beginning of a word", "biblio", [15]],
  ["a slip", "bibloteca", [15]],
  ["without its accent", "citta", [24]],
  ["with an accent too many", "bibliotèca", [15]],
  ["a street", "corticella", [18]],
  ["a landmark", "market", [18]],
  ["a theme", "cultura", [15]],
  ["a district", "savena", [21]],
  ["a word of the text", "school", [21]],
  ["every word must fit", "safe crossing", [21]],
  ["its number", "12", [12]],
  ["its number in words", "progetto 15", [15]],
  ["a number is the project before it is a street's", "24", [24]],
  ["a help topic", "conteggio", ["count"]],
  ["a help topic with a slip", "how does the couting work", ["count"]],
  ["some of the words, when nothing has them all", "benches and a helicopter", [12]],
  ["nothing", "helicopter", []],
  ["a number nobody has", "99", []],
  ["words that tell nothing", "the of and", []],
  ["only signs", "🎉 ?!", []],
])("%s: %s", (_what, typed, wanted) => {
  expect(found(typed)).toEqual(wanted);
});

test("a title counts more than a text", () => {
  const projects = [
    someProject(1, { summary: { en: "Near the garden." } }),
    someProject(2, { title: { en: "A garden" } }),
  ];
  expect(searchProcess({ ...process, projects }, "garden").projects.map(({ number }) => number)).toEqual([
    2, 1,
  ]);
});

test("a word of a help text alone is a coincidence", () => {
  expect(found("first")).toEqual([]);
});

test("numbers as people write them", () => {
  for (const typed of [
    "42",
    " 42 ",
    "#42",
    "n. 42",
    "n° 42",
    "Project 42",
    "progetto n. 42",
    "number 42",
    "Numero 42",
  ])
    expect(projectNumberIn(typed), typed).toBe(42);
  for (const typed of ["42nd", "via Arno 42", "4 2", "12345", "", "-42", "4.2"])
    expect(projectNumberIn(typed), typed).toBe(undefined);
});

test("whatever is typed, the answer is a list of projects of this process", () => {
  const hostile = fc.constantFrom(
    "'; DROP TABLE --",
    "<b>",
    ".*",
    "\\",
    "(((",
    "__proto__",
    "constructor",
    "a".repeat(5000),
  );
  fc.assert(
    fc.property(fc.oneof(anyText, hostile), (typed) => {
      const { projects, topics } = searchProcess(process, typed);
      expect(process.projects).toEqual(expect.arrayContaining([...projects]));
      expect(new Set(projects).size).toBe(projects.length);
      expect(topics.length).toBeLessThanOrEqual(3);
    }),
  );
});
