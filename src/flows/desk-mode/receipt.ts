import { boxesOf } from "../home.js";
import type { Box } from "../../domain/process.js";
import type { ScreenStep } from "../flow.js";
import { areaName } from "../process-words.js";
import { code, gap, press, primary, say, type Line, type Screen } from "../screen.js";
import { boxAt } from "../vote/booth.js";
import type { AssistFacts, Here } from "./facts.js";
import { onlyInTurn } from "./only-helpers.js";
import { DESK } from "./over.js";
import { spelled } from "./spelled.js";
import { endTurn } from "./start.js";

/** VOT-6 at a desk: the code by itself, and as it is read aloud. The ballot was there before, and is gone. */
function showReceipt(at: Here): Screen {
  const { receipt } = at.facts;
  const box = boxAt(at);
  return {
    id: "ORG-10",
    lines: [
      ...(box ? [say("assist-voted", { area: areaName(at.facts.process, box.area) })] : []),
      ...(receipt === undefined ? [] : codeLines(receipt)),
      gap,
      say("assist-receipt-what"),
    ],
    buttons: [
      ...notYet(at).map(({ id, area }) => [
        press(say("button-assist-next-ballot", { area: areaName(at.facts.process, area) }), "box", id),
      ]),
      [primary(say("button-assist-done"), "end")],
    ],
    nav: "home",
  };
}

const codeLines = (receipt: string): Line[] => [
  say("assist-receipt"),
  code(receipt),
  say("assist-aloud"),
  ...spelled(receipt),
];

const notYet = ({ facts }: Here): Box[] =>
  boxesOf(facts).filter(({ id }) => !facts.person.votedAt.has(id) && !facts.person.deskVotes.has(id));

export const receiptStep: ScreenStep<AssistFacts> = {
  kind: "screen",
  over: DESK,
  divert: onlyInTurn,
  show: showReceipt,
  on: { box: ({ arg }) => ({ step: "entry", set: { box: Number(arg) } }), end: () => endTurn },
};
