import { areSupportsOpen } from "../../domain/support.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Go, ScreenStep } from "../flow.js";
import { joined } from "../process-words.js";
import {
  gap,
  local,
  press,
  primary,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import {
  onlyWhileWriting,
  onward,
  openId,
  thenOnward,
  type CloseOne,
  type Here,
  type Next,
  type ProposeFacts,
} from "./facts.js";

type CloseProposal = Extract<CloseOne, { kind: "proposal" }>;

/** Leaves room for the verb on a button. */
const SHORT_TITLE = 40;

/** "Trees in via Fioravanti · 34 supports" */
export function closeWords({ process }: Pick<Facts, "process">, one: CloseOne): Arg {
  if (one.kind === "project") {
    const project = process.projects.find(({ number }) => number === one.number);
    return joined([say("similar-project", { number: String(one.number) }), local(project?.title ?? {})]);
  }
  const shown = one.supports > 0 && !process.rules.supports.hidden;
  return joined([one.title, ...(shown ? [say("support-count", { count: one.supports })] : [])]);
}

export const closeLines = (facts: Pick<ProposeFacts, "process" | "close">): Line[] =>
  facts.close.map((one, index) => say("similar-line", { number: index + 1, one: closeWords(facts, one) }));

const proposalsIn = ({ close }: ProposeFacts): CloseProposal[] =>
  close.flatMap((one) => (one.kind === "proposal" ? [one] : []));

/** PRO-4: what others propose already. It blocks nothing; staff see the answer. */
function similar({ facts }: Here): Screen {
  const proposals = proposalsIn(facts);
  const { process, now } = facts;
  return {
    id: "PRO-4",
    lines: [say("question-one", { title: say("propose-similar") }), say("similar-ask"), ...closeLines(facts)],
    buttons: [
      facts.close.map((_one, index) => press(say("button-read-close", { number: index + 1 }), "read", index)),
      proposals.length === 0
        ? []
        : [
            ...(areSupportsOpen(process, now) ? [press(say("button-support-instead"), "support")] : []),
            press(say("button-ask-to-join"), "join"),
          ],
      [primary(say("button-mine-is-different"), "different")],
    ],
    nav: "wizard",
  };
}

function read({ facts, arg }: Here): Go {
  const one = facts.close[Number(arg)];
  if (!one) return { toast: say("toast-stale") };
  return one.kind === "project"
    ? { flow: "look", step: "card", set: { project: String(one.number) } }
    : { flow: "look", step: "proposal", set: { proposal: String(one.number) } };
}

const different = (at: Here): Next => ({
  act: call("answer-close-ones", { proposal: openId(at), answer: "different" }),
  done: thenOnward,
});

/** Whoever began it is asked, while it is a draft, only where something is close, and only until it was answered. */
function divert(at: Here): Go | undefined {
  const { proposal, close, as } = at.facts;
  const isDraft = as === "author" && proposal?.standing.state === "draft";
  const isAsked = isDraft && !proposal.closeOnes && close.length > 0;
  return onlyWhileWriting(at) ?? (isAsked ? undefined : onward(at.facts));
}

const choose =
  (wish: "support" | "join") =>
  ({ facts }: Here): Go => ({
    step: "similar-which",
    set: { wish },
    ...(proposalsIn(facts).length === 0 && { toast: say("toast-stale") }),
  });

export const similarStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-similar") },
  show: similar,
  on: { read, support: choose("support"), join: choose("join"), different },
  divert,
};

/** Which of them; before joining forces it says what the other one will read. */
function which({ facts, answers }: Here): Screen {
  const joins = answers["wish"] === "join";
  return {
    id: "PRO-4",
    lines: [
      say(joins ? "similar-join-which" : "similar-support-which"),
      ...(joins ? [gap, say("similar-join-how")] : [gap, say("similar-support-how")]),
    ],
    buttons: proposalsIn(facts).map((one) => [whichButton(one, joins)]),
    nav: "wizard",
  };
}

const whichButton = ({ number, title }: CloseProposal, joins: boolean): ButtonSpec =>
  press(
    say(joins ? "button-join-one" : "button-support-one", {
      number: String(number),
      title: short(title, SHORT_TITLE),
    }),
    joins ? "join" : "support",
    number,
  );

const supportOne = (at: Here): Next => {
  const number = Number(at.arg);
  return {
    act: call("support-proposal", { proposal: number }),
    done: (now) => ({
      act: call("answer-close-ones", { proposal: openId(now), answer: "support" }),
      done: {
        flow: "look",
        step: "proposal",
        set: { proposal: String(number) },
        toast: say("toast-supported"),
        notice: say("similar-draft-kept"),
      },
    }),
  };
};

const joinOne = (at: Here): Next => ({
  act: call("ask-to-join", { proposal: openId(at), number: Number(at.arg) }),
  done: (now) => ({ ...onward(now.facts), notice: say("similar-join-asked", { number: at.arg }) }),
});

export const similarWhichStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-similar") },
  show: which,
  on: { support: supportOne, join: joinOne },
  divert,
};
