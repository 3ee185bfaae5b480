import * as fc from "fast-check";
import { expect, test } from "vitest";
import { count } from "../../src/domain/count/count.js";
import type { LogEntry } from "../../src/domain/count/log.js";
import { why } from "../../src/domain/count/why.js";
import { countSentence, namesIn } from "../../src/flows/look/count-sentences.js";
import { ruleSentence } from "../../src/flows/look/rule-sentence.js";
import { whySentence } from "../../src/flows/look/why-sentences.js";
import { LANGUAGES, type Language } from "../../src/i18n/catalogue.js";
import { translatePlain } from "../../src/i18n/translate.js";
import { countable } from "../support/elections.js";
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

/** Steps the rules in the table above do not take. */
const OTHER_STEPS: readonly [LogEntry, string][] = [
  [
    { code: "count.under-minimum", projectId: "1", minimum: "share", value: 3, voters: 120, needed: 2.6 },
    "Parco has 3 votes, 2.5% of those who voted. It would need 2.6%: it cannot be funded.",
  ],
  [
    { code: "count.incompatible", projectId: "1", winnerId: "2" },
    "Parco cannot be funded together with Biblioteca, which is funded already.",
  ],
  [
    { code: "count.part-funded", projectId: "1", by: "points", value: 7, cost: 900, amount: 250, left: 0 },
    "Parco, 7 points: costs €9, and gets the €2.50 that are left. Then €0 are left.",
  ],
  [
    {
      code: "count.shares-round",
      round: 1,
      projectId: "1",
      cost: 600_00,
      votes: 7,
      effective: 6.256,
      by: "votes",
      paidAtMost: 96_01,
      leftToSupporters: 1_00,
    },
    "Parco costs €600 and is funded, with 6.26 votes in effect. No supporter paid more than €96.01. " +
      "Together they have €1 left.",
  ],
  [
    { code: "count.shares-tie", round: 2, projectIds: ["1", "2"], decidedBy: ["lot"] },
    "Tie in round 2: Parco and Biblioteca are equally good. Parco comes before Biblioteca: the lot decided.",
  ],
  [
    {
      code: "count.comparison",
      comparison: "exclusionRatio",
      preferShares: 7,
      preferGreedy: 8,
      kept: "greedy",
    },
    "Compared with funding the most voted in order: 7 have a winner only in this outcome, 8 only in the other. " +
      "More people prefer the other, so that one is taken.",
  ],
];

test.each(OTHER_STEPS)("%j", (entry, sentence) => {
  expect(translatePlain(countSentence(entry, process), { language: "en", timeZone: "UTC" })).toBe(sentence);
});

test.each(LANGUAGES)("every count of any election, and why, can be read (%s)", (language) => {
  const reader = { language, timeZone: "UTC" };
  fc.assert(
    fc.property(countable, ({ election, settings }) => {
      const result = count(election, settings);
      const reasons = election.projects.flatMap(({ id }) => why(result, id));
      const words = [
        ruleSentence(result.rule),
        ...result.log.map((entry) => countSentence(entry, process)),
        ...reasons.map((reason) => whySentence(reason, namesIn(process))),
      ].map((sentence) => translatePlain(sentence, reader));
      for (const text of words) expect(text).toMatch(/^[^{}$]*[.:]$/);
    }),
  );
});
