import type { Chapter } from "../chapter.js";
import type { Year } from "../year.js";
import { authorOf } from "./proposals.js";
import { atOffice } from "./set-up.js";

/** Proposals that say much the same, by number: the first goes on inside the second. */
const PAIRS = [
  [16, 4],
  [17, 5],
] as const;

/** A moderator proposes to make one of two, twice; both authors are asked, and agree. */
export const merges: Chapter = {
  title: "Two pairs of proposals become one each, with their authors' consent",
  weight: 1,
  play: async (year, progress) => {
    await year.comesTo(year.day(56));
    for (const [from, into] of PAIRS) await asks(year, from, into);
    await year.comesTo(year.day(56, 10, 3));
    for (const numbers of PAIRS) {
      await agree(year, numbers);
      progress(0.5);
    }
    await year.comesTo(year.day(57));
  },
};

async function asks(year: Year, from: number, into: number): Promise<void> {
  const marta = atOffice(year, "marta");
  await marta.enters("desk", "merges");
  await marta.presses("which");
  await marta.answers(String(from));
  await marta.answers(String(into));
  await marta.pressesAll("skip", "send");
}

async function agree(year: Year, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) await authorOf(year, number).pressesAll("merge", "agree");
}
