import type { BallotRule, Project } from "../../../domain/process.js";
import type { Arg, Say } from "../../screen.js";
import type { Booth } from "../booth.js";

/** What one kind of ballot says about itself. */
export interface KindWords {
  /** What one can do on it (VOT-1). */
  invitation: Say;
  /** How far it is filled: repeated on every list, card and review. */
  status: Arg;
  /** The same when it holds more than it may, as a form can while it is filled in. */
  tooMuch: Say;
  /** "€20,000 left", "1 choice left". */
  left: Say;
  myBallot: Say;
  /** What is marked beside a project: "3 points", "1st", "for"; undefined where being on the ballot says it all. */
  mark: (project: Project) => Arg | undefined;
  /** What may stay open; undefined when nothing is. */
  mayLeave: Say | undefined;
  /** What was checked before it is cast (VOT-5). */
  fits: Say;
}

/** The words of one kind of ballot with these rules. */
export type WordsOn<K extends BallotRule["kind"]> = (
  booth: Booth,
  rule: Extract<BallotRule, { kind: K }>,
) => KindWords;
