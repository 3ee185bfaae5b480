import { issueCodes } from "../../services/issue-codes.js";
import { pauseProcess } from "../../services/pause-process.js";
import { forEachOf, type Chapter, type Progress } from "../chapter.js";
import type { Citizen } from "../citizen.js";
import type { Year } from "../year.js";

export const VOTERS = 90;
/** Half of them before the pause. */
const EARLY = VOTERS / 2;

/** People show their right to vote with a code from a letter, and vote in private; the service rests for a day in between. */
export const vote: Chapter = {
  title: "People vote, with a pause in between",
  weight: 14,
  play: async (year, progress) => {
    await year.comesTo(year.day(162));
    const codes = await codesFor(year, VOTERS);
    const voters = year.crowd.slice(0, VOTERS);
    await votes(year, voters.slice(0, EARLY), codes, (share) => progress(share / 2));
    await rests(year);
    await votes(year, voters.slice(EARLY), codes, (share) => progress((1 + share) / 2));
  },
};

type Codes = Map<string, string[]>;

async function codesFor(year: Year, count: number): Promise<Codes> {
  const codes: Codes = new Map();
  for (const areaKey of ["north", "south"]) {
    const issued = await issueCodes(year.app, { ...year.ids, areaKey, count });
    if (!issued.ok) throw new Error(issued.refusal.code);
    codes.set(areaKey, [...issued.value]);
  }
  return codes;
}

async function votes(year: Year, voters: Citizen[], codes: Codes, progress: Progress): Promise<void> {
  const { projects } = await year.process();
  await forEachOf(voters, progress, async (voter) => {
    await voter.says(codes.get(voter.area)?.pop() ?? "");
    const here = projects.filter(({ area }) => area === voter.area).map(({ number }) => number);
    const chosen = new Set(Array.from({ length: year.dice.between(1, 3) }, () => year.dice.pick(here)));
    await (voter.hasForms ? fillsInBallot(voter, [...chosen]) : choosesOneByOne(voter, [...chosen]));
    await voter.presses("cast");
  });
}

async function choosesOneByOne(voter: Citizen, numbers: readonly number[]): Promise<void> {
  await voter.enters("vote", "list");
  for (const number of numbers) {
    await voter.says(String(number));
    await voter.presses("add");
    await voter.presses("list");
  }
  await voter.enters("vote", "review");
}

async function fillsInBallot(voter: Citizen, numbers: readonly number[]): Promise<void> {
  await voter.enters("vote", "ballot");
  await voter.fillsIn({ projects: numbers.map(String) });
}

/** ERR-7: a day in which nothing is taken, and nothing is lost. */
async function rests(year: Year): Promise<void> {
  await year.comesTo(year.day(170));
  const { processId: id, communityId } = year.ids;
  await pauseProcess(year.app, { id, communityId }, year.day(171));
  await year.comesTo(year.day(171, 10, 1));
  await pauseProcess(year.app, { id, communityId }, undefined);
}
