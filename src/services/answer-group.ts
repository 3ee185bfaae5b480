import type { ChatEvent } from "../chat/event.js";
import type { Reply } from "../chat/reply.js";
import { groupAnswer } from "../flows/group.js";
import { renderNote } from "../i18n/render.js";
import { firstAnswerInAWhile } from "../persistence/group-answers.js";
import { bindGroup, type StoredConversation } from "../persistence/conversations.js";
import { listProcesses, revisionOf } from "../persistence/process-directory.js";
import type { Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { currentProcess } from "./current-process.js";
import { languageOf } from "./scene.js";

/** A group gets at most one public answer a minute; being added to it is always answered. */
const QUIET_MS = 60_000;

export async function answerGroup(
  { app }: { app: App },
  tx: Tx,
  event: ChatEvent,
  conversation: StoredConversation,
): Promise<Reply[]> {
  const welcome = event.content.kind === "added-to-group";
  const processId =
    (await processOf(tx, event, conversation)) ??
    currentProcess(await listProcesses(tx), app.clock.now())?.id;
  if (!processId) return [];
  const revision = await revisionOf(tx, processId);
  const process = await app.processes.at(tx, processId, revision);
  const note = groupAnswer(event.content, {
    now: app.clock.now(),
    process,
    linkTo: app.linkTo(event.platform),
  });
  if (!note) return [];
  if (!welcome && !(await firstAnswerInAWhile(tx, conversation.id, app.machine.now(), QUIET_MS))) return [];
  return [renderNote(note, { language: languageOf(process.languages[0]), timeZone: process.timeZone })];
}

/** Set once, when the bot is added: the process that whoever added it reads in private (I-15). */
async function processOf(
  tx: Tx,
  { content, platform, from }: ChatEvent,
  { id, processId }: StoredConversation,
): Promise<string | undefined> {
  if (processId !== null || content.kind !== "added-to-group") return processId ?? undefined;
  return bindGroup(tx, id, { platform, externalId: from.id });
}
