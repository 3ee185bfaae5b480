import { setTimeout as sleep } from "node:timers/promises";
import type { PoolClient } from "pg";
import type { Prisma, PrismaClient } from "../generated/prisma/client.js";
import { directSql } from "./direct-sql.js";
import { GuestTransaction } from "./guest-transaction.js";
import { under, withDirectSql } from "./prisma-on.js";
import { statementNames } from "./statement-names.js";

/** A repository function's view of the database: everything it does is part of the caller's transaction. */
export type Tx = Prisma.TransactionClient;

export interface TransactionOptions {
  /** PostgreSQL's default, ReadCommitted, unless a rule needs more. */
  isolation?: Prisma.TransactionIsolationLevel;
  /** How long `work` may take in milliseconds; 5,000 is right for whatever answers a person. */
  timeoutMs?: number;
  /** Waits before the next attempt (1, 2, …); a growing, random pause by default. */
  pause?: (attempt: number) => Promise<unknown>;
}

// A conflict is over in milliseconds; a wait for the database took `maxWait` already.
const ATTEMPTS = { conflict: 8, noRoom: 3, outdatedPlan: 3 } as const;
const FIRST_PAUSE_MS = 20;
const ANSWER_MS = 5_000;
/** Of a transaction's time, how much it may wait for somebody else's lock: the rest is for saying so. */
const WAITING_SHARE = 0.8;
const LEVELS: Record<Prisma.TransactionIsolationLevel, string> = {
  ReadUncommitted: "READ UNCOMMITTED",
  ReadCommitted: "READ COMMITTED",
  RepeatableRead: "REPEATABLE READ",
  Serializable: "SERIALIZABLE",
};

/**
 * Runs `work` in one transaction, again from the start when the database could not let it happen: two transactions
 * collided, or it never began. So `work` may run several times and must do nothing but read and write through `tx`.
 * Never await another client, a queue or the network in it: the embedded database has one session.
 */
export async function inTransaction<R>(
  prisma: PrismaClient,
  work: (tx: Tx) => Promise<R>,
  { isolation, timeoutMs = ANSWER_MS, pause = randomPause }: TransactionOptions = {},
): Promise<R> {
  return whenPossible(() => once(prisma, work, isolation, timeoutMs), pause);
}

/** What a transaction does last. */
const LAST = new WeakMap<Tx, (() => Promise<void>)[]>();

/**
 * Does this once all other work of a transaction is done, before it commits: for locks that everybody takes.
 * @throws for what is no transaction of `inTransaction`
 */
export function beforeCommit(tx: Tx, work: () => Promise<void>): void {
  const last = LAST.get(tx);
  if (!last) throw new Error("not in a transaction");
  last.push(work);
}

async function withLast<R>(tx: Tx, work: (tx: Tx) => Promise<R>): Promise<R> {
  const last: (() => Promise<void>)[] = [];
  LAST.set(tx, last);
  const result = await work(tx);
  for (const each of last) await each();
  return result;
}

/** Whether a transaction still can commit: whatever failed in it was no statement. */
export async function canGoOn(tx: Tx): Promise<boolean> {
  return tx.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}

/** Does `work`, again when the database could not let it happen: a transaction, or a statement that is one by itself. */
export async function whenPossible<R>(
  work: () => Promise<R>,
  pause: (attempt: number) => Promise<unknown> = randomPause,
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const obstacle = obstacleIn(error);
      if (obstacle === "outdatedPlan") statementNames.renew();
      if (!obstacle || attempt >= ATTEMPTS[obstacle]) throw error;
      await pause(attempt);
    }
  }
}

/** A transaction took longer than it may; it was rolled back. Somebody is in the way: later it may be quick. */
export class TransactionTooLong extends Error {
  override readonly name = "TransactionTooLong";
}

async function once<R>(
  prisma: PrismaClient,
  work: (tx: Tx) => Promise<R>,
  isolation: Prisma.TransactionIsolationLevel | undefined,
  timeoutMs: number,
): Promise<R> {
  const { pool, client } = under(prisma);
  const lent = new LentConnection(await pool.connect(), client);
  try {
    await lent.begin(isolation, pool.options.statement_timeout ? limitsOf(timeoutMs) : "");
    const result = await lent.inTime(timeoutMs, withLast(lent.tx, work));
    await lent.commit();
    return result;
  } catch (error) {
    await lent.rollBack();
    throw error;
  } finally {
    lent.giveBack();
  }
}

/**
 * The same limit for the server, where it keeps limits: a statement that waits for a lock is told in time, and what was given
 * up here does not hold its connection and its locks any longer.
 */
const limitsOf = (ms: number): string =>
  `; SET LOCAL statement_timeout = ${ms}; SET LOCAL lock_timeout = ${Math.ceil(ms * WAITING_SHARE)}`;

/** One connection of a pool for the time of one transaction. */
class LentConnection {
  readonly tx: Tx;
  readonly #client: PoolClient;
  readonly #guest: GuestTransaction;
  #over = false;
  #broken: Error | undefined;

  constructor(client: PoolClient, prisma: PrismaClient) {
    this.#client = client;
    client.on("error", this.#noteError);
    const loan = () => {
      if (this.#over) throw new Error("this transaction is over");
      return client;
    };
    const guest = new GuestTransaction(prisma, loan);
    this.#guest = guest;
    this.tx = withDirectSql<Tx>(directSql(loan), (name) => guest.get(name));
  }

  async begin(isolation: Prisma.TransactionIsolationLevel | undefined, limits: string): Promise<void> {
    const begin = isolation ? `BEGIN ISOLATION LEVEL ${LEVELS[isolation]}` : "BEGIN";
    await this.#client.query(begin + limits);
  }

  /** The time begins when the database has begun: waiting for one's turn does not count. */
  async inTime<R>(timeoutMs: number, work: Promise<R>): Promise<R> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      const error = new TransactionTooLong(`a transaction took over ${timeoutMs} ms`);
      timer = setTimeout(() => reject(error), timeoutMs);
    });
    return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
  }

  /** A transaction in which a statement failed, whoever caught that, cannot be committed: the server says ROLLBACK. */
  async commit(): Promise<void> {
    this.#over = true;
    await this.#guest.end();
    const { command } = await this.#client.query("COMMIT");
    if (command !== "COMMIT")
      throw new Error("the transaction was rolled back: a statement in it had failed");
  }

  async rollBack(): Promise<void> {
    this.#over = true;
    await this.#guest.end();
    await this.#client.query("ROLLBACK").catch(this.#noteError);
  }

  giveBack(): void {
    this.#client.off("error", this.#noteError);
    this.#client.release(this.#broken);
  }

  readonly #noteError = (error: Error): void => {
    this.#broken = error;
  };
}

function randomPause(attempt: number): Promise<void> {
  return sleep(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
}

/** What an error of the driver, of Prisma or of its adapter tells; the same conflict has three shapes. */
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

/** PostgreSQL's codes for a transaction that another one got in the way of: serialization failure, deadlock. */
const CONFLICTS = new Set(["40001", "40P01", "P2034"]);

function obstacleIn(error: unknown): keyof typeof ATTEMPTS | undefined {
  const { code = "", message = "", meta, cause } = error as DatabaseError;
  const { kind, originalMessage = message } = cause ?? meta?.driverAdapterError?.cause ?? {};
  if (originalMessage.includes("cached plan must not change")) return "outdatedPlan";
  if (CONFLICTS.has(code) || kind === "TransactionWriteConflict") return "conflict";
  if (message.startsWith("timeout exceeded when trying to connect")) return "noRoom";
  return undefined;
}
