import type { Chapter } from "../chapter.js";
import { voteEndsAt } from "../dates.js";
import { codesFor, vote } from "../voting.js";
import { IN_TIME } from "./vote.js";

/** Those who vote in the days that were added. */
const LATE = 10;
export const VOTERS = IN_TIME + LATE;

/** ORG-3: the vote ends three days later than promised, which takes two organizers; some vote only then. */
export const extension: Chapter = {
  title: "Two organizers give people three more days to vote",
  weight: 2,
  play: async (year, progress) => {
    await year.comesTo(year.day(179));
    await voteEndsAt(year, year.day(184, 12), {
      it: "Le lettere con i codici sono arrivate tardi in alcune strade.",
      en: "The letters with the codes came late in some streets.",
    });
    await year.comesTo(year.day(183));
    const codes = await codesFor(year, LATE);
    await vote(year, year.crowd.slice(IN_TIME, VOTERS), codes, progress);
  },
};
