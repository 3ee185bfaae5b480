import { BROADCAST_BUTTONS, BROADCAST_TEXT } from "../../domain/broadcast.js";
import { call } from "../acts.js";
import type { Field, FormStep, FormValues, Given } from "../flow.js";
import { buttonWords } from "../notices/broadcast-note.js";
import { say } from "../screen.js";
import { idIn, onlyDraft, type BroadcastFacts, type Here } from "./facts.js";
import { languageName } from "./words.js";

const TEXT = "text-";

/** A text in each language of the process, and the one thing to do. */
const fields = ({ facts }: Here): Field[] => [
  ...facts.process.languages.map((tag): Field => ({
    kind: "text",
    name: `${TEXT}${tag}`,
    id: "ORG-6",
    label: say("broadcast-text-label", { language: languageName(facts, tag) }),
    question: [
      say("broadcast-text-question", { language: languageName(facts, tag), max: BROADCAST_TEXT.max }),
    ],
    optional: true,
    ...BROADCAST_TEXT,
  })),
  {
    kind: "choice",
    name: "button",
    id: "ORG-6",
    label: say("broadcast-button-label"),
    question: [say("broadcast-button-question")],
    options: BROADCAST_BUTTONS.map((button) => ({ value: button, label: buttonWords(button) })),
  },
];

/** What is kept; a language that was left empty was answered. */
function value({ facts: { shown } }: Here, name: string): Given | undefined {
  if (!shown) return undefined;
  if (name === "button") return shown.texts.button;
  const tag = name.slice(TEXT.length);
  if (!Object.hasOwn(shown.texts.by, tag)) return undefined;
  return shown.texts.by[tag] || null;
}

function save(at: Here, values: FormValues) {
  const texts = Object.entries(values).filter(([name]) => name.startsWith(TEXT));
  const { button } = values;
  return call("write-broadcast", {
    broadcast: idIn(at),
    texts: Object.fromEntries(
      texts.map(([name, text]) => [name.slice(TEXT.length), typeof text === "string" ? text : null]),
    ),
    button: typeof button === "string" ? button : null,
  });
}

/** ORG-6 (1) */
export const writeStep: FormStep<BroadcastFacts> = {
  kind: "form",
  title: say("over-broadcast"),
  fields,
  value,
  save,
  status: () => [say("broadcast-write-how")],
  asksAll: true,
  next: { step: "draft" },
  divert: onlyDraft,
};
