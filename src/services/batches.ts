/** Gathers what comes while earlier work is under way, and then does it all at once: alone it waits for nothing. */
export class Batches<Item, Result> {
  readonly #work: (items: readonly Item[]) => Promise<readonly Result[]>;
  #gathered: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  #atWork = false;

  /** `work` answers with one result for each item, in order. */
  constructor(work: (items: readonly Item[]) => Promise<readonly Result[]>) {
    this.#work = work;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#gathered.push({ item, resolve, reject });
      if (!this.#atWork) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#atWork = true;
    while (this.#gathered.length > 0) {
      const batch = this.#gathered;
      this.#gathered = [];
      try {
        const results = await this.#work(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => resolve(results[index] as Result));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#atWork = false;
  }
}
