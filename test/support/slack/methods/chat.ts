import { faultsIn } from "../block-limits.js";
import { type Desk, type Method } from "../call.js";
import { isObject, type Json, listOf, stringOf } from "../limits/texts.js";
import { messageOutput } from "../payloads.js";
import type { ChannelRecord, Install, MessageRecord } from "../records.js";
import { Refusal, refusedFor } from "../refusal.js";

const WRITE = ["chat:write"];

/** Text and blocks as Slack would take them. */
export function checkedContent(args: Json, { world }: Desk): { text: string; blocks: Json[] } {
  const text = stringOf(args["text"]);
  const blocks = args["blocks"] === undefined ? [] : listOf(args["blocks"]);
  if (text.trim() === "") throw new Refusal("no_text");
  const content = blocks.length > 0 ? { text, blocks } : { text };
  const faults = [...faultsIn(content), ...fileFaults(blocks, world.files)];
  if (faults.some((fault) => fault.startsWith("text:"))) throw new Refusal("msg_too_long");
  if (faults.length > 0) throw refusedFor("invalid_blocks", faults);
  return { text, blocks: blocks as Json[] };
}

/** Pictures have to be uploaded before they are shown. */
export function fileFaults(blocks: readonly unknown[], files: Desk["world"]["files"]): string[] {
  return blocks
    .filter(isObject)
    .flatMap((block) => [block, block["accessory"], ...listOf(block["elements"])])
    .filter(isObject)
    .map((part) => part["slack_file"])
    .filter(isObject)
    .filter(({ id }) => id !== undefined && files.get(stringOf(id))?.complete !== true)
    .map(({ id }) => `invalid slack file ${stringOf(id)}`);
}

/** Where the app may write: a channel it is in, or a person by id. */
export function writableChannel(id: unknown, install: Install, { world }: Desk): ChannelRecord {
  if (/^[UW]/.test(stringOf(id))) {
    const workspace = world.workspaceOf(install, stringOf(id));
    return world.directMessages(install, workspace.id, stringOf(id));
  }
  const channel = world.channelFor(install, id);
  if (channel.archived) throw new Refusal("is_archived");
  if (!channel.members.has(install.botUser)) throw new Refusal("not_in_channel");
  return channel;
}

/** A message everybody sees. */
export function messageIn(channel: ChannelRecord, ts: unknown): MessageRecord {
  const message = channel.messages.find((one) => one.ts === ts && one.onlyFor === undefined);
  if (!message) throw new Refusal("message_not_found");
  return message;
}

function ownMessage(channel: ChannelRecord, ts: unknown, install: Install, code: string): MessageRecord {
  const message = messageIn(channel, ts);
  if (message.user !== install.botUser) throw new Refusal(code);
  return message;
}

function threadOf(args: Json, channel: ChannelRecord): Pick<MessageRecord, "threadTs"> {
  const thread = args["thread_ts"];
  if (thread === undefined) return { threadTs: undefined };
  const parent = channel.messages.find(({ ts }) => ts === thread);
  if (!parent) throw new Refusal("thread_not_found");
  return { threadTs: parent.threadTs ?? parent.ts };
}

const postMessage: Method = {
  scopes: WRITE,
  run: (args, install, desk) => {
    const channel = writableChannel(args["channel"], install, desk);
    const content = { ...checkedContent(args, desk), ...threadOf(args, channel) };
    const message = desk.world.post(channel, { user: install.botUser, byApp: true, ...content });
    return {
      channel: channel.id,
      ts: message.ts,
      message: messageOutput({ app: desk.app, install }, message),
    };
  },
};

const postEphemeral: Method = {
  scopes: WRITE,
  run: (args, install, desk) => {
    const channel = writableChannel(args["channel"], install, desk);
    const onlyFor = stringOf(args["user"]);
    if (!channel.members.has(onlyFor)) throw new Refusal("user_not_in_channel");
    const content = { ...checkedContent(args, desk), ...threadOf(args, channel), onlyFor };
    const message = desk.world.post(channel, { user: install.botUser, byApp: true, ...content });
    return { message_ts: message.ts };
  },
};

const update: Method = {
  scopes: WRITE,
  run: (args, install, desk) => {
    const channel = writableChannel(args["channel"], install, desk);
    const message = ownMessage(channel, args["ts"], install, "cant_update_message");
    const { text, blocks } = checkedContent(args, desk);
    desk.world.edit(message, text, blocks);
    const output = messageOutput({ app: desk.app, install }, message);
    return { channel: channel.id, ts: message.ts, text, message: output };
  },
};

const remove: Method = {
  scopes: WRITE,
  run: (args, install, desk) => {
    const channel = desk.world.channelFor(install, args["channel"]);
    const message = ownMessage(channel, args["ts"], install, "cant_delete_message");
    desk.world.remove(message);
    return { channel: channel.id, ts: message.ts };
  },
};

const pin: Method = {
  scopes: ["pins:write"],
  run: (args, install, desk) => {
    const channel = writableChannel(args["channel"], install, desk);
    const message = messageIn(channel, args["timestamp"]);
    if (message.pinned) throw new Refusal("already_pinned");
    message.pinned = true;
    return {};
  },
};

const permalink: Method = {
  run: (args, install, { world }) => {
    const channel = world.channelFor(install, args["channel"]);
    const { ts } = messageIn(channel, args["message_ts"]);
    const domain = world.workspaces.get(channel.team)?.domain ?? "";
    const link = `https://${domain}.slack.com/archives/${channel.id}/p${ts.replace(".", "")}`;
    return { channel: channel.id, permalink: link };
  },
};

export const chat: Record<string, Method> = {
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.update": update,
  "chat.delete": remove,
  "chat.getPermalink": permalink,
  "pins.add": pin,
};
