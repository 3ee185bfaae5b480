import type { ChatEvent } from "../chat/event.js";
import type { Reply } from "../chat/reply.js";
import { renderNote } from "../i18n/render.js";
import {
  openConversation,
  privateChatOf,
  saveConversation,
  type ConversationState,
} from "../persistence/conversations.js";
import { moveConversation } from "../persistence/moved-chat.js";
import { enqueue, enqueueClaimed, type ClaimedMessage } from "../persistence/outbox.js";
import { languageOfReader } from "../persistence/readers.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { WaitingChat } from "../ports/delivery-queue.js";
import type { ActRegistry } from "./act.js";
import { answerGroup } from "./answer-group.js";
import type { App } from "./app.js";
import { Conversation, type Notice, type Turn } from "./converse.js";
import type { FlowRegistry } from "./flow-registry.js";
import { languageOf, subjectOf } from "./scene.js";

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
    const replies = await answerGroup(engine, tx, event, conversation);
    return {
      conversationId,
      answer: await claim(tx, app, event, conversationId, replies),
      waiting: [],
      repeated: false,
    };
  }
  const subject = await subjectOf(app, tx, event, conversation);
  if (!subject) throw new Error("no process has been imported yet");
  const turn = await new Conversation({ ...engine, tx }, event, conversation, subject).answer();
  const answer = await claim(tx, app, event, conversationId, turn.replies, stateOf(turn));
  return { conversationId, answer, waiting: await tell(tx, app, turn.notices), repeated: false };
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
export async function tell(tx: Tx, app: App, notices: readonly Notice[]): Promise<WaitingChat[]> {
  const addressed = [];
  for (const notice of notices) {
    const conversationId = notice.conversationId ?? (await privateChatOf(tx, notice.participantId));
    if (conversationId) addressed.push({ ...notice, conversationId });
  }
  addressed.sort((a, b) => a.conversationId.localeCompare(b.conversationId));
  const waiting: WaitingChat[] = [];
  for (const { conversationId, participantId, note, timeZone } of addressed) {
    const language = languageOf(await languageOfReader(tx, participantId));
    const replies = [renderNote(note, { language, timeZone })];
    waiting.push(await enqueue(tx, { conversationId, replies, now: app.machine.now() }));
  }
  return waiting;
}
