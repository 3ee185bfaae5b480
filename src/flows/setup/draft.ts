import { SETUP_STEPS, type SetupStep } from "../../domain/new-process/fields/field.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { inRows } from "../paging.js";
import { danger, gap, press, primary, say, type Line, type Screen } from "../screen.js";
import { draftIn, onlyWithDraft, type Here, type Next, type SetupFacts, type ShownDraft } from "./facts.js";
import { stepSummary, titleOf } from "./words.js";

/** Where a draft stands. */
export const standing = ({ askedBy, changedSince }: ShownDraft): Line[] => [
  say("setup-not-live"),
  ...(askedBy === "me" ? [say("setup-asked-by-you")] : []),
  ...(askedBy === "other" ? [say("setup-asked-by-other")] : []),
  ...(changedSince ? [say("setup-changed-since")] : []),
];

/** ORG-2: the whole draft at a glance; its steps in any order. */
function draft({ facts: { shown } }: Here): Screen {
  if (!shown) return { id: "ORG-2", lines: [say("refusal-setup-gone")] };
  return {
    id: "ORG-2",
    lines: [
      say("setup-draft-title", { title: titleOf(shown.file) }),
      ...standing(shown),
      gap,
      ...SETUP_STEPS.map((step, index) =>
        say("setup-step-line", {
          number: String(index + 1),
          step: say(`setup-step-${step}`),
          summary: stepSummary(shown, step),
        }),
      ),
    ],
    buttons: [
      ...inRows(
        SETUP_STEPS.map((step, index) =>
          press(
            say("button-setup-step", { number: String(index + 1), step: say(`setup-step-${step}`) }),
            "step",
            step,
          ),
        ),
        2,
      ),
      [primary(say("button-setup-review"), "review")],
      [press(say("button-setup-file"), "file"), press(say("button-setup-list"), "list")],
      [danger(say("button-setup-delete"), "delete")],
    ],
  };
}

/** The process file as a document. */
export const sendFile = (at: Here): Next => ({
  act: call("file-of-process-draft", { draft: draftIn(at) }),
  done: (_at, { file, name }) => ({
    extras: [{ kind: "file", file: String(file), name: String(name), about: say("setup-file-about") }],
  }),
});

export const isStep = (arg: string): arg is SetupStep => (SETUP_STEPS as readonly string[]).includes(arg);

export const draftStep: ScreenStep<SetupFacts> = {
  kind: "screen",
  show: draft,
  on: {
    step: ({ arg }) =>
      isStep(arg) ? { step: "step", set: { at: arg, part: undefined, page: undefined } } : {},
    review: { step: "review" },
    file: sendFile,
    delete: { step: "delete" },
    list: { step: "list" },
  },
  divert: onlyWithDraft,
};

const drop = (at: Here): Next => ({
  act: call("delete-process-draft", { draft: draftIn(at) }),
  done: { step: "list", clear: true, set: { draft: undefined }, toast: say("toast-setup-deleted") },
  refused: () => ({ step: "list" }),
});

/** Hard to undo, so it is asked once more (UX-09). */
export const deleteStep: ScreenStep<SetupFacts> = {
  kind: "screen",
  over: { title: say("over-sure") },
  show: () => ({
    id: "ORG-2",
    lines: [say("setup-delete-sure")],
    buttons: [[danger(say("button-setup-delete"), "drop")]],
  }),
  on: { drop },
  divert: onlyWithDraft,
};
