import type { Process, Project } from "../../domain/process.js";
import type { Answers } from "../flow.js";

/** The project a card is about. Deep links and buttons give its number as text. */
export function projectIn({
  facts: { process },
  answers,
}: {
  facts: { process: Pick<Process, "projects"> };
  answers: Answers;
}): Project | undefined {
  return process.projects.find(({ number }) => String(number) === String(answers["project"]));
}
