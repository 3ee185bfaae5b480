import type { DateChange } from "../../domain/calendar/date-change.js";
import type { LocalText } from "../../domain/process.js";
import type { MovedBoxes } from "../approve/publication-notes.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";

/** A change of dates that waits for a second organizer. */
export interface ShownDateRequest {
  id: string;
  change: DateChange;
  why: LocalText;
  askedAt: Date;
  askedBy: string | undefined;
  /** Whoever reads it asked for it. */
  mine: boolean;
  /** Whoever reads it asked for it, or has approved it. */
  agreed: boolean;
  /** The calendar is the one that it starts from, and its dates are still to come. */
  holds: boolean;
}

/** For organizers alone. */
export interface DatesFacts extends Facts {
  /** What the languages of the process call themselves. */
  languages: readonly { tag: string; name: string }[];
  /** People who would be told of what is chosen, or asked for. */
  people: number;
  /** Planned results that would go along with what is chosen, or asked for. */
  publications: readonly MovedBoxes[];
  /** Other organizers there are, who could approve. */
  others: number;
  request: ShownDateRequest | undefined;
}

export type Here = At<DatesFacts>;
export type Next = Go | Run<DatesFacts>;
