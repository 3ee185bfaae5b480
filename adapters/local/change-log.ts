export interface Numbered<Change> {
  id: string;
  change: Change;
}

/** The latest changes in order, so that a reader who lost the line can go on where it broke. */
export class ChangeLog<Change> {
  readonly #run: string;
  readonly #keep: number;
  readonly #kept: Numbered<Change>[] = [];
  readonly #listeners = new Set<(numbered: Numbered<Change>) => void>();
  #count = 0;

  /** `run` tells the ids of this process from those of an earlier one. */
  constructor(run: string, keep = 500) {
    this.#run = run;
    this.#keep = keep;
  }

  /** Id of the latest change; the next one follows it. */
  get last(): string {
    return this.#id(this.#count);
  }

  publish(change: Change): void {
    this.#count += 1;
    const numbered = { id: this.last, change };
    this.#kept.push(numbered);
    if (this.#kept.length > this.#keep) this.#kept.shift();
    for (const listener of this.#listeners) listener(numbered);
  }

  /** The changes that followed `id`; undefined when they are not all kept, or `id` is of another run. */
  after(id: string): readonly Numbered<Change>[] | undefined {
    if (id === this.last) return [];
    const oldest = this.#count - this.#kept.length;
    const missed = this.#kept.findIndex((_, place) => this.#id(oldest + place) === id);
    return missed === -1 ? undefined : this.#kept.slice(missed);
  }

  /** Calls back on each change; the answer unsubscribes. */
  subscribe(listener: (numbered: Numbered<Change>) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #id(number: number): string {
    return `${this.#run}-${number}`;
  }
}
