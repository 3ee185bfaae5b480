import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { danger, list, press, say, type Screen } from "../screen.js";
import { called, nameOf, onlyFirst, onlyWriters, openId, type Here, type TogetherFacts } from "./facts.js";

/** Whose part the first author may end. */
function people({ facts: { proposal, coAuthors } }: Here): Screen {
  return {
    id: "PRO-12",
    lines: [
      say("together-people", {
        proposal: proposal ? called(proposal) : "",
        others: list(coAuthors.map(nameOf)),
      }),
      say("together-people-remove"),
    ],
    buttons: coAuthors.map((one, index) => [
      danger(say("together-remove-number", { number: index + 1, name: nameOf(one) }), "remove", index),
    ]),
  };
}

const coAuthorAt = ({ facts, arg }: Here): string => facts.coAuthors[Number(arg)]?.id ?? "";

export const peopleStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  show: people,
  on: {
    remove: (at) => ({
      act: call("remove-coauthor", { proposal: openId(at), coAuthor: coAuthorAt(at) }),
      done: { step: "with", notice: say("together-removed") },
    }),
  },
  divert: onlyFirst,
};

function leave({ facts: { proposal } }: Here): Screen {
  return {
    id: "PRO-12",
    lines: [
      say("together-leave", { proposal: proposal ? called(proposal) : "" }),
      say("together-leave-what"),
    ],
    buttons: [[danger(say("button-leave-for-good"), "do"), press(say("button-stay"), "back")]],
    nav: "home",
  };
}

export const leaveStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  show: leave,
  on: {
    do: (at) => ({
      act: call("leave-proposal", { proposal: openId(at) }),
      done: { flow: "mine", step: "list", clear: true, notice: say("together-left") },
    }),
  },
  divert: onlyWriters,
};
