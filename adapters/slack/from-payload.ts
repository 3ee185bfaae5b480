import type { ChatEvent, EventContent } from "../../src/chat/event.js";
import { readAction } from "./action-ids.js";
import { capabilitiesIn } from "./capabilities.js";
import { fromMarkup } from "./from-markup.js";
import { formFiles, formValues, type FormFiles } from "./form-values.js";
import { readMetadata } from "./metadata.js";
import {
  payloadSchema,
  type CommandPayload,
  type Payload,
  type PayloadOf,
  type SlackFile,
  type View,
} from "./payload.js";
import { RESUME } from "./resume.js";
import { SHORTCUTS } from "./shortcuts.js";
import { spokenCommand } from "./spoken-commands.js";
import type { Place } from "./place.js";
import { refOf } from "./message-ref.js";
import { chatId, isForeign, type Workspace } from "./workspace.js";

/** What a payload wants of us. */
export type Wish =
  /** `place` is where it happened, and where its answer belongs. */
  | {
      kind: "event";
      event: ChatEvent;
      place: Place;
      user: string;
      /** Still to be fetched: they belong to the form that was sent. */
      files?: FormFiles;
    }
  /** Files sent in a message: each is an event of its own, like `event`. */
  | {
      kind: "files";
      event: ChatEvent;
      place: Place;
      user: string;
      files: readonly SlackFile[];
      caption: string;
    }
  | { kind: "lookup"; question: { chat: ChatEvent["chat"]; lookup: string; typed: string }; user: string }
  | { kind: "uninstalled"; at: Date };

type Happening = Pick<Extract<Wish, { kind: "event" }>, "place" | "user" | "files"> &
  Pick<ChatEvent, "id" | "content"> & {
    /** The channel it is about; otherwise it is the person's own conversation. */
    group?: string;
    /** The channel it was said or pressed in. */
    origin?: string | undefined;
    /** Slack tells of it only where the app is. */
    isHere?: true;
    /** The person's workspace, where it is told. */
    team?: string | undefined;
  };

/**
 * A payload in the core's words; undefined for what means nothing to us. The person's name and language are not in it
 * (see `People`).
 */
export function fromPayload(body: unknown, workspace: Workspace): Wish | undefined {
  const parsed = payloadSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const payload = parsed.data;
  if (payload.type === "block_suggestion") return lookupIn(payload, workspace);
  if (payload.type === "event_callback" && tellsOfUninstall(payload))
    return { kind: "uninstalled", at: endOfSecond(payload.event_time) };
  if (payload.type === "event_callback" && payload.event.type === "message")
    return filesSent(payload, workspace);
  const happening = happeningIn(payload, workspace);
  return happening && eventOf(happening, workspace);
}

function eventOf(
  { id, content, place, user, files, group, origin, isHere, team }: Happening,
  workspace: Workspace,
): Extract<Wish, { kind: "event" }> {
  const person = chatId(workspace, user);
  const chat: ChatEvent["chat"] = group
    ? { kind: "group", id: chatId(workspace, group) }
    : { kind: "private", id: person };
  const event: ChatEvent = {
    id: `slack:${id}`,
    platform: "slack",
    chat,
    from: { id: person, ...(isForeign(workspace, team) && { guest: true }) },
    capabilities: capabilitiesIn(workspace),
    content,
    ...(origin !== undefined && {
      origin: { kind: "group", id: chatId(workspace, origin), ...(isHere && { isHere }) },
    }),
  };
  return { kind: "event", event, place, user, ...(files && { files }) };
}

function happeningIn(payload: Payload, workspace: Workspace): Happening | undefined {
  switch (payload.type) {
    case undefined:
      return typedCommand(payload);
    case "block_actions":
      return pressed(payload);
    case "view_submission":
      return submitted(payload);
    case "view_closed":
      return closed(payload);
    case "shortcut":
    case "message_action":
      return shortcutUsed(payload, workspace);
    case "event_callback":
      return occurred(payload, workspace);
    default:
      return undefined;
  }
}

/** A conversation with one person only, whose id starts with a D, is no channel. */
const channelOf = (channel: string | undefined): string | undefined =>
  channel?.startsWith("D") ? undefined : channel;

