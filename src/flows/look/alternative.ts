import { isPhaseOpen } from "../../domain/phase.js";
import { call } from "../acts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { numberOf } from "../process-words.js";
import { gap, press, primary, say, short, type Screen } from "../screen.js";
import { verdictLines } from "../assess/verdict-words.js";
import { seeComments } from "./comments.js";
import type { Here, LookFacts } from "./facts.js";

const SHORT_TITLE = 40;

/** Who has another idea for the same need? A proposal of one's own, new or not, or a few words in a comment. */
function alternative({ facts }: Here): Screen {
  const { proposal, assessed, process, now, own } = facts;
  if (!proposal || !assessed?.sought) return { id: "INF-6", lines: [say("refusal-alternative-not-sought")] };
  const canWrite = isPhaseOpen(process, "proposals", now);
  const others = own.filter(({ number }) => number !== proposal.number);
  return {
    id: "INF-6",
    lines: [
      say("alternative-ask", { number: numberOf(proposal), title: proposal.title }),
      ...(assessed.found ? verdictLines(process, assessed.found) : []),
      gap,
      say(canWrite ? "alternative-how" : "alternative-how-closed"),
    ],
    buttons: [
      canWrite ? [primary(say("button-propose-alternative"), "propose")] : [],
      [press(say("button-comment-alternative"), "comment")],
      ...others.map(({ id, number, title }) => [
        press(
          say("button-own-alternative", { number: String(number), title: short(title, SHORT_TITLE) }),
          "own",
          id,
        ),
      ]),
    ],
  };
}

const numberIn = ({ facts }: Here): number => facts.proposal?.number ?? 0;

/** A draft that is another idea from its beginning; everybody reads so once it is public. */
const propose = (at: Here): Run<LookFacts> => ({
  act: call("start-draft", { file: null, position: null, into: null, group: null, title: null }),
  done: (_at, { proposal }): Run<LookFacts> => ({
    act: call("offer-alternative", { proposal: numberIn(at), own: Number(proposal) }),
    done: { flow: "propose", step: "write", set: { proposal: proposal ?? null } },
  }),
});

const offerOwn = (at: Here): Go | Run<LookFacts> => ({
  act: call("offer-alternative", { proposal: numberIn(at), own: Number(at.arg) }),
  done: { step: "proposal", toast: say("toast-alternative") },
});

export const alternativeStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-alternative") },
  show: alternative,
  on: { propose, own: offerOwn, comment: ({ facts }) => seeComments("proposal", facts.proposal?.number) },
};
