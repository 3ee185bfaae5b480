import { isAlternativeSought } from "../../domain/assessment/alternative.js";
import { endAsNotFeasible } from "../../domain/assessment/standing.js";
import { verdictNote } from "../../flows/assess/verdict-note.js";
import { recordAct } from "../../persistence/audit.js";
import { authorsToTell, knownNotFeasible } from "../../persistence/assessment-news.js";
import { communityOf, revisionOf } from "../../persistence/process-directory.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { lockProposal } from "../../persistence/proposals.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { tellOnce, type Audience, type News } from "../tell-once.js";

/** Authors hear of a verdict for a month, however late. */
const NEWS_MS = 31 * 24 * 60 * 60_000;

/** Written down in one go; the next minute does the rest. */
const AT_ONCE = 200;

/** NOT-5: tells those who wrote a proposal what was found, before everybody may know. Run every minute. */
export const tellVerdicts = (app: App): Promise<void> =>
  tellOnce(app, (tx, audience) => verdictsFor(app, tx, audience));

async function verdictsFor(app: App, tx: Tx, audience: Audience): Promise<News[]> {
  const since = audience.since(NEWS_MS);
  const authors = await authorsToTell(tx, { ...audience, since });
  if (authors.length === 0) return [];
  const process = await app.processes.at(tx, audience.processId, await revisionOf(tx, audience.processId));
  return authors.map(({ participantId, first, proposalId, number, assessment }) => ({
    participantId,
    occasion: `verdict-${assessment.id}`,
    note: verdictNote(process, {
      id: proposalId,
      number,
      assessment,
      forCoAuthor: !first,
      sought: isAlternativeSought(assessment, process.rules),
      now: audience.now,
    }),
  }));
}

/**
 * Writes down what everybody knows by the clock, and puts it on record as nobody's act: these cannot be done. Run every minute;
 * nothing waits for it.
 */
export async function settleVerdicts(app: App): Promise<void> {
  await inTransaction(app.prisma, async (tx) => {
    const now = app.clock.now();
    for (const key of await knownNotFeasible(tx, now, AT_ONCE)) {
      const proposal = await lockProposal(tx, key);
      const ended = proposal && endAsNotFeasible(proposal.standing);
      if (!proposal || !ended?.ok) continue;
      await saveStanding(tx, key.id, ended.value, { now });
      await recordAct(tx, {
        communityId: await communityOf(tx, key.processId),
        processId: key.processId,
        at: now,
        action: "settle-verdict",
        subject: `proposal ${proposal.number ?? ""}`,
        before: { state: proposal.standing.state },
        after: { state: ended.value.state },
      });
    }
  });
}
