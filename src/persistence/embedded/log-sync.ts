import { fsync, fsyncSync } from "node:fs";
import { promisify } from "node:util";

const sync = promisify(fsync);

/**
 * Brings the write-ahead log to the disk for several commits at once, while the engine goes on with the next
 * transaction: as PostgreSQL's own group commit does. Whoever committed is answered when `durable` resolves.
 */
export class LogSync {
  /** Descriptors of the log with commits that are not known to be on the disk. */
  readonly #open = new Map<number, "written" | "syncing">();
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  #asks = 0;

  /** Something was written to this file that a commit depends on. */
  later(descriptor: number): void {
    this.#asks++;
    this.#open.set(descriptor, "written");
  }

  /** How often the engine asked for a sync. */
  asksSoFar(): number {
    return this.#asks;
  }

  /** Before anything that relies on the log: no page may reach the disk before the log that tells of it. */
  now(): void {
    for (const descriptor of this.#open.keys()) fsyncSync(descriptor);
    this.#open.clear();
  }

  /** Resolves when all that was written until now is on the disk. */
  durable(): Promise<void> {
    this.#next ??= (this.#running ?? Promise.resolve()).then(() => this.#run());
    return this.#next;
  }

  async #run(): Promise<void> {
    this.#next = undefined;
    const descriptors = [...this.#open.keys()];
    for (const descriptor of descriptors) this.#open.set(descriptor, "syncing");
    this.#running = Promise.all(descriptors.map((descriptor) => this.#sync(descriptor))).then(
      () => undefined,
    );
    await this.#running;
    for (const descriptor of descriptors)
      if (this.#open.get(descriptor) === "syncing") this.#open.delete(descriptor);
  }

  /** A file that `now` has synced may be closed before its turn comes here. */
  async #sync(descriptor: number): Promise<void> {
    try {
      await sync(descriptor);
    } catch (error) {
      if (this.#open.has(descriptor)) throw error;
    }
  }
}
