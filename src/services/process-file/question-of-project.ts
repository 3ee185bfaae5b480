import { field, type Entry } from "./raw.js";

/** The question that a project answers: the one it names, else the first. */
export function questionOfProject({ value }: Entry, questions: readonly Entry[]): unknown {
  const key = field(value, "question");
  return (key === undefined ? questions[0] : questions.find((one) => field(one.value, "key") === key))?.value;
}
