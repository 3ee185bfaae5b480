import { PUBLIC_STATES, UNDO_MINUTES, type ProposalState } from "./proposal.js";
import { ok, refuse, type Result } from "./result.js";

/** For how many days authors are waited for, where the process does not say. */
export const MERGE_DAYS = 7;

const DAY_MS = 24 * 60 * 60_000;

/**
 * `asked`: somebody has not answered yet. `done`: one goes on inside the other. `refused`, `lapsed`, `impossible`, `changed`: both
 * stay apart, because somebody said no, did not answer, because one of the two is not there any more, or does not say what it
 * said. `undone`: staff took it back.
 */
export const MERGE_STATES = [
  "asked",
  "done",
  "refused",
  "lapsed",
  "impossible",
  "changed",
  "undone",
] as const;
export type MergeState = (typeof MERGE_STATES)[number];

/** Which of its versions a proposal is read by: the one sent last, for staff, and the one that others see, if need be the same. */
export interface MergeText {
  sent: number;
  shown: number;
}

/** One of the two, as far as it matters. */
export interface MergeSide {
  number: number;
  state: ProposalState;
  /** It, or a change of it, is still to be read by staff. */
  waits: boolean;
  /** Where it went, if it was merged. */
  mergedInto: number | undefined;
  /** An area key, `*` for the whole city. */
  area: string | undefined;
  author: string | undefined;
  text: MergeText;
}

/** Which of the two somebody began. */
export type MergeRole = "from" | "into";

export interface MergeStanding {
  state: MergeState;
  proposedBy: string;
  proposedAt: Date;
  answerBy: Date;
  /** There was somebody to ask. */
  asked: Readonly<Record<MergeRole, boolean>>;
  /** What staff had read when they proposed it, and what authors are asked about: neither agrees to anything else. */
  texts: Readonly<Record<MergeRole, MergeText>>;
  agreedAt: Readonly<Record<MergeRole, Date | undefined>>;
  settledAt: Date | undefined;
  toldAt: Date | undefined;
}

const ROLES: readonly MergeRole[] = ["from", "into"];

/** What waits to be read can go straight into another; whatever takes it in can be read and supported by everybody. */
const FROM: readonly ProposalState[] = ["submitted", "public"];

/** Merges that are open now in which one of the two takes part. */
export interface OpenMerges {
  /** The first one is asked about already. */
  from: boolean;
  /** Where the second one may go itself. */
  into: number | undefined;
}

/**
 * Whether staff may propose it now. Refuses with `merge.itself`, `merge.went-on` {number, into}, `merge.from-not-now`,
 * `merge.into-not-public` {number}, `merge.other-area`, `merge.asked`, `merge.leaves` {number, into}.
 */
export function mayMerge(from: MergeSide, into: MergeSide, open: OpenMerges): Result<undefined> {
  if (from.number === into.number) return refuse("merge.itself");
  const together = canGoTogether(from, into);
  if (!together.ok) return together;
  if (open.from) return refuse("merge.asked", { number: String(from.number) });
  if (open.into !== undefined)
    return refuse("merge.leaves", { number: String(into.number), into: String(open.into) });
  return ok(undefined);
}

/** The same for one that is asked about, whenever somebody answers: much may have happened meanwhile. */
export function canGoTogether(from: MergeSide, into: MergeSide): Result<undefined> {
  for (const { number, mergedInto } of [from, into])
    if (mergedInto !== undefined)
      return refuse("merge.went-on", { number: String(number), into: String(mergedInto) });
  if (!FROM.includes(from.state)) return refuse("merge.from-not-now", { number: String(from.number) });
  if (into.state !== "public") return refuse("merge.into-not-public", { number: String(into.number) });
  return from.area === into.area ? ok(undefined) : refuse("merge.other-area");
}

/** What waits to be read goes into another only as somebody has read it: `version`, null when only its number was typed. */
export const readToMerge = (
  { number, waits, text }: Pick<MergeSide, "number" | "waits" | "text">,
  version: number | null,
): Result<undefined> => {
  if (version === null)
    return waits ? refuse("merge.from-unread", { number: String(number) }) : ok(undefined);
  return version === text.sent ? ok(undefined) : refuse("proposal.changed-meanwhile");
};

/** Whether both still say what they said when it was proposed. */
export const isAsAsked = (
  { texts }: Pick<MergeStanding, "texts">,
  sides: Readonly<Record<MergeRole, Pick<MergeSide, "text">>>,
): boolean =>
  ROLES.every(
    (role) => texts[role].sent === sides[role].text.sent && texts[role].shown === sides[role].text.shown,
  );

/** Why one that is asked about cannot go on, if it cannot. */
export function whyApart(
  merge: MergeStanding,
  sides: Readonly<Record<MergeRole, MergeSide>>,
): "changed" | "impossible" | undefined {
  if (!canGoTogether(sides.from, sides.into).ok || isSomebodyGone(merge, sides)) return "impossible";
  return isAsAsked(merge, sides) ? undefined : "changed";
}