function typedCommand(payload: CommandPayload): Happening {
  const { user_id: user, channel_id: channel, trigger_id: trigger } = payload;
  return {
    id: trigger,
    user,
    place: { kind: "command", trigger, channel },
    origin: channelOf(channel),
    content: spokenCommand(fromMarkup(payload.text)),
  };
}

function pressed(payload: PayloadOf<"block_actions">): Happening | undefined {
  const { user, trigger_id: id, actions, view } = payload;
  const [action] = actions;
  const place = placeOf(payload);
  const read = action && readAction(action.action_id);
  if (!action || !place || read?.kind === "link") return undefined;
  const base = { id, user: user.id, team: user.team_id, place };
  if (read?.kind === "field") {
    const content = view && formIn(view);
    return content && { ...base, content: { ...content, partial: true } };
  }
  // Whatever is not ours is a press that the core calls out of date.
  const data = read?.kind === "press" ? read.press : (action.selected_option?.value ?? action.action_id);
  if (place.kind !== "message") return { ...base, content: contentOf(data) };
  const channel = channelOf(place.channel);
  const isPrivate = place.ephemeral || (read?.kind === "press" && read.inPrivate);
  const message = place.ephemeral ? {} : { message: refOf(place) };
  const content = contentOf(data, message);
  return channel === undefined || isPrivate
    ? { ...base, content, origin: channel }
    : { ...base, content, group: channel };
}

const contentOf = (data: string, about: { message?: string } = {}): EventContent =>
  data === RESUME ? { kind: "resume" } : { kind: "press", data, ...about };

function placeOf(payload: PayloadOf<"block_actions">): Place | undefined {
  const { trigger_id: trigger, container, view } = payload;
  if (view?.type === "home") return { kind: "home", trigger };
  if (view) return { kind: "modal", trigger, view: view.id, hash: view.hash };
  const { channel_id: channel, message_ts: ts, is_ephemeral: ephemeral = false } = container ?? {};
  return channel && ts ? { kind: "message", trigger, channel, ts, ephemeral } : undefined;
}

/** A view without a form is sent by one button. */
function submitted({ user, trigger_id: id, view }: PayloadOf<"view_submission">): Happening | undefined {
  const submit = readMetadata(view.private_metadata)?.submit;
  const content = submit === undefined ? formIn(view) : contentOf(submit);
  const files = formFiles(view);
  return (
    content && {
      id,
      user: user.id,
      team: user.team_id,
      place: { kind: "submission", view: view.id },
      content,
      ...(files && { files }),
    }
  );
}

function formIn(view: View): Extract<EventContent, { kind: "form" }> | undefined {
  const { form, turn } = readMetadata(view.private_metadata) ?? {};
  if (form === undefined || turn === undefined) return undefined;
  return { kind: "form", form, turn, values: formValues(view) };
}

function closed({ user, view }: PayloadOf<"view_closed">): Happening | undefined {
  const leave = readMetadata(view.private_metadata)?.leave;
  if (leave === undefined) return undefined;
  const values = formValues(view);
  const content = contentOf(leave);
  const kept = content.kind === "press" && Object.keys(values).length > 0 ? { ...content, values } : content;
  const id = `${view.id}:${view.hash ?? ""}`;
  return { id, user: user.id, team: user.team_id, place: { kind: "closed", view: view.id }, content: kept };
}

function shortcutUsed(
  payload: PayloadOf<"shortcut"> | PayloadOf<"message_action">,
  workspace: Workspace,
): Happening | undefined {
  const { user, trigger_id: trigger, callback_id: name } = payload;
  const base = {
    id: trigger,
    user: user.id,
    team: user.team_id,
    place: { kind: "shortcut", trigger } as const,
  };
  if (payload.type === "shortcut")
    return name === SHORTCUTS.newProposal
      ? { ...base, content: { kind: "command", name: "propose", args: "" } }
      : undefined;
  const wish = name === SHORTCUTS.propose ? "propose" : name === SHORTCUTS.keep ? "keep" : undefined;
  const { message, channel } = payload;
  if (!wish) return undefined;
  const author = message.user ?? message.bot_id;
  return {
    ...base,
    place: { ...base.place, channel: channel.id },
    origin: channelOf(channel.id),
    content: {
      kind: "pointed-at",
      wish,
      text: fromMarkup(message.text ?? ""),
      ref: refOf({ channel: channel.id, ts: message.ts }),
      author: {
        id: chatId(workspace, author ?? "unknown"),
        // Bots have users too: nobody to ask.
        ...((message.user === undefined || message.bot_id !== undefined) && { anonymous: true }),
      },
    },
  };
}

