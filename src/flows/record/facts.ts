import type { Page } from "../../domain/browse/page.js";
import type { ChainEnd, RecordedEntry } from "../../domain/audit/chain.js";
import type { RoleKind } from "../../domain/desk/rights.js";
import type { Facts } from "../facts.js";
import type { At } from "../flow.js";

/** An entry of the record as organizers read it: who is a role and an initial. */
export interface RecordLine extends Pick<
  RecordedEntry,
  "position" | "action" | "subject" | "before" | "after" | "why"
> {
  at: Date;
  /** Undefined for what was done on the server. */
  who: { role: RoleKind | undefined; initial: string | undefined } | undefined;
  hash: string;
}

export interface RecordFacts extends Facts {
  entries: Page<RecordLine>;
  /** How far the record of the community goes now. */
  end: ChainEnd;
  /** The one that is open. */
  open: RecordLine | undefined;
}

export type Here = At<RecordFacts>;
