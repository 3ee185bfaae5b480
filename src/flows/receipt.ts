import { receiptCodeIn } from "../domain/receipt-code.js";
import type { BoxPlace } from "../domain/process-boxes.js";
import type { Process } from "../domain/process.js";
import type { Facts } from "./facts.js";
import { defineFlow, type At, type Go } from "./flow.js";
import { areaName, boxName } from "./process-words.js";
import { code, entry, say, type Arg, type Line, type Screen } from "./screen.js";

export interface ReceiptFacts extends Facts {
  /** What the code asked about stands for; undefined when nobody was given it. */
  found: { state: "counted" | "replaced"; question: string; area: string; closed: boolean } | undefined;
}

type Here = At<ReceiptFacts>;

/** VOT-9: a code tells whether its ballot counts, never what is in it nor whose it is. */
function check({ facts, answers }: Here): Screen {
  const typed = answers["code"];
  const asked = typeof typed === "string" && typed !== "";
  return {
    id: "VOT-9",
    lines: asked ? answerTo(facts, typed) : [say("receipt-ask")],
    buttons: asked && !facts.found ? [[entry(say("button-talk-to-person"), "help", "person")]] : [],
  };
}

function answerTo({ process, found }: ReceiptFacts, typed: string): Line[] {
  const asked = code(receiptCodeIn(typed) ?? typed);
  if (!found) return [asked, say("receipt-unknown")];
  const area = whichBox(process, found);
  if (found.state === "replaced") return [asked, say("receipt-replaced", { area })];
  return [
    asked,
    say(found.closed ? "receipt-counted" : "receipt-in-box", { area }),
    say("receipt-says-no-more"),
  ];
}

/** The code may be of an earlier process, which asked other questions. */
const whichBox = (process: Process, box: BoxPlace): Arg =>
  process.rules.questions.some(({ key }) => key === box.question)
    ? boxName(process, box)
    : areaName(process, box.area);

const another = ({ arg }: Here): Go => ({ step: "check", set: { code: arg.slice(0, 60) } });

/** `/verify`, or a code typed anywhere. The code is looked up once and not kept. */
export const receiptFlow = defineFlow<ReceiptFacts>({
  id: "receipt",
  version: 1,
  first: "check",
  forgets: ["code"],
  entries: { check: () => ({ step: "check" }) },
  steps: {
    check: {
      kind: "screen",
      over: { title: say("over-code") },
      show: check,
      typed: another,
      asks: { label: say("ask-receipt"), max: 60 },
    },
  },
});
