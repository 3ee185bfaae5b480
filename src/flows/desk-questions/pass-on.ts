import { pageOf } from "../../domain/browse/page.js";
import { call } from "../acts.js";
import type { DeskFacts, Here, Next } from "../desk/facts.js";
import type { ScreenStep } from "../flow.js";
import { targetsOf } from "../../domain/help/targets.js";
import { targetWords } from "../help/targets.js";
import { turnRow } from "../paging.js";
import { press, say, short, type Screen } from "../screen.js";
import { AFTER } from "./answer.js";
import { onlyToAnswer } from "./question.js";

const NAME = 40;

/** Which desk or role is to answer it, of those that somebody has; a desk answers in its own name. */
function passOn({ facts, answers }: Here): Screen {
  const { targets } = facts.help;
  const all = targetsOf(facts.process);
  const page = pageOf(targets, facts.capabilities.itemsPerPage, Number(answers["page"] ?? 1));
  return {
    id: "ORG-9",
    lines: [say("desk-pass"), say(targets.length > 0 ? "desk-pass-how" : "desk-pass-nobody")],
    buttons: [
      ...page.items.map((target) => [press(short(targetWords(target), NAME), "to", all.indexOf(target))]),
      turnRow(page),
    ],
  };
}

function pass({ facts, answers, arg }: Here): Next {
  const to = targetsOf(facts.process)[Number(arg)];
  if (to === undefined) return { toast: say("toast-stale") };
  return {
    act: call("pass-request", { request: Number(answers["question"] ?? 0), to }),
    done: { ...AFTER, toast: say("toast-passed-on") },
    refused: () => ({ step: "question" }),
  };
}

export const passStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-question") },
  show: passOn,
  on: { to: pass, page: ({ arg }) => ({ set: { page: arg } }) },
  divert: onlyToAnswer,
};
