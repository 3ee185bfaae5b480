import {
  WHOLE_CITY,
  type Area,
  type Box,
  type Process,
  type ProcessRules,
  type Question,
  type SpendingKind,
} from "./process.js";

/** What is asked, and where. */
export type BoxPlace = Pick<Box, "question" | "area">;

/** The boxes of a process: one for the whole city where everybody answers together, else one in each area. */
export function boxesOf({
  rules,
  areas,
}: {
  rules: Pick<ProcessRules, "questions">;
  areas: readonly Pick<Area, "key">[];
}): BoxPlace[] {
  return rules.questions.flatMap(({ key, where }) =>
    where === "city"
      ? [{ question: key, area: WHOLE_CITY }]
      : areas.map((area) => ({ question: key, area: area.key })),
  );
}

/** How whoever runs the service names a box: by its area, and where several questions are asked as `question/area`. */
export const boxKey = (boxes: readonly BoxPlace[], { question, area }: BoxPlace): string =>
  boxes.some((other) => other.question !== question) ? `${question}/${area}` : area;

/** The question of a box. Throws when there is none: boxes are made from the questions. */
export function questionOf(
  { rules }: { rules: Pick<ProcessRules, "questions"> },
  { question }: BoxPlace,
): Question {
  const found = rules.questions.find(({ key }) => key === question);
  if (!found) throw new Error(`a box asks the unknown question ${question}`);
  return found;
}

/**
 * Where a project that grew out of a proposal for this area can be chosen: it answers the first question, or where that is
 * for one kind of spending, the one for its own kind. Undefined when that is not asked there.
 */
export function boxForProposal(
  { rules: { questions }, boxes }: Pick<Process, "rules" | "boxes">,
  area: string | undefined,
  spending?: SpendingKind,
): Box | undefined {
  const own = questions.find((question) => spending !== undefined && question.spending === spending);
  return boxes
    .filter(({ question }) => question === (own ?? questions[0])?.key)
    .find((box) => box.area === area || box.area === WHOLE_CITY);
}

/** The kinds of spending that are voted on apart; none where every project is on one ballot. */
export const spendingKinds = ({ rules }: Pick<Process, "rules">): SpendingKind[] =>
  rules.questions.flatMap(({ spending }) => spending ?? []);

/** Whether this project can be chosen in this box. */
export const isOffered = ({ question, area }: BoxPlace, project: BoxPlace): boolean =>
  project.question === question && project.area === area;

/** What the choices of a box may cost, in minor units: the question's own money, else what the area has for it. */
export function envelopeOf(process: Pick<Process, "rules" | "areas">, box: BoxPlace): number {
  const { budget, spending } = questionOf(process, box);
  if (budget !== undefined) return budget;
  const area = process.areas.find(({ key }) => key === box.area);
  const share = spending && area?.spending?.find(({ kind }) => kind === spending);
  return share?.budget ?? area?.budget ?? 0;
}