function occurred(payload: PayloadOf<"event_callback">, workspace: Workspace): Happening | undefined {
  const { event_id: id, event } = payload;
  const { type, user, channel } = event;
  const aboutUs = user === workspace.botUserId;
  const by = event.inviter ?? workspace.botUserId;
  switch (type) {
    case "app_home_opened":
      if (event.tab !== "home" || user === undefined) return undefined;
      return { id, user, place: { kind: "home" }, content: { kind: "resume" } };
    case "app_mention":
      return mentioned(payload, workspace);
    case "member_joined_channel":
      return aboutUs && channel !== undefined ? isThere(id, by, channel) : undefined;
    case "channel_unarchive":
    case "group_unarchive":
      return channel === undefined ? undefined : isThere(id, user ?? workspace.botUserId, channel);
    case "member_left_channel":
      if (user === undefined || channel === undefined) return undefined;
      return aboutUs ? leftBehind(id, channel, workspace) : memberGone(id, user, channel);
    case "channel_left":
    case "group_left":
    case "channel_archive":
    case "group_archive":
      return channel === undefined ? undefined : leftBehind(id, channel, workspace);
    default:
      return undefined;
  }
}

const isThere = (id: string, user: string, channel: string): Happening => ({
  id,
  user,
  group: channel,
  place: { kind: "nowhere" },
  content: { kind: "added-to-group" },
});

const leftBehind = (id: string, channel: string, { botUserId }: Workspace): Happening => ({
  id,
  user: botUserId,
  group: channel,
  place: { kind: "nowhere" },
  content: { kind: "removed-from-group" },
});

const memberGone = (id: string, user: string, channel: string): Happening => ({
  id,
  user,
  group: channel,
  place: { kind: "nowhere" },
  content: { kind: "left-group" },
});

function mentioned(
  { event_id: id, event }: PayloadOf<"event_callback">,
  { botUserId }: Workspace,
): Happening | undefined {
  const { user, channel, text = "", thread_ts: thread, user_team: team } = event;
  if (user === undefined || channel === undefined || event.bot_id !== undefined) return undefined;
  const words = fromMarkup(text.replaceAll(`<@${botUserId}>`, " ")).trim();
  const content: EventContent =
    words === "" ? { kind: "command", name: "home", args: "" } : { kind: "text", text: words };
  const place: Place = { kind: "mention", channel, ...(thread !== undefined && { thread }) };
  return { id, user, team, origin: channelOf(channel), isHere: true, place, content };
}

/** Only what is sent to the app itself, by a person; of its own messages it is told as well. */
function filesSent(
  { event_id: id, event }: PayloadOf<"event_callback">,
  workspace: Workspace,
): Wish | undefined {
  const { user, channel, files = [], text: caption = "", bot_id: bot, user_team: team, subtype } = event;
  if (subtype !== "file_share" || user === undefined || bot !== undefined || files.length === 0)
    return undefined;
  if (channel === undefined || channelOf(channel) !== undefined) return undefined;
  const content: EventContent = { kind: "photo", photo: { refused: "not-fetched", what: "document" } };
  const happening = eventOf({ id, user, team, place: { kind: "direct" }, content }, workspace);
  return { ...happening, kind: "files", files, caption: fromMarkup(caption) };
}

/** Slack tells only the second: whatever happened within it was before. */
const endOfSecond = (time: number): Date => new Date(time * 1000 + 999);

/** Slack revokes tokens of people too: only the bot's are ours. */
const tellsOfUninstall = ({ event }: PayloadOf<"event_callback">): boolean =>
  event.type === "app_uninstalled" ||
  (event.type === "tokens_revoked" && (event.tokens?.bot?.length ?? 0) > 0);

function lookupIn(payload: PayloadOf<"block_suggestion">, workspace: Workspace): Wish | undefined {
  const { user, action_id: actionId, value, view } = payload;
  const lookup = readMetadata(view?.private_metadata)?.lookups?.[actionId];
  if (lookup === undefined) return undefined;
  const chat = { kind: "private", id: chatId(workspace, user.id) } as const;
  return { kind: "lookup", user: user.id, question: { chat, lookup, typed: value } };
}
