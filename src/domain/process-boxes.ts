import {
  WHOLE_CITY,
  type Area,
  type Box,
  type Process,
  type ProcessRules,
  type Question,
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
 * Where a project that grew out of a proposal for this area can be chosen: it answers the first question. Undefined when
 * that is not asked there.
 */
export const boxForProposal = (
  process: Pick<Process, "rules" | "boxes">,
  area: string | undefined,
): Box | undefined =>
  process.boxes
    .filter(({ question }) => question === process.rules.questions[0]?.key)
    .find((box) => box.area === area || box.area === WHOLE_CITY);

/** Whether this project can be chosen in this box. */
export const isOffered = ({ question, area }: BoxPlace, project: BoxPlace): boolean =>
  project.question === question && project.area === area;

/** What the choices of a box may cost, in minor units: the question's own money, else the envelope of the area. */
export function envelopeOf(process: Pick<Process, "rules" | "areas">, box: BoxPlace): number {
  const { budget } = questionOf(process, box);
  return budget ?? process.areas.find(({ key }) => key === box.area)?.budget ?? 0;
}
