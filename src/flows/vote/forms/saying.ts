import { pageOf, type Page } from "../../../domain/browse/page.js";
import { ANSWERS } from "../../../domain/ballot/yes-no.js";
import type { Project } from "../../../domain/process.js";
import type { FormValues } from "../../flow.js";
import { optionLabel } from "../../look/project-options.js";
import { numberOf } from "../../process-words.js";
import { press, say } from "../../screen.js";
import type { Booth } from "../booth.js";
import type { Here } from "../vote-facts.js";
import { ANSWER_BUTTON } from "../words/yes-no.js";
import type { BallotForm } from "./ballot-form.js";

/** Projects of one form: more would not be read. */
const PER_PAGE = 10;

const fieldOf = (project: Project): string => `answer-${numberOf(project)}`;

const pageAt = ({ offered }: Booth, { answers }: Here): Page<Project> =>
  pageOf(offered, PER_PAGE, Number(answers["formPage"] ?? 1));

const hasMore = ({ number, count }: Page<unknown>): boolean => number < count;

/** BAL-5: an answer for each project, some at a time. */
export const sayingForm: BallotForm = {
  fields: (booth, at) =>
    pageAt(booth, at).items.map((project) => ({
      kind: "choice",
      name: fieldOf(project),
      id: "VOT-4",
      label: optionLabel(at.facts.process, project),
      question: [],
      options: ANSWERS.map((answer) => ({ value: String(answer), label: say(ANSWER_BUTTON[answer]) })),
      optional: true,
      live: true,
    })),
  given(booth, _at, name) {
    const project = booth.offered.find((one) => fieldOf(one) === name);
    const answer = project && booth.pointsOf(project);
    return answer === undefined ? undefined : String(answer);
  },
  marked(booth, values) {
    const answers = booth.offered.flatMap((project) => {
      const answer = answerWith(booth, project, values);
      return answer === undefined ? [] : [{ id: project.id, answer }];
    });
    return { projects: answers.map(({ id }) => id), points: answers.map(({ answer }) => answer) };
  },
  check: () => undefined,
  next(booth, at) {
    const page = pageAt(booth, at);
    return hasMore(page) ? { step: "fill", set: { formPage: page.number + 1 } } : undefined;
  },
  submit: (booth, at) => (hasMore(pageAt(booth, at)) ? say("button-next") : undefined),
  buttons(booth, at) {
    const { number, count } = pageAt(booth, at);
    if (number === 1) return [];
    return [
      [
        press(say("button-previous"), "page", number - 1),
        press(say("button-page", { number, count }), "page", number),
      ],
    ];
  },
};

/** What was answered about one project, once these answers are given: what was not asked stays. */
function answerWith(booth: Booth, project: Project, values: FormValues): number | undefined {
  const value = values[fieldOf(project)];
  return typeof value === "string" ? Number(value) : booth.pointsOf(project);
}
