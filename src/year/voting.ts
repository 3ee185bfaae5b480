import { issueCodes } from "../services/issue-codes.js";
import { forEachOf, type Progress } from "./chapter.js";
import type { Citizen } from "./citizen.js";
import type { Year } from "./year.js";

export type Codes = Map<string, string[]>;

/** So many codes of each district, as letters bring them. */
export async function codesFor(year: Year, count: number): Promise<Codes> {
  const codes: Codes = new Map();
  for (const areaKey of ["north", "south"]) {
    const issued = await issueCodes(year.app, { ...year.ids, areaKey, count });
    if (!issued.ok) throw new Error(issued.refusal.code);
    codes.set(areaKey, [...issued.value]);
  }
  return codes;
}

/** Each one shows their right to vote with a code, and votes in private. */
export async function vote(year: Year, voters: Citizen[], codes: Codes, progress: Progress): Promise<void> {
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
