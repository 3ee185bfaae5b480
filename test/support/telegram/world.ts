import type { Api } from "grammy";
import type {
  ChatMember,
  InlineKeyboardButton,
  KeyboardButton,
  LinkPreviewOptions,
  Message,
  MessageEntity,
  PhotoSize,
  User,
} from "grammy/types";
import { badRequest, forbidden, Refusal } from "./refusal.js";

/** A message the bot or a person has on screen. */
export interface ChatMessage {
  id: number;
  chat: number;
  from: User;
  date: number;
  kind: "text" | "photo" | "venue" | "document" | "other";
  /** The text, or the caption of a photo. */
  text: string;
  entities: MessageEntity[];
  keyboard: InlineKeyboardButton[][];
  preview?: LinkPreviewOptions;
  photo?: PhotoSize[];
  album?: string;
  document?: Buffer;
  venue?: { latitude: number; longitude: number; title: string; address: string };
  replyTo?: number;
  silent: boolean;
  edits: number;
  pinned?: boolean;
}

export interface ReplyKeyboard {
  message: number;
  rows: KeyboardButton[][];
}

export interface ChatRecord {
  id: number;
  kind: "private" | "group" | "supergroup";
  title: string;
  /** Why the bot may not write here, in the platform's words. */
  closed: string | undefined;
  /** The supergroup this group became. */
  movedTo: number | undefined;
  messages: ChatMessage[];
  /** Whoever is or was in a group. */
  members: Map<number, ChatMember["status"]>;
  /** The group hides its members from bots that look after nothing there. */
  hidesMembers: boolean;
  replyKeyboard: ReplyKeyboard | undefined;
}

export interface StoredFile {
  path: string;
  bytes: Buffer;
}

interface Query {
  answer(toast: string): void;
}

/** What a person is shown who typed the bot's name in some chat. */
export type InlineAnswer = Omit<Parameters<Api["raw"]["answerInlineQuery"]>[0], "inline_query_id">;

interface InlineQuestion {
  answer(answer: InlineAnswer): void;
}

/** Everything the stand-in remembers: chats with their messages, files, and presses waiting for an answer. */
export class World {
  readonly bot: User & { is_bot: true; username: string };
  readonly chats = new Map<number, ChatRecord>();
  readonly files = new Map<string, StoredFile>();
  readonly queries = new Map<string, Query>();
  readonly inlineQueries = new Map<string, InlineQuestion>();
  readonly now: () => number;
  /** Without, a download's size is known only when it has arrived. */
  tellsFileSizes = true;
  readonly #keep: number;
  #lastMessage = 0;
  #lastFile = 0;

  constructor(bot: World["bot"], now: () => number, keep: number) {
    this.bot = bot;
    this.now = now;
    this.#keep = keep;
  }

  addChat(id: number, kind: ChatRecord["kind"], title: string, closed?: string): ChatRecord {
    const chat: ChatRecord = {
      id,
      kind,
      title,
      closed,
      movedTo: undefined,
      messages: [],
      members: new Map(),
      hidesMembers: false,
      replyKeyboard: undefined,
    };
    this.chats.set(id, chat);
    return chat;
  }

  /** The chat a call names, if the bot may write to it. */
  openChat(id: unknown): ChatRecord {
    if (id === undefined || id === "") throw badRequest("chat_id is empty");
    const chat = this.chats.get(Number(id));
    if (!chat) throw badRequest("chat not found");
    if (chat.movedTo !== undefined) {
      throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: chat.movedTo,
      });
    }
    if (chat.closed) throw forbidden(chat.closed);
    return chat;
  }

  nextMessageId(): number {
    this.#lastMessage += 1;
    return this.#lastMessage;
  }

  /** Unix time in seconds. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  append(chat: ChatRecord, message: ChatMessage): ChatMessage {
    chat.messages.push(message);
    if (chat.messages.length > this.#keep) chat.messages.shift();
    return message;
  }

  remove(chat: ChatRecord, id: number): boolean {
    const at = chat.messages.findIndex((message) => message.id === id);
    if (at < 0) return false;
    chat.messages.splice(at, 1);
    // Clients drop a bot's keyboard together with the message that brought it.
    if (chat.replyKeyboard?.message === id) chat.replyKeyboard = undefined;
    return true;
  }

  addFile(bytes: Buffer, extension: string): string {
    this.#lastFile += 1;
    const id = `file-${this.#lastFile}`;
    this.files.set(id, { path: `photos/${id}.${extension}`, bytes });
    return id;
  }

  /** A thumbnail (its first bytes will do) and the photo itself, smallest first as the platform lists them. */
  photoSizes(bytes: Buffer, facts: { width: number; height: number }, extension: string): PhotoSize[] {
    const size = (part: Buffer, scale: number): PhotoSize => {
      const id = this.addFile(part, extension);
      const side = (pixels: number) => Math.max(1, Math.round(pixels * scale));
      return {
        file_id: id,
        file_unique_id: `u-${id}`,
        width: side(facts.width),
        height: side(facts.height),
        file_size: part.length,
      };
    };
    return [size(bytes.subarray(0, 32), 0.25), size(bytes, 1)];
  }
}

export function chatOf(chat: ChatRecord): Message["chat"] {
  if (chat.kind === "private") return { id: chat.id, type: "private", first_name: chat.title };
  return { id: chat.id, type: chat.kind, title: chat.title };
}

/** The message as the API shows it. */
export function asMessage(chat: ChatRecord, message: ChatMessage): Message {
  const texts =
    message.kind === "text"
      ? { text: message.text, entities: message.entities }
      : { caption: message.text, caption_entities: message.entities };
  return {
    message_id: message.id,
    date: message.date,
    chat: chatOf(chat),
    from: message.from,
    ...(message.text ? texts : {}),
    ...(message.photo ? { photo: message.photo } : {}),
    ...(message.album ? { media_group_id: message.album } : {}),
    ...(message.venue ? venueOf(message.venue) : {}),
    ...(message.preview ? { link_preview_options: message.preview } : {}),
    ...(message.keyboard.length > 0 ? { reply_markup: { inline_keyboard: message.keyboard } } : {}),
  };
}

function venueOf({
  latitude,
  longitude,
  title,
  address,
}: NonNullable<ChatMessage["venue"]>): Partial<Message> {
  return { venue: { location: { latitude, longitude }, title, address }, location: { latitude, longitude } };
}
