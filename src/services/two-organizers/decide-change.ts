import { reasonOf } from "../../domain/desk/reason.js";
import { APPROVALS_NEEDED } from "../../domain/rule-change.js";
import { ok, type Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import {
  addApproval,
  decideRuleChange,
  readRuleChange,
  standingApprovals,
  type ChangeAbout,
  type RuleChange,
} from "../../persistence/rule-changes.js";
import { lockRules } from "../../persistence/rule-sheets.js";
import { done, type ActContext } from "../act.js";
import { record, requireRight } from "../desk/staff.js";
import { refreshCard } from "../staff/refresh-card.js";

/** Something that happens when two organizers agree, and not otherwise. */
export interface TakesTwo {
  about: ChangeAbout;
  /** How it is called on record: `approve-rule-change`. */
  word: "rule-change" | "date-change";
  /** It waits no more; the same organizer has agreed already; it cannot happen any more as it was read. */
  refusals: Readonly<Record<"gone" | "approved" | "outdated", Result<never>>>;
  cardName(id: string): string;
  /** Exactly what was read and approved, or nothing: what cannot happen any more is `outdated`. */
  apply(context: ActContext, change: RuleChange): Promise<Result<unknown>>;
  /** Whether it is this person's own request: it is taken back without a reason. */
  isOwn(change: RuleChange, person: string): boolean;
  /** Tells whoever waits for it how it ended, and why where somebody said no. */
  tell(context: ActContext, change: RuleChange, decision: Decision): void;
}

export type Decision = { as: "approved" } | { as: "declined"; why: string | undefined };

/** A change that waits, for somebody who organizes the process; nobody else decides about it until the transaction ends. */
async function changeForOrganizer(
  context: ActContext,
  { about, refusals }: TakesTwo,
  id: string,
): Promise<Result<RuleChange>> {
  const { tx, process } = context;
  const allowed = requireRight(context, about);
  if (!allowed.ok) return allowed;
  await lockRules(tx, process.id);
  const change = id === "" ? undefined : await readRuleChange(tx, process.id, id);
  return change?.state === "waiting" && change.about === about ? ok(change) : refusals.gone;
}

/**
 * An organizer agrees. The second one who does makes it happen; who is no organizer any more then does not count. Refuses
 * as its kind says.
 */
export async function approveChange(
  context: ActContext,
  kind: TakesTwo,
  id: string,
): Promise<Result<Outcome>> {
  const found = await changeForOrganizer(context, kind, id);
  if (!found.ok) return found;
  const { tx, now, process, person } = context;
  if (!(await addApproval(tx, { changeId: id, participantId: person.id, now })))
    return kind.refusals.approved;
  await record(context, { action: `approve-${kind.word}`, subject: `change ${id}` });
  const applied = (await standingApprovals(tx, process.id, id)) >= APPROVALS_NEEDED;
  const result = applied ? await kind.apply(context, found.value) : done;
  await refreshCard(context, kind.cardName(id));
  if (!result.ok) return result;
  if (applied) kind.tell(context, found.value, { as: "approved" });
  return ok({ applied });
}

/** One organizer is enough to say no, and says why. Refuses with `reason-missing` besides. */
export async function rejectChange(
  context: ActContext,
  kind: TakesTwo,
  { change: id, why }: { change: string; why: string | null },
): Promise<Result<Outcome>> {
  const found = await changeForOrganizer(context, kind, id);
  if (!found.ok) return found;
  const { tx, now, person } = context;
  const isOwn = why === null && kind.isOwn(found.value, person.id);
  const reason: Result<string | undefined> = isOwn ? ok(undefined) : reasonOf(why ?? "");
  if (!reason.ok) return reason;
  const words = reason.value;
  await decideRuleChange(tx, { id, state: "rejected", now, rejectedBy: person.id });
  await record(context, {
    action: `reject-${kind.word}`,
    subject: `change ${id}`,
    ...(words !== undefined && { why: words }),
  });
  await refreshCard(context, kind.cardName(id));
  kind.tell(context, found.value, { as: "declined", why: words });
  return done;
}

/** It cannot happen any more as it was read. */
export async function outdated(
  { tx, now }: ActContext,
  { refusals }: TakesTwo,
  id: string,
): Promise<Result<never>> {
  await decideRuleChange(tx, { id, state: "replaced", now });
  return refusals.outdated;
}
