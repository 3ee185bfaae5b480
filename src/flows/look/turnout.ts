import { electorateOf } from "../../domain/turnout/electorate-of.js";
import type { BoxPlace } from "../../domain/process-boxes.js";
import type { Process } from "../../domain/process.js";
import { say, share, type Say } from "../screen.js";

/** How many people voted in a box, and how many that is of those who could, where it is known. */
export function turnout(process: Process, box: BoxPlace, voters: number): Say {
  const voted = say("results-voters", { voters });
  const electorate = electorateOf(process, box);
  return electorate === undefined
    ? voted
    : say("results-turnout", { voted, share: share(voters, electorate) });
}
