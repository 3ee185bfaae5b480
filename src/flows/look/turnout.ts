import type { Process } from "../../domain/process.js";
import { areaNamed } from "../process-words.js";
import { say, share, type Say } from "../screen.js";

/** How many people voted in an area, and how many that is of those who could, where it is known. */
export function turnout(process: Process, area: string, voters: number): Say {
  const voted = say("results-voters", { voters });
  const electorate = areaNamed(process, area)?.electorate;
  return electorate === undefined
    ? voted
    : say("results-turnout", { voted, share: share(voters, electorate) });
}
