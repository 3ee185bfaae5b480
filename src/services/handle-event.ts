import type { ChatEvent } from "../chat/event.js";
import type { Reply } from "../chat/reply.js";
import { endedScreen } from "../flows/desk-mode/cleared-screen.js";
import { ofProcess } from "../flows/notices/of-process.js";
import { renderNote } from "../i18n/render.js";
import { noteGroupPresent } from "../persistence/bindings.js";
import {
  conversationWith,
  openConversation,
  privateChatOf,
  saveConversation,
  type ConversationState,
} from "../persistence/conversations.js";
import { noteMember } from "../persistence/group-members.js";
import { moveConversation } from "../persistence/moved-chat.js";
import { enqueue, enqueueClaimed, type ClaimedMessage } from "../persistence/outbox.js";
import { languageOfReader, titleElsewhere } from "../persistence/readers.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { WaitingChat } from "../ports/delivery-queue.js";
import type { ActRegistry } from "./act.js";
import { clearScreens } from "./desk-mode/clear-screens.js";
import { answerGroup } from "./answer-group.js";
import type { App } from "./app.js";
import { Conversation } from "./converse.js";
import type { Notice } from "./notice.js";
import type { FlowRegistry } from "./flow-registry.js";
import { postInGroups } from "./groups/post-in-groups.js";
import { languageOf, subjectOf, type Subject } from "./scene.js";
import type { Turn } from "./turn.js";

export interface Engine {
  app: App;
  flows: FlowRegistry;
  acts: ActRegistry;
}

/** What an event left to be sent once its transaction has committed. */
export interface Handled {
  conversationId: string;
  /** The answer to whoever acted, already this process's to send; undefined when earlier messages must go first. */
  answer: ClaimedMessage | undefined;
  /** In a group: only for the eyes of whoever pressed, and for the moment. Not stored. */
  aside?: readonly Reply[];
  /** Other chats that have something waiting now. */
  waiting: readonly WaitingChat[];
  /** The event was acted upon before: nothing changed (I-1). */
  repeated: boolean;
}

/**
 * Acts on one event, once: lock the conversation, record the event, advance its flow, run the act, store the new state
 * and the replies; all of it or nothing. The caller acknowledges and sends after it resolves.
 * @throws whatever kept the transaction from committing; the platform must then deliver the event again.
 */
export function handleEvent(engine: Engine, event: ChatEvent): Promise<Handled> {
  const { clock, machine, prisma } = engine.app;
  const waited = event.receivedAt ? Math.max(0, machine.now().getTime() - event.receivedAt.getTime()) : 0;
  const received = atInstant(engine, new Date(clock.now().getTime() - waited));
  return inTransaction(prisma, (tx) => handleOnce(received, tx, event));
}

/** An event happens when it comes in, however long it then waits for its turn: a vote at the last second counts. */
function atInstant(engine: Engine, now: Date): Engine {
  return { ...engine, app: { ...engine.app, clock: { now: () => now } } };
}

async function handleOnce(engine: Engine, tx: Tx, event: ChatEvent): Promise<Handled> {
  const { app } = engine;
  const now = app.machine.now();
  const { platform, chat } = event;
  const conversation = await openConversation(tx, {
    eventId: event.id,
    platform,
    chat,
    id: app.randomness.uuid(),
    now,
  });
  const conversationId = conversation.id;
  if (!conversation.isNewEvent) return { conversationId, answer: undefined, waiting: [], repeated: true };

  if (event.content.kind === "group-moved") {
    const kept = await moveConversation(tx, { conversationId, platform, to: event.content.to });
    return { conversationId: kept, answer: undefined, waiting: [], repeated: false };
  }
  if (chat.kind === "group") {
    const said = await answerGroup(app, tx, event, conversation);
    const answer = await claim(tx, app, event, conversationId, said.replies);
    return {
      conversationId,
      answer,
      aside: said.aside,
      waiting: await spread(tx, app, said),
      repeated: false,
    };
  }
  const subject = await subjectOf(app, tx, event, conversation);
  if (!subject) throw new Error("no process has been imported yet");
  const group = await groupOf(tx, app, event, subject);
  const turn = await new Conversation({ ...engine, tx }, event, conversation, subject, group).answer();
  const answer = await claim(tx, app, event, conversationId, turn.replies, stateOf(turn));
  return { conversationId, answer, waiting: await spread(tx, app, turn), repeated: false };
}

/** The group in which this was said or pressed: whoever acts there belongs to it, but no guest of another organization. */
async function groupOf(
  tx: Tx,
  { randomness, machine, clock }: App,
  { platform, from, origin }: ChatEvent,
  { participantId }: Subject,
): Promise<string | undefined> {
  if (origin?.kind !== "group") return undefined;
  const now = machine.now();
  const { id } = await conversationWith(tx, { id: randomness.uuid(), platform, chat: origin, now });
  if (origin.isHere) await noteGroupPresent(tx, id);
  if (from.guest) return id;
  const { isAdmin } = origin;
  await noteMember(tx, {
    groupId: id,
    participantId,
    seenAt: clock.now(),
    ...(isAdmin !== undefined && { isAdmin }),
  });
  return id;
}

/** What goes to other chats, last. */
async function spread(
  tx: Tx,
  app: App,
  { notices, posts, cleared = [] }: Pick<Turn, "notices" | "posts"> & Partial<Pick<Turn, "cleared">>,
): Promise<WaitingChat[]> {
  return [
    ...(await clearScreens(tx, app, cleared, endedScreen)),
    ...(await tell(tx, app, notices)),
    ...(await postInGroups(tx, app, posts)),
  ];
}

const stateOf = ({ state, trail, lastPress }: Turn) => ({
  ...state,
  flowVersion: state.version,
  trail,
  lastPress,
});

async function claim(
  tx: Tx,
  app: App,
  event: ChatEvent,
  conversationId: string,
  replies: readonly Reply[],
  state?: ConversationState,
): Promise<ClaimedMessage | undefined> {
  if (replies.length > 0)
    return enqueueClaimed(tx, { conversationId, eventId: event.id, replies, state, now: app.machine.now() });
  if (state) await saveConversation(tx, conversationId, state);
  return undefined;
}

/**
 * Notices go last and in one order, so that events rarely wait for each other's chats. Two people who write to each
 * other at the same moment still may: the database ends one of them, and its transaction is run again.
 */
export async function tell(
  tx: Tx,
  app: Pick<App, "machine">,
  notices: readonly Notice[],
): Promise<WaitingChat[]> {
  const messages = await addressed(tx, notices);
  messages.sort((a, b) => a.conversationId.localeCompare(b.conversationId));
  const waiting: WaitingChat[] = [];
  for (const { conversationId, reply } of messages)
    waiting.push(await enqueue(tx, { conversationId, replies: [reply], now: app.machine.now() }));
  return waiting;
}

interface Addressed {
  conversationId: string;
  reply: Reply;
}

async function addressed(tx: Tx, notices: readonly Notice[]): Promise<Addressed[]> {
  const found: Addressed[] = [];
  for (const { participantId, note, process, ...notice } of notices) {
    const conversationId = notice.conversationId ?? (await privateChatOf(tx, participantId));
    if (!conversationId) continue;
    const language = languageOf(await languageOfReader(tx, participantId));
    const title = await titleElsewhere(tx, conversationId, process.id);
    const reader = { language, timeZone: process.timeZone, process: process.id };
    found.push({ conversationId, reply: renderNote(title ? ofProcess(note, title) : note, reader) });
  }
  return found;
}
