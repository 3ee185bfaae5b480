import { setTimeout as sleep } from "node:timers/promises";
import type { Prisma, PrismaClient } from "../generated/prisma/client.js";
import { statementNames } from "./statement-names.js";

/** A repository function's view of the database: everything it does is part of the caller's transaction. */
export type Tx = Prisma.TransactionClient;

export interface TransactionOptions {
  /** PostgreSQL's default, ReadCommitted, unless a rule needs more. */
  isolation?: Prisma.TransactionIsolationLevel;
  /** How long `work` may take; Prisma's default of 5 s is right for whatever answers a person. */
  timeoutMs?: number;
  /** Waits before the next attempt (1, 2, …); a growing, random pause by default. */
  pause?: (attempt: number) => Promise<unknown>;
}

// A conflict is over in milliseconds; a wait for the database took `maxWait` already.
const ATTEMPTS = { conflict: 8, noRoom: 3, outdatedPlan: 3 } as const;
const FIRST_PAUSE_MS = 20;

/**
 * Runs `work` in one transaction, again from the start when the database could not let it happen: two transactions
 * collided, or it never began. So `work` may run several times and must do nothing but read and write through `tx`.
 * Never await another client, a queue or the network in it: the embedded database has one session.
 */
export async function inTransaction<R>(
  prisma: PrismaClient,
  work: (tx: Tx) => Promise<R>,
  { isolation, timeoutMs, pause = randomPause }: TransactionOptions = {},
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma.$transaction(work, {
        ...(isolation && { isolationLevel: isolation }),
        ...(timeoutMs && { timeout: timeoutMs }),
      });
    } catch (error) {
      const obstacle = obstacleIn(error);
      if (obstacle === "outdatedPlan") statementNames.renew();
      if (!obstacle || attempt >= ATTEMPTS[obstacle]) throw error;
      await pause(attempt);
    }
  }
}

function randomPause(attempt: number): Promise<void> {
  return sleep(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
}

/** What an error of Prisma or of its adapter tells; the same conflict has three shapes (model, raw query, commit). */
interface DatabaseError {
  code?: string;
  message?: string;
  meta?: { driverAdapterError?: { cause?: Cause } };
  cause?: Cause;
}

interface Cause {
  kind?: string;
  originalMessage?: string;
}

function obstacleIn(error: unknown): keyof typeof ATTEMPTS | undefined {
  const { code, message = "", meta, cause } = error as DatabaseError;
  const { kind, originalMessage } = cause ?? meta?.driverAdapterError?.cause ?? {};
  if (originalMessage?.includes("cached plan must not change")) return "outdatedPlan";
  if (code === "P2034" || kind === "TransactionWriteConflict") return "conflict";
  if (code === "P2028" && message.includes("Unable to start a transaction")) return "noRoom";
  return undefined;
}
