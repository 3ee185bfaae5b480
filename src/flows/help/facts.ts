import type { Page } from "../../domain/browse/page.js";
import type { ThreadState } from "../../domain/help/thread.js";
import type { Facts } from "../facts.js";

/** A question of this very person, as they may see it: what can still be taken back was not said yet. */
export interface OwnQuestion {
  id: number;
  text: string;
  askedAt: Date;
  state: ThreadState;
  /** By when an answer comes, while it waits for one. */
  by: Date;
}

/** The same, with what was said since. Nobody of staff has a name here. */
export interface OwnThread extends OwnQuestion {
  said: readonly {
    kind: "person" | "office" | "closing";
    text: string;
    at: Date;
    /** The desk that answers in its own name. */
    desk: string | undefined;
  }[];
}

export interface HelpFacts extends Facts {
  /** The newest first. */
  questions: Page<OwnQuestion>;
  question: OwnThread | undefined;
}
