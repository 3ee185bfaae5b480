import { DelayedError, UnrecoverableError, Worker, type Job } from "bullmq";
import type { DeliveryQueue } from "../ports/delivery-queue.js";
import type { Messenger } from "../ports/messenger.js";
import { deliverChat, type DeliveryDeps, type DeliveryEnd } from "../services/deliver-chat.js";
import { describeBug } from "../services/describe-bug.js";
import { laneName } from "./delivery-queue.js";
import { parseLaneJob, type LaneJob } from "./lane-job.js";
import type { Bull, OurWorkerOptions } from "./open-bull.js";

/** A job of a process that died is taken up by another after two of these intervals at most. */
export const RECOVERY: OurWorkerOptions = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 3,
};

/** How often to look whether another process is done with a chat, in milliseconds. */
const LOOK_AGAIN_MS = 500;
/** How often a message that cannot be hidden yet is tried, before it is left where it is. */
const HIDE_ATTEMPTS = 20;

/**
 * 20 calls a second: the allowance of a bot is about 30, and a limiter that counts in windows may let twice its number
 * through in some window.
 */
const PACE: OurWorkerOptions = { concurrency: 8, limiter: { max: 10, duration: 500 } };

/** Works one platform's lane. When the platform says "too many requests", nothing in the lane moves until it allows it. */
export function openDeliveryWorker(
  bull: Bull,
  { messenger, queue, ...deps }: DeliveryDeps & { messenger: Messenger; queue: DeliveryQueue },
): Worker<LaneJob> {
  let closedUntil = 0;

  const worker = bull.worker<LaneJob>(laneName(messenger.platform), work, { ...RECOVERY, ...PACE });
  worker.on("failed", (job, error) =>
    deps.log.error({ job: job?.id, name: job?.name, ...describeBug(error) }, "a delivery job failed"),
  );
  return worker;

  async function work(job: Job<LaneJob>, token?: string): Promise<void> {
    if (closedUntil > Date.now()) return closeLane(closedUntil - Date.now());
    const task = parseLaneJob(job.data);
    if (task.kind === "hide") return hide(task, job, token);
    const { end, toHide } = await deliverChat(deps, task.conversationId);
    for (const message of toHide) await queue.hideLater(message);
    return comeBack(end, job, token);
  }

  async function comeBack(end: DeliveryEnd, job: Job, token?: string): Promise<void> {
    if (end.state === "delivered") return;
    const waitMs = end.until.getTime() - deps.clock.now().getTime();
    if (end.state === "put-off" && end.rateLimited) return closeLane(waitMs);
    return delay(job, end.state === "busy" ? Math.min(waitMs, LOOK_AGAIN_MS) : waitMs, token);
  }

  async function hide(task: LaneJob & { kind: "hide" }, job: Job, token?: string): Promise<void> {
    const delivery = await messenger.hide(task.to, task.ref);
    if (delivery.outcome === "moved") {
      const { outcome } = await messenger.hide({ ...task.to, chat: delivery.to }, task.ref);
      deps.log.debug({ outcome }, "a message was hidden in a chat that moved");
    }
    if (delivery.outcome !== "later") return;
    if (delivery.rateLimited) return closeLane(delivery.afterMs);
    if (job.attemptsStarted >= HIDE_ATTEMPTS) throw new UnrecoverableError(delivery.why);
    return delay(job, Math.max(delivery.afterMs, LOOK_AGAIN_MS * job.attemptsStarted), token);
  }

  async function closeLane(ms: number): Promise<never> {
    closedUntil = Math.max(closedUntil, Date.now() + ms);
    await worker.rateLimit(Math.max(1, closedUntil - Date.now()));
    throw Worker.RateLimitError();
  }
}

async function delay(job: Job, ms: number, token?: string): Promise<never> {
  await job.moveToDelayed(Date.now() + Math.max(0, ms), token);
  throw new DelayedError();
}
