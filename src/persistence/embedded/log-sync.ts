import { fsync, fsyncSync } from "node:fs";
import { promisify } from "node:util";

type Sync = (descriptor: number) => Promise<void>;

/** A file of the log with commits that are not known to be on the disk. */
interface Unsynced {
  asks: number;
}

/**
 * Brings the write-ahead log to the disk for several commits at once, while the engine goes on with the next
 * transaction: as PostgreSQL's own group commit does. Whoever committed is answered when `durable` resolves.
 */
export class LogSync {
  /** By descriptor; a descriptor is soon another file's when its own is closed. */
  readonly #unsynced = new Map<number, Unsynced>();
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #asks = 0;
  /** Once a sync has failed the next one may succeed, although what was written is lost: nothing counts as synced again. */
  failure: Error | undefined;
  readonly #inBackground: Sync;

  constructor(inBackground: Sync = promisify(fsync)) {
    this.#inBackground = inBackground;
  }

  /** Something was written to this file that a commit depends on. */
  later(descriptor: number): void {
    this.#asks++;
    const file = this.#unsynced.get(descriptor);
    if (file) file.asks++;
    else this.#unsynced.set(descriptor, { asks: 1 });
  }

  /** How often the engine asked for a sync. */
  asksSoFar(): number {
    return this.#asks;
  }

  /** Brings a file to the disk, the caller waiting for it. */
  sync(descriptor: number): void {
    if (this.failure) throw this.failure;
    try {
      fsyncSync(descriptor);
    } catch (error) {
      throw this.#fail(error);
    }
  }

  /** Before anything that relies on the log: no page may reach the disk before the log that tells of it. */
  now(): void {
    if (this.failure) throw this.failure;
    for (const descriptor of this.#unsynced.keys()) this.sync(descriptor);
    this.#unsynced.clear();
  }

  /** Resolves when all that was written until now is on the disk. */
  durable(): Promise<void> {
    this.#next ??= (this.#running ?? Promise.resolve()).then(() => this.#run());
    return this.#next;
  }

  async #run(): Promise<void> {
    this.#next = undefined;
    if (this.failure) throw this.failure;
    const syncs = [...this.#unsynced].map(([descriptor, file]) => this.#syncLater(descriptor, file));
    this.#running = Promise.all(syncs).then(() => undefined);
    await this.#running;
  }

  /**
   * A file that `now` has synced may be closed before its turn comes here, and its descriptor be another file's. But the
   * kernel tells of a lost page once: what fails here did not fail there.
   */
  async #syncLater(descriptor: number, file: Unsynced): Promise<void> {
    const { asks } = file;
    const isWaiting = () => this.#unsynced.get(descriptor) === file;
    try {
      await this.#inBackground(descriptor);
    } catch (error) {
      if (isWaiting() || isLoss(error)) throw this.#fail(error);
    }
    if (isWaiting() && file.asks === asks) this.#unsynced.delete(descriptor);
  }

  #fail(error: unknown): Error {
    this.failure ??= error as Error;
    return this.failure;
  }
}

const isLoss = (error: unknown): boolean =>
  ["EIO", "ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
