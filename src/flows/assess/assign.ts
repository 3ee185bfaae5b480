import { longId, shortId } from "../../domain/short-id.js";
import { onlyArea } from "../../domain/only-area.js";
import type { Process } from "../../domain/process.js";
import { call } from "../acts.js";
import type { Field, FormStep, ScreenStep } from "../flow.js";
import { local, press, primary, say, type Arg, type Screen } from "../screen.js";
import { colleagueRows, turnPage } from "./colleague-rows.js";
import { onlyDirectors, onlyWithOpen, openNumber, type AssessFacts, type Here, type Next } from "./facts.js";
import { titleLine } from "./verdict.js";
import { colleague } from "./words.js";

/** One proposal to one evaluator, or to nobody for now. */
function assign(at: Here): Screen {
  const { facts } = at;
  const evaluators = facts.open?.evaluators ?? [];
  const isGiven = facts.open?.assessment?.evaluator !== undefined;
  return {
    id: "ORG-5",
    lines: [titleLine(facts), evaluators.length > 0 ? say("assess-assign-ask") : say("assess-no-evaluators")],
    buttons: [
      ...colleagueRows(evaluators, "give", at),
      isGiven ? [press(say("button-assign-nobody"), "take-back")] : [],
    ],
  };
}

const give =
  (evaluator: (arg: string) => string | null) =>
  (at: Here): Next => ({
    act: call("assign-assessment", { proposal: openNumber(at), evaluator: evaluator(at.arg) }),
    done: { step: "open", toast: say("toast-assigned") },
    refused: () => ({ step: "open" }),
  });

export const assignStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  over: { title: say("over-check-proposal") },
  show: assign,
  on: { give: give((id) => longId(id) ?? ""), "take-back": give(() => null), page: turnPage },
  divert: (at) => onlyDirectors(at) ?? onlyWithOpen(at),
};

const ALL = "all";

const areaField = (process: Process): Field[] =>
  onlyArea(process)
    ? []
    : [
        {
          kind: "choice",
          name: "area",
          id: "ORG-5",
          label: say("assess-area"),
          question: [say("assess-area-ask")],
          options: [
            { value: ALL, label: say("assess-area-all") },
            ...process.areas.map(({ key, name }) => ({ value: key, label: local(name) })),
          ],
        },
      ];

/** Many at once: of which district, about what, and to whom. */
function fields({ facts: { process, evaluators } }: Here): Field[] {
  return [
    ...areaField(process),
    {
      kind: "choice",
      name: "theme",
      id: "ORG-5",
      label: say("assess-theme"),
      question: [say("assess-theme-ask")],
      options: [
        { value: ALL, label: say("assess-theme-all") },
        ...process.themes.map(({ key, name }) => ({ value: key, label: local(name) })),
      ],
    },
    {
      kind: "choice",
      name: "evaluator",
      id: "ORG-5",
      label: say("assess-evaluator"),
      question: [say("assess-assign-ask")],
      options: evaluators.map(({ id, name }) => ({ value: shortId(id), label: colleague(name) })),
    },
  ];
}

export const assignManyStep: FormStep<AssessFacts> = {
  kind: "form",
  title: say("over-assign"),
  fields,
  next: { step: "assign-check" },
  divert: (at) =>
    onlyDirectors(at) ??
    (at.facts.evaluators.length > 0 ? undefined : { step: "list", notice: say("assess-no-evaluators") }),
};

/** A key that was chosen, null for all of them. */
export const chosen = ({ answers }: Pick<Here, "answers">, name: string): string | null =>
  typeof answers[name] === "string" && answers[name] !== ALL ? answers[name] : null;

function nameIn(at: Here): Arg {
  const evaluator = at.facts.evaluators.find(({ id }) => shortId(id) === chosen(at, "evaluator"));
  return colleague(evaluator?.name);
}

const AGAIN = { area: undefined, theme: undefined, evaluator: undefined };

const giveAll = (at: Here): Next => ({
  act: call("assign-assessments", {
    area: chosen(at, "area"),
    theme: chosen(at, "theme"),
    evaluator: longId(chosen(at, "evaluator") ?? "") ?? "",
  }),
  done: (_at, { count }) => ({
    step: "list",
    set: AGAIN,
    notice: say("assess-assigned-many", { count: Number(count) }),
  }),
  refused: () => ({ step: "list", set: AGAIN }),
});

export const assignCheckStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  over: { title: say("over-assign") },
  show: (at): Screen => {
    const { toGive } = at.facts;
    return {
      id: "ORG-5",
      lines: [
        toGive > 0
          ? say("assess-assign-check", { count: toGive, name: nameIn(at) })
          : say("refusal-assess-none-to-give"),
      ],
      buttons: [
        toGive > 0 ? [primary(say("button-assign-all", { count: toGive }), "give")] : [],
        [press(say("button-choose-again"), "again")],
      ],
    };
  },
  on: { give: giveAll, again: { step: "assign-many", set: AGAIN } },
  divert: (at) => onlyDirectors(at) ?? (chosen(at, "evaluator") ? undefined : { step: "assign-many" }),
};
