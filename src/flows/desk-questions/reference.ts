import { call } from "../acts.js";
import type { DeskFacts, Here, Next } from "../desk/facts.js";
import { only } from "../desk/only.js";
import type { Outcome, ScreenStep } from "../flow.js";
import { moment, say, type Say, type Screen } from "../screen.js";
import type { QuestionThread } from "./facts.js";

/** Whoever reports a used identifier says its reference first (`help`). */
export const referenceIn = ({ kind, text }: Pick<QuestionThread, "kind" | "text">): string | undefined =>
  kind === "report-code" ? /^([A-Za-z0-9_-]{10}) · /.exec(text)?.[1] : undefined;

/** By what and when it was used, and never whose it is. */
function found({ reference, what, at }: Outcome): Say {
  const about = { reference: String(reference) };
  if (typeof what !== "string" || typeof at !== "string") return say("reference-unused", about);
  return say("reference-used", { ...about, what: say(`identifier-${what}`), at: moment(new Date(at)) });
}

export const lookUp = (reference: string, step: string): Next => ({
  act: call("look-up-reference", { reference }),
  done: (_at, outcome) => ({ step, notice: found(outcome) }),
});

/** Somebody calls and reads a reference from their screen. */
export const referenceStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reference") },
  asks: { label: say("ask-reference"), max: 40 },
  show: (): Screen => ({ id: "ORG-9", lines: [say("desk-reference"), say("desk-reference-how")] }),
  typed: ({ arg }: Here) => lookUp(arg, "reference"),
  divert: only("look-up-references"),
};
