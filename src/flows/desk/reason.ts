import { REASON } from "../../domain/desk/reason.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { refusalSay } from "../refusal-say.js";
import { gap, say, type Line, type Say } from "../screen.js";

interface Asked<F extends Facts> {
  id: string;
  title: Say;
  /** What it is about. */
  lines: (at: At<F>) => Line[];
  /** With the reason in `arg`. */
  given: (at: At<F>) => Run<F>;
  divert: (at: At<F>) => Go | undefined;
}

/** Asks for a few words why, before something that a colleague asked for is refused or undone (I-14). */
export const reasonStep = <F extends Facts>({
  id,
  title,
  lines,
  given,
  divert,
}: Asked<F>): ScreenStep<F> => ({
  kind: "screen",
  over: { title },
  asks: { label: say("reason-label"), max: REASON.max, several: true },
  show: (at) => ({ id, lines: [...lines(at), gap, say("reason-ask", { ...REASON })] }),
  typed: (at) => {
    const refusal = lengthRefusal(at.arg, REASON);
    return refusal ? { notice: refusalSay(refusal) } : given(at);
  },
  divert,
});
