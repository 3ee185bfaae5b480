interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** Gathers what comes while earlier work is under way, and then does it all at once: alone it waits for nothing. */
export class Batches<Item, Result> {
  readonly #work: (items: readonly Item[]) => Promise<readonly Result[]>;
  #gathered: Waiting<Item, Result>[] = [];
  #atWork = false;

  /** `work` answers with one result for each item, in order; what it failed at it may be asked again. */
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
    while (this.#gathered.length > 0) await this.#do(this.#gathered.splice(0));
    this.#atWork = false;
  }

  /** What failed together is tried one by one: nobody's work is left undone because of somebody else's. */
  async #do(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index] as Result));
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else await Promise.all(batch.map((alone) => this.#do([alone])));
    }
  }
}
