import type { Message } from "grammy/types";
import type { EventContent, UnsupportedKind } from "../../src/chat/event.js";
import type { BotIdentity } from "./from-update.js";
import { refusedPhoto } from "./photo-in.js";

/** What a message says; undefined for service messages and, in groups, for what is not addressed to the bot. */
export function contentOf(message: Message, bot: BotIdentity): EventContent | undefined {
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: "group-moved", to: String(message.migrate_to_chat_id) };
  }
  const isPrivate = message.chat.type === "private";
  const command = commandIn(message.text ?? "");
  if (command) return isPrivate || isFor(bot, command.mention) ? commandContent(command) : undefined;
  if (!isPrivate && !isAddressed(message, bot)) return undefined;
  return messageContent(message, bot);
}

function messageContent(message: Message, bot: BotIdentity): EventContent | undefined {
  if (message.text !== undefined) return { kind: "text", text: withoutMention(message.text, bot) };
  const photo = refusedPhoto(message);
  if (photo) return { kind: "photo", photo };
  if (message.location) {
    const { latitude, longitude } = message.location;
    return { kind: "position", position: { latitude, longitude } };
  }
  if (message.contact) return contactContent(message);
  const what = unsupportedIn(message);
  return what && { kind: "unsupported", what };
}

/** Anybody can send anybody's card: only one's own says something about the sender. */
function contactContent({ contact, from }: Message): EventContent | undefined {
  if (!contact) return undefined;
  const phone = contact.phone_number.startsWith("+") ? contact.phone_number : `+${contact.phone_number}`;
  return { kind: "contact", phone, own: contact.user_id !== undefined && contact.user_id === from?.id };
}

interface Command {
  name: string;
  mention: string | undefined;
  args: string;
}

const COMMAND = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?:\s+([\s\S]*))?$/i;

function commandIn(text: string): Command | undefined {
  const [, name, mention, args = ""] = COMMAND.exec(text) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), mention, args: args.trim() };
}

const commandContent = ({ name, args }: Command): EventContent => ({ kind: "command", name, args });

const isFor = (bot: BotIdentity, mention: string | undefined): boolean =>
  mention === undefined || mention.toLowerCase() === bot.username.toLowerCase();

/** Administrators' bots hear everything said in a group; ours listens only when spoken to. */
function isAddressed(message: Message, bot: BotIdentity): boolean {
  if (message.reply_to_message?.from?.id === bot.id) return true;
  return mentionOf(bot).test(message.text ?? message.caption ?? "");
}

const mentionOf = ({ username }: BotIdentity): RegExp => new RegExp(`(?<!\\w)@${username}(?!\\w)`, "i");

const withoutMention = (text: string, bot: BotIdentity): string => text.replace(mentionOf(bot), "").trim();

/** Animations also carry a `document`, so they come first. */
const UNSUPPORTED: readonly (readonly [keyof Message, UnsupportedKind])[] = [
  ["sticker", "sticker"],
  ["voice", "voice"],
  ["video", "video"],
  ["video_note", "video"],
  ["animation", "animation"],
  ["audio", "audio"],
  ["poll", "poll"],
  ["document", "document"],
  ["dice", "other"],
  ["game", "other"],
  ["story", "other"],
  ["checklist", "other"],
  ["paid_media", "other"],
  ["rich_message", "other"],
  ["giveaway", "other"],
];

const unsupportedIn = (message: Message): UnsupportedKind | undefined =>
  UNSUPPORTED.find(([field]) => message[field] !== undefined)?.[1];
