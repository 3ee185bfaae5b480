import { phaseOf } from "../phase.js";
import type { Process } from "../process.js";
import type { ProposalState } from "../proposal.js";
import { lengthOf } from "../text-length.js";
import { ok, refuse, type Result } from "../result.js";
import { canBeDone, isKnownToAll, isVerdict, OFFICE, REASON, SENT_BACK } from "./assessment.js";
import type { Assessment, Verdict, VerdictAnswer } from "./assessment.js";

type Done = Result<Assessment>;

/** Somebody else is to say; what was written so far waits with them. A verdict that is on its way stays whose it is. */
export function assign(assessment: Assessment, evaluator: string | undefined, now: Date): Done {
  const { state } = assessment;
  if (state === "published") return refuse("assess.published");
  if (state === "waiting" || state === "ready") return refuse("assess.written");
  return ok({ ...assessment, evaluator, assignedAt: now });
}

/** What was filled in, before it is known to be a verdict. */
export interface Written {
  verdict: string;
  cost: number | undefined;
  office: string;
  reason: string;
}

/** Refuses with `assess.verdict-unknown`, `assess.cost-missing`, `assess.office-missing`, `assess.reason-short` {min, max}. */
export function checkVerdict({ verdict, cost, office, reason }: Written): Result<Verdict> {
  if (!isVerdict(verdict)) return refuse("assess.verdict-unknown");
  const isPriced = cost !== undefined && Number.isSafeInteger(cost) && cost > 0;
  if (verdict !== "not-feasible" && !isPriced) return refuse("assess.cost-missing");
  if (cost !== undefined && !isPriced) return refuse("project-without-cost");
  if (!fits(office, OFFICE)) return refuse("assess.office-missing");
  if (!fits(reason, REASON)) return refuse("assess.reason-short", { ...REASON });
  return ok({ verdict, cost, office, reason });
}

const fits = (text: string, { min, max }: { min: number; max: number }): boolean =>
  lengthOf(text) >= min && lengthOf(text) <= max;

/** Only whoever it was given to writes, and only until it was read: two at once are one verdict. */
export function write(
  assessment: Assessment,
  found: Verdict,
  { by, reader, now }: { by: string; reader: string | undefined; now: Date },
): Done {
  const { state, evaluator } = assessment;
  if (state === "published") return refuse("assess.published");
  if (state === "ready") return refuse("assess.written");
  if (evaluator !== by) return refuse("assess.not-yours");
  if (reader === by) return refuse("assess.own-verdict");
  return ok({
    ...assessment,
    state: "waiting",
    found,
    reader,
    written: { by, at: now },
    read: undefined,
    sentBackWhy: undefined,
  });
}

/** `seen` is when the verdict that was read was written: another one is another matter. */
export interface Reading {
  by: string;
  /** Who alone is to read it, as `askedReader` says. */
  asked: string | undefined;
  seen: string;
  now: Date;
}

/** A second evaluator agrees: nobody confirms what they wrote. */
export function confirm(assessment: Assessment, { now, ...reading }: Reading): Done {
  const readable = mayRead(assessment, reading);
  return readable.ok ? ok({ ...assessment, state: "ready", read: { by: reading.by, at: now } }) : readable;
}

/** A second evaluator sends it back to whoever wrote it, and says why. */
export function sendBack(assessment: Assessment, why: string, { now, ...reading }: Reading): Done {
  const readable = mayRead(assessment, reading);
  if (!readable.ok) return readable;
  if (!fits(why, SENT_BACK)) return refuse("assess.why-short", { ...SENT_BACK });
  return ok({ ...assessment, state: "sent-back", read: { by: reading.by, at: now }, sentBackWhy: why });
}

function mayRead(
  { state, written }: Assessment,
  { by, asked, seen }: Omit<Reading, "now">,
): Result<undefined> {
  if (state !== "waiting" || !written) return refuse("assess.read-already");
  if (written.by === by) return refuse("assess.own-verdict");
  if (asked !== undefined && asked !== by) return refuse("assess.asked-another");
  return written.at.toISOString() === seen ? ok(undefined) : refuse("assess.rewritten");
}

/** It was read by somebody else than whoever wrote it, also when two accounts turned out to be one person. */
export const isReady = ({ state, written, read }: Assessment): boolean =>
  state === "ready" && written !== undefined && read !== undefined && written.by !== read.by;

/** Changes that there is nobody to ask about hold as they are: nobody began it, or whoever did is gone. */
export function publish(
  assessment: Assessment,
  { supports, hasAuthor, now }: { supports: number; hasAuthor: boolean; now: Date },
): Done {
  if (!isReady(assessment)) return refuse("assess.not-ready");
  const isAgreed = assessment.found?.verdict === "with-changes" && !hasAuthor;
  const published = { ...assessment, state: "published" as const, publishedAt: now, supports };
  return ok(isAgreed ? { ...published, answer: "accepted" } : published);
}

/**
 * The author's word on changes: accepted is accepted, talking about it leaves that open. `seen` is the look whose verdict was
 * read: nobody accepts another one unread.
 */
export function answer(
  assessment: Assessment,
  { said, seen }: { said: VerdictAnswer; seen: number | undefined },
): Done {
  const { id, state, found } = assessment;
  if (state !== "published" || found?.verdict !== "with-changes") return refuse("assess.nothing-asked");
  if (said === "accepted" && seen !== id) return refuse("assess.other-changes");
  if (assessment.answer === "accepted") return ok(assessment);
  return ok({ ...assessment, answer: said });
}

/** A new look at it, once what was found before is known to all: after changes were agreed, or another idea was found. */
export function mayReopen(assessment: Assessment, now: Date): Result<undefined> {
  if (assessment.state !== "published") return refuse("assess.not-published");
  return isKnownToAll(assessment, now) ? ok(undefined) : refuse("assess.not-public-yet");
}

/** What is checked goes on the ballot once everybody may know that it can be done, as it is or as its author agreed. */
export function mayBecomeProject(assessment: Assessment | undefined, now: Date): Result<undefined> {
  if (assessment?.state !== "published") return refuse("assess.not-published");
  if (!isKnownToAll(assessment, now)) return refuse("assess.not-public-yet");
  if (canBeDone(assessment)) return ok(undefined);
  return refuse(
    assessment.found?.verdict === "with-changes" ? "assess.changes-open" : "assess.cannot-be-done",
  );
}

/**
 * Where there is a technical check, nobody puts on the ballot what it has not found possible. Refuses with
 * `desk.check-first`, and as `mayBecomeProject` does.
 */
export function mayGoOnBallot(
  process: Pick<Process, "phases">,
  { state, assessment }: { state: ProposalState; assessment: Assessment | undefined },
  now: Date,
): Result<undefined> {
  if (state === "in-check") return mayBecomeProject(assessment, now);
  return phaseOf(process, "check") ? refuse("desk.check-first") : ok(undefined);
}
