import type { Chapter } from "../chapter.js";
import { votePausesUntil } from "../dates.js";
import { codesFor, vote as casts } from "../voting.js";
import type { Year } from "../year.js";

/** Half of them before the pause. */
const EARLY = 40;
export const IN_TIME = 80;

/** People show their right to vote with a code from a letter, and vote in private; the vote rests for a day in between. */
export const vote: Chapter = {
  title: "People vote, with a pause in between",
  weight: 13,
  play: async (year, progress) => {
    await year.comesTo(year.day(162));
    const codes = await codesFor(year, IN_TIME);
    const voters = year.crowd.slice(0, IN_TIME);
    await casts(year, voters.slice(0, EARLY), codes, (share) => progress(share / 2));
    await rests(year);
    await casts(year, voters.slice(EARLY), codes, (share) => progress((1 + share) / 2));
  },
};

/** ORG-3: a day in which no vote is taken, and nothing is lost. */
async function rests(year: Year): Promise<void> {
  await year.comesTo(year.day(170));
  await votePausesUntil(year, year.day(171), {
    it: "La rete del Comune è in manutenzione per un giorno.",
    en: "The network of the city is under maintenance for a day.",
  });
  await year.comesTo(year.day(170, 10, 5)); // Whoever relies on it is told at once.
  await year.comesTo(year.day(171, 10, 1));
}
