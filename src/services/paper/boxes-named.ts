import { areaNamed } from "../../domain/area-named.js";
import { plainWords } from "../../domain/clean-text.js";
import { WHOLE_CITY, type Box, type Process } from "../../domain/process.js";

/** Which box a row is about, by the names of its question and its area; or why that cannot be told. */
export function boxNamed(
  { boxes, rules, areas }: Pick<Process, "boxes" | "rules" | "areas">,
  { question, area }: { question: string; area: string },
): { box: Box } | { says: string } {
  const asked = questionNamed(rules.questions, question);
  if (asked === undefined)
    return { says: `names no question of the process: ${rules.questions.map(({ key }) => key).join(", ")}` };
  const own = boxes.filter((box) => box.question === asked);
  const known = area === "" || area === WHOLE_CITY ? undefined : areaNamed(areas, area)?.key;
  const box =
    own.length === 1 && (area === "" || known === undefined) ? own[0] : own.find((one) => one.area === known);
  return box ? { box } : { says: `names no area of this question: ${own.map((one) => one.area).join(", ")}` };
}

function questionNamed(questions: Process["rules"]["questions"], typed: string): string | undefined {
  if (typed === "") return questions.length === 1 ? questions[0]?.key : undefined;
  const wanted = plainWords(typed);
  return questions.find(
    ({ key, title }) => key === wanted || Object.values(title).some((one) => plainWords(one) === wanted),
  )?.key;
}
