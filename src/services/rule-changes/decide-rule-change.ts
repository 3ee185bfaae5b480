import type { LocalText } from "../../domain/process.js";
import { refusedChanges } from "../../domain/refused-changes.js";
import { mayBeProposed, plainChanges, sameChanges, unfairChanges } from "../../domain/rule-change.js";
import { refuse, type Result } from "../../domain/result.js";
import { ruleChangeCardName } from "../../flows/rule-change/card.js";
import { announceThat } from "../../persistence/notices/announcements.js";
import { openedCommunity, processBirth } from "../../persistence/process-store.js";
import {
  decideRuleChange,
  sourceOf,
  votedIn,
  withdrawalIn,
  type RuleChange,
} from "../../persistence/rule-changes.js";
import type { Act, ActContext } from "../act.js";
import { done } from "../act.js";
import { applyDefinition, compareWith, onRecord } from "../apply-definition.js";
import { record } from "../desk/staff.js";
import { parseProcessFile } from "../process-file/parse.js";
import { approveChange, outdated, rejectChange, type TakesTwo } from "../two-organizers/decide-change.js";
import { applyWithdrawal } from "./withdraw-project.js";
import { phaseOf } from "../../domain/phase.js";

/** ORG-3: frozen rules. */
const FROZEN_RULES: TakesTwo = {
  about: "rules",
  word: "rule-change",
  refusals: {
    gone: refuse("rule-change-gone"),
    approved: refuse("rule-change-approved"),
    outdated: refuse("rule-change-outdated"),
  },
  cardName: ruleChangeCardName,
  apply,
};

/** Refuses with `rule-change-gone`, `rule-change-approved`, `rule-change-outdated`. */
export const approveRuleChange: Act<"approve-rule-change"> = (context, { change }) =>
  approveChange(context, FROZEN_RULES, change);

export const rejectRuleChange: Act<"reject-rule-change"> = (context, { change }) =>
  rejectChange(context, FROZEN_RULES, change);

/** Exactly what was read and approved, or nothing: what cannot happen any more is out of date. */
async function apply(
  context: ActContext,
  { id, changes: approved, why }: RuleChange,
): Promise<Result<unknown>> {
  const { tx, now, randomness, communityId, process: known } = context;
  const number = await withdrawalIn(tx, id);
  if (number !== undefined) return withdraw(context, { id, number, why });
  const parsed = parseProcessFile(await sourceOf(tx, id), await processBirth(tx, known.id));
  if (!parsed.ok) return outdated(context, FROZEN_RULES, id);
  const wanted = parsed.definition;
  const { name } = await openedCommunity(tx, communityId);
  const { process, use, changes } = await compareWith(tx, known.id, wanted, name);
  const { boxes } = await votedIn(tx, process.id);
  const stands =
    sameChanges(plainChanges(changes), approved) &&
    mayBeProposed(process, refusedChanges(process, changes, use, now), now) &&
    unfairChanges(process, wanted, boxes).length === 0;
  if (!stands) return outdated(context, FROZEN_RULES, id);
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

async function withdraw(
  context: ActContext,
  withdrawal: { id: string; number: number; why: LocalText },
): Promise<Result<unknown>> {
  const { tx, now } = context;
  const { id } = withdrawal;
  if (!(await applyWithdrawal(context, withdrawal))) return outdated(context, FROZEN_RULES, id);
  await decideRuleChange(tx, { id, state: "applied", now });
  return done;
}
