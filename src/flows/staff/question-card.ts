import type { QuestionThread } from "../desk-questions/facts.js";
import { headWords, unreachedLines } from "../desk-questions/words.js";
import { privateDoor, type LinkTo } from "../groups/private-door.js";
import {
  gap,
  inGroup,
  instant,
  quote,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Note,
} from "../screen.js";

export interface QuestionCardFacts {
  now: Date;
  linkTo: LinkTo;
  thread: QuestionThread;
  /** Who answers it now. */
  taker: { name: string | undefined; until: Date } | undefined;
  /** Until when the last answer can be taken back. */
  undoUntil: Date | undefined;
}

export const questionCardName = (id: number): string => `question-${id}`;

/** ORG-9 in the staff channel: a card a question, edited to how it stands; what is said since hangs below it. */
export function questionCardNote(facts: QuestionCardFacts): { note: Note & { name: string }; done: boolean } {
  const { thread, undoUntil } = facts;
  return {
    done: thread.state !== "waiting" && undoUntil === undefined && !mayStillBeTold(facts),
    note: {
      id: "ORG-9",
      name: questionCardName(thread.id),
      lines: [headWords(thread), quote(thread.text), ...lastWords(thread), gap, ...stateLines(facts)],
      buttons: buttonsOf(facts),
    },
  };
}

/** The answer is told when whoever asked is back: until then the card says that they do not know it. */
const mayStillBeTold = ({ thread: { unreached }, now }: QuestionCardFacts): boolean =>
  unreached !== undefined && now < unreached.until;

/** Where there are no threads, or the card came late: what whoever asked said last. */
function lastWords({ said }: QuestionThread): Line[] {
  const last = said.findLast(({ kind }) => kind === "person");
  return last ? [say("question-card-last"), quote(last.text)] : [];
}

const nameOf = (name: string | undefined): Arg => name ?? say("staff-somebody");

function stateLines({ thread, taker, undoUntil }: QuestionCardFacts): Line[] {
  if (thread.state === "waiting")
    return [
      taker
        ? say("question-card-taken", { name: nameOf(taker.name), until: instant(taker.until, "hour") })
        : say("question-card-nobody"),
    ];
  const last = thread.said.findLast(({ kind }) => kind !== "person");
  return [
    say(`question-card-${thread.state}`, { name: nameOf(last?.name) }),
    ...(undoUntil ? [say("staff-card-undo", { until: instant(undoUntil, "hour") })] : []),
    ...unreachedLines(thread),
  ];
}

function buttonsOf(facts: QuestionCardFacts): ButtonSpec[][] {
  const { thread, taker, undoUntil } = facts;
  if (undoUntil) return [[inGroup(say("button-undo"), "staff", "undo-answer", thread.last)]];
  if (thread.state !== "waiting") return [];
  if (!taker) return [[inGroup(say("button-take-card"), "staff", "take-question", thread.id)]];
  return [
    [inDesk(facts, "button-answer-question", "question")],
    [inDesk(facts, "button-pass-on", "pass")],
    [inGroup(say("button-leave-for-others"), "staff", "release-question", thread.id)],
  ];
}

/** Words for whoever asked are written in private, at the desk that there is. */
const inDesk = ({ linkTo, thread }: QuestionCardFacts, label: string, name: string): ButtonSpec =>
  privateDoor(linkTo, say(label), "desk", name, thread.id);

/** Something said in a thread: below the card of its question. */
export const saidNote = (
  request: number,
  said: { id: number; kind: string; text: string; by: string | undefined },
): Note => ({
  id: "ORG-9",
  name: `said-${said.id}`,
  below: questionCardName(request),
  lines: [
    say(`said-${said.kind}`, { name: nameOf(said.by) }),
    ...(said.text === "" ? [] : [quote(said.text)]),
  ],
});
