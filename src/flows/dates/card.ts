import type { Process } from "../../domain/process.js";
import { shortId } from "../../domain/short-id.js";
import { gap, inGroup, say, type Note } from "../screen.js";
import { privateDoor, type LinkTo } from "../groups/private-door.js";
import type { ShownDateRequest } from "./facts.js";
import { requestLines } from "./request.js";

export const dateCardName = (id: string): string => `dates-${shortId(id)}`;

export interface DateCard {
  process: Process;
  now: Date;
  linkTo: LinkTo;
  shown: ShownDateRequest;
  state: string;
  people: number;
}

/** ORG-3 in the staff channel: the same preview, until it is decided. */
export function dateCardNote({
  process,
  now,
  linkTo,
  shown,
  state,
  people,
}: DateCard): Note & { name: string } {
  const name = dateCardName(shown.id);
  if (state !== "waiting")
    return { id: "ORG-3", name, lines: [say("date-change-card"), say(`date-change-is-${state}`)] };
  return {
    id: "ORG-3",
    name,
    lines: [
      say("date-change-card"),
      ...requestLines({ process, now }, shown),
      ...(shown.holds ? [gap, say("dates-people", { count: people })] : []),
    ],
    buttons: [
      shown.holds ? [inGroup(say("button-approve-dates"), "staff", "dates-approve", shortId(shown.id))] : [],
      [privateDoor(linkTo, say("button-decline-dates"), "dates", "request")],
    ],
  };
}
