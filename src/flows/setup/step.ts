import { pageOf } from "../../domain/browse/page.js";
import { SETUP_STEPS, type DraftField, type SetupStep } from "../../domain/new-process/fields/field.js";
import type { Go, ScreenStep } from "../flow.js";
import { inRows, turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { gap, press, primary, say, type ButtonSpec, type Line, type Screen } from "../screen.js";
import { isStep } from "./draft.js";
import { onlyWithDraft, type Here, type SetupFacts, type ShownDraft } from "./facts.js";
import { giveRole, people } from "./people.js";
import { fieldLine, fieldName, fieldsIn, partLabel, partName, partsOf } from "./words.js";

const PARTS = 8;

export function placeIn({ answers }: Pick<Here, "answers">): { step: SetupStep; part: string | undefined } {
  const at = String(answers["at"] ?? "");
  const part = answers["part"];
  return { step: isStep(at) ? at : "name", part: typeof part === "string" && part !== "" ? part : undefined };
}

/** ORG-2, one of the eight steps: what it says, why it begins like that, and a button for each answer. */
function stepScreen(at: Here): Screen {
  const { shown } = at.facts;
  if (!shown) return { id: "ORG-2", lines: [say("refusal-setup-gone")] };
  const { step, part } = placeIn(at);
  const fields = fieldsIn(shown, step, part);
  return {
    id: "ORG-2",
    lines: [
      heading(shown, step, part),
      ...(part === undefined ? whyLines(shown, step) : []),
      gap,
      ...fields.filter(({ adds }) => !adds).map((field) => fieldLine(shown, field)),
      ...(part === undefined ? more(at, shown, step).lines : []),
    ],
    buttons: [
      ...inRows(fields.map(fieldButton), 2),
      ...(part === undefined ? more(at, shown, step).buttons : []),
      part === undefined ? onward(step) : [],
      [press(say("button-setup-whole"), "whole"), reviewButton(step, part)],
    ],
  };
}

/** The step after this one, for whoever goes through all of them. */
function onward(step: SetupStep): ButtonSpec[] {
  const index = SETUP_STEPS.indexOf(step) + 1;
  const next = SETUP_STEPS[index];
  return next
    ? [
        primary(
          say("button-setup-next", { number: String(index + 1), step: say(`setup-step-${next}`) }),
          "next",
          next,
        ),
      ]
    : [];
}

/** After the last step there is only the review. */
const reviewButton = (step: SetupStep, part: string | undefined): ButtonSpec =>
  (part === undefined && step === SETUP_STEPS.at(-1) ? primary : press)(say("button-setup-review"), "review");

/** Of people a copy takes over no more than the roles. */
function whyLines({ copied }: ShownDraft, step: SetupStep): Line[] {
  if (step === "people")
    return [say(copied ? "setup-roles-copied" : "setup-roles-begun"), say("setup-why-people")];
  return [copied ? say("setup-why-copied") : say(`setup-why-${step}`)];
}

function heading({ file }: ShownDraft, step: SetupStep, part: string | undefined): Line {
  const number = String(SETUP_STEPS.indexOf(step) + 1);
  const title = say("setup-step-title", { number, step: say(`setup-step-${step}`) });
  return part === undefined ? title : joined([title, partName(file, step, part)]);
}

const fieldButton = (field: DraftField): ButtonSpec => press(fieldName(field), "field", field.id);

/** The parts of the step, or the people. */
function more(at: Here, shown: ShownDraft, step: SetupStep): { lines: Line[]; buttons: ButtonSpec[][] } {
  if (step === "people") return people(at, shown);
  const page = pageOf(partsOf(shown.file, step), PARTS, Number(at.answers["page"] ?? 1));
  return {
    lines: page.items.map(({ line }) => line),
    buttons: [
      ...inRows(
        page.items.map(({ part }) => press(partLabel(shown.file, step, part), "part", part)),
        2,
      ),
      turnRow(page),
    ],
  };
}

export function onField(at: Here): Go {
  const { step, part } = placeIn(at);
  const field = at.facts.shown && fieldsIn(at.facts.shown, step, part).find(({ id }) => id === at.arg);
  if (!field) return {};
  return { step: field.what.kind === "options" ? "choose" : "field", set: { field: field.id } };
}

export const stepStep: ScreenStep<SetupFacts> = {
  kind: "screen",
  show: stepScreen,
  on: {
    field: onField,
    part: ({ arg }) => ({ step: "part", set: { part: arg } }),
    page: ({ arg }) => ({ set: { page: Number(arg) } }),
    on: giveRole(true),
    off: giveRole(false),
    next: ({ arg }) => (isStep(arg) ? { set: { at: arg, part: undefined, page: undefined } } : {}),
    whole: { step: "draft" },
    review: { step: "review" },
  },
  divert: onlyWithDraft,
};

/** One part of a step, like an area or a phase: a place of its own, so that Back leads to its step. */
export const partStep: ScreenStep<SetupFacts> = stepStep;

/** Where a field is answered: the step, or the part of it. */
export const stepFor = (part: string | undefined): "step" | "part" => (part === undefined ? "step" : "part");
