import type { Chapter } from "./chapter.js";
import { ballot } from "./chapters/ballot.js";
import { extension } from "./chapters/extension.js";
import { feasibility } from "./chapters/feasibility.js";
import { merges } from "./chapters/merges.js";
import { people } from "./chapters/people.js";
import { proposals } from "./chapters/proposals.js";
import { reading } from "./chapters/reading.js";
import { results } from "./chapters/results.js";
import { setUp } from "./chapters/set-up.js";
import { supports } from "./chapters/supports.js";
import { vote } from "./chapters/vote.js";
import { works } from "./chapters/works.js";
import { workshop } from "./chapters/workshop.js";
import type { Year } from "./year.js";

/** The parts of the year, in the order in which they happen. */
export const CHAPTERS: readonly Chapter[] = [
  setUp,
  people,
  workshop,
  proposals,
  reading,
  merges,
  supports,
  feasibility,
  ballot,
  vote,
  extension,
  results,
  works,
];

/** How far the whole of it is, from 0 to 1, and what happens now. */
export type OnProgress = (share: number, chapter: Chapter) => void;

export const playYear = (year: Year, onProgress?: OnProgress): Promise<void> =>
  playStory(CHAPTERS, year, onProgress);

/** Plays these chapters, one after the other. */
export async function playStory(
  chapters: readonly Chapter[],
  year: Year,
  onProgress: OnProgress = () => {},
): Promise<void> {
  const whole = chapters.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  for (const chapter of chapters) {
    const done = before;
    onProgress(done / whole, chapter);
    await chapter.play(year, (share) => onProgress((done + share * chapter.weight) / whole, chapter));
    before += chapter.weight;
  }
}
