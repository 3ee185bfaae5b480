import type { Files } from "../../src/ports/files.js";
import type { Inbox } from "../../src/ports/inbox.js";
import type { Log } from "../../src/ports/log.js";
import type { LocalMessenger } from "./local-messenger.js";
import type { MovableClock } from "./movable-clock.js";
import type { LocalPerson } from "./people.js";

export interface LocalChatOptions {
  inbox: Inbox;
  files: Files;
  messenger: LocalMessenger;
  /** Undefined where time may not be moved: the page then shows no clock. */
  clock: MovableClock | undefined;
  people: readonly LocalPerson[];
  /** What the page shows beside the conversations, in its language. */
  demo: (language: string) => Promise<Demo>;
  /** Host names that are listened on, besides loopback. */
  hosts: readonly string[];
  log: Log;
  /** Ends the open streams, so that the server can close. */
  stopping?: AbortSignal;
}

export interface Demo {
  /** What a newcomer can try: sentences with the codes they need. */
  hints: readonly Hint[];
  /** Moments the clock can jump to, in order. */
  phases: readonly ClockStop[];
  /** Where a pin can be dropped without a map. */
  places: readonly Place[];
  /** IANA name of the zone the page shows the clock in. */
  timeZone: string;
}

export interface Hint {
  says: string;
  /** Shown with a copy button each. */
  codes: readonly string[];
}

export interface ClockStop {
  label: string;
  at: Date;
}

export interface Place {
  label: string;
  latitude: number;
  longitude: number;
}
