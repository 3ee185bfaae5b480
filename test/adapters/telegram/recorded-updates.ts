import type { Chat, Message, Update, User } from "grammy/types";

/** Updates as the Bot API delivers them, shortened only in names and numbers. */
export const bot = { id: 4242, username: "portico_bot" };

export const anna: User = {
  id: 7,
  is_bot: false,
  first_name: "Anna",
  last_name: "Neri",
  language_code: "it",
};
const botUser: User = { id: 4242, is_bot: true, first_name: "Portico", username: "portico_bot" };
const otherBot: User = { id: 5151, is_bot: true, first_name: "Other", username: "other_bot" };
const groupBot: User = { id: 1087968824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };

export const privateChat: Chat.PrivateChat = {
  id: 7,
  first_name: "Anna",
  last_name: "Neri",
  type: "private",
};
export const group: Chat.GroupChat = { id: -5551234, title: "Navile", type: "group" };
export const supergroup: Chat.SupergroupChat = { id: -1001234567890, title: "Navile", type: "supergroup" };
const channel: Chat.ChannelChat = { id: -1009876543210, title: "Comune", type: "channel" };

type Said = NonNullable<Update["message"]>;
type Reply = NonNullable<Message["reply_to_message"]>;

export const saying = (content: Partial<Message>, chat: Chat = privateChat, from: User = anna): Update => ({
  update_id: 77,
  message: { message_id: 31, from, chat, date: 1795298400, ...content } as Said,
});

const botSaid = { message_id: 30, from: botUser, chat: group, date: 1795298300, text: "Ciao" };

export const command = (text: string, chat: Chat = privateChat): Update =>
  saying(
    { text, entities: [{ type: "bot_command", offset: 0, length: text.split(" ")[0]?.length ?? 0 }] },
    chat,
  );

export const pressed = (data: string | undefined, chat: Chat | undefined = privateChat): Update => ({
  update_id: 78,
  callback_query: {
    id: "3012345678901234567",
    from: anna,
    chat_instance: "-8123",
    ...(chat ? { message: { ...botSaid, chat } } : { inline_message_id: "BAAAA" }),
    ...(data === undefined ? { game_short_name: "chess" } : { data }),
  },
});

const photoSizes = [
  { file_id: "AgAC-s", file_unique_id: "AQAD-s", file_size: 1532, width: 90, height: 67 },
  { file_id: "AgAC-x", file_unique_id: "AQAD-x", file_size: 187_254, width: 1280, height: 960 },
  { file_id: "AgAC-m", file_unique_id: "AQAD-m", file_size: 22_110, width: 320, height: 240 },
];

export const photo = saying({ photo: photoSizes, caption: "La panchina", media_group_id: "135791113" });

export const file = (mime_type: string, file_size: number): Update =>
  saying({
    document: { file_name: "scan", mime_type, file_id: "BQAC-1", file_unique_id: "AgAD-1", file_size },
  });

export const contact = (user_id?: number): Update =>
  saying({
    contact: {
      phone_number: "393331234567",
      first_name: "Anna",
      ...(user_id === undefined ? {} : { user_id }),
    },
  });

export const position = saying({ location: { latitude: 44.5075, longitude: 11.3514 } });
export const venue = saying({
  venue: {
    location: { latitude: 44.5075, longitude: 11.3514 },
    title: "Parco Nord",
    address: "via Stalingrado",
  },
  location: { latitude: 44.5075, longitude: 11.3514 },
});

const animation = { file_id: "CgAC", file_unique_id: "AgAE", width: 320, height: 180, duration: 2 };
const voice = { file_id: "AwAC", file_unique_id: "AgAF", duration: 4, mime_type: "audio/ogg" };
const sticker = {
  file_id: "CAAC",
  file_unique_id: "AgAG",
  type: "regular" as const,
  width: 512,
  height: 512,
  is_animated: false,
  is_video: false,
};

export const unsupported = {
  sticker: saying({ sticker }),
  voice: saying({ voice }),
  video: saying({ video_note: { file_id: "DQAC", file_unique_id: "AgAH", length: 240, duration: 5 } }),
  animation: saying({
    animation,
    document: { file_id: "CgAC", file_unique_id: "AgAE", mime_type: "image/gif", file_size: 9_000 },
  }),
  audio: saying({ audio: { file_id: "CQAC", file_unique_id: "AgAI", duration: 180 } }),
  document: file("application/pdf", 120_000),
  other: saying({ dice: { emoji: "🎲", value: 3 } }),
};

type Membership = NonNullable<Update["my_chat_member"]>;

export const membership = (
  before: Membership["old_chat_member"]["status"],
  after: Membership["new_chat_member"]["status"],
  chat: Chat = privateChat,
  from: User = anna,
): Update => ({
  update_id: 79,
  my_chat_member: {
    chat,
    from,
    date: 1795298500,
    old_chat_member: { user: botUser, status: before } as Membership["old_chat_member"],
    new_chat_member: { user: botUser, status: after } as Membership["new_chat_member"],
  },
});

export const anonymousAdmin = saying(
  { text: "/vota@portico_bot", sender_chat: supergroup },
  supergroup,
  groupBot,
);
export const answerToBot = saying({ text: "sì, grazie", reply_to_message: botSaid as Reply }, group);
export const upgraded = saying({ migrate_to_chat_id: -1001234567890 }, group);

/** Nothing of ours to act upon. */
export const ignored: Record<string, Update> = {
  "an edited message": {
    update_id: 1,
    edited_message: { ...saying({ text: "x" }).message, edit_date: 1 } as never,
  },
  "a channel post": { update_id: 2, channel_post: saying({ text: "x" }, channel).message as never },
  "a message of another bot": saying({ text: "/start" }, group, otherBot),
  "a press by a bot": {
    update_id: 3,
    callback_query: { ...pressed("1|home|open||").callback_query, from: otherBot } as never,
  },
  "a press on a game": pressed(undefined),
  "a press under an inline message": {
    update_id: 4,
    callback_query: { id: "1", from: anna, chat_instance: "1", inline_message_id: "B", data: "x" },
  },
  "talk in a group": saying({ text: "qualcuno viene?" }, group),
  "a photo in a group": saying({ photo: photoSizes }, group),
  "a command for another bot": command("/vota@other_bot", group),
  "a post of the linked channel": saying(
    { text: "/vota", sender_chat: channel, is_automatic_forward: true },
    supergroup,
  ),
  "what a person sent by way of our inline mode": saying({ text: "Parco Nord", via_bot: botUser }),
  "a pinned message": saying({ pinned_message: botSaid }),
  "a new member": saying({ new_chat_members: [anna] }, group),
  "the other end of an upgrade": saying({ migrate_from_chat_id: -5551234 }, supergroup),
  "the bot promoted": membership("member", "administrator", group),
  "the bot in a channel": membership("left", "administrator", channel),
  "a poll answer": { update_id: 5, poll_answer: { poll_id: "1", option_ids: [0], user: anna } as never },
};
