import { receiptCodeIn } from "../domain/receipt-code.js";
import type { BoxPlace } from "../domain/process-boxes.js";
import type { Process } from "../domain/process.js";
import type { Facts } from "./facts.js";
import { defineFlow, type At, type Go } from "./flow.js";
import { areaName, boxName } from "./process-words.js";
import { code, entry, link, say, type Arg, type ButtonSpec, type Line, type Screen } from "./screen.js";
import { deskVoteLine } from "./vote/desk-vote-line.js";

/** The counted codes of a box whose results are published. */
export interface PublicList {
  /** Undefined where the service has no public address. */
  url: string | undefined;
}

export interface FoundCode extends BoxPlace {
  state: "counted" | "replaced";
  box: number;
  closed: boolean;
  /** Undefined until the results are published. */
  list: PublicList | undefined;
}

export interface ReceiptFacts extends Facts {
  /** What the code asked about stands for; undefined when nobody was given it. */
  found: FoundCode | undefined;
}

type Here = At<ReceiptFacts>;

/** VOT-9: a code tells whether its ballot counts, never what is in it nor whose it is. */
function check({ facts, answers }: Here): Screen {
  const typed = answers["code"];
  const asked = typeof typed === "string" && typed !== "";
  return {
    id: "VOT-9",
    lines: asked ? answerTo(facts, typed) : [say("receipt-ask")],
    buttons: asked ? buttonsFor(facts) : [],
  };
}

function buttonsFor({ found }: ReceiptFacts): ButtonSpec[][] {
  if (!found) return [[entry(say("button-talk-to-person"), "help", "person")]];
  const url = found.list?.url;
  return url === undefined ? [] : [[link(say("button-open-data"), url)]];
}

function answerTo({ process, person, found }: ReceiptFacts, typed: string): Line[] {
  const asked = code(receiptCodeIn(typed) ?? typed);
  if (!found) return [asked, say("receipt-unknown")];
  const area = whichBox(process, found);
  if (found.state === "replaced")
    return [asked, say("receipt-replaced", { area }), ...ownDeskVote(person, found), ...listLines(found)];
  return [
    asked,
    say(found.closed ? "receipt-counted" : "receipt-in-box", { area }),
    say("receipt-says-no-more"),
    ...listLines(found),
  ];
}

/**
 * By what a code was replaced is kept nowhere: beside the roll it would tell whose it was. Who asks is told only what the
 * roll has of themselves (VOT-8).
 */
function ownDeskVote({ deskVotes }: Facts["person"], { box }: FoundCode): Line[] {
  const vote = deskVotes.get(box);
  return vote ? [deskVoteLine(vote)] : [];
}

function listLines({ state, list }: FoundCode): Line[] {
  if (!list) return [];
  return [
    say(state === "counted" ? "receipt-listed" : "receipt-not-listed"),
    say(list.url === undefined ? "receipt-list-office" : "receipt-list-open"),
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
