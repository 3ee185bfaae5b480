import type { Option } from "../chat/reply.js";
import type { Process } from "../domain/process.js";
import { queryTyped } from "../domain/search/look-up.js";
import { stepOf } from "../flows/step-of.js";
import type { Facts } from "../flows/facts.js";
import type { At, FlowState, OptionSpec } from "../flows/flow.js";
import { askedFields } from "../flows/form-questions.js";
import { BALLOT_LOOKUP, PROJECTS_LOOKUP } from "../flows/lookups.js";
import { projectOptions } from "../flows/look/project-options.js";
import { ballotOptions } from "../flows/vote/ballot-options.js";
import type { Here as VoteHere } from "../flows/vote/vote-facts.js";
import { lookupOf, renderOption } from "../i18n/render-form.js";
import { findConversation, type StoredConversation } from "../persistence/conversations.js";
import { isOutage } from "../persistence/is-outage.js";
import { listProcesses, revisionOf } from "../persistence/process-directory.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { ChoiceQuestion, Choices } from "../ports/choices.js";
import type { App } from "./app.js";
import { currentProcess } from "./current-process.js";
import { describeBug } from "./describe-bug.js";
import type { Engine } from "./handle-event.js";
import { languageOf, loadScene } from "./scene.js";
import { stateOf } from "./stored-position.js";

/** Lists that are searched while somebody types. Nothing is written or locked. */
export const lookUpChoices = (engine: Engine): Choices => ({
  async find(question) {
    try {
      return await inTransaction(engine.app.prisma, (tx) => find(engine, tx, question));
    } catch (error) {
      const level = isOutage(error) ? "warn" : "error";
      engine.app.log[level](describeBug(error), "a list could not be looked up");
      return [];
    }
  },
});

async function find(engine: Engine, tx: Tx, question: ChoiceQuestion): Promise<Option[]> {
  const { platform, chat, from, take } = question;
  const stored = await findConversation(tx, platform, chat.id);
  const facts = stored && (await factsOf(engine.app, tx, question, stored));
  const found = facts
    ? await optionsFor(engine, tx, facts, stored, question)
    : await optionsForNobody(engine.app, tx, question);
  const language = facts ? facts.person.language : from.language;
  const reader = { language: languageOf(language), timeZone: facts?.process.timeZone ?? "UTC" };
  return found.slice(0, take).map((option) => renderOption(option, reader));
}

/** What is true for the person of a conversation; undefined when it is nobody's yet. */
async function factsOf(
  app: App,
  tx: Tx,
  question: ChoiceQuestion,
  { communityId, participantId, processId }: StoredConversation,
): Promise<Facts | undefined> {
  if (!communityId || !participantId || !processId) return undefined;
  const subject = { communityId, participantId, processId };
  return (await loadScene(app, tx, question, subject)).facts;
}

async function optionsFor(
  engine: Engine,
  tx: Tx,
  facts: Facts,
  stored: StoredConversation,
  { lookup, typed: raw, platform, chat }: ChoiceQuestion,
): Promise<readonly OptionSpec[]> {
  const typed = queryTyped(raw);
  const { process, person } = facts;
  if (lookup === PROJECTS_LOOKUP) return projectOptions(process, person.area, typed);
  const state = stateOf(stored);
  const load = async (place: FlowState): Promise<At<Facts>> => {
    const { secretKey, randomness, publicUrl } = engine.app;
    const context = {
      tx,
      secretKey,
      randomness,
      platform,
      chatId: chat.id,
      conversationId: stored.id,
      communityId: stored.communityId ?? "",
      publicUrl,
    };
    const loaded = await engine.flows.get(place.flow).load(context, facts, place);
    return { facts: loaded, answers: place.answers, arg: "" };
  };
  if (lookup === BALLOT_LOOKUP) {
    const answers = state.flow === "vote" ? state.answers : {};
    const at = await load({ ...state, flow: "vote", step: "list", answers });
    return ballotOptions(at as VoteHere, typed);
  }
  return engine.flows.has(state.flow) ? fieldOptions(engine, state, await load(state), lookup, typed) : [];
}

/** A field of the form that the person has open; of another form nothing is told. */
function fieldOptions(
  { flows }: Engine,
  state: FlowState,
  at: At<Facts>,
  lookup: string,
  typed: string,
): readonly OptionSpec[] {
  const step = stepOf(flows.get(state.flow).flow, state);
  if (step?.kind !== "form" || step.divert?.(at)) return [];
  const field = askedFields(step, at).find(({ name }) => lookupOf(state, name) === lookup);
  const looksUp = field?.kind === "choices" || field?.kind === "choice";
  return looksUp ? (field.find?.(typed) ?? []) : [];
}

/** Somebody new can look for projects: everybody may read them. */
async function optionsForNobody(
  app: App,
  tx: Tx,
  { lookup, typed }: ChoiceQuestion,
): Promise<readonly OptionSpec[]> {
  const process = lookup === PROJECTS_LOOKUP ? await firstProcess(app, tx) : undefined;
  return process ? projectOptions(process, undefined, queryTyped(typed)) : [];
}

async function firstProcess(app: App, tx: Tx): Promise<Process | undefined> {
  const id = currentProcess(await listProcesses(tx), app.clock.now())?.id;
  return id === undefined ? undefined : app.processes.at(tx, id, await revisionOf(tx, id));
}
