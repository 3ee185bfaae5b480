import { expect, test } from "vitest";
import type { LogEntry } from "../../src/domain/count/log.js";
import { countSentence } from "../../src/flows/look/count-sentences.js";
import { LANGUAGES, type Language } from "../../src/i18n/catalogue.js";
import { translatePlain } from "../../src/i18n/translate.js";
import { someProject } from "../support/some-projects.js";

const titled = (id: number, title: string) => someProject(id, { id, title: { en: title, it: title } });

const process = {
  projects: [titled(1, "Parco"), titled(2, "Biblioteca"), titled(3, "Orto")],
  currency: "EUR",
};

const LOG: readonly LogEntry[] = [
  { code: "count.ballots", voters: 1842, blank: 1, projects: 3 },
  { code: "count.withdrawn", projectId: "3", votes: 7 },
  {
    code: "count.tie",
    place: 1,
    by: "votes",
    value: 120,
    projectIds: ["1", "2", "3"],
    decidedBy: ["minCost", "officialOrder"],
  },
  { code: "count.tie", place: 4, by: "votes", value: 0, projectIds: ["1", "9"], decidedBy: ["maxCost"] },
  { code: "count.funded", projectId: "1", by: "votes", value: 1, cost: 4_000_000, left: 1_000_050 },
  { code: "count.does-not-fit", projectId: "2", by: "votes", value: 120, cost: 4_000_000, left: 100 },
  { code: "count.stopped", projectId: "2" },
  { code: "count.no-votes" },
  { code: "count.finished", winners: 1, totalCost: 4_000_000, leftOver: 0 },
];

const sentences = (language: Language) =>
  LOG.map((entry) => translatePlain(countSentence(entry, process), { language, timeZone: "UTC" }));

test("every step of a count is a sentence", () => {
  expect(sentences("en")).toEqual([
    "1,842 ballots were counted, 1 of them blank; 3 projects could be funded.",
    "Orto was withdrawn: its 7 votes are shown, and it cannot be funded.",
    "Tie from place 1 on: Parco, Biblioteca and Orto have 120 votes each. " +
      "Their order: lower cost first and official order among equals.",
    "Tie from place 4 on: Parco and 9 have 0 votes each. Parco comes before 9: it costs more.",
    "Parco, 1 vote: costs €40,000, funded. €10,000.50 left.",
    "Biblioteca, 120 votes: costs €40,000, more than the €1 left. Not funded.",
    "By the rule, nothing after Biblioteca was looked at.",
    "No project has a vote, so nothing is funded.",
    "1 project is funded, for €40,000. Left over: €0.",
  ]);
});

test("in Italian too", () => {
  expect(
    sentences("it")
      .slice(0, 3)
      .map((text) => text.replaceAll("\u00A0", " ")),
  ).toEqual([
    "Sono state contate 1.842 schede, 1 bianca; 3 progetti potevano essere finanziati.",
    "Orto è stato ritirato: i suoi 7 voti si vedono, ma non può essere finanziato.",
    "Parità dal posto 1: Parco, Biblioteca e Orto hanno 120 voti ciascuno. " +
      "Il loro ordine: prima chi costa meno e a parità, l'ordine ufficiale.",
  ]);
});

test("a tie of very many names some of them", () => {
  const projects = Array.from({ length: 60 }, (_, index) => titled(index + 1, "T".repeat(80)));
  const projectIds = projects.map(({ id }) => String(id));
  const tie: LogEntry = {
    code: "count.tie",
    place: 1,
    by: "votes",
    value: 0,
    projectIds,
    decidedBy: projectIds.slice(1).map(() => "officialOrder"),
  };
  const sentence = translatePlain(countSentence(tie, { ...process, projects }), {
    language: "en",
    timeZone: "UTC",
  });
  expect(sentence).toContain("and 54 more have 0 votes each. Their order: official order among equals.");
  expect(sentence.length).toBeLessThan(650);
});

test.each(LANGUAGES)("no sentence is left without its data (%s)", (language) => {
  for (const sentence of sentences(language)) expect(sentence).not.toMatch(/[{}$]/);
});
