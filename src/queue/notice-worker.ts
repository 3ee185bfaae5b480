import { DelayedError, type Job, type Worker } from "bullmq";
import { describeBug } from "../services/describe-bug.js";
import { sendNotices, type SendingDeps } from "../services/notices/send-notices.js";
import { RECOVERY } from "./delivery-worker.js";
import type { Bull } from "./open-bull.js";

/** One queue a platform: its jobs are hands that go on until nothing is left to send. */
export const laneQueueName = (platform: string): string => `notices-${platform}`;

/** While one hand waits for its messages’ moments others claim the next ones: enough of them for a platform that takes a second. */
const HANDS_HERE = 4;

/** Sends a platform's notices, and rests for as long as the platform asks. */
export function openNoticeWorker(bull: Bull, deps: SendingDeps, isClosing: () => boolean): Worker<object> {
  const worker = bull.worker<object>(laneQueueName(deps.messenger.platform), work, {
    ...RECOVERY,
    concurrency: HANDS_HERE,
  });
  worker.on("failed", (job, error) =>
    deps.app.log.error({ job: job?.id, ...describeBug(error) }, "sending notices failed"),
  );
  return worker;

  async function work(job: Job<object>, token?: string): Promise<void> {
    const end = await sendNotices(deps, isClosing);
    if (end.state !== "paused") return;
    await job.moveToDelayed(end.until.getTime(), token);
    throw new DelayedError();
  }
}
