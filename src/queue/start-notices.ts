import {
  announcementsBefore,
  endStopped,
  finishAnnouncements,
} from "../persistence/notices/announcements.js";
import {
  endAllNoticeLeases,
  endNoticeLeases,
  platformsAtWork,
} from "../persistence/notices/claim-notices.js";
import { listProcesses } from "../persistence/process-directory.js";
import type { DeliveryQueue } from "../ports/delivery-queue.js";
import type { Messenger } from "../ports/messenger.js";
import type { Metrics } from "../ports/metrics.js";
import type { App } from "../services/app.js";
import { refreshBroadcastProgress } from "../services/broadcasts/refresh-progress.js";
import { describeBug } from "../services/describe-bug.js";
import { announce, announceDue } from "../services/notices/announce.js";
import { planCalendar } from "../services/notices/plan-calendar.js";
import { RECOVERY } from "./delivery-worker.js";
import { ANNOUNCE_JOB, ANNOUNCE_QUEUE, NoticeQueues, type AnnounceJob } from "./notice-queue.js";
import { openNoticeWorker } from "./notice-worker.js";
import type { Bull } from "./open-bull.js";
import { repeat } from "./repeat.js";

/** Jobs are made for what falls due within this time; the rest is looked at again every minute. */
const JOBS_AHEAD_MS = 25 * 60 * 60_000;
/** How often a broadcast's author is told how far it is: one message, edited. */
const PROGRESS_EVERY_MS = 5_000;

export interface NoticeOptions {
  app: App;
  metrics?: Metrics | undefined;
  messengers: ReadonlyMap<string, Messenger>;
  /** For what is told through chats besides: how far a broadcast is. */
  deliveries: DeliveryQueue;
  /** No other process has this database: what is held was left by one that died. */
  alone?: boolean | undefined;
  sweepEveryMs: number;
}

export interface RunningNotices {
  /** Plans the calendar anew and begins what is due. Run every minute, and when a demo moves its clock. */
  tick(): Promise<void>;
  close(): Promise<void>;
}

/** Announces what the calendar and organizers plan, and sends it. The database is the truth: emptied queues are filled again. */
export async function startNotices(bull: Bull, options: NoticeOptions): Promise<RunningNotices> {
  const { app, metrics, messengers, sweepEveryMs } = options;
  if (options.alone) await endAllNoticeLeases(app.prisma);
  const queues = new NoticeQueues(bull, messengers.keys());
  let closing = false;
  const lanes = [...messengers.values()].map((messenger) =>
    openNoticeWorker(bull, { app, messenger, metrics }, () => closing),
  );
  const wakeAll = () => wakeThoseAtWork(app, queues);
  const announcer = bull.worker<AnnounceJob>(
    ANNOUNCE_QUEUE,
    async ({ data }) => {
      const { announcement } = ANNOUNCE_JOB.parse(data);
      if (announcement) return announce(app, announcement, wakeAll);
      await planCalendar(app);
      return announceDue(app, wakeAll);
    },
    RECOVERY,
  );
  announcer.on("failed", (job, error) =>
    app.log.error({ job: job?.id, ...describeBug(error) }, "an announcement failed, and is tried again"),
  );
  const stopSweeping = repeat("notices", sweepEveryMs, () => sweepNotices(app, queues), app.log);
  const stopTelling = repeat("progress", PROGRESS_EVERY_MS, () => tellProgress(options), app.log);
  return {
    tick: () => tick(app, queues),
    close: async () => {
      closing = true;
      await stopSweeping();
      await stopTelling();
      await announcer.close();
      await Promise.all(lanes.map((lane) => lane.close()));
      await queues.close();
    },
  };
}

async function tick(app: App, queues: NoticeQueues): Promise<void> {
  const { planned, withdrawn } = await planCalendar(app);
  for (const one of withdrawn) await queues.forget(one);
  const now = app.clock.now();
  const soon = new Date(now.getTime() + JOBS_AHEAD_MS);
  for (const one of [...planned, ...(await announcementsBefore(app.prisma, soon))])
    await queues.announceAt(one, now);
  for (const { id, timeZone, endsAt } of await listProcesses(app.prisma))
    if (endsAt > now) await queues.schedule(id, timeZone);
  await announceDue(app, () => wakeThoseAtWork(app, queues));
}

async function tellProgress({ app, deliveries }: NoticeOptions): Promise<void> {
  for (const chat of await refreshBroadcastProgress(app)) await deliveries.deliverLater(chat);
}

/** What is to go out now, what processes left that died, and what waits with nobody at work on it. */
async function sweepNotices(app: App, queues: NoticeQueues): Promise<void> {
  await announceDue(app, () => wakeThoseAtWork(app, queues));
  await endNoticeLeases(app.prisma, app.machine.now());
  while ((await endStopped(app.prisma, app.clock.now())) > 0);
  await finishAnnouncements(app.prisma, app.clock.now());
  await wakeThoseAtWork(app, queues);
}

async function wakeThoseAtWork({ prisma, clock, machine }: App, queues: NoticeQueues): Promise<void> {
  const moment = { now: clock.now(), machine: machine.now() };
  for (const platform of await platformsAtWork(prisma, moment)) await queues.wake(platform);
}
