import { blackoutWithin } from "../../domain/calendar/blackout.js";
import type { Process } from "../../domain/process.js";
import {
  mergeUndoUntil,
  putOff,
  settled,
  whyApart,
  type MergeStanding,
} from "../../domain/proposal-merge.js";
import { isQuietHour } from "../../domain/quiet-hours.js";
import { isPaused } from "../../flows/is-paused.js";
import { mergeNews, mergeQuestion, type MergeReader } from "../../flows/merge/notes.js";
import type { Note } from "../../flows/screen.js";
import {
  lockMerge,
  mergeOccasion,
  mergesInMotion,
  saveMerge,
  writersOf,
  type MergeWriter,
  type ProposalMerge,
} from "../../persistence/proposal-merges.js";
import { communityOf, listProcesses, revisionOf } from "../../persistence/process-directory.js";
import { staffReader } from "../../persistence/readers.js";
import { markTold } from "../../persistence/subscriptions.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";
import { tell } from "../handle-event.js";
import { silentProcesses } from "../silent-processes.js";
import { recordEnd } from "./end-merge.js";

/** Looked at in one go; the next minute goes on. */
const AT_ONCE = 500;

/** Asks authors, ends what nobody answered or what cannot be any more, and tells what came of it. Run every minute. */
export async function tellMerges(app: App): Promise<void> {
  const live = new Set((await listProcesses(app.prisma)).map(({ id }) => id));
  const inMotion = await inTransaction(app.prisma, async (tx) =>
    mergesInMotion(tx, { silent: await silentProcesses(app, tx), take: AT_ONCE }),
  );
  for (const { id, processId } of inMotion)
    await inTransaction(app.prisma, async (tx) => {
      const merge = await lockMerge(tx, { processId, id });
      if (!merge || !live.has(processId)) return;
      const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
      await moveOn(app, tx, merge, process);
    });
}

async function moveOn(app: App, tx: Tx, merge: ProposalMerge, process: Process): Promise<void> {
  const now = app.clock.now();
  // Whoever is asked, or told, can then act on it.
  if (isPaused({ process, now })) return;
  const { id: processId, timeZone } = process;
  const standing = byNow(merge, process, now);
  const after = { ...merge, standing };
  if (standing.toldAt !== undefined || now <= tellAfter(standing)) return;
  const isQuiet = isQuietHour(now, timeZone);
  const due = await dueNotes(tx, processId, after);
  const notices: Notice[] = [];
  for (const { id: participantId, note } of due.filter(
    ({ stopped, quiet }) => !stopped && !(isQuiet && quiet),
  ))
    if (await markTold(tx, participantId, mergeOccasion(merge.id, standing.state), now))
      notices.push({ participantId, note, process });
  const waits = due.some(({ stopped, quiet }) => !stopped && isQuiet && quiet);
  // Who waits for the morning is asked then, and has as long to answer from then on.
  const untold = standing.state === "asked" ? merge.standing : standing;
  await saveMerge(tx, merge.id, waits ? untold : { ...standing, toldAt: now });
  if (merge.standing.state !== standing.state)
    await recordEnd(tx, after, { communityId: await communityOf(tx, processId), processId, now });
  await tell(tx, app, notices);
}

/** As the clock and the two proposals have it. */
function byNow({ standing, from, into }: ProposalMerge, process: Process, now: Date): MergeStanding {
  if (standing.state !== "asked") return standing;
  const apart = whyApart(standing, { from, into });
  if (apart) return settled(standing, apart, now);
  if (wasSilenced(standing, process, now)) return putOff(standing, now);
  return now > standing.answerBy ? settled(standing, "lapsed", now) : standing;
}

/** Nobody was asked yet, since a blackout came in between. */
const wasSilenced = (standing: MergeStanding, process: Process, now: Date): boolean =>
  standing.toldAt === undefined && blackoutWithin(process, mergeUndoUntil(standing), now) !== undefined;

/** What can be undone is told when it no longer can; the rest at once. */
const tellAfter = (standing: MergeStanding): Date =>
  standing.state === "asked" || standing.state === "done" ? mergeUndoUntil(standing) : new Date(0);

type Due = Pick<MergeWriter, "id" | "quiet" | "stopped"> & { note: Note };

async function dueNotes(tx: Tx, processId: string, merge: ProposalMerge): Promise<Due[]> {
  const { state, agreedAt, proposedBy } = merge.standing;
  const writers = await writersOf(tx, merge);
  if (state === "asked")
    return onceEach(writers.filter(({ first }) => first)).map((one) => ({
      ...one,
      note: mergeQuestion(merge),
    }));
  if (state === "done") {
    // Those of the one that went hear it as the answer to their own proposal.
    const gone = new Set(writers.flatMap(({ id, role }) => (role === "from" ? [id] : [])));
    return writers
      .filter(({ id }) => !gone.has(id))
      .map((one) => ({ ...one, note: mergeNews(merge, "into") }));
  }
  // Who agreed did so in vain; of another text than they were asked about everybody hears who was asked.
  const heard = ({ role, wasAsked }: MergeWriter): boolean =>
    agreedAt[role] !== undefined || (state === "changed" && wasAsked);
  const apart = onceEach(writers.filter((one) => one.first && heard(one)));
  const news = (reader: MergeReader): Note => mergeNews(merge, reader);
  const staff = state === "refused" ? undefined : await staffReader(tx, processId, proposedBy);
  return [
    ...apart.map((one) => ({ ...one, note: news(one.role) })),
    ...(staff ? [{ ...staff, note: news("staff") }] : []),
  ];
}

const onceEach = (writers: readonly MergeWriter[]): MergeWriter[] =>
  writers.filter(({ id }, index) => writers.findIndex((one) => one.id === id) === index);
