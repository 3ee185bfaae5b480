import { nearestWord } from "../nearest-word.js";
import type { HelpTopic, LocalText } from "../process.js";
import { tellingWords } from "./words.js";

/** What a typed word is worth where it is found; a word of the text alone is a coincidence. */
const IN_WORDS = 3;
const IN_TITLE = 2;
const IN_TEXT = 1;
const ENOUGH = 2;

/** Short words must be typed as they are. */
const FORGIVEN_FROM = 4;

const wordsIn = (text: LocalText): string[] => Object.values(text).flatMap(tellingWords);

function worth(typed: string, topic: HelpTopic): number {
  const own = topic.words.flatMap(tellingWords);
  if (own.includes(typed)) return IN_WORDS;
  if (typed.length >= FORGIVEN_FROM && nearestWord(typed, own) !== undefined) return IN_WORDS;
  if (wordsIn(topic.title).includes(typed)) return IN_TITLE;
  return wordsIn(topic.text).includes(typed) ? IN_TEXT : 0;
}

/** Help topics that answer what was typed, the nearest first, at most `most`. */
export function nearestTopics(topics: readonly HelpTopic[], typed: string, most: number): HelpTopic[] {
  const words = tellingWords(typed);
  return topics
    .map((topic) => ({ topic, score: words.reduce((sum, word) => sum + worth(word, topic), 0) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ topic }) => topic);
}
