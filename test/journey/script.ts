import { expect } from "vitest";
import type { Citizen } from "./citizen.js";
import type { Words } from "./words.js";

export interface Surroundings {
  words: Words;
  personalCode: string;
  /** Moves the process on. */
  comesTo: (phase: "proposals" | "voting" | "results") => Promise<void>;
  /** What the ballot box holds of whoever has the personal code. */
  ballot: () => Promise<readonly number[]>;
}

export interface Receipts {
  first: string;
  second: string;
}

/** From hello to the result: the whole of what a citizen does, the same everywhere. */
export async function takesPart(anna: Citizen, around: Surroundings): Promise<Receipts> {
  const { words, personalCode, comesTo, ballot } = around;
  await comesTo("proposals");
  await anna.opens();
  await anna.choosesDistrict("Navile");
  await anna.proposes({
    title: "A drinking fountain in via Gobetti",
    body: "There is no water between the station and the river, and many people run there.",
    address: "via Fioravanti 24",
    theme: words.green,
  });
  await anna.supports("Nuovo tetto per il mercato");

  await comesTo("voting");
  await anna.provesRight(personalCode);
  await anna.votesFor([12, 15]);
  const first = await anna.casts();
  expect(await ballot()).toEqual([12, 15]);
  await anna.looksUp(first, "received");

  await anna.changesVoteTo([18]);
  const second = await anna.casts();
  expect(await ballot()).toEqual([18]);
  await anna.looksUp(first, "replaced");

  await comesTo("results");
  await anna.looksUp(first, "replaced");
  await anna.looksUp(second, "counted");
  return { first, second };
}
