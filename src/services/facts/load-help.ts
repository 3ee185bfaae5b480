import { pageOf } from "../../domain/browse/page.js";
import { answerBy, takenBackUntil } from "../../domain/help/thread.js";
import type { Facts } from "../../flows/facts.js";
import type { HelpFacts, OwnQuestion, OwnThread } from "../../flows/help/facts.js";
import { lastMessages, type HelpMessage } from "../../persistence/help-messages.js";
import { ownRequest, PRESSURE, requestsOf, type HelpRequest } from "../../persistence/help-requests.js";
import type { Tx } from "../../persistence/transaction.js";
import type { LoadFacts } from "../flow-registry.js";

/** More than anybody looks through. */
const MOST = 40;
/** Of a long thread the end is read. */
const MOST_SAID = 8;

export const loadHelp: LoadFacts<HelpFacts> = async ({ tx }, facts, { step, answers }) => ({
  ...facts,
  questions:
    step === "questions" || step === "help"
      ? await ownQuestions(tx, facts, Number(answers["questionsPage"]))
      : pageOf<OwnQuestion>([], 1, 1),
  question: step === "question" ? await ownThread(tx, facts, Number(answers["request"])) : undefined,
});

async function ownQuestions(tx: Tx, facts: Facts, page: number): Promise<HelpFacts["questions"]> {
  const { process, person, capabilities } = facts;
  const of = { processId: process.id, participantId: person.id, take: MOST };
  const { items, ...rest } = pageOf(await requestsOf(tx, of), capabilities.itemsPerPage, page);
  const questions: OwnQuestion[] = [];
  for (const one of items) questions.push(questionOf(facts, one, await lastMessages(tx, one.id, 1)));
  return { ...rest, items: questions };
}

/** A report of pressure is shown to nobody who looks at this chat. */
async function ownThread(tx: Tx, facts: Facts, id: number): Promise<OwnThread | undefined> {
  const { process, person } = facts;
  const request = await ownRequest(tx, { processId: process.id, participantId: person.id, id });
  if (!request || request.kind === PRESSURE) return undefined;
  const said = await lastMessages(tx, id, MOST_SAID);
  return { ...questionOf(facts, request, said), said: said.filter((one) => isSaid(one, facts.now)) };
}

/** Staff can no longer take it back. */
const isSaid = ({ told, at }: HelpMessage, now: Date): boolean => told || takenBackUntil(at) <= now;

/** As long as an answer can be taken back, the question waits for one. */
function questionOf(
  { process, now }: Facts,
  { id, text, createdAt, state, waitingSince }: HelpRequest,
  said: readonly HelpMessage[],
): OwnQuestion {
  const by = answerBy(waitingSince, process.timeZone);
  const isAnswerHeld = said.some((one) => !isSaid(one, now));
  return { id, text, askedAt: createdAt, state: isAnswerHeld ? "waiting" : state, by };
}
