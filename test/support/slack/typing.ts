import type { Desk } from "./call.js";
import type { Delivery } from "./deliveries.js";
import { isObject } from "./limits/texts.js";
import type { Person } from "./person.js";
import { fileOutput } from "./attachments.js";
import type { ChannelRecord, FileRecord } from "./records.js";
import { Refusal } from "./refusal.js";
import { answerIn } from "./response-urls.js";

/** What lets the app read along in each kind of channel, and what Slack calls that kind. */
const READING = {
  public: { scope: "channels:history", type: "channel" },
  private: { scope: "groups:history", type: "group" },
  im: { scope: "im:history", type: "im" },
} as const;

/** A message; the app hears of it if it is named, or if its scopes let it read along. */
export async function says(
  desk: Desk,
  { id, workspace }: Person,
  channel: ChannelRecord,
  text: string,
  { files = [], under }: { files?: readonly FileRecord[]; under?: string | undefined } = {},
): Promise<Delivery | undefined> {
  const { botUser, scopes } = workspace.install;
  const message = desk.world.post(channel, {
    user: id,
    byApp: false,
    text,
    files: files.map((file) => file.id),
    threadTs: under,
  });
  if (!channel.members.has(botUser)) return undefined;
  const told = {
    user: id,
    text,
    ts: message.ts,
    channel: channel.id,
    team: workspace.id,
    ...(under !== undefined && { thread_ts: under }),
    ...shared(desk, files),
  };
  const named = channel.kind !== "im" && text.includes(`<@${botUser}>`);
  if (named && scopes.has("app_mentions:read")) {
    return workspace.tells({ type: "app_mention", ...told }, channel.shared);
  }
  const { scope, type } = READING[channel.kind];
  if (!scopes.has(scope)) return undefined;
  return workspace.tells({ type: "message", channel_type: type, ...told }, channel.shared);
}

const shared = (desk: Desk, files: readonly FileRecord[]) =>
  files.length > 0 && { subtype: "file_share", files: files.map((file) => fileOutput(desk, file)) };

/** A command's acknowledgement may carry a message; what was wrong with it otherwise. */
export function readCommandAnswer(
  desk: Desk,
  ack: unknown,
  place: { channel: string; user: string },
): string[] {
  const answer = typeof ack === "string" ? { text: ack } : ack;
  if (!isObject(answer) || Object.keys(answer).length === 0) return [];
  try {
    answerIn(desk, place, answer);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [error.code];
    throw error;
  }
}
