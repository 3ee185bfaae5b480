import type { DraftField, FieldKind } from "../../domain/new-process/fields/field.js";
import { wordsAt } from "../../domain/new-process/file-data.js";
import { fieldsOf } from "../../domain/new-process/set-field.js";
import { lengthOf } from "../../domain/text-length.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { inRows } from "../paging.js";
import { joined } from "../process-words.js";
import { refusalSay } from "../refusal-say.js";
import { money, press, quote, say, type Line, type Say, type Screen } from "../screen.js";
import { draftIn, onlyWithDraft, type Here, type Next, type SetupFacts, type ShownDraft } from "./facts.js";
import { placeIn, stepFor } from "./step.js";
import { fieldLine, fieldName, LONGEST, optionWords, partName, valueWords } from "./words.js";

/** What can be typed at most, whatever the field is: its own limit is told when it is exceeded. */
const MOST_TYPED = 3500;

const fieldIn = ({ facts: { shown }, answers }: Here): DraftField | undefined =>
  shown && fieldsOf(shown.file).find(({ id }) => id === answers["field"]);

function about(at: Here, field: DraftField): Line[] {
  const { shown } = at.facts;
  if (!shown) return [];
  const { step, part } = placeIn(at);
  const name = fieldName(field);
  return [
    say("setup-heading", {
      field: part === undefined ? name : joined([partName(shown.file, step, part), name]),
    }),
    ...(field.adds ? [] : [fieldLine(shown, field), ...wholeText(shown, field)]),
  ];
}

const LONG: readonly FieldKind["kind"][] = ["text", "list", "days"];

/** A text that its line cuts off can be read whole where it is written anew. */
function wholeText({ file }: Pick<ShownDraft, "file">, { what, read }: DraftField): Line[] {
  const text = LONG.includes(what.kind) ? String(read(file) ?? "") : "";
  return lengthOf(text) > LONGEST ? [quote(text)] : [];
}

function onlyWithField(at: Here): Go | undefined {
  return onlyWithDraft(at) ?? (fieldIn(at) ? undefined : { step: stepFor(placeIn(at).part) });
}

/** ORG-2: something that is typed. */
function ask(at: Here): Screen {
  const field = fieldIn(at);
  if (!field) return { id: "ORG-2", lines: [say("refusal-setup-no-field")] };
  const { what } = field;
  return {
    id: "ORG-2",
    lines: [...about(at, field), say(`setup-how-${what.kind}`, limitsOf(what))],
    buttons: field.optional ? [[press(say("button-setup-without"), "without")]] : [],
  };
}

function limitsOf(what: FieldKind): Record<string, number> {
  switch (what.kind) {
    case "text":
      return { max: what.max };
    case "number":
      return { min: what.min, max: what.max };
    case "list":
    case "days":
      return { most: what.most };
    default:
      return {};
  }
}

/** What was understood is said, so that a slip is seen. */
const write = (at: Here, value: string | null): Next => ({
  act: call("write-process-draft", { draft: draftIn(at), field: String(at.answers["field"] ?? ""), value }),
  done: (now): Go => ({ ...placeAfter(now), notice: understood(now) }),
  refused: (now, refusal): Go => ({ notice: amountsIn(now, refusalSay(refusal)) }),
});

/** An envelope is told as money. */
function amountsIn({ facts: { shown } }: Here, told: Say): Say {
  const whole = told.args["whole"];
  const currency = wordsAt(shown?.file ?? {}, ["currency"]);
  return typeof whole === "number"
    ? { ...told, args: { ...told.args, whole: money(whole, currency) } }
    : told;
}

function understood(at: Here): Say {
  const field = fieldIn(at);
  const { shown } = at.facts;
  return field && shown
    ? say("setup-understood", { field: fieldName(field), value: valueWords(shown.file, field) })
    : say("setup-done");
}

/** An area that was taken away, or a language, is no place to come back to. */
function placeAfter(at: Here): Go {
  return fieldIn(at) ? { step: stepFor(placeIn(at).part) } : { step: "step", set: { part: undefined } };
}

export const fieldStep: ScreenStep<SetupFacts> = {
  kind: "screen",
  over: { title: say("over-setup") },
  asks: { label: say("ask-setup"), max: MOST_TYPED, several: true },
  show: ask,
  typed: (at) => write(at, at.arg),
  on: { without: (at) => write(at, null) },
  divert: onlyWithField,
};

/** ORG-2: one of a few. */
function choose(at: Here): Screen {
  const field = fieldIn(at);
  if (field?.what.kind !== "options") return { id: "ORG-2", lines: [say("refusal-setup-no-field")] };
  return {
    id: "ORG-2",
    lines: about(at, field),
    buttons: inRows(
      field.what.options.map((option, index) => press(optionWords(option), "choose", index)),
      1,
    ),
  };
}

function chosen(at: Here): Next {
  const field = fieldIn(at);
  const option = field?.what.kind === "options" ? field.what.options[Number(at.arg)] : undefined;
  return option === undefined ? {} : write(at, option);
}

export const chooseStep: ScreenStep<SetupFacts> = {
  kind: "screen",
  over: { title: say("over-setup") },
  show: choose,
  on: { choose: chosen },
  divert: onlyWithField,
};
