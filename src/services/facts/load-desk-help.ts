import { pageOf } from "../../domain/browse/page.js";
import { answerBy, takenBackUntil, type ThreadState } from "../../domain/help/thread.js";
import { UNDO_MINUTES } from "../../domain/proposal.js";
import type { DeskHelp, QuestionItem } from "../../flows/desk-questions/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import { localText } from "../../i18n/format.js";
import { untoldBy } from "../../persistence/help-messages.js";
import { readRequest, requestsIn, waitsOf, type HelpRequest } from "../../persistence/help-requests.js";
import { readProfile } from "../../persistence/people.js";
import type { Tx } from "../../persistence/transaction.js";
import { itemFor, threadFor } from "../help/thread-for.js";
import { readerIn } from "../help/request-for-staff.js";
import { targetsFor } from "../help/targets-for.js";
import { languageOf } from "../scene.js";

const LISTS: Readonly<Record<string, ThreadState>> = {
  questions: "waiting",
  "answered-questions": "answered",
};
const ONE = ["question", "answer-edit", "answer-check", "standard", "pass", "close", "close-edit"];
const UNDO = ["desk", "questions"];

export const NO_HELP: DeskHelp = {
  waiting: pageOf<QuestionItem>([], 1, 1),
  answered: 0,
  targets: [],
  thread: undefined,
  reading: undefined,
  undoable: [],
  standard: [],
};

/** What a step of the desk shows of citizens' questions; nothing for the others. */
export async function loadDeskHelp(
  tx: Tx,
  facts: Facts,
  { step, answers }: { step: string; answers: Answers },
): Promise<DeskHelp> {
  const list = LISTS[step];
  const request = ONE.includes(step)
    ? await readRequest(tx, readerIn(facts), Number(answers["question"]))
    : undefined;
  return {
    ...NO_HELP,
    ...(list && { waiting: await pageIn(tx, facts, list, Number(answers["page"])) }),
    ...(list && {
      answered: (await requestsIn(tx, readerIn(facts), "answered", { skip: 0, take: 0 })).total,
    }),
    ...(request && step === "pass" && { targets: await targetsIn(tx, facts, request) }),
    ...(request && step === "question" && { reading: request.last }),
    ...(request && { thread: await threadFor(tx, facts, request) }),
    ...(UNDO.includes(step) && { undoable: await undoableBy(tx, facts) }),
    ...(request &&
      (step === "standard" || step === "question") && { standard: await standardFor(tx, facts, request) }),
  };
}

const targetsIn = (tx: Tx, { process, person }: Facts, { asker }: HelpRequest): Promise<string[]> =>
  targetsFor(tx, process, { passer: person.id, asker });

/** How many questions wait, and how many of them too long. */
export async function countQuestions(
  tx: Tx,
  facts: Facts,
): Promise<{ questions: number; overdueQuestions: number }> {
  const { now, process } = facts;
  const waits = await waitsOf(tx, readerIn(facts));
  const isOverdue = ({ since }: { since: Date }) => now > answerBy(since, process.timeZone);
  return { questions: waits.length, overdueQuestions: waits.filter(isOverdue).length };
}

async function pageIn(
  tx: Tx,
  facts: Facts,
  state: ThreadState,
  wanted: number,
): Promise<DeskHelp["waiting"]> {
  const size = facts.capabilities.itemsPerPage;
  const number = Math.min(Math.max(1, Math.trunc(wanted) || 1), 10_000);
  const { items, total } = await requestsIn(tx, readerIn(facts), state, {
    skip: (number - 1) * size,
    take: size,
  });
  const count = Math.max(1, Math.ceil(total / size));
  return { items: items.map((request) => itemFor(facts, request)), number, count, total };
}

async function undoableBy(tx: Tx, { process, person, now }: Facts): Promise<DeskHelp["undoable"]> {
  const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
  const said = await untoldBy(tx, { processId: process.id, saidBy: person.id, since });
  return said.map(({ id, question, at }) => ({ message: id, question, until: takenBackUntil(at) }));
}

/** The process's own ones, then what everybody can read under Help; titles for whoever chooses, texts for whoever asked. */
async function standardFor(
  tx: Tx,
  { process, person }: Facts,
  { asker }: HelpRequest,
): Promise<DeskHelp["standard"]> {
  const language = languageOf((await readProfile(tx, asker))?.language ?? process.languages[0]);
  return [...(process.answers ?? []), ...process.topics].map(({ key, title, text }, index) => ({
    key: `${index}-${key}`,
    title: localText(title, languageOf(person.language)),
    text: localText(text, language),
  }));
}
