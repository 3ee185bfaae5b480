import type { ChatEvent } from "../chat/event.js";
import { parsePress } from "../chat/press.js";
import type { Reply } from "../chat/reply.js";
import type { Process } from "../domain/process.js";
import { groupAnswer, type GroupFacts } from "../flows/group.js";
import type { GroupDoor } from "../flows/groups/private-door.js";
import { welcomeNote } from "../flows/groups/welcome.js";
import { say } from "../flows/screen.js";
import type { Reader } from "../i18n/format.js";
import { renderNote, renderToast } from "../i18n/render.js";
import { associationOf, formerAssociationOf } from "../persistence/associations.js";
import { endBindings, noteGroupPresent } from "../persistence/bindings.js";
import { bindGroup, type StoredConversation } from "../persistence/conversations.js";
import { firstAnswerInAWhile } from "../persistence/group-answers.js";
import { forgetMember } from "../persistence/group-members.js";
import { listProcesses, revisionOf } from "../persistence/process-directory.js";
import type { Tx } from "../persistence/transaction.js";
import type { GroupPost } from "./act.js";
import type { App } from "./app.js";
import type { Notice } from "./notice.js";
import { currentProcess } from "./current-process.js";
import { doorOf } from "./groups/group-door.js";
import { GROUP_ACTS } from "./groups/group-acts.js";
import { linkWithin } from "./link-within.js";
import { languageOf } from "./scene.js";

/** A group gets at most one public answer a minute; being added to it is always answered. */
const QUIET_MS = 60_000;

/** What a group's event leads to. */
export interface GroupAnswer {
  /** Said to everybody. */
  replies: Reply[];
  /** Only for whoever pressed. */
  aside: Reply[];
  posts: readonly GroupPost[];
  notices: readonly Notice[];
}

const NOTHING: GroupAnswer = { replies: [], aside: [], posts: [], notices: [] };

export async function answerGroup(
  app: App,
  tx: Tx,
  event: ChatEvent,
  conversation: StoredConversation,
): Promise<GroupAnswer> {
  const { content } = event;
  if (content.kind === "removed-from-group") {
    await endBindings(tx, conversation.id, app.machine.now());
    return NOTHING;
  }
  if (content.kind === "left-group") {
    const { platform, from } = event;
    await forgetMember(tx, conversation.id, { platform, externalId: from.id });
    return NOTHING;
  }
  await noteGroupPresent(tx, conversation.id);
  if (content.kind === "press") return answerPress(app, tx, event, conversation, content.data);
  return answerAloud(app, tx, event, conversation);
}

/** A group's own buttons: the act checks who pressed. Anything else is of an older version, or made up. */
async function answerPress(
  app: App,
  tx: Tx,
  event: ChatEvent,
  conversation: StoredConversation,
  data: string,
): Promise<GroupAnswer> {
  const posts: GroupPost[] = [];
  const notices: Notice[] = [];
  const { flow = "", verb = "", arg = "", process } = parsePress(data) ?? {};
  const key = `${flow}-${verb}`;
  const act = Object.hasOwn(GROUP_ACTS, key) ? GROUP_ACTS[key] : undefined;
  const context = { app, tx, now: app.clock.now(), event, conversation, process, posts, notices };
  const word = act ? await act(context, arg) : say("group-press-old");
  return {
    replies: [],
    aside: [renderToast(word, await readerOf(app, tx, event, conversation))],
    posts,
    notices,
  };
}

/** Whoever pressed reads it in their own language, with the times of the group's process. */
async function readerOf(
  app: App,
  tx: Tx,
  { from }: ChatEvent,
  { processId }: StoredConversation,
): Promise<Reader> {
  const process = processId === null ? undefined : await processAt(app, tx, processId);
  return {
    language: languageOf(from.language ?? process?.languages[0]),
    timeZone: process?.timeZone ?? "UTC",
  };
}

/** Said to everybody: a welcome, and public answers to commands. */
async function answerAloud(
  app: App,
  tx: Tx,
  event: ChatEvent,
  conversation: StoredConversation,
): Promise<GroupAnswer> {
  const welcome = event.content.kind === "added-to-group";
  const process = await processOf(app, tx, event, conversation);
  if (!process) return NOTHING;
  const facts: GroupFacts = {
    now: app.clock.now(),
    process,
    capabilities: event.capabilities,
    ...doorOf(
      { secretKey: app.secretKey, linkTo: linkWithin(app.linkTo, process.id) },
      { id: conversation.id, platform: event.platform },
    ),
  };
  const { id, languages, timeZone } = process;
  const reader: Reader = { language: languageOf(languages[0]), timeZone, process: id };
  if (welcome && !facts.linkTo) return welcomeOnce(tx, conversation.id, process, facts);
  const note = groupAnswer(event.content, facts);
  if (!note) return NOTHING;
  if (!welcome && !(await firstAnswerInAWhile(tx, conversation.id, app.machine.now(), QUIET_MS)))
    return NOTHING;
  return { ...NOTHING, replies: [renderNote(note, reader)] };
}

/** SLK-1, unless the channel is set up already; one that was before is known again. */
async function welcomeOnce(tx: Tx, groupId: string, process: Process, door: GroupDoor): Promise<GroupAnswer> {
  if (await associationOf(tx, groupId)) return NOTHING;
  const former = await formerAssociationOf(tx, groupId);
  const name = former?.processId === process.id ? former.name : undefined;
  return { ...NOTHING, posts: [{ groupId, process, note: welcomeNote(process, door, name) }] };
}

/** Set once, when the bot is added: the process that whoever added it reads in private (I-15). */
async function processOf(app: App, tx: Tx, event: ChatEvent, { id, processId }: StoredConversation) {
  const { content, platform, from } = event;
  const bound =
    processId === null && content.kind === "added-to-group"
      ? await bindGroup(tx, id, { platform, externalId: from.id })
      : (processId ?? undefined);
  const known = bound ?? currentProcess(await listProcesses(tx), app.clock.now())?.id;
  return known === undefined ? undefined : processAt(app, tx, known);
}

const processAt = async (app: App, tx: Tx, id: string) => app.processes.at(tx, id, await revisionOf(tx, id));
