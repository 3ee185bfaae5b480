import type { LocalText, Place } from "../../domain/process.js";
import type { Seat } from "../../domain/workshop.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import type { CloseOne } from "../propose/facts.js";

/** A workshop as everybody can read it. */
export interface ShownWorkshop {
  id: string;
  name: LocalText;
  at: Date;
  /** A district, or `*`. */
  area: string;
  place: Place;
  stepFree: boolean;
  childcare: boolean;
  capacity: number | undefined;
  /** Of its date and place. */
  version: number;
  cancelled: boolean;
  /** Why it was moved or cancelled. */
  why: LocalText;
  minutes: LocalText;
}

/** The one on the screen, with what has become of it. */
export interface OpenWorkshop extends ShownWorkshop {
  coming: number;
  waiting: number;
  /** What the reader has there. */
  own: { seat: Seat; remind: boolean; /** Their place in the line, from 1. */ inLine: number } | undefined;
  /** What came out of it: those everybody can read, and how many were entered. */
  proposals: readonly { number: number; title: string }[];
  entered: number;
}

export interface MeetingFacts extends Facts {
  /** Those to come, the next one first, then those that are over, the last one first. */
  workshops: readonly (ShownWorkshop & { own: Seat | undefined })[];
  workshop: OpenWorkshop | undefined;
  /** How many would be told that it moves or is cancelled, by what they have there; on the screens that ask once more. */
  told: Readonly<Record<Seat, number>>;
  /** What is close to the proposal that is being entered. */
  close: readonly CloseOne[];
  /** The link of the room of the workshop on the screen; undefined where nothing is linked to. */
  roomToken: string | undefined;
  /** The languages of the process, the first one first, as each calls itself. */
  languages: readonly { tag: string; name: string }[];
}

export type Here = At<MeetingFacts>;
export type Next = Go | Run<MeetingFacts>;
