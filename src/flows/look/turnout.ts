import { electorateOf } from "../../domain/turnout/electorate-of.js";
import type { Process } from "../../domain/process.js";
import { say, share, type Say } from "../screen.js";

/** How many people voted in an area, and how many that is of those who could, where it is known. */
export function turnout(process: Process, area: string, voters: number): Say {
  const voted = say("results-voters", { voters });
  const electorate = electorateOf(process, area);
  return electorate === undefined
    ? voted
    : say("results-turnout", { voted, share: share(voters, electorate) });
}
