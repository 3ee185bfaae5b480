import { setTimeout as sleep } from "node:timers/promises";
import { allowanceAt } from "../../domain/notices/week.js";
import { blackoutAt, endOfBlackout } from "../../domain/calendar/blackout.js";
import { NOTICE_RULES } from "../../domain/notices/kinds.js";
import { afterQuiet, isQuietHour } from "../../domain/quiet-hours.js";
import { renderNote } from "../../i18n/render.js";
import { finishAnnouncements } from "../../persistence/notices/announcements.js";
import type { Announcement } from "../../persistence/notices/announcements.js";
import {
  claimNotices,
  lockLane,
  reserveMoments,
  settleNotices,
  type ClaimedNotice,
  type LaneAtWork,
  type NoticeOutcome,
} from "../../persistence/notices/claim-notices.js";
import { pausedLaneUntil, pauseLane } from "../../persistence/notices/lanes.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { canGoOn, inTransaction, whenPossible, type Tx } from "../../persistence/transaction.js";
import type { MessageReply } from "../../chat/reply.js";
import type { Delivery, Messenger } from "../../ports/messenger.js";
import { NO_METRICS, type Metrics } from "../../ports/metrics.js";
import type { App } from "../app.js";
import { backoffMs } from "../backoff.js";
import { Batches } from "../batches.js";
import { describeBug } from "../describe-bug.js";
import { languageOf } from "../scene.js";
import { wordsFor, type NoteFor, type WordsOf } from "./words.js";

/** Failed so often for reasons of the moment, a notice waits for an organizer. */
export const MOST_ATTEMPTS = 8;

/** Messages on their way at once, where nothing limits how many a second. */
const AT_ONCE = 16;
/** How far ahead moments are reserved, in milliseconds: what is claimed is sent within twice that. */
const AHEAD_MS = 400;
/** A lane whose next moment is further ahead than this, in milliseconds, got it from a clock that was wrong. */
const FAR_AHEAD_MS = 10_000;
/** After a pause whoever it was asked for comes after the others: one chat that is always refused holds nobody up. */
const LAST_IN_LINE_MS = 3_000;
/** Moved chats are found again when their conversation is; until then the notice waits so long. */
const MOVED_WAIT_MS = 60_000;

export interface SendingDeps {
  app: App;
  messenger: Messenger;
  metrics?: Metrics | undefined;
}

/** Why a lane's worker has stopped: nothing to send now, or the platform asked for a pause. */
export type LaneEnd = { state: "idle" } | { state: "paused"; until: Date } | { state: "more" };

/**
 * Sends what is planned for a platform until nothing is left to send now, or `enough` says so. At most as many a second as the
 * platform allows, over all processes: each reserves its moments on the lane. A "too many requests" holds the lane for as
 * long as the platform says.
 */
export async function sendNotices(deps: SendingDeps, enough: () => boolean): Promise<LaneEnd> {
  const { app, messenger } = deps;
  while (!enough()) {
    const batch = await claimBatch(deps);
    if (batch === "nothing") return idle(app, messenger.platform);
    if (batch === "looked") continue;
    if ("waitMs" in batch) await sleep(batch.waitMs);
    else await sendBatch(deps, batch);
  }
  return { state: "more" };
}

async function idle({ prisma, machine, clock }: App, platform: string): Promise<LaneEnd> {
  const until = await pausedLaneUntil(prisma, platform, machine.now());
  if (until) return { state: "paused", until };
  await finishAnnouncements(prisma, clock.now());
  return { state: "idle" };
}

/** A notice with its words; without any there is nothing to tell. */
interface Letter {
  notice: ClaimedNotice;
  reply?: MessageReply | undefined;
  /** Its words could not be made. */
  bug?: unknown;
}

/** Notices that this process has taken, with their words and the first of their moments. */
interface Batch {
  lane: string;
  announcement: Announcement;
  letters: readonly Letter[];
  first: Date;
  gapMs: number;
}

async function claimBatch({
  app,
  messenger,
}: SendingDeps): Promise<Batch | { waitMs: number } | "looked" | "nothing"> {
  return inTransaction(app.prisma, async (tx) => {
    const now = app.clock.now();
    const machine = app.machine.now();
    const lane = await lockLane(tx, messenger.platform, { now, machine });
    if (!lane) return "nothing";
    const waitMs = lane.nextAt.getTime() - machine.getTime() - AHEAD_MS;
    if (waitMs > FAR_AHEAD_MS) lane.nextAt = machine;
    else if (waitMs > 0) return { waitMs };
    return claimIn(app, tx, lane, { now, machine, gapMs: gapOf(messenger) });
  });
}

const gapOf = ({ pace }: Messenger): number => (pace ? 1_000 / pace.perSecond : 0);

async function claimIn(
  app: App,
  tx: Tx,
  lane: LaneAtWork,
  { now, machine, gapMs }: { now: Date; machine: Date; gapMs: number },
): Promise<Batch | "looked"> {
  const { announcement, name } = lane;
  const { processId } = announcement;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const { timeZone } = process;
  const blackout = NOTICE_RULES[announcement.kind].inBlackouts ? undefined : blackoutAt(process, now);
  const notices = await claimNotices(tx, announcement, {
    lane: name,
    most: gapMs > 0 ? Math.max(1, Math.ceil(AHEAD_MS / gapMs)) : AT_ONCE,
    now,
    machine,
    allowance: allowanceAt(process, now),
    silentUntil: blackout && endOfBlackout(process, blackout),
    quietUntil: isQuietHour(now, timeZone) ? afterQuiet(now, timeZone) : undefined,
  });
  if (notices.length === 0) return "looked";
  const letters = await write({ tx, process, announcement, now, notices });
  const count = letters.filter(({ reply }) => reply).length;
  const first = await reserveMoments(tx, lane, { count, gapMs, machine });
  return { lane: name, announcement, letters, first, gapMs };
}

