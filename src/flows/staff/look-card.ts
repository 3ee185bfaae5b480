import type { Process } from "../../domain/process.js";
import { lookLines } from "../desk/second-look.js";
import type { SecondLookCard } from "../desk/facts.js";
import { privateDoor, type LinkTo } from "../groups/private-door.js";
import { say, type Note } from "../screen.js";

export const lookCard = (number: number): string => `look-${number}`;

/** ORG-4 in the staff channel: a second look waits for somebody else than who refused; it is answered in private. */
export const lookCardNote = ({
  process,
  now,
  linkTo,
  number,
  look,
}: {
  process: Process;
  now: Date;
  linkTo: LinkTo;
  number: number;
  /** None once it was answered, or the proposal was withdrawn. */
  look: SecondLookCard | undefined;
}): Note & { name: string } => ({
  id: "ORG-4",
  name: lookCard(number),
  lines: look
    ? lookLines({ process, now }, look)
    : [say("desk-look", { number: String(number) }), say("staff-look-over")],
  buttons: look ? [[privateDoor(linkTo, say("button-look-again"), "desk", "look", number)]] : [],
});
