import { type Call, type Method, stringOf } from "./call.js";
import { badRequest } from "./refusal.js";

const SCOPES = [
  "default",
  "all_private_chats",
  "all_group_chats",
  "all_chat_administrators",
  "chat",
  "chat_administrators",
  "chat_member",
];
const SECRET = /^[A-Za-z0-9_-]{1,256}$/;
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

const getMe: Method = (_call, { world }) => ({
  ...world.bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
});

const getUpdates: Method = ({ parameters }, { updates }) =>
  updates.poll(
    Number(parameters["offset"] ?? 0),
    Math.min(100, Math.max(1, Number(parameters["limit"] ?? 100))),
    Math.min(50, Number(parameters["timeout"] ?? 0)),
    parameters["allowed_updates"],
  );

const setWebhook: Method = ({ parameters }, { updates }) => {
  const url = stringOf(parameters["url"]);
  const secret = parameters["secret_token"] as string | undefined;
  if (secret !== undefined && !SECRET.test(secret)) {
    throw badRequest("secret token contains unallowed characters");
  }
  if (parameters["drop_pending_updates"] === true) updates.dropPending();
  if (url === "") {
    updates.setWebhook(undefined, undefined);
    return true;
  }
  // The platform wants HTTPS; a stand-in on this machine may do without.
  if (!/^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url)) {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  const lanes = Number(parameters["max_connections"] ?? 40);
  updates.setWebhook({ url, secret, lanes }, parameters["allowed_updates"]);
  return true;
};

const deleteWebhook: Method = ({ parameters }, { updates }) => {
  if (parameters["drop_pending_updates"] === true) updates.dropPending();
  updates.setWebhook(undefined, undefined);
  return true;
};

const getWebhookInfo: Method = (_call, { updates }) => ({
  url: updates.webhookUrl,
  has_custom_certificate: false,
  pending_update_count: updates.pending.length,
  ...(updates.lastWebhookError ? { last_error_message: updates.lastWebhookError } : {}),
});

function languageOf({ parameters }: Call): string {
  const language = stringOf(parameters["language_code"]);
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest("invalid language code specified");
  return language;
}

function scopeAndLanguage(call: Call): string {
  const scope = (call.parameters["scope"] as { type: string } | undefined)?.type ?? "default";
  if (!SCOPES.includes(scope)) throw badRequest("unsupported BotCommandScope type specified");
  return `${scope}/${languageOf(call)}`;
}

const setMyCommands: Method = (call, { profile }) => {
  const commands = call.parameters["commands"] as { command: string; description: string }[];
  if (!Array.isArray(commands)) throw badRequest('parameter "commands" is required');
  if (commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
    if (description.length < 1 || description.length > 256)
      throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  profile.commands.set(scopeAndLanguage(call), commands);
  return true;
};

const getMyCommands: Method = (call, { profile }) => profile.commands.get(scopeAndLanguage(call)) ?? [];

const setMyDescription: Method = (call, { profile }) => {
  const text = stringOf(call.parameters["description"]);
  if (text.length > 512) throw badRequest("BOT_DESCRIPTION_TOO_LONG");
  profile.descriptions.set(languageOf(call), text);
  return true;
};

const setMyShortDescription: Method = (call, { profile }) => {
  const text = stringOf(call.parameters["short_description"]);
  if (text.length > 120) throw badRequest("BOT_SHORT_DESCRIPTION_TOO_LONG");
  profile.shortDescriptions.set(languageOf(call), text);
  return true;
};

const getChatMember: Method = ({ parameters }, { world }) => {
  const chat = world.openChat(parameters["chat_id"]);
  if (chat.hidesMembers) throw badRequest("member list is inaccessible");
  const status = chat.members.get(Number(parameters["user_id"]));
  if (!status) throw badRequest("user not found");
  return { status, user: { id: parameters["user_id"], is_bot: false, first_name: "Somebody" } };
};

/** Only a bot that looks after a group may. */
const pinChatMessage: Method = ({ parameters }, { world }) => {
  const chat = world.openChat(parameters["chat_id"]);
  if (chat.kind !== "private" && chat.members.get(world.bot.id) !== "administrator")
    throw badRequest("not enough rights to manage pinned messages in the chat");
  const message = chat.messages.find(({ id }) => id === Number(parameters["message_id"]));
  if (!message) throw badRequest("message to pin not found");
  message.pinned = true;
  return true;
};

const getFile: Method = ({ parameters }, { world }) => {
  const id = stringOf(parameters["file_id"]);
  const file = world.files.get(id);
  if (!file) throw badRequest("invalid file_id");
  if (file.bytes.length > LARGEST_DOWNLOAD) throw badRequest("file is too big");
  const size = world.tellsFileSizes ? { file_size: file.bytes.length } : {};
  return { file_id: id, file_unique_id: `u-${id}`, file_path: file.path, ...size };
};

export const settings: Record<string, Method> = {
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  setMyCommands,
  getMyCommands,
  setMyDescription,
  setMyShortDescription,
  getChatMember,
  pinChatMessage,
  getFile,
};
