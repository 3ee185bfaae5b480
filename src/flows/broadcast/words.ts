import {
  BROADCAST_TEXT,
  languagesWithout,
  MIN_SIZE,
  needsApproval,
  sizeRefusal,
  textFor,
  SECOND_APPROVER_ABOVE,
  type Dimension,
  type Segment,
  type SegmentSize,
} from "../../domain/broadcast.js";
import { endOfAsking } from "../../domain/broadcast-in-time.js";
import { afterQuiet, isQuietHour } from "../../domain/quiet-hours.js";
import { lengthOf } from "../../domain/text-length.js";
import { platformName } from "../linking/platform-words.js";
import { buttonWords } from "../notices/broadcast-note.js";
import { areaName, joined, themeName } from "../process-words.js";
import { deadline, either, instant, list, quote, say, short, type Arg, type Line } from "../screen.js";
import type { BroadcastFacts, ShownBroadcast } from "./facts.js";

const SHORT_TEXT = 300;
/** The words of two languages at their longest: more would be cut where messages end. */
const WHOLE_TEXTS = 2 * BROADCAST_TEXT.max;

/** What naming things takes. */
type Names = Pick<BroadcastFacts, "process" | "languages">;

export const peopleIn = (size: readonly SegmentSize[]): number =>
  size.reduce((sum, { people }) => sum + people, 0);

/**
 * "3,910 people (Telegram 3,802, Slack 108)"; of too few to write to, not how many, which is told of no small group. Of few
 * on one channel no other is told either, or it would tell of them.
 */
export function sizeWords(size: readonly SegmentSize[]): Arg {
  const count = peopleIn(size);
  if (!sizeRefusal(count).ok) return say("broadcast-people-few", { min: MIN_SIZE });
  if (size.some(({ people }) => !sizeRefusal(people).ok)) return say("broadcast-people", { count });
  const where = size
    .map(({ platform, people }): Arg =>
      say("broadcast-on-platform", { platform: platformName(platform), count: people }),
    )
    .reduce((before, next) => say("broadcast-places", { before, next }));
  return say("broadcast-people-where", { people: say("broadcast-people", { count }), where });
}

/** "412 people will get it at 08:30", when it would reach them at night. */
export function quietLines({ size, process }: BroadcastFacts, at: Date): Line[] {
  const count = size.reduce((sum, { quiet }) => sum + quiet, 0);
  if (count === 0 || !isQuietHour(at, process.timeZone)) return [];
  return [say("broadcast-quiet", { count, at: instant(afterQuiet(at, process.timeZone), "hour") })];
}

/** Whether a second organizer is needed, and whether there is one. */
export function approvalLines({ size, others }: BroadcastFacts): Line[] {
  if (!needsApproval(peopleIn(size))) return [];
  return [
    say("broadcast-needs-second", { above: SECOND_APPROVER_ABOVE }),
    ...(others === 0 ? [say("broadcast-no-second")] : []),
  ];
}

export const languageName = ({ languages }: Names, tag: string): string =>
  languages.find((one) => one.tag === tag)?.name ?? tag;

/** Whether all that was written can be read on one screen. */
export const isReadWhole = ({ texts }: Pick<ShownBroadcast, "texts">): boolean =>
  Object.values(texts.by).reduce((sum, text) => sum + lengthOf(text), 0) <= WHOLE_TEXTS;

/** All words, for whoever decides about them; the beginnings of them where they are too long for that. */
export const wholeTextLines = (facts: Names, shown: ShownBroadcast): Line[] =>
  textLines(facts, shown, isReadWhole(shown) ? BROADCAST_TEXT.max : SHORT_TEXT);

