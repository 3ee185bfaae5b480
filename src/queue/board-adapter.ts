import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import type { Job, Queue } from "bullmq";

/** One queue as a board shows it: nothing can be changed, and nothing leads to a person or quotes one. */
export class BoardAdapter extends BullMQAdapter {
  constructor(queue: Queue) {
    super(queue, { readOnlyMode: true });
    this.setFormatter("data", withoutChat);
  }

  override async getJob(id: string): Promise<Job | undefined> {
    const job = await super.getJob(id);
    return job && hushed(job);
  }

  override async getJobs(...which: Parameters<BullMQAdapter["getJobs"]>): Promise<Job[]> {
    return (await super.getJobs(...which)).map(hushed);
  }
}

/** Where a message goes is somebody's address on their platform. */
function withoutChat(data: unknown): unknown {
  const { to, ...rest } = (data ?? {}) as { to?: { platform?: string } };
  return to ? { kind: (rest as { kind?: string }).kind, platform: to.platform } : rest;
}

/** An error's message may quote what a person wrote; where it was thrown does not (I-13). */
function hushed(job: Job): Job {
  if (job.failedReason) job.failedReason = "see the log";
  job.stacktrace = (job.stacktrace ?? []).map((stack) =>
    stack
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .join("\n"),
  );
  return job;
}
