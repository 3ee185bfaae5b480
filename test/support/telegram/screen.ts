import type { InlineKeyboardButton, LinkPreviewOptions, MessageEntity } from "grammy/types";
import type { ChatMessage, ChatRecord, World } from "./world.js";

/** A message as a person sees it. */
export interface ScreenMessage {
  id: number;
  by: "bot" | "person";
  kind: ChatMessage["kind"];
  text: string;
  entities: MessageEntity[];
  /** Labels, row by row. */
  buttons: string[][];
  keyboard: InlineKeyboardButton[][];
  preview?: LinkPreviewOptions;
  album?: string;
  document?: Buffer;
  venue?: ChatMessage["venue"];
  replyTo?: number;
  /** Without sound. */
  silent: boolean;
  /** How many times it was changed. */
  edits: number;
  /** At the top of the group. */
  pinned?: boolean;
}

export function screenOf(chat: ChatRecord, world: World): ScreenMessage[] {
  return chat.messages.map((message) => ({
    id: message.id,
    by: message.from.id === world.bot.id ? "bot" : "person",
    kind: message.kind,
    text: message.text,
    entities: message.entities,
    buttons: message.keyboard.map((row) => row.map(({ text }) => text)),
    keyboard: message.keyboard,
    silent: message.silent,
    edits: message.edits,
    ...(message.preview ? { preview: message.preview } : {}),
    ...(message.album ? { album: message.album } : {}),
    ...(message.document ? { document: message.document } : {}),
    ...(message.venue ? { venue: message.venue } : {}),
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
    ...(message.pinned ? { pinned: true } : {}),
  }));
}
