import { textFor } from "../../domain/broadcast.js";
import { progressNote, progressNoteName } from "../../flows/broadcast/progress-note.js";
import { short } from "../../flows/screen.js";
import { renderNote } from "../../i18n/render.js";
import {
  broadcastsUnderWay,
  countDeliveries,
  organizersIn,
  type Broadcast,
} from "../../persistence/broadcasts.js";
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
 * report. Figures are for organizers: whoever is none any more reads no more of them. Run every 5 to 10 seconds, which is how often it is edited; the same is not told twice. `still` keeps which ones are
 * paused and told so: until they go on they are not counted again and again. @returns the chats that have something
 * waiting now.
 */
export async function refreshBroadcastProgress(app: App, still = new Set<string>()): Promise<WaitingChat[]> {
  const waiting: WaitingChat[] = [];
  const endedAfter = new Date(app.clock.now().getTime() - SETTLES_MS);
  for (const broadcast of await broadcastsUnderWay(app.prisma, endedAfter)) {
    if (broadcast.state !== "paused") still.delete(broadcast.id);
    if (still.has(broadcast.id)) continue;
    const { chat, sending } = await inTransaction(app.prisma, (tx) => refresh(app, tx, broadcast));
    if (broadcast.state === "paused" && sending === 0) still.add(broadcast.id);
    if (chat) waiting.push(chat);
  }
  return waiting;
}

async function refresh(
  app: App,
  tx: Tx,
  broadcast: Broadcast,
): Promise<{ chat?: WaitingChat | undefined; sending?: number }> {
  const { id, state, author, processId, texts } = broadcast;
  if (!(await organizersIn(tx, processId)).includes(author)) return {};
  const name = progressNoteName(id);
  const conversationId = (await chatWithPosted(tx, name)) ?? (await privateChatOf(tx, author));
  if (conversationId === undefined) return {};
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const language = languageOf(await languageOfReader(tx, author));
  const progress = await countDeliveries(tx, id, app.clock.now());
  const title = short(textFor(texts, language, process.languages), TITLE);
  const note = progressNote({ id, state, progress, title });
  const reply = { ...renderNote(note, { language, timeZone: process.timeZone, process: processId }), name };
  const chat = await post(tx, { conversationId, reply, now: app.machine.now() });
  return { chat, sending: progress.sending };
}
