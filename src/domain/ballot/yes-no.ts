import { ok, refuse, type Result } from "../result.js";
import type { Kind } from "./kind.js";
import type { Marks } from "./marks.js";
import type { PaperOf } from "./paper.js";

/** For, no opinion, against. No opinion is an answer while one fills in, and says nothing once it is cast. */
export const ANSWERS = [1, -1, 0] as const;
export type Answer = (typeof ANSWERS)[number];

export const isAnswer = (value: number): value is Answer => (ANSWERS as readonly number[]).includes(value);

/** BAL-5: for or against each project. What is left are the projects without an answer. */
export const yesNo = (): Kind => ({
  hasPoints: true,
  left: ({ projects }, { choices }) => projects.size - choices.length,
  fault: () => undefined,
  isCast: (value = 0) => value !== 0,
});

/** Answers about one project, in the place of what was answered before. Refuses with `ballot-not-on-it`. */
export function answerAbout(
  { projects }: PaperOf<"yes-no">,
  { choices, points }: Marks,
  id: number,
  answer: Answer,
): Result<Marks> {
  if (!projects.has(id)) return refuse("ballot-not-on-it");
  return choices.includes(id)
    ? ok({ choices, points: choices.map((one, place) => (one === id ? answer : (points[place] ?? 0))) })
    : ok({ choices: [...choices, id], points: [...points, answer] });
}
