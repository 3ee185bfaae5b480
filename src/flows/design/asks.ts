import { DESIGN_LINE, DESIGN_SUMMARY, partLength } from "../../domain/assessment/co-design.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { refusalSay } from "../refusal-say.js";
import { gap, press, primary, quote, say, type Screen } from "../screen.js";
import { onlyWhileTalking, openId, type DesignFacts, type Here, type Next } from "./facts.js";

const aboutLine = ({ facts }: Here) =>
  say("design-about", {
    number: String(facts.proposal?.number ?? ""),
    title: facts.proposal?.text.title ?? "",
  });

/** Typed words of the right length go on to what is done with them. */
const typed =
  (length: (at: Here) => { min: number; max: number }, then: (at: Here) => Next) =>
  (at: Here): Next => {
    const refusal = lengthRefusal(at.arg, length(at));
    return refusal ? { notice: refusalSay(refusal) } : then(at);
  };

/** A line to the other side. */
export const writeStep: ScreenStep<DesignFacts> = {
  kind: "screen",
  over: { title: say("over-design") },
  asks: { label: say("ask-line"), max: DESIGN_LINE.max, several: true },
  show: (at): Screen => ({
    id: "ORG-5",
    lines: [
      aboutLine(at),
      say(at.facts.side === "office" ? "design-write-office" : "design-write-authors", {
        max: DESIGN_LINE.max,
      }),
    ],
  }),
  typed: typed(
    () => DESIGN_LINE,
    (at) => ({
      act: call("write-design", { proposal: openId(at), text: at.arg }),
      done: { step: "thread", toast: say("toast-line-sent") },
    }),
  ),
  divert: onlyWhileTalking,
};

const partIn = ({ answers }: Here) => (answers["part"] === "title" ? "title" : "body");

/** Other words for the title or the text. */
export const wordsStep: ScreenStep<DesignFacts> = {
  kind: "screen",
  over: { title: say("over-design") },
  asks: { label: say("ask-words"), max: partLength("body").max, several: true },
  show: (at): Screen => {
    const part = partIn(at);
    return {
      id: "ORG-5",
      lines: [
        aboutLine(at),
        say(`design-other-${part}`, partLength(part)),
        say("design-now"),
        quote(at.facts.proposal?.text[part] ?? ""),
      ],
    };
  },
  typed: typed(
    (at) => partLength(partIn(at)),
    (at) => ({
      act: call("suggest-design", { proposal: openId(at), part: partIn(at), text: at.arg }),
      done: { step: "thread", toast: say("toast-words-sent") },
    }),
  ),
  divert: onlyWhileTalking,
};

const onlyOffice = (at: Here): Go | undefined =>
  onlyWhileTalking(at) ??
  (at.facts.side === "office" ? undefined : { step: "thread", notice: say("refusal-design-not-office") });

/** What came of it, for everybody; read once more before it is there. */
export const summaryStep: ScreenStep<DesignFacts> = {
  kind: "screen",
  over: { title: say("over-design") },
  asks: { label: say("ask-summary"), max: DESIGN_SUMMARY.max, several: true },
  show: (at): Screen => ({
    id: "ORG-5",
    lines: [
      aboutLine(at),
      say("design-summary-ask", { ...DESIGN_SUMMARY }),
      ...(at.facts.summary ? [gap, say("design-summary-is"), quote(at.facts.summary.text)] : []),
    ],
  }),
  typed: typed(
    () => DESIGN_SUMMARY,
    ({ arg }) => ({ step: "summary-check", set: { text: arg } }),
  ),
  divert: onlyOffice,
};

const textIn = ({ answers }: Here): string => (typeof answers["text"] === "string" ? answers["text"] : "");

const publish = (at: Here): Next => ({
  act: call("summarize-design", { proposal: openId(at), text: textIn(at) }),
  done: { step: "thread", set: { text: undefined }, toast: say("toast-summary-public") },
  refused: () => ({ step: "summary" }),
});

export const summaryCheckStep: ScreenStep<DesignFacts> = {
  kind: "screen",
  over: { title: say("over-design") },
  show: (at): Screen => ({
    id: "ORG-5",
    lines: [say("design-summary-check"), quote(textIn(at))],
    buttons: [[primary(say("button-publish-summary"), "publish"), press(say("button-change-text"), "again")]],
  }),
  on: { publish, again: { step: "summary" } },
  divert: (at) => onlyOffice(at) ?? (textIn(at) === "" ? { step: "summary" } : undefined),
};
