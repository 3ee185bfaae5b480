import { textFor } from "../../domain/broadcast.js";
import { progressNote, progressNoteName } from "../../flows/broadcast/progress-note.js";
import { short } from "../../flows/screen.js";
import { renderNote } from "../../i18n/render.js";
import { broadcastsUnderWay, countDeliveries, type Broadcast } from "../../persistence/broadcasts.js";
import { privateChatOf } from "../../persistence/conversations.js";
import { chatWithPosted, post } from "../../persistence/posted-messages.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { languageOfReader } from "../../persistence/readers.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { WaitingChat } from "../../ports/delivery-queue.js";
import type { App } from "../app.js";
import { languageOf } from "../scene.js";

/** So long after the end the last count is told once more: what was being sent at the end settles by then. */
const SETTLES_MS = 10 * 60_000;
const TITLE = 80;

/**
 * ORG-6 (7): the message that tells whoever wrote a broadcast how far it is, edited in place; once it has ended, the
 * report. Run every 5 to 10 seconds, which is how often it is edited; the same is not told twice.
 * @returns the chats that have something waiting now.
 */
export async function refreshBroadcastProgress(app: App): Promise<WaitingChat[]> {
  const waiting: WaitingChat[] = [];
  const endedAfter = new Date(app.clock.now().getTime() - SETTLES_MS);
  for (const broadcast of await broadcastsUnderWay(app.prisma, endedAfter)) {
    const chat = await inTransaction(app.prisma, (tx) => refresh(app, tx, broadcast));
    if (chat) waiting.push(chat);
  }
  return waiting;
}

async function refresh(app: App, tx: Tx, broadcast: Broadcast): Promise<WaitingChat | undefined> {
  const { id, state, author, processId, texts } = broadcast;
  const name = progressNoteName(id);
  const conversationId = (await chatWithPosted(tx, name)) ?? (await privateChatOf(tx, author));
  if (conversationId === undefined) return undefined;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const language = languageOf(await languageOfReader(tx, author));
  const progress = await countDeliveries(tx, id, app.clock.now());
  const title = short(textFor(texts, language, process.languages), TITLE);
  const note = progressNote({ id, state, progress, title });
  const reply = { ...renderNote(note, { language, timeZone: process.timeZone }), name };
  return post(tx, { conversationId, reply, now: app.machine.now() });
}
