/** Something open pages must know that is no change of a chat: the clock moved, a person came in. */
export interface NewsItem {
  event: string;
  data: string;
}

export class News {
  readonly #listeners = new Set<(item: NewsItem) => void>();

  tell(event: string, data: object): void {
    for (const listener of this.#listeners) listener({ event, data: JSON.stringify(data) });
  }

  /** The answer unsubscribes. */
  subscribe(listener: (item: NewsItem) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
