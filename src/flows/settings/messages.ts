import { call, type ActCall } from "../acts.js";
import type { Facts, MessageKinds, Person } from "../facts.js";
import { platformName } from "../linking/platform-words.js";
import { entry, say, type ButtonSpec, type Say } from "../screen.js";

const KINDS: readonly MessageKinds[] = ["none", "steps", "followed"];

/** What a person hears from us: somebody who said /stop hears nothing, whatever they chose before. */
export const heard = ({ stopped, messages }: Person): MessageKinds => (stopped ? "none" : messages);

/** Whether the summary comes; it never comes alone. */
export const hearsWeekly = (person: Person): boolean => heard(person) !== "none" && person.weekly;

/** "big steps, about 6 a year", as it is now. */
export const heardWords = (person: Person): Say => kindsWords(heard(person));

export const kindsWords = (kinds: MessageKinds): Say => say(`messages-${kinds}-long`);

/** One press leads to the next kind, and after the last to the first. */
export const nextKind = (now: MessageKinds): MessageKinds =>
  KINDS[(KINDS.indexOf(now) + 1) % KINDS.length] ?? "none";

/** Messages again, after a stop: what was chosen before, and the least there is when that was nothing. */
export const turnBackOn = ({ messages }: Person): ActCall =>
  messages === "none" ? call("set-messages", { kinds: "steps" }) : call("resume-messages", {});

/** Each platform this person writes from, once. */
const platformsOf = ({ chats }: Person): string[] => [...new Set(chats)].toSorted();

/** There is something to choose. */
export const hasPlatforms = (person: Person): boolean => platformsOf(person).length > 1;

/** Where notices come; undefined is where they wrote last. A platform that was unlinked is chosen no more. */
export const noticesOn = ({ noticesOn: chosen, chats }: Person): string | undefined =>
  chosen !== undefined && chats.includes(chosen) ? chosen : undefined;

/** Where one wrote last, then each platform in turn. */
export function nextPlatform(person: Person): string | undefined {
  const platforms = platformsOf(person);
  const now = noticesOn(person);
  return platforms[now === undefined ? 0 : platforms.indexOf(now) + 1];
}

export const noticesLine = (platform: string | undefined): Say =>
  platform === undefined
    ? say("settings-notices-last")
    : say("settings-notices", { platform: platformName(platform) });

/** After a first useful act, until somebody has said what they want to hear (REM-1). */
export const choiceRow = ({ person }: Facts): ButtonSpec[] =>
  person.messagesSet || !person.welcomed
    ? []
    : [entry(say("button-choose-messages"), "settings", "choose-messages")];
