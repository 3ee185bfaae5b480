import { refusedChanges } from "../../domain/refused-changes.js";
import {
  APPROVALS_NEEDED,
  mayBeProposed,
  plainChanges,
  sameChanges,
  unfairChanges,
} from "../../domain/rule-change.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { ruleChangeCardName } from "../../flows/rule-change/card.js";
import { announceThat } from "../../persistence/notices/announcements.js";
import { openedCommunity, processBirth } from "../../persistence/process-store.js";
import {
  addApproval,
  decideRuleChange,
  readRuleChange,
  sourceOf,
  standingApprovals,
  votedIn,
  type RuleChange,
} from "../../persistence/rule-changes.js";
import { lockRules } from "../../persistence/rule-sheets.js";
import type { Act, ActContext } from "../act.js";
import { done } from "../act.js";
import { applyDefinition, compareWith, onRecord } from "../apply-definition.js";
import { record, requireRight } from "../desk/staff.js";
import { parseProcessFile } from "../process-file/parse.js";
import { refreshCard } from "../staff/refresh-card.js";
import { phaseOf } from "../../domain/phase.js";

/** A change that waits, for somebody who organizes the process; nobody else decides about it until the transaction ends. */
async function changeForOrganizer(context: ActContext, id: string): Promise<Result<RuleChange>> {
  const { tx, process } = context;
  const allowed = requireRight(context, "rules");
  if (!allowed.ok) return allowed;
  await lockRules(tx, process.id);
  const change = id === "" ? undefined : await readRuleChange(tx, process.id, id);
  return change?.state === "waiting" ? ok(change) : refuse("rule-change-gone");
}

/**
 * ORG-3: agrees to a change of frozen rules. The second organizer who does makes it happen; who is no organizer any more then
 * does not count. Refuses with `rule-change-gone`, `rule-change-approved`, `rule-change-outdated`.
 */
export const approveRuleChange: Act<"approve-rule-change"> = async (context, { change: id }) => {
  const found = await changeForOrganizer(context, id);
  if (!found.ok) return found;
  const { tx, now, process, person } = context;
  if (!(await addApproval(tx, { changeId: id, participantId: person.id, now })))
    return refuse("rule-change-approved");
  await record(context, { action: "approve-rule-change", subject: `change ${id}` });
  const applied = (await standingApprovals(tx, process.id, id)) >= APPROVALS_NEEDED;
  const result = applied ? await apply(context, found.value) : done;
  await refreshCard(context, ruleChangeCardName(id));
  return result.ok ? ok({ applied }) : result;
};

/** One organizer is enough to say no. */
export const rejectRuleChange: Act<"reject-rule-change"> = async (context, { change: id }) => {
  const found = await changeForOrganizer(context, id);
  if (!found.ok) return found;
  const { tx, now, person } = context;
  await decideRuleChange(tx, { id, state: "rejected", now, rejectedBy: person.id });
  await record(context, { action: "reject-rule-change", subject: `change ${id}` });
  await refreshCard(context, ruleChangeCardName(id));
  return done;
};

/** Exactly what was read and approved, or nothing: what cannot happen any more is out of date. */
async function apply(
  context: ActContext,
  { id, changes: approved, why }: RuleChange,
): Promise<Result<unknown>> {
  const { tx, now, randomness, communityId, process: known } = context;
  const parsed = parseProcessFile(await sourceOf(tx, id), await processBirth(tx, known.id));
  if (!parsed.ok) return outdated(context, id);
  const wanted = parsed.definition;
  const { name } = await openedCommunity(tx, communityId);
  const { process, use, changes } = await compareWith(tx, known.id, wanted, name);
  const { boxes } = await votedIn(tx, process.id);
  const stands =
    sameChanges(plainChanges(changes), approved) &&
    mayBeProposed(process, refusedChanges(process, changes, use, now), now) &&
    unfairChanges(process, wanted, boxes).length === 0;
  if (!stands) return outdated(context, id);
  await applyDefinition({ tx, now, randomness, process, wanted, why });
  await decideRuleChange(tx, { id, state: "applied", now });
  const reason = Object.values(why)[0];
  await record(context, {
    action: "change-rules",
    subject: `change ${id}`,
    ...onRecord(changes),
    ...(reason !== undefined && { why: reason }),
  });
  await announceThat(tx, {
    id: randomness.uuid(),
    processId: process.id,
    kind: "rules",
    subject: id,
    dueAt: now,
    usefulUntil: phaseOf(process, "voting")?.endsAt ?? now,
    now,
  });
  return done;
}

async function outdated({ tx, now }: ActContext, id: string): Promise<Result<never>> {
  await decideRuleChange(tx, { id, state: "replaced", now });
  return refuse("rule-change-outdated");
}