/** Words that cannot be made for somebody are one failure more: nobody else waits for them. */
async function write(of: WordsOf): Promise<Letter[]> {
  const { id, timeZone, languages } = of.process;
  const noteFor = await noteForEach(of);
  return of.notices.map((notice) => {
    try {
      const note = noteFor(notice);
      const language = languageOf(notice.language ?? languages[0]);
      return { notice, reply: note && renderNote(note, { language, timeZone, process: id }) };
    } catch (bug) {
      return { notice, bug };
    }
  });
}

async function noteForEach(of: WordsOf): Promise<NoteFor> {
  try {
    return await wordsFor(of);
  } catch (error) {
    if (!(await canGoOn(of.tx))) throw error;
    return () => {
      throw error;
    };
  }
}

async function sendBatch(deps: SendingDeps, batch: Batch): Promise<void> {
  const { app } = deps;
  const settling = new Batches<NoticeOutcome, void>((outcomes) => settle(deps, batch, outcomes, noteUntil));
  let pausedUntil: Date | undefined;
  const noteUntil = (until: Date | undefined) => {
    if (until && (!pausedUntil || until > pausedUntil)) pausedUntil = until;
  };
  const isPaused = () => pausedUntil !== undefined && pausedUntil > app.machine.now();
  let place = 0;
  await Promise.all(
    batch.letters.map(async ({ notice, reply, bug }) => {
      if (bug !== undefined) return settling.add(wentWrong(app, batch, notice, bug));
      if (!reply) return settling.add(ended(notice, { state: "skipped", why: "nothing-new" }));
      const moment = batch.first.getTime() + place++ * batch.gapMs;
      const waitMs = moment - app.machine.now().getTime();
      if (waitMs > 0) await sleep(waitMs);
      if (isPaused()) return settling.add(ended(notice, { state: "pending", why: null }));
      const outcome = await send(deps, batch, notice, reply);
      if (outcome.pauseUntil) {
        noteUntil(outcome.pauseUntil);
        await whenPossible(() => pauseLane(app.prisma, batch.lane, outcome.pauseUntil as Date));
      }
      return settling.add(outcome);
    }),
  );
}

type Ending = NoticeOutcome & { pauseUntil?: Date };

const ended = (
  notice: ClaimedNotice,
  {
    attempts = notice.attempts,
    restUntil = null,
    ...how
  }: Pick<NoticeOutcome, "state" | "why"> & Partial<NoticeOutcome>,
): NoticeOutcome => ({ notice, attempts, restUntil, ...how });

async function send(
  { app, messenger }: SendingDeps,
  batch: Batch,
  notice: ClaimedNotice,
  reply: MessageReply,
): Promise<Ending> {
  const { platform, chat } = notice;
  try {
    const delivery = await messenger.send({ platform, chat, kind: "private" }, [reply], {});
    return endOf(app, notice, delivery);
  } catch (error) {
    return wentWrong(app, batch, notice, error);
  }
}

function wentWrong(app: App, { announcement }: Batch, notice: ClaimedNotice, error: unknown): NoticeOutcome {
  const described = describeBug(error);
  app.log.error(
    { delivery: String(notice.id), announcement: announcement.id, ...described },
    "a notice could not be sent",
  );
  return again(app, notice, { afterMs: 0, why: described.bug });
}

function endOf(app: App, notice: ClaimedNotice, delivery: Delivery): Ending {
  switch (delivery.outcome) {
    case "sent":
      return ended(notice, { state: "sent", why: null });
    case "unreachable":
      return ended(notice, { state: "unreachable", why: delivery.why });
    case "moved":
      return again(app, notice, { afterMs: MOVED_WAIT_MS, why: "moved" });
    case "later":
      return delivery.rateLimited ? pausing(app, notice, delivery) : again(app, notice, delivery);
  }
}

function pausing(
  app: App,
  notice: ClaimedNotice,
  { afterMs, why }: { afterMs: number; why: string },
): Ending {
  const restUntil = after(app, afterMs + LAST_IN_LINE_MS);
  return { ...ended(notice, { state: "pending", why, restUntil }), pauseUntil: after(app, afterMs) };
}

/** Tried again after a growing, random while; at last it fails, for an organizer to see. */
function again(
  app: App,
  notice: ClaimedNotice,
  { afterMs, why }: { afterMs: number; why: string },
): NoticeOutcome {
  const attempts = notice.attempts + 1;
  if (attempts >= MOST_ATTEMPTS) return ended(notice, { state: "failed", why, attempts });
  const waitMs = Math.max(afterMs, backoffMs(attempts, app.randomness));
  return ended(notice, { state: "pending", why, attempts, restUntil: after(app, waitMs) });
}

const after = ({ machine }: App, ms: number): Date => new Date(machine.now().getTime() + ms);

async function settle(
  { app, messenger, metrics = NO_METRICS }: SendingDeps,
  { lane, announcement: { kind, id } }: Batch,
  outcomes: readonly NoticeOutcome[],
  notePause: (until: Date | undefined) => void,
): Promise<void[]> {
  const moments = { now: app.clock.now(), machine: app.machine.now() };
  const { lost, pausedUntil } = await whenPossible(() =>
    settleNotices(app.prisma, outcomes, { lane, kind, ...moments }),
  );
  notePause(pausedUntil);
  for (const { state } of outcomes) if (state !== "pending") metrics.noticeEnded(messenger.platform, state);
  if (lost.length > 0)
    app.log.warn(
      { announcement: id, deliveries: lost.map(String) },
      "the lease on notices ran out while sending",
    );
  return outcomes.map(() => undefined);
}
