import type { Blackout } from "../../domain/calendar/blackout.js";
import type { BoxPlace } from "../../domain/process-boxes.js";
import type { Process } from "../../domain/process.js";
import { blackoutNamed } from "../dates/refusal-words.js";
import { boxTitle } from "../process-words.js";
import { entry, list, local, moment, quote, say, short, type Arg, type Line, type Note } from "../screen.js";

/** Districts named in one note, however many a city has. */
const NAMES = 300;

const noteOf = (lines: Line[]): Note => ({
  id: "ORG-7",
  lines,
  buttons: [[entry(say("button-results-to-approve"), "approve", "list")]],
});

export const boxesNamed = (process: Process, boxes: readonly BoxPlace[]): Arg =>
  short(list(boxes.map((box) => boxTitle(process, box))), NAMES);

/** A colleague, and why they did it. */
export interface Colleague {
  name: string | undefined;
  why: string;
}

/** To whoever approved results whose publication a colleague cancelled. */
export const cancelledNote = ({ title }: Pick<Process, "title">, { name, why }: Colleague): Note =>
  noteOf([
    say("approve-cancelled-note", { name: name ?? say("staff-somebody"), title: local(title) }),
    quote(why),
  ]);

/** To every other organizer: what was approved, or planned, is counted again, and starts from the beginning. */
export const countedAgainNote = (process: Process, box: BoxPlace, { name, why }: Colleague): Note =>
  noteOf([
    say("approve-again-note", {
      name: name ?? say("staff-somebody"),
      area: boxTitle(process, box),
      title: local(process.title),
    }),
    say("approve-again-lost"),
    quote(why),
  ]);

/** To every organizer: these were not published at their moment, since too few of who approved them still organize. */
export const heldNote = (process: Process, boxes: readonly BoxPlace[]): Note =>
  noteOf([
    say("approve-held-note", { title: local(process.title), areas: boxesNamed(process, boxes) }),
    say("approve-held-why", { needed: process.rules.results.approvals }),
    say("approve-held-then"),
  ]);

/** Boxes whose results come out at another moment than was planned. */
export interface MovedBoxes {
  boxes: readonly BoxPlace[];
  to: Date;
}

/** To every organizer: when the results come out now; for a blackout, or else for the new day of the results. */
export const movedNote = (process: Process, moved: readonly MovedBoxes[], blackout?: Blackout): Note =>
  noteOf([
    say("approve-moved-note", { title: local(process.title) }),
    ...moved.map(({ boxes, to }) =>
      say("approve-moved-to", { areas: boxesNamed(process, boxes), at: moment(to) }),
    ),
    blackout
      ? say("approve-moved-blackout", blackoutNamed(process, blackout.from))
      : say("approve-moved-dates"),
    say("approve-moved-then"),
  ]);
