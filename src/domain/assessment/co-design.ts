import type { Process } from "../process.js";
import {
  BODY,
  isBody,
  isTitle,
  TITLE,
  type Proposal,
  type ProposalState,
  type ProposalText,
} from "../proposal.js";
import { ok, refuse, type Result } from "../result.js";
import type { Assessment } from "./assessment.js";
import { mayBeDirected } from "./calendar.js";

/** Characters of a line of the talk, and of what is told to everybody of it. */
export const DESIGN_LINE = { min: 2, max: 1000 };
export const DESIGN_SUMMARY = { min: 40, max: 1000 };

/** More lines in a row than this wait for an answer. */
export const MOST_IN_A_ROW = 10;

/** Parts of a proposal whose words the two sides agree on. */
export const DESIGN_PARTS = ["title", "body"] as const;
export type DesignPart = (typeof DESIGN_PARTS)[number];

export const isDesignPart = (value: unknown): value is DesignPart =>
  DESIGN_PARTS.some((one) => one === value);

export const partLength = (part: DesignPart): { min: number; max: number } =>
  part === "title" ? TITLE : BODY;

/** Of words one side would have: the other side has not said, agreed, or does not. */
export type DesignState = "open" | "agreed" | "declined";

/** On which side of the table somebody sits. */
export type DesignSide = "office" | "authors";

/** While it is checked; before and afterwards, and once the ballot is made, what was said is only read. */
export const isTalkOpen = (
  process: Pick<Process, "phases" | "sheet">,
  state: ProposalState | undefined,
  now: Date,
): boolean => state === "in-check" && mayBeDirected(process, now);

/** Other words than those everybody reads now, and long enough to stand there. */
export function checkWords(part: string, words: string, text: ProposalText): Result<DesignPart> {
  if (!isDesignPart(part)) return refuse("design.part-unknown");
  if (!(part === "title" ? isTitle(words) : isBody(words))) return refuse("design.length", partLength(part));
  return words === (text[part] ?? "") ? refuse("design.same") : ok(part);
}

interface Change {
  fromOffice: boolean;
  /** Of those who wrote it. */
  by: string | undefined;
  part: DesignPart | undefined;
  before: string | undefined;
  state: DesignState | undefined;
}

type Authored = Pick<Proposal, "author">;

/** Whoever began it has the word for all who write it (PRO-12); where they are gone, each of the others has. */
export const speaksForAuthors = ({ author }: Authored, id: string | undefined): boolean =>
  author === undefined || author === id;

/** A co-author would have other words, and whoever speaks for the authors has not said so. */
export const isCoAuthors = ({ fromOffice, by }: Pick<Change, "fromOffice" | "by">, of: Authored): boolean =>
  !fromOffice && !speaksForAuthors(of, by);

/** Who settles something, on which side, and how. */
export interface Settling {
  by: string;
  side: DesignSide;
  agree: boolean;
}

/** Whoever speaks for the authors would have the words of a co-author too: from then on the office may agree to them. */
export const standsBehind = (change: Change, { by, side, agree }: Settling, of: Authored): boolean =>
  agree &&
  side === "authors" &&
  change.state === "open" &&
  isCoAuthors(change, of) &&
  speaksForAuthors(of, by);

/**
 * Only the other side agrees, or declines; whoever wrote it may take it back. For the authors, whoever began it says so. Words
 * that everybody reads differently by now are not agreed on.
 */
export function maySettle(
  change: Change,
  { by, side, agree }: Settling,
  proposal: Authored & Pick<Proposal, "text">,
): Result<undefined> {
  const { text } = proposal;
  if (change.state !== "open" || change.part === undefined) return refuse("design.settled");
  const isOwn = change.fromOffice === (side === "office");
  if (isOwn && agree) return refuse("design.own");
  if (!isOwn && side === "authors" && !speaksForAuthors(proposal, by)) return refuse("design.first-author");
  if (agree && isCoAuthors(change, proposal)) return refuse("design.co-author");
  if (agree && (text[change.part] ?? "") !== (change.before ?? "")) return refuse("design.outdated");
  return ok(undefined);
}

/**
 * What becomes of a look once a proposal reads otherwise: a verdict that somebody is to read, or has read, was about other words,
 * so it is read anew. One that its authors know stands with the words it is about, unless the words are the changes it asks
 * for. Refuses with `design.published`.
 */
export function aboutOtherWords(assessment: Assessment, now: Date): Result<Assessment> {
  const { state, found, written } = assessment;
  if (state === "published")
    return found?.verdict === "with-changes" ? ok(assessment) : refuse("design.published");
  if ((state !== "waiting" && state !== "ready") || !written) return ok(assessment);
  return ok({ ...assessment, state: "waiting", written: { ...written, at: now }, read: undefined });
}
