import type { Reader } from "../../i18n/format.js";
import { renderNote } from "../../i18n/render.js";
import { groupLanguage } from "../../persistence/associations.js";
import { enqueue } from "../../persistence/outbox.js";
import { post, postLater } from "../../persistence/posted-messages.js";
import type { Tx } from "../../persistence/transaction.js";
import type { WaitingChat } from "../../ports/delivery-queue.js";
import type { GroupPost } from "../act.js";
import type { App } from "../app.js";
import { languageOf } from "../scene.js";

/** Posts in one order, so that transactions rarely wait for each other's chats. @returns the chats to deliver. */
export async function postInGroups(tx: Tx, app: App, posts: readonly GroupPost[]): Promise<WaitingChat[]> {
  const sorted = posts.toSorted((a, b) => a.groupId.localeCompare(b.groupId));
  const waiting: WaitingChat[] = [];
  for (const one of sorted) {
    const chat = await postOne(tx, app, one);
    if (chat) waiting.push(chat);
  }
  return waiting;
}

async function postOne(
  tx: Tx,
  app: App,
  { groupId: conversationId, process, note, everyMs }: GroupPost,
): Promise<WaitingChat | undefined> {
  const message = renderNote(note, await readerOf(tx, conversationId, process));
  const now = app.machine.now();
  const { name } = message;
  if (name === undefined) return enqueue(tx, { conversationId, replies: [message], now });
  const named = { conversationId, reply: { ...message, name }, now };
  return everyMs === undefined ? post(tx, named) : postLater(tx, named, everyMs);
}

/** A group reads in the language it was set up with, else in the first one of the process it is told of. */
async function readerOf(
  tx: Tx,
  groupId: string,
  { id, timeZone, languages }: GroupPost["process"],
): Promise<Reader> {
  return { language: languageOf((await groupLanguage(tx, groupId)) ?? languages[0]), timeZone, process: id };
}
