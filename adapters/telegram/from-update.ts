import type { Chat, Update, User } from "grammy/types";
import type { ChatEvent } from "../../src/chat/event.js";
import type { DeliveryContext } from "../../src/ports/messenger.js";
import { telegramCapabilities } from "./capabilities.js";
import { contentOf } from "./from-message.js";
import { isMember } from "./membership.js";

/** Who the bot is, as `getMe` says. */
export interface BotIdentity {
  id: number;
  username: string;
}

type Happening = Pick<ChatEvent, "chat" | "from" | "content">;

/**
 * A Telegram update in the core's words; undefined for what means nothing to us: other bots, channels, edits, service
 * messages, and in groups whatever is not addressed to the bot. A photo comes without its bytes (see `photoIn`).
 */
export function fromUpdate(update: Update, bot: BotIdentity): ChatEvent | undefined {
  const happening =
    fromLeaving(update) ?? fromMessage(update, bot) ?? fromPress(update) ?? fromMembership(update);
  if (!happening) return undefined;
  const id = `telegram:${bot.id}:${update.update_id}`;
  return { id, platform: "telegram", capabilities: telegramCapabilities, ...happening };
}

/** What an answer to the update hangs on: a press to stop its spinner, a group message to reply to. */
export function contextOf({ callback_query: query, message }: Update): DeliveryContext {
  if (query) return { press: query.id };
  return message && message.chat.type !== "private" ? { message: String(message.message_id) } : {};
}

/** Updates with the same key are about the same chat, and happen one after the other. */
export function laneOf(update: Update): string {
  const { message, callback_query: query, my_chat_member: membership } = update;
  const chat = message?.chat.id ?? query?.message?.chat.id ?? query?.from.id ?? membership?.chat.id;
  return chat === undefined ? `update ${update.update_id}` : String(chat);
}

function fromMessage({ message }: Update, bot: BotIdentity): Happening | undefined {
  if (!message || message.is_automatic_forward || message.via_bot?.id === bot.id) return undefined;
  const chat = chatOf(message.chat);
  const from = message.sender_chat ? anonymousSender(message.sender_chat) : senderOf(message.from);
  const content = from && chat && contentOf(message, bot);
  return content && { chat, from, content };
}

/** Somebody left a group or was removed from it, whoever did that. */
function fromLeaving({ message }: Update): Happening | undefined {
  const chat = message && chatOf(message.chat);
  const from = message?.left_chat_member && senderOf(message.left_chat_member);
  return chat?.kind === "group" && from ? { chat, from, content: { kind: "left-group" } } : undefined;
}

function fromPress({ callback_query: query }: Update): Happening | undefined {
  const chat = query?.message && chatOf(query.message.chat);
  const from = query && senderOf(query.from);
  if (!chat || !from || !query.message || query.data === undefined) return undefined;
  const message = String(query.message.message_id);
  return { chat, from, content: { kind: "press", data: query.data, message } };
}

/** In a private chat membership tells of blocking; in groups, of the bot being added or removed. */
function fromMembership({ my_chat_member: change }: Update): Happening | undefined {
  const chat = change && chatOf(change.chat);
  if (!chat) return undefined;
  const [before, after] = [isMember(change.old_chat_member), isMember(change.new_chat_member)];
  if (before === after) return undefined;
  const from = senderOf(change.from) ?? { id: String(change.from.id), anonymous: true };
  if (chat.kind === "private") return { chat, from, content: { kind: after ? "unblocked" : "blocked" } };
  return { chat, from, content: { kind: after ? "added-to-group" : "removed-from-group" } };
}

function chatOf({ id, type }: Chat): ChatEvent["chat"] | undefined {
  if (type === "channel") return undefined;
  return { id: String(id), kind: type === "private" ? "private" : "group" };
}

/** Undefined for bots. */
export function senderOf(user: User): ChatEvent["from"] | undefined {
  if (user.is_bot) return undefined;
  const { id, first_name: name, language_code: language } = user;
  return { id: String(id), name, ...(language === undefined ? {} : { language }) };
}

/** Groups and channels speak through a stand-in user; their own id is kept, so that nobody is mistaken for a person. */
function anonymousSender(chat: Chat): ChatEvent["from"] {
  return { id: String(chat.id), anonymous: true, ...(chat.title === undefined ? {} : { name: chat.title }) };
}
