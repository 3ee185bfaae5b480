import { planDates } from "../../domain/calendar/plan-dates.js";
import { refuse, type Result } from "../../domain/result.js";
import { dateCardName } from "../../flows/dates/card.js";
import { decidedNote } from "../../flows/dates/organizer-notes.js";
import { loadProcess } from "../../persistence/processes.js";
import { decideRuleChange, wantedDates, type RuleChange } from "../../persistence/rule-changes.js";
import { done, type Act, type ActContext } from "../act.js";
import { approveChange, outdated, rejectChange, type TakesTwo } from "../two-organizers/decide-change.js";
import { applyPlan } from "./apply-plan.js";
import { holds } from "./change-dates.js";

/** ORG-3: dates, once voting has opened. */
const DATES: TakesTwo = {
  about: "dates",
  word: "date-change",
  refusals: {
    gone: refuse("date-change-gone"),
    approved: refuse("date-change-approved"),
    outdated: refuse("date-change-outdated"),
  },
  cardName: dateCardName,
  apply,
  isOwn: ({ approvedBy }, person) => approvedBy[0] === person,
  tell: ({ process, person, notify }, { approvedBy }, decision) => {
    const asker = approvedBy[0];
    if (asker !== undefined && asker !== person.id) notify(asker, decidedNote(process, decision));
  },
};

/** Refuses with `date-change-gone`, `date-change-approved` to whoever asked or has approved before, `date-change-outdated`. */
export const approveDateChange: Act<"approve-date-change"> = (context, { change }) =>
  approveChange(context, DATES, change);

/** A second organizer says no, or whoever asked takes it back. */
export const rejectDateChange: Act<"reject-date-change"> = (context, rejected) =>
  rejectChange(context, DATES, rejected);

async function apply(context: ActContext, { id, why }: RuleChange): Promise<Result<unknown>> {
  const { tx, now } = context;
  const process = await loadProcess(tx, context.process.id);
  const wanted = await wantedDates(tx, id);
  const plan = planDates(process, wanted.change, now);
  if (!plan.ok || !holds(process, wanted, now)) return outdated(context, DATES, id);
  await decideRuleChange(tx, { id, state: "applied", now });
  await applyPlan(context, { process, change: wanted.change, plan: plan.value, why });
  return done;
}
