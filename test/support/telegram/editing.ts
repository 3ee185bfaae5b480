import { isDeepStrictEqual } from "node:util";
import { type Call, type Desk, type Method, stringOf } from "./call.js";
import { checkedMarkup, inlineKeyboardOf } from "./keyboard.js";
import { badRequest } from "./refusal.js";
import { messageText, previewOf } from "./sending.js";
import { asMessage, type ChatMessage, type ChatRecord } from "./world.js";

const TWO_DAYS = 48 * 60 * 60;
const UNCHANGED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

interface Target {
  chat: ChatRecord;
  message: ChatMessage;
}

function messageToEdit({ parameters }: Call, { world }: Desk): Target {
  const chat = world.openChat(parameters["chat_id"]);
  if (parameters["message_id"] === undefined) throw badRequest("message identifier is not specified");
  const message = chat.messages.find(({ id }) => id === Number(parameters["message_id"]));
  if (!message) throw badRequest("message to edit not found");
  if (message.from.id !== world.bot.id) throw badRequest("message can't be edited");
  return { chat, message };
}

function apply({ chat, message }: Target, change: Partial<ChatMessage>): unknown {
  const unchanged = Object.entries(change).every(([name, value]) =>
    isDeepStrictEqual(message[name as keyof ChatMessage], value),
  );
  if (unchanged) throw badRequest(UNCHANGED);
  Object.assign(message, change, { edits: message.edits + 1 });
  return asMessage(chat, message);
}

const newKeyboard = ({ parameters }: Call, chat: ChatRecord) =>
  inlineKeyboardOf(checkedMarkup(parameters["reply_markup"], chat.kind === "private"));

const editMessageText: Method = (call, desk) => {
  const target = messageToEdit(call, desk);
  if (target.message.kind !== "text") throw badRequest("there is no text in the message to edit");
  const keyboard = newKeyboard(call, target.chat);
  const preview = previewOf(call);
  return apply(target, { ...messageText(call), keyboard, ...(preview ? { preview } : {}) });
};

const editMessageReplyMarkup: Method = (call, desk) => {
  const target = messageToEdit(call, desk);
  return apply(target, { keyboard: newKeyboard(call, target.chat) });
};

const deleteMessage: Method = ({ parameters }, { world }) => {
  const chat = world.openChat(parameters["chat_id"]);
  const id = Number(parameters["message_id"]);
  const message = chat.messages.find((candidate) => candidate.id === id);
  if (!message) throw badRequest("message to delete not found");
  if (world.seconds() - message.date > TWO_DAYS) throw badRequest("message can't be deleted for everyone");
  if (message.from.id !== world.bot.id && chat.kind !== "private")
    throw badRequest("message can't be deleted");
  return world.remove(chat, id);
};

/** Once for each press, with at most 200 characters. */
const answerCallbackQuery: Method = ({ parameters }, { world }) => {
  const id = stringOf(parameters["callback_query_id"]);
  const text = stringOf(parameters["text"]);
  const query = world.queries.get(id);
  if (!query) throw badRequest("query is too old and response timeout expired or query ID is invalid");
  if (text.length > 200) throw badRequest("MESSAGE_TOO_LONG");
  world.queries.delete(id);
  query.answer(text);
  return true;
};

export const editing: Record<string, Method> = {
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,
};
