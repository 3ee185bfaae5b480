import type { Queue } from "bullmq";
import { z } from "zod";
import type { Planned } from "../persistence/notices/announcements.js";
import { laneQueueName } from "./notice-worker.js";
import type { Bull } from "./open-bull.js";

/** An announcement's time has come, or a daily or weekly look at what is due. */
export const ANNOUNCE_QUEUE = "announce";

/** What an announcement's job is about; a scheduler's job is about none. */
export const ANNOUNCE_JOB = z.strictObject({ announcement: z.uuid().optional() });
export type AnnounceJob = z.infer<typeof ANNOUNCE_JOB>;

const KEPT = { removeOnComplete: true, removeOnFail: true };

/** As many processes as this may share one platform's work, each with four hands. */
const HANDS = 16;

/** When drafts are looked at, and when the week's summary is due: the calendar says it too, jobs only come at once. */
const SCHEDULES = { daily: "0 0 10 * * *", weekly: "0 0 10 * * 5" };

/** Jobs stand for announcements and for work on a lane; what they are worth is in the database, so that all may be lost. */
export class NoticeQueues {
  readonly #announce: Queue<AnnounceJob>;
  readonly #lanes: ReadonlyMap<string, Queue<object>>;

  constructor(bull: Bull, platforms: Iterable<string>) {
    this.#announce = bull.queue<AnnounceJob>(ANNOUNCE_QUEUE, KEPT);
    this.#lanes = new Map(
      [...platforms].map((platform) => [platform, bull.queue<object>(laneQueueName(platform), KEPT)]),
    );
  }

  /** Has an announcement made at its time. The time is part of the job's name: one that moved has another job. */
  async announceAt({ id, dueAt }: Planned, now: Date): Promise<void> {
    const delay = Math.max(0, dueAt.getTime() - now.getTime());
    await this.#announce.add("announce", { announcement: id }, { jobId: jobOf({ id, dueAt }), delay });
  }

  /** The job of a time that is no more. */
  async forget(planned: Planned): Promise<void> {
    await this.#announce.remove(jobOf(planned));
  }

  /** The days and weeks of a process, in its time zone. */
  async schedule(processId: string, timeZone: string): Promise<void> {
    for (const [name, pattern] of Object.entries(SCHEDULES)) {
      const id = `${name}-${processId}`;
      if (await this.#announce.getJobScheduler(id)) continue;
      await this.#announce.upsertJobScheduler(id, { pattern, tz: timeZone }, { name, data: {} });
    }
  }

  /**
   * Something waits to be sent on a platform: whoever has a free hand goes to work, and so do those that rest because
   * another lane is paused.
   */
  async wake(platform: string): Promise<void> {
    const lane = this.#lanes.get(platform);
    if (!lane) return;
    const jobs = Array.from({ length: HANDS }, (_, hand) => ({
      name: "work",
      data: {},
      opts: { jobId: `work-${hand}` },
    }));
    await lane.addBulk(jobs);
    await lane.promoteJobs();
  }

  async close(): Promise<void> {
    await this.#announce.close();
    for (const lane of this.#lanes.values()) await lane.close();
  }
}

const jobOf = ({ id, dueAt }: Planned): string => `${id}-${dueAt.getTime()}`;
