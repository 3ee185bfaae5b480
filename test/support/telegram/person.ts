import type { Message, MessageEntity, Update, User } from "grammy/types";
import type { Desk } from "./call.js";
import type { Group } from "./group.js";
import { imageFacts } from "./image.js";
import { type ScreenMessage, screenOf } from "./screen.js";
import { asMessage, chatOf, type ChatMessage, type ChatRecord, type InlineAnswer } from "./world.js";

export interface Where {
  /** The group it happens in; the private chat with the bot otherwise. */
  in?: Group;
  /** Id of the message this one answers. */
  replyTo?: number;
}

export interface Press {
  id: string;
  update: Update;
  /** Resolves with the toast (often empty) when the bot answers the press. */
  answered: Promise<string>;
}

export interface InlineQuestion {
  update: Update;
  /** Resolves with the list that the bot shows. */
  answered: Promise<InlineAnswer>;
}

/** Clients cut what is typed after the bot's name. */
const LONGEST_INLINE = 256;
const BLOCKED = "bot was blocked by the user";
const COMMAND = /(?<![\w/<>])\/[a-z0-9_]{1,64}(?:@\w{3,32})?/gi;
const MENTION = /(?<!\w)@\w{3,32}/g;

/** Somebody with a phone: what they do becomes updates, and what the bot answers is on their screen. */
export class Person {
  readonly user: User;
  /** Short words shown over the screen, oldest first; presses answered without words leave none. */
  readonly toasts: string[] = [];
  readonly #desk: Desk;
  readonly #chat: ChatRecord;
  #lastPress = 0;
  #lastInline = 0;

