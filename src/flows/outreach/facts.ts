import type { OutreachSeen } from "../../domain/outreach/outreach.js";
import type { Facts } from "../facts.js";
import type { At } from "../flow.js";

/** For organizers alone. */
export interface OutreachFacts extends Facts {
  /** What the languages of the process call themselves. */
  languages: readonly { tag: string; name: string }[];
  /** Who did what, as it may be told. */
  seen: readonly OutreachSeen[];
}

export type Here = At<OutreachFacts>;
