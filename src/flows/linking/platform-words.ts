import type { Facts } from "../facts.js";
import { entry, say, type Arg, type ButtonSpec, type Say } from "../screen.js";
import type { OwnChat } from "./facts.js";

const NAMES: Readonly<Record<string, Say>> = {
  telegram: say("platform-telegram"),
  slack: say("platform-slack"),
  local: say("platform-local"),
};

/** What people call a platform. */
export const platformName = (platform: string): Say => NAMES[platform] ?? say("platform-other");

/** "Telegram", and "Telegram 2" when a person has several there. */
export function chatName({ id, platform }: OwnChat, all: readonly OwnChat[]): Arg {
  const there = all.filter((chat) => chat.platform === platform);
  const nth = there.findIndex((chat) => chat.id === id) + 1;
  return nth > 1
    ? say("chat-nth", { platform: platformName(platform), nth: String(nth) })
    : platformName(platform);
}

/** A platform that a link leads to, and where this person does not write from yet. */
const unlinked = ({ elsewhere, person }: Facts): string | undefined =>
  elsewhere.find(({ platform }) => !person.chats.includes(platform))?.platform;

/** At home: only while there is somewhere else to link to. */
export const linkRow = (facts: Facts): ButtonSpec[] =>
  unlinked(facts) === undefined ? [] : [linkButton(facts)];

/** What the button says, in another chat, that links one on this platform. */
export const linkMy = (platform: string): Say => say("button-link-my", { platform: platformName(platform) });

export function linkButton(facts: Facts): ButtonSpec {
  const platform = unlinked(facts);
  const label = platform === undefined ? say("button-link-other") : linkMy(platform);
  return entry(label, "link", "add");
}
