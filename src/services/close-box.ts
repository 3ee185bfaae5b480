import { setTimeout as sleep } from "node:timers/promises";
import { paperComesUntil } from "../domain/paper-vote.js";
import { phaseOf } from "../domain/phase.js";
import { ok, refuse, type Result } from "../domain/result.js";
import { CHOICE_SCREENS } from "../flows/vote/choice-screens.js";
import { recordAct } from "../persistence/audit.js";
import {
  boxesToClose,
  boxesToErase,
  lockBox,
  markErased,
  type StoredBox,
} from "../persistence/ballot-boxes.js";
import {
  contentsOf,
  emptyDrafts,
  forgetPlaces,
  forgetUnsent,
  sealBox,
  shortenLog,
  shuffleBallots,
  sortReceipts,
  sortRoll,
  type ClosedBox,
} from "../persistence/closing.js";
import { eraseOldVersions } from "../persistence/erase-old-versions.js";
import { keepPaperMissing } from "../persistence/paper-ballots.js";
import { revisionOf, touchProcess } from "../persistence/process-directory.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";

/**
 * A vote counts by the moment it came in, and may then wait for its turn: boxes are closed a minute after the end, when
 * none can be on its way any more.
 */
export const CLOSING_DELAY_MS = 60_000;

/** Between two attempts to rewrite a table that is in use. */
const PAUSE_MS = 50;

/** Rewriting the ballots of a whole city takes a while. */
const LONGEST_MS = 5 * 60_000;

export interface Closing {
  /** Every ballot of paper is here: there is nothing to wait for any more. */
  paperDone?: true;
  /** Close although voting has not ended. It is recorded, with the reason. */
  force?: { why: string };
}

/**
 * Closes a ballot box for good: in one transaction, nobody being in it, what it holds is written anew in an order that
 * tells nothing, and its key is destroyed; from then on no ballot and no code leads to a person (I-7). Closing a closed
 * box changes nothing. Refuses with `box-unknown`,
 * `box-still-open` {until}, `box-votes-arrive` {until} and `box-waits-for-paper` {until}.
 */
export async function closeBox(
  app: App,
  boxId: number,
  closing: Closing = {},
): Promise<Result<ClosedBox & { processId: string }>> {
  const closed = await closeOnly(app, boxId, closing);
  if (closed.ok) await eraseTraces(app);
  return closed;
}

const closeOnly = (
  app: App,
  boxId: number,
  closing: Closing = {},
): Promise<Result<ClosedBox & { processId: string }>> =>
  inTransaction(app.prisma, (tx) => close(app, tx, boxId, closing), { timeoutMs: LONGEST_MS });

/**
 * What is left of the vote besides the boxes, once they are closed: messages that never went out, places in chats, old
 * versions of rows, the log of changes. Done once for all boxes; what was in use, or cut short, is done the next time.
 */
async function eraseTraces(app: App): Promise<void> {
  const { prisma, log, clock } = app;
  const boxes = await inTransaction(prisma, boxesToErase);
  if (boxes.length === 0) return;
  for (const processId of new Set(boxes.map((box) => box.processId)))
    await inTransaction(prisma, async (tx) => {
      await forgetUnsent(tx, processId, CHOICE_SCREENS);
      await forgetPlaces(tx, processId);
    });
  const left = await eraseOldVersions(prisma, () => sleep(PAUSE_MS));
  await shortenLog(prisma);
  if (left.length > 0)
    return log.warn(
      { tables: left },
      "old versions of rows could not be erased: tables in use, or still seen",
    );
  const ids = boxes.map(({ id }) => id);
  await inTransaction(prisma, (tx) => markErased(tx, ids, clock.now()));
}

async function close(
  app: App,
  tx: Tx,
  boxId: number,
  { force, paperDone }: Closing,
): Promise<Result<ClosedBox & { processId: string }>> {
  const box = await lockBox(tx, boxId);
  if (!box) return refuse("box-unknown");
  const { processId } = box;
  if (box.state === "open") {
    const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
    const now = app.clock.now();
    const voting = phaseOf(process, "voting");
    if (!force && voting && now < voting.endsAt)
      return refuse("box-still-open", { until: voting.endsAt.toISOString() });
    const arrived = voting && new Date(voting.endsAt.getTime() + CLOSING_DELAY_MS);
    if (!force && arrived && now < arrived)
      return refuse("box-votes-arrive", { until: arrived.toISOString() });
    const paper = paperComesUntil(process);
    if (!force && !paperDone && paper && now < paper)
      return refuse("box-waits-for-paper", { until: paper.toISOString() });
    await anonymise(app, tx, box, process.timeZone);
    if (force)
      await recordAct(tx, {
        communityId: box.communityId,
        processId,
        at: now,
        action: "close-box",
        subject: `box ${box.areaKey}`,
        why: force.why,
      });
  }
  return ok({ processId, ...(await contentsOf(tx, boxId)) });
}

async function anonymise(
  { randomness, clock }: App,
  tx: Tx,
  box: StoredBox,
  timeZone: string,
): Promise<void> {
  const now = clock.now();
  await keepPaperMissing(tx, box.id);
  await shuffleBallots(tx, box.id, Buffer.from(randomness.bytes(32)).toString("hex"));
  await sortReceipts(tx, box.id);
  await sortRoll(tx, box.id, timeZone);
  await emptyDrafts(tx, box.id, now);
  await sealBox(tx, box.id, now);
  await touchProcess(tx, box.processId);
}

/** Closes every box whose voting is over; run at the start and every minute. Answers with the boxes it closed. */
export async function closeDueBoxes(app: App): Promise<number[]> {
  const over = new Date(app.clock.now().getTime() - CLOSING_DELAY_MS);
  const due = await inTransaction(app.prisma, (tx) => boxesToClose(tx, over));
  for (const id of due) await closeOnly(app, id);
  await eraseTraces(app);
  return due;
}
