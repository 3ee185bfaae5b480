import { type Desk, isOn } from "./call.js";
import { type Json, stringOf } from "./limits/texts.js";
import { checkedContent } from "./methods/chat.js";
import type { ChannelRecord, MessageRecord, ResponseUrl } from "./records.js";
import { Refusal } from "./refusal.js";

const LIVES = 30 * 60 * 1000;
const USES = 5;

/** An address where the app may answer, five times within half an hour. */
export function issueResponseUrl(
  desk: Desk,
  channel: ChannelRecord,
  user: string,
  message?: MessageRecord,
): string {
  const { world } = desk;
  const path = `/actions/${channel.team}/${world.nextId("")}`;
  const issuedAt = world.clock.now();
  const place = { team: channel.team, channel: channel.id, user, message };
  world.responseUrls.set(path, { path, issuedAt, uses: 0, ...place });
  return `${desk.url()}${path}`;
}

/** What the app sends to such an address: a new message, another text for the old one, or its end. */
export function respond(desk: Desk, path: string, answer: Json): void {
  const { world } = desk;
  const address = world.responseUrls.get(path);
  if (!address || world.clock.now() - address.issuedAt > LIVES) throw new Refusal("expired_url");
  if (address.uses >= USES) throw new Refusal("used_url");
  apply(desk, address, answer);
  address.uses += 1;
}

function apply(desk: Desk, address: ResponseUrl, answer: Json): void {
  const { message } = address;
  if (message && isOn(answer["delete_original"])) return desk.world.remove(message);
  const { text, blocks } = checkedContent(answer, desk);
  if (message && isOn(answer["replace_original"])) return desk.world.edit(message, text, blocks);
  answerIn(desk, address, { ...answer, text, blocks });
}

/** A message in answer to a command or a press: for one person, unless it says `in_channel`. */
export function answerIn(desk: Desk, place: { channel: string; user: string }, answer: Json): void {
  const channel = desk.world.channels.get(place.channel);
  const workspace = channel && desk.world.workspaces.get(channel.team);
  const install = workspace && desk.world.installIn(workspace);
  if (!install) throw new Refusal("channel_not_found");
  const { text, blocks } = checkedContent(answer, desk);
  const forAll = answer["response_type"] === "in_channel";
  desk.world.post(channel, {
    user: install.botUser,
    byApp: true,
    text,
    blocks,
    threadTs: stringOf(answer["thread_ts"]) || undefined,
    onlyFor: forAll ? undefined : place.user,
  });
}
