import type { LinkPreviewOptions } from "grammy/types";
import { type Call, type Desk, type Method, stringOf } from "./call.js";
import { cleaned, type Formatted, parseHtml, trimmed } from "./html.js";
import { imageFacts } from "./image.js";
import { checkedMarkup, inlineKeyboardOf, type Markup } from "./keyboard.js";
import { badRequest } from "./refusal.js";
import { asMessage, type ChatMessage, type ChatRecord, type World } from "./world.js";

const LARGEST_PHOTO = 10 * 1024 * 1024;

/** Text as the platform stores it: parsed, cleaned, trimmed and within its limit. */
export function formatted(
  { parameters }: Call,
  name: "text" | "caption",
  limit: number,
  tooLong: string,
): Formatted {
  return formattedText(parameters[name], parameters["parse_mode"], limit, tooLong);
}

export function formattedText(raw: unknown, mode: unknown, limit: number, tooLong: string): Formatted {
  const source = stringOf(raw);
  if (/\p{Surrogate}/u.test(source)) throw badRequest("strings must be encoded in UTF-8");
  if (mode !== undefined && mode !== "HTML") throw badRequest("unsupported parse_mode");
  const text = cleaned(source);
  const result = trimmed(mode === "HTML" ? parseHtml(text) : { text, entities: [] });
  if (result.text.length > limit) throw badRequest(tooLong);
  return result;
}

export function messageText(call: Call): Formatted {
  const result = formatted(call, "text", 4096, "message is too long");
  if (result.text === "") throw badRequest("message text is empty");
  return result;
}

export function previewOf({ parameters }: Call): LinkPreviewOptions | undefined {
  return parameters["link_preview_options"] as LinkPreviewOptions | undefined;
}

interface Content extends Partial<ChatMessage> {
  kind: ChatMessage["kind"];
}

function post(call: Call, { world }: Desk, chat: ChatRecord, content: Content): ChatMessage {
  const markup = checkedMarkup(call.parameters["reply_markup"], chat.kind === "private");
  const replyTo = repliedTo(call, world, chat);
  const message = world.append(chat, {
    id: world.nextMessageId(),
    chat: chat.id,
    from: world.bot,
    date: world.seconds(),
    text: "",
    entities: [],
    keyboard: inlineKeyboardOf(markup),
    silent: call.parameters["disable_notification"] === true,
    edits: 0,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...content,
  });
  keepReplyKeyboard(chat, message.id, markup);
  return message;
}

function keepReplyKeyboard(chat: ChatRecord, message: number, markup: Markup | undefined): void {
  if (!markup) return;
  if ("keyboard" in markup) chat.replyKeyboard = { message, rows: markup.keyboard };
  if ("remove_keyboard" in markup) chat.replyKeyboard = undefined;
}

function repliedTo({ parameters }: Call, world: World, chat: ChatRecord): number | undefined {
  const reply = parameters["reply_parameters"] as
    { message_id: number; allow_sending_without_reply?: boolean } | undefined;
  if (!reply) return undefined;
  if (chat.messages.some(({ id }) => id === reply.message_id)) return reply.message_id;
  if (reply.allow_sending_without_reply) return undefined;
  throw badRequest(`message to be replied not found in ${world.chats.size} chats`);
}

/** An upload (`attach://`), or a file the bot sent before. */
function photoFrom(value: unknown, call: Call, world: World): NonNullable<ChatMessage["photo"]> {
  const source = stringOf(value);
  const known = world.files.get(source);
  const bytes = known?.bytes ?? call.uploads.get(source.replace("attach://", ""));
  if (!bytes) throw badRequest("wrong file identifier/HTTP URL specified");
  if (bytes.length > LARGEST_PHOTO) throw badRequest("file is too big");
  const facts = imageFacts(bytes);
  if (!facts) throw badRequest("IMAGE_PROCESS_FAILED");
  const { width, height } = facts;
  if (width + height > 10_000 || Math.max(width / height, height / width) > 20) {
    throw badRequest("PHOTO_INVALID_DIMENSIONS");
  }
  if (known) return [{ file_id: source, file_unique_id: `u-${source}`, width, height }];
  return world.photoSizes(bytes, facts, facts.mime.slice("image/".length));
}

const sendMessage: Method = (call, desk) => {
  const chat = desk.world.openChat(call.parameters["chat_id"]);
  const preview = previewOf(call);
  const content = { kind: "text" as const, ...messageText(call), ...(preview ? { preview } : {}) };
  return asMessage(chat, post(call, desk, chat, content));
};

const sendPhoto: Method = (call, desk) => {
  const chat = desk.world.openChat(call.parameters["chat_id"]);
  const caption = formatted(call, "caption", 1024, "message caption is too long");
  const photo = photoFrom(call.parameters["photo"], call, desk.world);
  return asMessage(chat, post(call, desk, chat, { kind: "photo", ...caption, photo }));
};

const sendMediaGroup: Method = (call, desk) => {
  const chat = desk.world.openChat(call.parameters["chat_id"]);
  const media = call.parameters["media"];
  if (!Array.isArray(media) || media.length < 2) throw badRequest("Too few messages to send as an album");
  if (media.length > 10) throw badRequest("Too many messages to send as an album");
  const items = (media as Record<string, unknown>[]).map((item) => ({
    ...formattedText(item["caption"], item["parse_mode"], 1024, "message caption is too long"),
    photo: photoFrom(item["media"], call, desk.world),
  }));
  const album = `album-${desk.world.nextMessageId()}`;
  return items.map((item) => asMessage(chat, post(call, desk, chat, { kind: "photo", ...item, album })));
};

const sendDocument: Method = (call, desk) => {
  const chat = desk.world.openChat(call.parameters["chat_id"]);
  const caption = formatted(call, "caption", 1024, "message caption is too long");
  const document = call.uploads.get(stringOf(call.parameters["document"]).replace("attach://", ""));
  if (!document) throw badRequest("wrong file identifier/HTTP URL specified");
  return asMessage(chat, post(call, desk, chat, { kind: "document", ...caption, document }));
};

const sendVenue: Method = (call, desk) => {
  const chat = desk.world.openChat(call.parameters["chat_id"]);
  const [latitude, longitude] = [Number(call.parameters["latitude"]), Number(call.parameters["longitude"])];
  const [title, address] = [stringOf(call.parameters["title"]), stringOf(call.parameters["address"])];
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    throw badRequest("wrong coordinates specified");
  if (title === "") throw badRequest("venue title must be non-empty");
  if (address === "") throw badRequest("venue address must be non-empty");
  const venue = { latitude, longitude, title, address };
  return asMessage(chat, post(call, desk, chat, { kind: "venue", venue }));
};

const sendChatAction: Method = ({ parameters }, { world }) => {
  world.openChat(parameters["chat_id"]);
  return true;
};

export const sending: Record<string, Method> = {
  sendMessage,
  sendPhoto,
  sendMediaGroup,
  sendDocument,
  sendVenue,
  sendChatAction,
};