/** The words in each language with how long they are, and whose readers get other words. */
export function textLines(facts: Names, { texts }: ShownBroadcast, most = SHORT_TEXT): Line[] {
  const { process } = facts;
  const missing = languagesWithout(texts, process.languages);
  const written = process.languages.filter((tag) => !missing.includes(tag));
  return [
    ...written.flatMap((tag) => textIn(facts, tag, texts.by[tag] ?? "", most)),
    ...(written.length === 0 ? [say("broadcast-no-text")] : missing.map((tag) => instead(facts, texts, tag))),
    say("broadcast-has-button", { button: buttonWords(texts.button) }),
  ];
}

const textIn = (facts: Names, tag: string, text: string, most: number): Line[] => [
  say("broadcast-text-in", {
    language: languageName(facts, tag),
    length: lengthOf(text),
    max: BROADCAST_TEXT.max,
  }),
  quote(short(text, most)),
];

function instead(facts: Names, texts: ShownBroadcast["texts"], tag: string): Line {
  const { languages } = facts.process;
  const words = textFor(texts, tag, languages);
  const other = languages.find((one) => texts.by[one] === words) ?? tag;
  return say("broadcast-text-missing", {
    language: languageName(facts, tag),
    other: languageName(facts, other),
  });
}

const NAMED: Record<Dimension, (facts: Names, value: string) => Arg> = {
  areas: ({ process }, key) => areaName(process, key),
  languages: (facts, tag) => languageName(facts, tag),
  channels: (_facts, channel) => platformName(channel),
  themes: ({ process }, key) => themeName(process, key) ?? key,
  roles: (_facts, role) => say(`broadcast-role-${role}`),
  states: (_facts, state) => say(`broadcast-state-${state}`),
};

export const DIMENSIONS: readonly Dimension[] = [
  "areas",
  "languages",
  "channels",
  "themes",
  "roles",
  "states",
];

/** What a value of a dimension is called. */
export const valueName = (facts: Names, dimension: Dimension, value: string): Arg =>
  NAMED[dimension](facts, value);

const MOST_NAMED = 6;

/** "Districts: Navile or Savena". Of states every one is asked for. */
export function segmentLines(facts: Names, segment: Segment): Line[] {
  const chosen = DIMENSIONS.filter((dimension) => segment[dimension].length > 0);
  if (chosen.length === 0) return [say("broadcast-everybody")];
  return chosen.map((dimension) =>
    say("broadcast-only", {
      what: say(`broadcast-${dimension}-label`),
      which: valuesOf(facts, dimension, segment[dimension]),
    }),
  );
}

function valuesOf(facts: Names, dimension: Dimension, values: readonly string[]): Arg {
  const named = values.slice(0, MOST_NAMED).map((value) => valueName(facts, dimension, value));
  const more = values.length - named.length;
  const all = more > 0 ? [...named, say("broadcast-more", { count: more })] : named;
  return dimension === "states" ? list(all) : either(all);
}

/** When it goes out; one that is late goes as soon as it may. */
export const goesLine = (dueAt: Date, now: Date): Line =>
  dueAt <= now ? say("broadcast-goes-approved") : say("broadcast-goes-at", { at: instant(dueAt, "weekday") });

/** Until when it is sent, where it asks for something that ends. */
export function untilLines({ process }: Names, shown: ShownBroadcast): Line[] {
  const end = endOfAsking(shown, process);
  return end ? [say("broadcast-until", { at: deadline(end) })] : [];
}

/** "12 June · waiting for a second organizer · Voting is open …" */
export const broadcastLine = (facts: BroadcastFacts, { createdAt, state, texts }: ShownBroadcast): Arg =>
  joined([instant(createdAt, "day"), say(`broadcast-is-${state}`), titleOf(facts, texts)]);

const TITLE = 36;

/** The first words of a broadcast stand for it. */
export function titleOf({ person, process }: BroadcastFacts, texts: ShownBroadcast["texts"]): Arg {
  const text = textFor(texts, person.language, process.languages);
  return text === "" ? say("broadcast-untitled") : short(text.replaceAll("\n", " "), TITLE);
}
