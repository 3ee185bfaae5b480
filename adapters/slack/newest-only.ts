interface Line {
  waiting?: { go: () => void; giveWay: () => void } | undefined;
}

/**
 * While somebody types, each change reports the whole form. One is worked on at a time, and of those that wait meanwhile
 * only the newest is worth it: the others gave way.
 */
export class NewestOnly {
  readonly #lines = new Map<string, Line>();

  /** False when something newer came while this waited. */
  async run(key: string, work: () => Promise<void>): Promise<boolean> {
    const line = this.#lines.get(key);
    if (line && !(await this.#turnIn(line))) return false;
    const own = line ?? {};
    this.#lines.set(key, own);
    try {
      await work();
    } finally {
      this.#next(key, own);
    }
    return true;
  }

  /** Something came that makes what waits here needless. */
  overtake(key: string): void {
    const line = this.#lines.get(key);
    line?.waiting?.giveWay();
    if (line) line.waiting = undefined;
  }

  #turnIn(line: Line): Promise<boolean> {
    line.waiting?.giveWay();
    return new Promise((resolve) => {
      line.waiting = { go: () => resolve(true), giveWay: () => resolve(false) };
    });
  }

  #next(key: string, line: Line): void {
    const { waiting } = line;
    line.waiting = undefined;
    if (waiting) waiting.go();
    else this.#lines.delete(key);
  }
}
