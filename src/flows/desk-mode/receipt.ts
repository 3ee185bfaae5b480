import type { ScreenStep } from "../flow.js";
import { boxTitle } from "../process-words.js";
import { code, gap, press, say, type Line, type Screen } from "../screen.js";
import { boxAt } from "../vote/booth.js";
import { chooseBox, nextVote } from "../vote/which-box.js";
import type { AssistFacts, Here } from "./facts.js";
import { onlyInTurn } from "./only-helpers.js";
import { DESK } from "./over.js";
import { spelled } from "./spelled.js";
import { endTurn } from "./start.js";

/** VOT-6 at a desk: the code by itself, and as it is read aloud. The ballot was there before, and is gone. */
function showReceipt(at: Here): Screen {
  const { receipt } = at.facts;
  const box = boxAt(at);
  const next = nextVote(at.facts);
  return {
    id: "VOT-6",
    lines: [
      ...(box ? [say("assist-voted", { ballot: boxTitle(at.facts.process, box) })] : []),
      ...(receipt === undefined ? [] : codeLines(receipt)),
      gap,
      say("assist-receipt-what"),
      ...next.lines,
    ],
    buttons: [...next.buttons, [press(say("button-assist-done"), "end")]],
    nav: "home",
  };
}

const codeLines = (receipt: string): Line[] => [
  say("assist-receipt"),
  code(receipt),
  say("assist-aloud"),
  ...spelled(receipt),
];

export const receiptStep: ScreenStep<AssistFacts> = {
  kind: "screen",
  over: DESK,
  divert: onlyInTurn,
  show: showReceipt,
  on: { box: chooseBox, second: { step: "second" }, end: () => endTurn },
};
