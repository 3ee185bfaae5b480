import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { mergeTerms } from "../merge/notes.js";
import { day, gap, press, primary, quote, say, type Line, type Screen } from "../screen.js";
import type { Here, MineFacts, Next } from "./facts.js";

/** PRO-11: both proposals, what would become of them, and the question. */
function merge({ facts }: Here): Screen {
  const { merge: asked } = facts;
  if (!asked) return { id: "PRO-11", lines: [say("refusal-merge-over")] };
  const { from, into, standing } = asked;
  return {
    id: "PRO-11",
    lines: [
      say("merge-question"),
      gap,
      ...[into, from].flatMap(({ number, title, body }): Line[] => [
        say("merge-one", { number: String(number), title }),
        quote(body),
      ]),
      ...mergeTerms(asked),
      gap,
      say("merge-until", { until: day(standing.answerBy) }),
    ],
    buttons: [[primary(say("button-agree-merge"), "agree"), press(say("button-refuse-merge"), "refuse")]],
  };
}

const answer =
  (agree: boolean) =>
  ({ facts }: Here): Next => ({
    act: call("answer-merge", { merge: facts.merge?.id ?? 0, agree }),
    done: (_at, { state }) => ({ step: "list", notice: say(`merge-answered-${String(state)}`) }),
    refused: () => ({ step: "list" }),
  });

export const mergeStep: ScreenStep<MineFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: merge,
  on: { agree: answer(true), refuse: answer(false) },
  divert: ({ facts }) => (facts.merge ? undefined : { step: "list", notice: say("refusal-merge-over") }),
};
