import { joined } from "../process-words.js";
import { answerNote, type Answered } from "../help/answer-note.js";
import { targetWords } from "../help/targets.js";
import { targetNamed } from "../../domain/help/targets.js";
import {
  day,
  gap,
  instant,
  press,
  quote,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type Line,
} from "../screen.js";
import type { DeskFacts, Here, Next } from "../desk/facts.js";
import { call } from "../acts.js";
import type { QuestionItem, QuestionThread, SaidInThread } from "./facts.js";

export const SHORT_QUESTION = 36;

export const kindWords = ({ kind }: Pick<QuestionItem, "kind">): Arg => say(`question-${kind}`);

/** What a line of a list says of a question that waits: until when, whose it is now, and its first words. */
export const waitingWords = (item: QuestionItem): Arg =>
  joined([
    kindWords(item),
    ...(item.kind === "pressure" ? [day(item.createdAt)] : standing({ ...item, state: "waiting" })),
    ...marks(item),
    firstWords(item),
  ]);

/** The same of one that was answered: when it came. */
export const answeredWords = (item: QuestionItem): Arg =>
  joined([day(item.createdAt), kindWords(item), ...marks(item), firstWords(item)]);

const firstWords = ({ text }: QuestionItem): Arg => short(text, 2 * SHORT_QUESTION);

function marks({ takenUntil, passedTo, own }: QuestionItem): Arg[] {
  return [
    ...(passedTo === undefined ? [] : [say("question-for", { to: targetWords(passedTo) })]),
    ...(takenUntil ? [say("question-is-taken", { until: instant(takenUntil, "hour") })] : []),
    ...(own ? [say("question-is-own")] : []),
  ];
}

/** Where a question stands, in its first line. */
export const headWords = (thread: QuestionThread): Line =>
  joined([
    kindWords(thread),
    day(thread.createdAt),
    ...standing(thread),
    ...(thread.passedTo === undefined ? [] : [say("question-for", { to: targetWords(thread.passedTo) })]),
  ]);

/** A report of pressure gets no answer, so none is due. */
function standing({
  kind,
  state,
  overdue,
  by,
}: Pick<QuestionThread, "kind" | "state" | "overdue" | "by">): Arg[] {
  if (state !== "waiting") return [say(`question-state-${state}`)];
  if (kind === "pressure") return [];
  return [say(overdue ? "question-overdue-since" : "question-answer-by", { by: day(by) })];
}

/** The question and what was said since, the oldest first. */
export const threadLines = ({ text, said, ...thread }: QuestionThread): Line[] => [
  quote(text),
  ...said.flatMap((one) => [saidBy(one), ...(one.text === "" ? [] : [quote(one.text)])]),
  ...unreachedLines(thread),
];

/** Staff can still phone, where they know a number. */
export const unreachedLines = ({ unreached }: Pick<QuestionThread, "unreached">): Line[] =>
  unreached
    ? [say("question-unreached"), say("question-unreached-until", { until: day(unreached.until) })]
    : [];

function saidBy({ kind, at, name }: SaidInThread): Line {
  const who = { on: day(at), name: name ?? say("staff-somebody") };
  return say(`thread-${kind}`, who);
}

/** What whoever asked will get: the very note. */
export const previewOf = (
  { process, help }: DeskFacts,
  { kind, text }: Pick<Answered, "kind" | "text">,
): Line[] => {
  const { thread } = help;
  const target = thread?.passedTo === undefined ? undefined : targetNamed(thread.passedTo);
  const desk = target && "desk" in target ? target.desk : undefined;
  const note = answerNote(process, {
    request: thread?.id ?? 0,
    kind,
    text,
    desk,
    question: thread?.text ?? "",
  });
  return [say("desk-preview-answer"), gap, ...note.lines];
};

export const undoAnswerLines = ({ help: { undoable } }: DeskFacts): Line[] =>
  undoable.map(({ question, until }) =>
    say("desk-answered-undo", { question: short(question, SHORT_QUESTION), until: instant(until, "hour") }),
  );

const UNDO_WORDS = 14;

export const undoAnswerRows = ({ help: { undoable } }: DeskFacts): ButtonSpec[][] =>
  undoable.map(({ message, question }) => [
    press(say("button-undo-answer", { question: short(question, UNDO_WORDS) }), "undo-answer", message),
  ]);

export const undoAnswer = ({ arg }: Here): Next => ({
  act: call("undo-answer", { message: Number(arg) }),
  done: { step: "questions", toast: say("toast-answer-undone") },
  refused: () => ({ step: "questions" }),
});
