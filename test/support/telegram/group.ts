import type { ChatMember, Message, Update, User } from "grammy/types";
import type { Desk } from "./call.js";
import { entitiesIn, ownMessage, type Person } from "./person.js";
import { type ScreenMessage, screenOf } from "./screen.js";
import { chatOf, type ChatRecord } from "./world.js";

/** The stand-in sender of administrators who write as the group. */
const ANONYMOUS_ADMIN: User = {
  id: 1087968824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};

/** A group the bot is or was in. */
export class Group {
  readonly #desk: Desk;
  /** Administrators hear everything; otherwise privacy mode holds. */
  botIsAdmin = false;
  chat: ChatRecord;

  constructor(desk: Desk, chat: ChatRecord) {
    this.#desk = desk;
    this.chat = chat;
  }

  get id(): number {
    return this.chat.id;
  }

  get screen(): ScreenMessage[] {
    return screenOf(this.chat, this.#desk.world);
  }

  get last(): ScreenMessage {
    const message = this.screen.findLast(({ by }) => by === "bot");
    if (!message) throw new Error(`the bot has written nothing in ${this.chat.title}`);
    return message;
  }

  /** Privacy mode: commands, mentions and answers to the bot. */
  botHears(message: Message): boolean {
    const { bot } = this.#desk.world;
    if (this.botIsAdmin || message.reply_to_message?.from?.id === bot.id) return true;
    return (message.entities ?? []).some(({ type, offset, length }) => {
      const words = (message.text ?? "").slice(offset, offset + length);
      const named = words.split("@")[1];
      if (named !== undefined) return named.toLowerCase() === bot.username.toLowerCase();
      return type === "bot_command";
    });
  }

  /** Somebody is in the group now, as this. */
  has(person: Person, status: ChatMember["status"] = "member"): void {
    this.chat.members.set(person.id, status);
  }

  addsBot(by: Person): Update {
    this.chat.closed = undefined;
    return this.#membership(by, "left", "member");
  }

  promotesBot(by: Person): Update {
    this.botIsAdmin = true;
    this.chat.members.set(this.#desk.world.bot.id, "administrator");
    return this.#membership(by, "member", "administrator");
  }

  removesBot(by: Person): Update {
    this.chat.closed = `bot was kicked from the ${this.chat.kind} chat`;
    return this.#membership(by, "member", "kicked");
  }

  /** An administrator writes as the group itself. */
  anonymousAdminSends(text: string): Update {
    const { world, updates } = this.#desk;
    const id = world.nextMessageId();
    world.append(this.chat, ownMessage(id, this.chat, ANONYMOUS_ADMIN, world.seconds(), { text }));
    const message = { ...this.#base(id, ANONYMOUS_ADMIN), text, sender_chat: chatOf(this.chat) };
    return updates.push({
      message: { ...message, entities: entitiesIn(text) } as NonNullable<Update["message"]>,
    });
  }

  /** Becomes a supergroup with another id; the bot reads it in the old group, then in the new one. */
  upgrades(to: number, by: Person): Update {
    const { world, updates } = this.#desk;
    const old = this.chat;
    this.chat = world.addChat(to, "supergroup", old.title);
    old.movedTo = to;
    const told = (chat: ChatRecord, content: Partial<Message>) => {
      const base = {
        message_id: world.nextMessageId(),
        date: world.seconds(),
        chat: chatOf(chat),
        from: by.user,
      };
      return updates.push({ message: { ...base, ...content } as NonNullable<Update["message"]> });
    };
    const update = told(old, { migrate_to_chat_id: to });
    told(this.chat, { migrate_from_chat_id: old.id });
    return update;
  }

  #base(id: number, from: User) {
    return { message_id: id, date: this.#desk.world.seconds(), chat: chatOf(this.chat), from };
  }

  #membership(by: Person, before: ChatMember["status"], after: ChatMember["status"]): Update {
    const member = (status: ChatMember["status"]) => ({ status, user: this.#desk.world.bot }) as ChatMember;
    return this.#desk.updates.push({
      my_chat_member: {
        chat: chatOf(this.chat),
        from: by.user,
        date: this.#desk.world.seconds(),
        old_chat_member: member(before),
        new_chat_member: member(after),
      },
    });
  }
}
