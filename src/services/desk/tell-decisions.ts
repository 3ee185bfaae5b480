import { isQuietHour } from "../../domain/quiet-hours.js";
import { UNDO_MINUTES, type Standing } from "../../domain/proposal.js";
import { decisionNote } from "../../flows/desk/author-notes.js";
import {
  decisionsToTell,
  markTold as markDecisionsTold,
  type Answered,
  type UntoldDecision,
} from "../../persistence/decisions-to-tell.js";
import { markTold } from "../../persistence/subscriptions.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { WaitingChat } from "../../ports/delivery-queue.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";
import { tell } from "../handle-event.js";
import { silentProcesses } from "../silent-processes.js";

/** Told in one go; the next minute tells the rest. */
const AT_ONCE = 200;

/**
 * Tells those who wrote a proposal what staff answered, once the answer can no longer be undone (PRO-11, NOT-4, NOT-5). Whoever is
 * not to be disturbed now hears of it in the morning, the others at once; somebody who stopped all messages finds it under
 * their proposals.
 * @returns the chats that have something waiting now.
 */
export async function tellDecisions(app: App): Promise<WaitingChat[]> {
  return inTransaction(app.prisma, async (tx) => {
    const now = app.clock.now();
    const before = new Date(now.getTime() - UNDO_MINUTES * 60_000);
    const notices: Notice[] = [];
    const told: number[] = [];
    const silent = await silentProcesses(app, tx);
    for (const decision of await decisionsToTell(tx, { before, silent, take: AT_ONCE })) {
      const { timeZone } = await processOf(app, tx, decision);
      const isQuiet = isQuietHour(now, timeZone);
      if (!decision.writers.some((writer) => isQuiet && writer.quiet)) told.push(decision.id);
      notices.push(...(await noticesOf(app, tx, decision, isQuiet)));
    }
    await markDecisionsTold(tx, told, now);
    return tell(tx, app, notices);
  });
}

const processOf = (app: App, tx: Tx, { processId, revision }: UntoldDecision) =>
  app.processes.at(tx, processId, revision);

async function noticesOf(app: App, tx: Tx, untold: UntoldDecision, isQuiet: boolean): Promise<Notice[]> {
  const { id, number, standing, project, mergedInto } = untold;
  const { decision } = standing;
  if (!decision || isOutOfDate(standing)) return [];
  const process = await processOf(app, tx, untold);
  const isChange = isAboutChange(standing);
  const notices: Notice[] = [];
  for (const { id: participantId, first } of untold.writers.filter((writer) => mayBeTold(writer, isQuiet))) {
    const occasion = `decision-${id}-${decision.at.getTime()}`;
    if (!(await markTold(tx, participantId, occasion, app.clock.now()))) continue;
    const note = decisionNote(process, {
      id,
      number,
      isChange,
      decision,
      project,
      mergedInto,
      forCoAuthor: !first,
    });
    notices.push({ participantId, note, process });
  }
  return notices;
}

const mayBeTold = ({ stopped, quiet }: Answered, isQuiet: boolean): boolean =>
  !stopped && !(isQuiet && quiet);

/** The author withdrew it, or sent the change before anybody could ask for it. */
const isOutOfDate = ({ state, decision, waitingSince }: Standing): boolean =>
  state === "withdrawn" || (decision?.verdict === "change-asked" && waitingSince !== undefined);

/** The answer is about a change when something was public before it. */
const isAboutChange = ({ earlier, state, decision }: Standing): boolean =>
  earlier ? earlier.public !== undefined : state === "public" && decision?.verdict !== "published";
