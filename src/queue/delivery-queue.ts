import type { Queue } from "bullmq";
import type { DeliveryQueue, HideTask, WaitingChat } from "../ports/delivery-queue.js";
import type { LaneJob } from "./lane-job.js";
import type { Bull } from "./open-bull.js";

/** A lane is one queue per platform: a bot token has one allowance, and when it is used up the whole lane waits. */
export const laneName = (platform: string): string => `deliver-${platform}`;

/**
 * Finished jobs are rows (or keys) too, and none is kept: the outbox knows what was sent, the log what failed. Nor could
 * a chat be queued again if its failed job stayed behind with the deduplication id.
 */
const KEPT = { removeOnComplete: true, removeOnFail: true };

/** Where the lanes of these platforms are filled. */
export class LaneQueues implements DeliveryQueue {
  readonly #lanes: ReadonlyMap<string, Queue<LaneJob>>;

  constructor(bull: Bull, platforms: Iterable<string>) {
    this.#lanes = new Map(
      [...platforms].map((platform) => [platform, bull.queue<LaneJob>(laneName(platform), KEPT)]),
    );
  }

  /** A chat waits in its lane once; one that is being delivered right now is delivered once more afterwards. */
  async deliverLater({ conversationId, platform }: WaitingChat): Promise<void> {
    await this.#lanes
      .get(platform)
      ?.add(
        "deliver",
        { kind: "deliver", conversationId },
        { deduplication: { id: conversationId, keepLastIfActive: true } },
      );
  }

  async hideLater({ to, ref, afterSeconds }: HideTask): Promise<void> {
    await this.#lanes
      .get(to.platform)
      ?.add(
        "hide",
        { kind: "hide", to, ref },
        { delay: afterSeconds * 1_000, attempts: 5, backoff: { type: "exponential", delay: 2_000 } },
      );
  }

  async close(): Promise<void> {
    for (const lane of this.#lanes.values()) await lane.close();
  }
}
