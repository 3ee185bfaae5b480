import type { Process } from "../../domain/process.js";
import type { LinkTo } from "../../flows/groups/private-door.js";
import type { Note } from "../../flows/screen.js";
import type { Tx } from "../../persistence/transaction.js";

/** What a card needs to be drawn. */
export interface CardScene {
  tx: Tx;
  now: Date;
  process: Process;
  /** Of the platform of the staff channel. */
  linkTo: LinkTo;
}

export interface Card {
  note: Note & { name: string };
  /** Nothing about it changes any more. */
  done: boolean;
  /** Somebody has to decide about it. */
  waits: boolean;
}

/** Something that waits for staff, a card each. */
export interface CardKind {
  /** Names of its cards begin with it, and a dash. */
  prefix: string;
  /** Names of the cards of all that waits now, overdue ones first. */
  waiting(scene: CardScene): Promise<string[]>;
  /** Undefined when what it was about is gone. */
  draw(scene: CardScene, name: string): Promise<Card | undefined>;
}
