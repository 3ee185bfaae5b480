import type { Database } from "../persistence/open-database.js";
import type { Clock } from "../ports/clock.js";
import type { QueueWatch } from "../ports/queue-watch.js";
import { remembered } from "./remembered.js";
import { within } from "./within.js";

export type Part = "database" | "queue" | "workers";

export interface ReadinessOptions {
  prisma: Database["prisma"];
  queues: QueueWatch;
  machine: Clock;
}

const PATIENCE_MS = 2_000;
/** Anybody may ask whether the service is ready: however often they do, it looks once in this many milliseconds. */
const FRESH_MS = 1_000;

/** Asks each part whether it answers; gives those that do not, in time. */
export function readinessOf({ prisma, queues, machine }: ReadinessOptions): () => Promise<Part[]> {
  const missing = async (part: Part, ask: () => Promise<unknown>): Promise<Part[]> => {
    try {
      await within(PATIENCE_MS, ask());
      return [];
    } catch {
      return [part];
    }
  };
  return remembered(
    FRESH_MS,
    () => machine.now(),
    async () =>
      [
        ...(await Promise.all([
          missing("database", () => prisma.$queryRaw`SELECT 1`),
          missing("queue", () => queues.answers()),
        ])),
        queues.unworked().length > 0 ? ["workers" as const] : [],
      ].flat(),
  );
}
