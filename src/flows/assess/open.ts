import { unitsText } from "../../domain/open-data/units.js";
import { call } from "../acts.js";
import type { Answers, ScreenStep } from "../flow.js";
import { joined } from "../process-words.js";
import { placeWords, tags } from "../propose/words.js";
import { day, gap, press, primary, quote, say, type ButtonSpec, type Line, type Screen } from "../screen.js";
import { FIRST_PAGE } from "./colleague-rows.js";
import { onlyWithOpen, openNumber, type AssessFacts, type Here, type Next, type OpenCheck } from "./facts.js";
import { NOTHING_WRITTEN } from "./list.js";
import { verdictLines } from "./verdict-words.js";
import { colleague, statusWords } from "./words.js";

/** ORG-5: one proposal, where the look at it stands, and what this person can do about it. */
function open({ facts }: Here): Screen {
  const { open: check } = facts;
  if (!check) return { id: "ORG-5", lines: [say("refusal-assess-gone")] };
  return {
    id: "ORG-5",
    lines: [
      ...proposalLines(facts, check),
      gap,
      ...stateLines(facts, check),
      ...shelvedLines(facts, check),
      ...notesLines(check),
    ],
    buttons: buttonsOf(check),
  };
}

export function proposalLines({ process }: AssessFacts, { proposal, supports }: OpenCheck): Line[] {
  const { number, text } = proposal;
  const place = placeWords(process, text);
  return [
    joined([say("desk-card", { number: String(number ?? "") }), ...tags(process, text)]),
    say("propose-title-line", { title: text.title ?? "" }),
    quote(text.body ?? ""),
    ...(place ? [say("proposal-where", { address: place })] : []),
    ...(supports > 0 ? [say("support-count", { count: supports })] : []),
  ];
}

function stateLines({ process }: AssessFacts, check: OpenCheck): Line[] {
  const { assessment, own, evaluator, reader, status, lookAsked } = check;
  const isNamed = status !== "unassigned" && evaluator !== undefined;
  return [
    say("assess-now", { status: joined([...statusWords(check), ...(isNamed ? [evaluator] : [])]) }),
    ...(own ? [say("assess-is-own")] : []),
    ...(assessment?.sentBackWhy === undefined
      ? []
      : [say("assess-sent-back-why"), quote(assessment.sentBackWhy)]),
    ...(assessment?.found ? verdictLines(process, assessment.found) : []),
    ...(status === "waiting" && reader !== undefined ? [say("assess-asked-reader", { name: reader })] : []),
    ...answerLine(check),
    ...(lookAsked ? [say("assess-look-asked", { on: day(lookAsked.createdAt) }), quote(lookAsked.text)] : []),
  ];
}

/** What was written before it left the check, as long as nothing else is. */
const shelvedLines = ({ process }: AssessFacts, { shelved, assessment }: OpenCheck): Line[] =>
  shelved && !assessment?.found ? [say("assess-shelved"), ...verdictLines(process, shelved)] : [];

/** What the author says to changes; where there is none, nobody was asked. */
function answerLine({ assessment, proposal }: OpenCheck): Line[] {
  if (!assessment?.answer) return [];
  return [say(`assess-answer-${proposal.author === undefined ? "nobody" : assessment.answer}`)];
}

/** Nobody but evaluators ever reads these. */
function notesLines({ notes }: OpenCheck): Line[] {
  if (notes.length === 0) return [];
  return [
    gap,
    say("assess-notes"),
    ...notes.flatMap(({ text, by, at }) => [
      say("assess-note-by-whom", { name: colleague(by), on: day(at) }),
      quote(text),
    ]),
  ];
}

function buttonsOf(check: OpenCheck): ButtonSpec[][] {
  const { assessment, own, mayWrite, mayRead, mayHandOn, mayDirect, mayReopen, mayEnd } = check;
  const isChecked = assessment !== undefined && !own;
  return [
    mayWrite ? [primary(say("button-write-verdict"), "write")] : [],
    mayRead
      ? [primary(say("button-confirm-verdict"), "confirm"), press(say("button-send-back-verdict"), "back")]
      : [],
    mayHandOn ? [press(say("button-hand-on-verdict"), "hand-on")] : [],
    isChecked ? [...talkButton(check), press(say("button-private-note"), "note")] : [],
    mayDirect ? [press(say("button-assign"), "assign")] : [],
    mayReopen ? [press(say("button-reopen-check"), "reopen")] : [],
    mayEnd ? [press(say("button-end-check"), "end")] : [],
  ];
}

const talkButton = ({ talk }: OpenCheck): ButtonSpec[] =>
  talk ? [press(say(talk === "open" ? "button-talk-authors" : "button-see-talk"), "talk")] : [];

/** What was found before is written on, with the office this person named last. */
function written({ assessment, office }: OpenCheck): Answers {
  const found = assessment?.found;
  return {
    ...(office === undefined ? {} : { office }),
    ...(found && {
      verdict: found.verdict,
      cost: found.cost === undefined ? null : unitsText(found.cost),
      office: found.office,
      reason: found.reason,
    }),
  };
}

/** When the verdict on the screen was written: only that one is confirmed, or sent back. */
export const seenIn = ({ answers }: Pick<Here, "answers">): string => String(answers["seen"] ?? "");

const confirm = (at: Here): Next => ({
  act: call("confirm-verdict", { proposal: openNumber(at), seen: seenIn(at) }),
  done: { step: "list", toast: say("toast-verdict-confirmed") },
  refused: () => ({ step: "open" }),
});

const reopen = (at: Here): Next => ({
  act: call("reopen-assessment", { proposal: openNumber(at) }),
  done: { step: "open", toast: say("toast-check-reopened") },
});

export const openStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  over: { title: say("over-check-proposal") },
  show: open,
  on: {
    write: ({ facts }) => ({
      step: "verdict",
      asking: "verdict",
      set: { ...NOTHING_WRITTEN, ...(facts.open && written(facts.open)) },
    }),
    confirm,
    back: { step: "send-back" },
    "hand-on": { step: "hand-on", set: FIRST_PAGE },
    note: { step: "note" },
    end: { step: "end" },
    assign: { step: "assign", set: FIRST_PAGE },
    talk: ({ facts }) => ({ flow: "design", step: "thread", set: { proposal: facts.open?.proposal.id } }),
    reopen,
  },
  divert: onlyWithOpen,
};