  constructor(desk: Desk, user: Pick<User, "id" | "first_name"> & Partial<User>) {
    this.#desk = desk;
    this.user = { is_bot: false, ...user };
    this.#chat = desk.world.addChat(
      user.id,
      "private",
      user.first_name,
      "bot can't initiate conversation with a user",
    );
  }

  get id(): number {
    return this.user.id;
  }

  /** What is on screen in the private chat, oldest first. */
  get screen(): ScreenMessage[] {
    return screenOf(this.#chat, this.#desk.world);
  }

  /** The newest message of the bot in the private chat. */
  get last(): ScreenMessage {
    const message = this.screen.findLast(({ by }) => by === "bot");
    if (!message) throw new Error(`the bot has written nothing to ${this.user.first_name}`);
    return message;
  }

  /** Labels of the keyboard in place of the phone's own, if a bot asked for one. */
  get replyKeyboard(): string[] | undefined {
    return this.#chat.replyKeyboard?.rows.flat().map((key) => (typeof key === "string" ? key : key.text));
  }

  sends(text: string, where: Where = {}): Update {
    const entities = entitiesIn(text);
    return this.#says({ text, ...(entities.length > 0 ? { entities } : {}) }, where);
  }

  /** Several photos with the same `album` name arrive as one album. */
  sendsPhoto(bytes: Buffer, options: { caption?: string; album?: string } & Where = {}): Update {
    const facts = imageFacts(bytes) ?? { width: 640, height: 480 };
    const photo = this.#desk.world.photoSizes(bytes, facts, "jpg");
    return this.#says({ photo, ...captionOf(options.caption), ...albumOf(options.album) }, options);
  }

  sendsDocument(bytes: Buffer, options: { mime: string; name: string; caption?: string } & Where): Update {
    const id = this.#desk.world.addFile(bytes, "bin");
    const document = {
      file_id: id,
      file_unique_id: `u-${id}`,
      file_name: options.name,
      mime_type: options.mime,
      file_size: bytes.length,
    };
    return this.#says({ document, ...captionOf(options.caption) }, options);
  }

  sendsPosition(location: { latitude: number; longitude: number }, where: Where = {}): Update {
    return this.#says({ location }, where);
  }

  sendsContact(phone: string, ofUser = this.id): Update {
    return this.#says(
      { contact: { phone_number: phone, first_name: this.user.first_name, user_id: ofUser } },
      {},
    );
  }

  sendsSticker(): Update {
    const file = { file_id: "sticker-1", file_unique_id: "u-sticker-1" };
    const look = { width: 512, height: 512, is_animated: false, is_video: false };
    return this.#says({ sticker: { ...file, ...look, type: "regular" } }, {});
  }

  sendsVoice(): Update {
    return this.#says({ voice: { file_id: "voice-1", file_unique_id: "u-voice-1", duration: 3 } }, {});
  }

  /** Any other content, as the Bot API describes it. */
  sendsContent(content: Partial<Message>, where: Where = {}): Update {
    return this.#says(content, where);
  }

  /** Changes a message of their own. */
  edits(message: number, text: string): Update {
    const base = this.#base(this.#chat, message);
    const edit_date = this.#desk.world.seconds();
    return this.#push({
      edited_message: { ...base, text, edit_date } as NonNullable<Update["edited_message"]>,
    });
  }

  /** Taps the newest button with this label. */
  presses(label: string, where: Where = {}): Press {
    const chat = where.in?.chat ?? this.#chat;
    for (const message of chat.messages.toReversed()) {
      const button = message.keyboard.flat().find((candidate) => candidate.text === label);
      if (!button) continue;
      if ("callback_data" in button) return this.#press(chat, message, button.callback_data);
      throw new Error(`"${label}" does not press anything: ${JSON.stringify(button)}`);
    }
    const labels = chat.messages.flatMap((message) => message.keyboard.flat().map(({ text }) => text));
    throw new Error(`no button "${label}" here, only: ${labels.join(" | ")}`);
  }

  /** Types `@bot words` in a chat that the bot may know nothing of; scrolling on sends the offset of the next page. */
  asksInline(words: string, offset = ""): InlineQuestion {
    this.#lastInline += 1;
    const id = `inline-${this.id}-${this.#lastInline}`;
    const answered = new Promise<InlineAnswer>((answer) => {
      this.#desk.world.inlineQueries.set(id, { answer });
    });
    const query = words.slice(0, LONGEST_INLINE);
    const inline_query = { id, from: this.user, query, offset, chat_type: "supergroup" as const };
    return { update: this.#push({ inline_query }), answered };
  }

  /** A modified client sends whatever it likes, on a message of its choice (the newest otherwise). */
  pressesData(data: string, messageId?: number): Press {
    const { messages } = this.#chat;
    const message = messageId === undefined ? messages.at(-1) : messages.find(({ id }) => id === messageId);
    if (!message) throw new Error("there is no such message to press on");
    return this.#press(this.#chat, message, data);
  }

  blocks(): Update {
    this.#chat.closed = BLOCKED;
    return this.#membership("member", "kicked");
  }

  unblocks(): Update {
    this.#chat.closed = undefined;
    return this.#membership("kicked", "member");
  }

  /** Deletes the account. */
  deactivates(): void {
    this.#chat.closed = "user is deactivated";
  }

  #says(content: Partial<Message>, where: Where): Update {
    const chat = where.in?.chat ?? this.#chat;
    if (!where.in) this.#opens();
    const message = this.#write(chat, content, where);
    if (where.in && !where.in.botHears(message)) return { update_id: 0, message };
    return this.#push({ message });
  }

  #opens(): void {
    if (this.#chat.closed === BLOCKED)
      throw new Error(`${this.user.first_name} has to unblock the bot first`);
    this.#chat.closed = undefined;
  }

  #write(chat: ChatRecord, content: Partial<Message>, where: Where): NonNullable<Update["message"]> {
    const { world } = this.#desk;
    const id = world.nextMessageId();
    const answered = chat.messages.find((message) => message.id === where.replyTo);
    world.append(chat, ownMessage(id, chat, this.user, world.seconds(), content));
    const reply = answered ? { reply_to_message: asMessage(chat, answered) } : {};
    return { ...this.#base(chat, id), ...content, ...reply } as NonNullable<Update["message"]>;
  }

  #base(chat: ChatRecord, id: number) {
    return { message_id: id, date: this.#desk.world.seconds(), chat: chatOf(chat), from: this.user };
  }

  #press(chat: ChatRecord, message: ChatMessage, data: string): Press {
    this.#lastPress += 1;
    const id = `press-${this.id}-${this.#lastPress}`;
    const answered = new Promise<string>((resolve) => {
      this.#desk.world.queries.set(id, {
        answer: (toast) => {
          if (toast) this.toasts.push(toast);
          resolve(toast);
        },
      });
    });
    const query = {
      id,
      from: this.user,
      chat_instance: `${chat.id}`,
      data,
      message: asMessage(chat, message),
    };
    return { id, update: this.#push({ callback_query: query }), answered };
  }

  #membership(before: "member" | "kicked", after: "member" | "kicked"): Update {
    const { world } = this.#desk;
    const status = (value: "member" | "kicked") =>
      value === "kicked"
        ? ({ status: "kicked", user: world.bot, until_date: 0 } as const)
        : ({ status: "member", user: world.bot } as const);
    const change = { old_chat_member: status(before), new_chat_member: status(after) };
    const chat = { id: this.id, type: "private", first_name: this.user.first_name } as const;
    return this.#push({ my_chat_member: { chat, from: this.user, date: world.seconds(), ...change } });
  }

  #push(draft: Omit<Update, "update_id">): Update {
    return this.#desk.updates.push(draft);
  }
}

export function ownMessage(
  id: number,
  chat: ChatRecord,
  from: User,
  date: number,
  content: Partial<Message>,
): ChatMessage {
  const text = content.text ?? content.caption ?? "";
  const kind = content.text === undefined ? "other" : "text";
  return { id, chat: chat.id, from, date, kind, text, entities: [], keyboard: [], silent: false, edits: 0 };
}

/** What clients mark in a typed text: commands and mentions. */
export function entitiesIn(text: string): MessageEntity[] {
  const marks = (pattern: RegExp, type: "bot_command" | "mention"): MessageEntity[] =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length }));
  return [...marks(COMMAND, "bot_command"), ...marks(MENTION, "mention")];
}

const captionOf = (caption: string | undefined) => (caption === undefined ? {} : { caption });
const albumOf = (album: string | undefined) => (album === undefined ? {} : { media_group_id: album });
