import { BODY, isBody, isTitle, TITLE, type ProposalText } from "../proposal.js";
import { ok, refuse, type Result } from "../result.js";

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

/** Other words than those everybody reads now, and long enough to stand there. */
export function checkWords(part: string, words: string, text: ProposalText): Result<DesignPart> {
  if (!isDesignPart(part)) return refuse("design.part-unknown");
  if (!(part === "title" ? isTitle(words) : isBody(words))) return refuse("design.length", partLength(part));
  return words === (text[part] ?? "") ? refuse("design.same") : ok(part);
}

interface Change {
  fromOffice: boolean;
  part: DesignPart | undefined;
  before: string | undefined;
  state: DesignState | undefined;
}

/**
 * Only the other side agrees, or declines; whoever wrote it may take it back. Words that everybody reads differently by now
 * are not agreed on.
 */
export function maySettle(
  change: Change,
  { side, agree, text }: { side: DesignSide; agree: boolean; text: ProposalText },
): Result<undefined> {
  if (change.state !== "open" || change.part === undefined) return refuse("design.settled");
  const isOwn = change.fromOffice === (side === "office");
  if (isOwn && agree) return refuse("design.own");
  if (agree && (text[change.part] ?? "") !== (change.before ?? "")) return refuse("design.outdated");
  return ok(undefined);
}
