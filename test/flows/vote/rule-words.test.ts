import { describe, expect, test } from "vitest";
import { RULE_IDS, suits } from "../../../src/domain/count/rules.js";
import { KIND_COUNTED } from "../../../src/domain/count/ballot-kinds.js";
import type { BallotRule, Question } from "../../../src/domain/process.js";
import { ruleWords } from "../../../src/flows/vote/rule-words.js";
import { LANGUAGES, type Language } from "../../../src/i18n/catalogue.js";
import { translatePlain } from "../../../src/i18n/translate.js";
import { PROJECTS_QUESTION } from "../../support/sample-process.js";

const BALLOTS: readonly BallotRule[] = [
  { kind: "approval", max: 3, blank: false },
  { kind: "budget", blank: false },
  { kind: "points", points: 10, blank: false },
  { kind: "ranking", max: 3, blank: false },
  { kind: "yes-no", blank: false },
];

const words = (change: Partial<Question>, language: Language = "en"): string[] =>
  ruleWords({ ...PROJECTS_QUESTION, ...change }).map((line) =>
    translatePlain(line, { language, timeZone: "Europe/Rome" }),
  );

describe("how a question is counted, in words", () => {
  test("points in the whole city, with what a project needs, rivals and a lot", () => {
    const change: Partial<Question> = {
      where: "city",
      ballot: { kind: "points", points: 10, blank: false },
      counting: {
        rule: "greedy",
        ties: ["minCost", "lot"],
        lot: { seed: "Navile 2026" },
        minimum: { sharePercent: 2.5 },
        incompatible: [["12", "15"]],
      },
    };
    expect(words(change)).toEqual([
      "A project has as many points as people gave it.",
      "Projects are funded in order of points while the money lasts. One that costs more than what is left is skipped, and the next one gets its chance.",
      "A project needs the vote of at least 2.5% of the people who vote.",
      "Of 12 or 15 only one can be funded.",
      "If two projects are equal, the one that costs less comes first.",
      "Among equals a lot decides. It is drawn from these words, known before the vote: “Navile 2026”.",
      "If that is equal too: the lower number.",
    ]);
    expect(words(change, "it").slice(1, 3)).toEqual([
      "Si realizzano i progetti in ordine di punti, finché ci sono soldi. Un progetto che costa più di quello che resta si salta, e tocca a quello dopo.",
      "A un progetto serve il voto di almeno il 2,5% di chi vota.",
    ]);
  });

  test("without prices, so many are chosen, and costs break no tie", () => {
    expect(words({ seats: 2, counting: { rule: "greedy", ties: ["minCost"] } })).toEqual([
      "In each district, the 2 with the most votes are chosen.",
      "If two projects are equal, the one with the lower number comes first.",
    ]);
    expect(words({ seats: 1, counting: { rule: "greedy" } }, "it")[0]).toBe(
      "In ogni quartiere passa chi ha più voti.",
    );
  });

  test("equal shares, until the money is used", () => {
    expect(words({ counting: { rule: "mes_cost_add1u", comparison: "satisfaction" } })).toEqual([
      "The money is divided equally among everybody who votes. A project is funded when the people who chose it can pay for it together. Whoever paid has less for the next one.",
      "Then everybody's part grows step by step, as long as the money is enough for what is funded.",
      "With the money left, projects are funded in order of votes, if they fit.",
      "At the end we compare with funding simply in order of votes. If more people would get more of their projects that way, it is done that way.",
      "If two projects are equal, the one that costs less comes first.",
      "If that is equal too: the lower number.",
    ]);
  });
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("every rule has its words for every ballot it can count, with prices and without", () => {
    for (const ballot of BALLOTS) {
      for (const rule of RULE_IDS.filter((one) => suits(one, KIND_COUNTED[ballot.kind]))) {
        for (const seats of [undefined, 3]) {
          const lines = words({ ballot, seats, counting: { rule } }, language);
          expect(lines.length, `${rule} ${ballot.kind}`).toBeGreaterThanOrEqual(2);
          expect(lines.join(" ")).not.toMatch(/vote-how|\{|undefined/u);
        }
      }
    }
  });
});
