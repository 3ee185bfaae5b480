import { readCheckItems, type CheckItem } from "../../persistence/assessments.js";
import { forEachOf, type Chapter } from "../chapter.js";
import type { Year } from "../year.js";
import { authorOf } from "./proposals.js";
import { atOffice } from "./set-up.js";

/** What most of them need: enough to fill a ballot on which not everything can win. */
const COST = { least: 20_000, more: 3_500 };

const REASON = {
  feasible: "Il posto è del Comune, e i lavori stanno in una stagione: lo abbiamo visto sul luogo.",
  "with-changes": "Si può fare con la metà degli alberi: sotto la strada passa una condotta dell'acqua.",
  "not-feasible": "Il terreno è di un privato che non lo vende, e il Comune non può costruirci nulla.",
};
type Verdict = keyof typeof REASON;

/** ORG-5: an evaluator says what can be done, somebody else reads it, and all of it is published together. */
export const feasibility: Chapter = {
  title: "The technical check: verdicts, a second reader, publication",
  weight: 3,
  play: async (year, progress) => {
    await year.comesTo(year.day(85));
    await givesAll(year);
    await year.comesTo(year.day(92));
    const given = await checkedBy(year, "Vera");
    await forEachOf(given, progress, async ({ number }, index) => {
      await finds(year, number, index);
      await confirms(year, number);
    });
    await publishes(year, given);
  },
};

/** What is being checked by somebody, as the list of evaluators has it. */
const checkedBy = async (year: Year, name: string): Promise<CheckItem[]> =>
  (await readCheckItems(year.app.prisma, year.ids.processId)).filter(({ evaluator }) => evaluator === name);

async function givesAll(year: Year): Promise<void> {
  const olga = atOffice(year, "olga");
  await olga.enters("assess", "checks");
  await olga.presses("assign");
  await olga.presses("choose", "all");
  await olga.presses("choose", "all");
  await olga.pressesNamed("Vera");
  await olga.presses("give");
}

/** The third is not to be done, the fourth only with changes. */
const verdictAt = (index: number): Verdict =>
  index === 2 ? "not-feasible" : index === 3 ? "with-changes" : "feasible";

async function finds(year: Year, number: number, index: number): Promise<void> {
  const vera = atOffice(year, "vera");
  const verdict = verdictAt(index);
  await vera.enters("assess", "open", number);
  await vera.presses("write");
  await vera.fillsIn({
    verdict,
    cost: verdict === "not-feasible" ? null : `${COST.least + COST.more * index} €`,
    office: "Ufficio verde e strade",
    reason: REASON[verdict],
    reader: "anybody",
  });
  await vera.presses("send");
}

async function confirms(year: Year, number: number): Promise<void> {
  const piero = atOffice(year, "piero");
  await piero.enters("assess", "open", number);
  await piero.presses("confirm");
}

/** Authors hear first: one of them is asked for changes, and agrees. A day later everybody can read it. */
async function publishes(year: Year, given: readonly CheckItem[]): Promise<void> {
  const olga = atOffice(year, "olga");
  await olga.enters("assess", "checks");
  await olga.pressesAll("publish", "publish");
  await year.comesTo(year.day(92, 10, 5));
  const asked = given.find((_, index) => verdictAt(index) === "with-changes");
  const author = asked && authorOf(year, asked.number);
  await author?.pressesAll("view", "accept");
  await year.comesTo(year.day(93, 10, 5));
}
