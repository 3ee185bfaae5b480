import type { CountResult } from "../../domain/count/count.js";
import { phaseOf } from "../../domain/phase.js";
import type { BoxPlace } from "../../domain/process-boxes.js";
import type { LocalText } from "../../domain/process.js";
import type { Turnout } from "../../domain/turnout/turnout.js";
import type { CountRef } from "../acts/desk.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";

/** A count that waits for organizers. */
export interface CountToApprove extends BoxPlace, CountRef {
  result: CountResult;
  /** Who took part; undefined for counts from before there were such figures. */
  turnout: Turnout | undefined;
  /** Codes that a later vote of the same person replaced. */
  replaced: number;
  /** Ballots on paper that are not in it: void ones, and those that never came in. */
  paper: { void: number; missing: number };
  /** What is corrected and why; empty for a first count. */
  note: LocalText;
  /** Names of the organizers who approved it; undefined for one without a name. */
  approvedBy: readonly (string | undefined)[];
  /** The reader is one of them. */
  byMe: boolean;
  /** Enough of them did. */
  isApproved: boolean;
  publishAt: Date | undefined;
  /** SHA-256 of what is published with it; undefined for counts from before there was such a file. */
  fingerprint: string | undefined;
}

/** Results that everybody can read. */
export interface PublishedBox extends BoxPlace, CountRef {
  publishedAt: Date;
}

/** Everything is empty for who is no organizer. */
export interface ApproveFacts extends Facts {
  waiting: readonly CountToApprove[];
  published: readonly PublishedBox[];
  /** Boxes that are being counted again. */
  recounting: ReadonlySet<number>;
  /** How many people organize this process. */
  organizers: number;
  /** How many are told, first and an hour later, if what is chosen is published; counted where that is asked. */
  told: { authors: number; others: number };
  /** The languages of the process, the first one first, as each calls itself. */
  languages: readonly { tag: string; name: string }[];
}

export type Here = At<ApproveFacts>;
export type Next = Go | Run<ApproveFacts>;

/** What `box` stands for when it is about all that wait. */
export const ALL = "all";

/** The counts somebody looks at: one, or all. */
export const chosen = ({ facts: { waiting }, answers }: Here): readonly CountToApprove[] =>
  answers["box"] === ALL ? waiting : waiting.filter(({ box }) => String(box) === String(answers["box"]));

export const toPublish = (at: Here): readonly CountToApprove[] =>
  chosen(at).filter(({ isApproved, publishAt }) => isApproved && !publishAt);

/** Results are announced for the day the calendar says; after it there is only now. */
export const announcedDay = ({ facts: { process, now } }: Here): Date | undefined => {
  const at = phaseOf(process, "results")?.startsAt;
  return at && at > now ? at : undefined;
};

const nameOf = ({ box, version }: CountRef): string => `${box}.${version}`;

/** What is on the screen, kept so that nobody approves a count they have not seen. */
export const seenOn = ({ waiting }: ApproveFacts): readonly string[] => waiting.map(nameOf);

/** These counts in the versions that were on the screen. */
export function asSeen({ answers }: Here, counts: readonly CountToApprove[]): CountRef[] {
  const { seen } = answers;
  const shown = Array.isArray(seen) ? seen.map(String) : [];
  return counts.map(({ box, version }) => {
    const mark = shown.find((one) => one.startsWith(`${box}.`));
    return { box, version: mark === undefined ? version : Number(mark.split(".")[1]) };
  });
}