/** Which sides somebody speaks for: of two of their own, both. */
export const rolesOf = (
  { asked, agreedAt }: Pick<MergeStanding, "asked" | "agreedAt">,
  sides: Readonly<Record<MergeRole, Pick<MergeSide, "author">>>,
  person: string,
): MergeRole[] =>
  ROLES.filter((role) => asked[role] && agreedAt[role] === undefined && sides[role].author === person);

/** Whether somebody is asked now: not before staff can no longer take it back, and not once it is over. */
export const isOpenFor = (
  merge: MergeStanding,
  sides: Readonly<Record<MergeRole, Pick<MergeSide, "author">>>,
  { person, now }: { person: string; now: Date },
): boolean =>
  merge.state === "asked" &&
  now > mergeUndoUntil(merge) &&
  now <= merge.answerBy &&
  rolesOf(merge, sides, person).length > 0;

/** The account of somebody who was asked is gone, so that nobody can answer for them. */
const isSomebodyGone = (
  { asked, agreedAt }: Pick<MergeStanding, "asked" | "agreedAt">,
  sides: Readonly<Record<MergeRole, Pick<MergeSide, "author">>>,
): boolean =>
  ROLES.some((role) => asked[role] && agreedAt[role] === undefined && sides[role].author === undefined);

/** Everybody who was there to be asked has agreed; where nobody was, from the beginning. */
export const isAgreed = ({ asked, agreedAt }: Pick<MergeStanding, "asked" | "agreedAt">): boolean =>
  ROLES.every((role) => !asked[role] || agreedAt[role] !== undefined);

/** A question that could not be put to people before now: they have as long to answer it as they would have had. */
export const putOff = (merge: MergeStanding, now: Date): MergeStanding => {
  const late = Math.max(0, now.getTime() - mergeUndoUntil(merge).getTime());
  return { ...merge, answerBy: new Date(merge.answerBy.getTime() + late) };
};

/** A merge as it begins. Nobody is asked about what nobody owns any more; while the service is paused, nobody's time runs. */
export function proposedMerge(
  sides: Readonly<Record<MergeRole, Pick<MergeSide, "author" | "text">>>,
  {
    by,
    now,
    days = MERGE_DAYS,
    pausedUntil = now,
  }: { by: string; now: Date; days?: number | undefined; pausedUntil?: Date | undefined },
): MergeStanding {
  const runsFrom = Math.max(now.getTime(), pausedUntil.getTime());
  return {
    state: "asked",
    proposedBy: by,
    proposedAt: now,
    answerBy: new Date(runsFrom + days * DAY_MS),
    asked: { from: sides.from.author !== undefined, into: sides.into.author !== undefined },
    texts: { from: sides.from.text, into: sides.into.text },
    agreedAt: { from: undefined, into: undefined },
    settledAt: undefined,
    toldAt: undefined,
  };
}

/**
 * After an answer for some sides; `done` once nobody is waited for. Refuses with `merge.over` when there is nothing to answer
 * any more, or not for this person.
 */
export function answerMerge(
  merge: MergeStanding,
  { roles, agree, now }: { roles: readonly MergeRole[]; agree: boolean; now: Date },
): Result<MergeStanding> {
  if (merge.state !== "asked" || roles.length === 0 || now > merge.answerBy) return refuse("merge.over");
  if (!agree) return ok(settled(merge, "refused", now));
  const agreedAt = { ...merge.agreedAt, ...Object.fromEntries(roles.map((role) => [role, now])) };
  const answered = { ...merge, agreedAt };
  return ok(isAgreed(answered) ? settled(answered, "done", now) : answered);
}

/** Over, for whatever reason; whom it concerns has to be told anew. */
export const settled = (merge: MergeStanding, state: MergeState, now: Date): MergeStanding => ({
  ...merge,
  state,
  settledAt: now,
  toldAt: undefined,
});

/** From when on people outside are told: they are not asked, and nobody hears that it was done, while it can be undone. */
export const mergeUndoUntil = ({ state, proposedAt, settledAt }: MergeStanding): Date =>
  new Date((state === "done" && settledAt ? settledAt : proposedAt).getTime() + UNDO_MINUTES * 60_000);

/**
 * Staff take back a question before it was asked, or a merge that was just done: it comes about by other people's answers, so
 * any of them may. Refuses with `merge.undo-over` {minutes}.
 */
export function undoMerge(merge: MergeStanding, now: Date): Result<MergeStanding> {
  const { state, toldAt } = merge;
  const isOpen = (state === "asked" || state === "done") && toldAt === undefined;
  return isOpen && now <= mergeUndoUntil(merge)
    ? ok(settled(merge, "undone", now))
    : refuse("merge.undo-over", { minutes: UNDO_MINUTES });
}

/** States in which everybody may read a proposal or where it went. */
export const READABLE_STATES: readonly ProposalState[] = [...PUBLIC_STATES, "merged"];
