import { forgetEventsBefore } from "../persistence/conversations.js";
import { forgetDraftsBefore } from "../persistence/forget-drafts.js";
import { forgetSettledBefore } from "../persistence/outbox.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "../services/app.js";
import { closeDueBoxes } from "../services/close-box.js";
import { countClosedBoxes } from "../services/count-box.js";
import { forgetChecks } from "../services/eligibility/forget-checks.js";
import { freezeDueRules } from "../services/rule-sheet.js";
import { publishDue } from "../services/results/publish-due.js";
import { tidyGroups } from "../services/groups/tidy-groups.js";
import { endIdleTurns } from "../services/desk-mode/end-idle-turns.js";
import { tellDecisions } from "../services/desk/tell-decisions.js";
import { tellEndedLooks } from "../services/desk/tell-ended-looks.js";
import { settleVerdicts, tellVerdicts } from "../services/assess/tell-verdicts.js";
import { tellAnswers } from "../services/help/tell-answers.js";
import { nudgeSilentWorks } from "../services/desk/nudge-silent-works.js";
import { tellMerges } from "../services/merges/tell-merges.js";
import { tellMergedSupporters } from "../services/merges/tell-supporters.js";
import { endOldTrials } from "../services/new-process/trial.js";
import { tellWishes } from "../services/proposals/tell-wishes.js";
import { tellComments } from "../services/comments/tell-comments.js";
import { tellReporters } from "../services/comments/tell-reporters.js";
import { remindOverdue } from "../services/desk/remind-overdue.js";
import { tellWithdrawals } from "../services/supports/tell-withdrawals.js";

/** Platforms deliver an update again for a day at most; a week is safe. */
const FORGET_AFTER_MS = 7 * 24 * 60 * 60_000;

/**
 * What must be done once time has passed, whoever notices first: rules are written down, boxes close and are counted, people are told of
 * decisions, shared chats are kept up to date, old drafts and old traces go. What is written to a chat here is sent with the next sweep.
 */
export async function tidy(app: App): Promise<void> {
  await freezeDueRules(app);
  await closeDueBoxes(app);
  await countClosedBoxes(app);
  await endIdleTurns(app);
  await publishDue(app);
  await tellDecisions(app);
  await tellEndedLooks(app);
  await tellVerdicts(app);
  await settleVerdicts(app);
  await tellAnswers(app);
  await tidyGroups(app);
  await tellWithdrawals(app);
  await tellComments(app);
  await tellReporters(app);
  await remindOverdue(app);
  await tellMerges(app);
  await tellMergedSupporters(app);
  await tellWishes(app);
  await nudgeSilentWorks(app);
  await endOldTrials(app);
  const machine = app.machine.now();
  const before = new Date(machine.getTime() - FORGET_AFTER_MS);
  // A demo may move the calendar either way: nothing goes before its time by both clocks.
  const now = new Date(Math.min(machine.getTime(), app.clock.now().getTime()));
  await inTransaction(app.prisma, async (tx) => {
    await forgetEventsBefore(tx, before);
    await forgetSettledBefore(tx, before);
    await forgetDraftsBefore(tx, now);
    await forgetChecks(tx, now);
  });
}
