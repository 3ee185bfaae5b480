/** Something on the screen that can change by itself: a message, a page, a window over it. */
export interface Surface {
  id: string;
  text: string;
  /** What can be pressed on it. */
  labels: readonly string[];
}

export interface Written {
  title: string;
  body: string;
  address: string;
  theme: string;
}

/**
 * What a person needs to take part: to look, to press, to type. How each of these is done is all that a platform's phone
 * knows; it writes down what was said on both sides.
 */
export abstract class Phone {
  /** The conversation so far. */
  readonly lines: string[] = [];
  #shown = new Map<string, string>();
  #reads = "";

  /** Opens the chat with the bot, for the first time or again. */
  abstract opens(): Promise<void>;
  /** Goes to the beginning, wherever one is. */
  abstract goesHome(): Promise<void>;
  /** Sends words of one's own. */
  abstract types(words: string): Promise<void>;
  /** Gives the one answer that is asked for. */
  abstract answers(words: string): Promise<void>;
  /** Writes a proposal, up to where all of it can be read once more. */
  abstract writes(proposal: Written): Promise<void>;
  /** Leaves these projects chosen on an empty ballot, up to where all of it can be read once more. */
  abstract marks(projects: readonly number[]): Promise<void>;
  /** Nothing that is on the screen is called so: see `press`. */
  protected abstract press(label: string): Promise<unknown>;
  /** All that is on the screen, oldest first. */
  protected abstract surfaces(): Promise<readonly Surface[]> | readonly Surface[];
  /** Where a hand can reach, nearest last; everything, unless something lies over it. */
  protected reach(surfaces: readonly Surface[]): readonly Surface[] {
    return surfaces;
  }

  /** What has been said since the last thing one did. */
  get reads(): string {
    return this.#reads;
  }

  /** Presses the newest button that is called so. */
  async presses(label: string | RegExp): Promise<void> {
    const name = (await this.buttons()).findLast((one) =>
      typeof label === "string" ? one === label : label.test(one),
    );
    if (name === undefined) throw this.failure(`no button ${String(label)}`);
    await this.does(`[${name}]`, () => this.press(name));
  }

  protected async buttons(): Promise<readonly string[]> {
    return this.reach(await this.surfaces()).flatMap(({ labels }) => labels);
  }

  /** One thing a person does, and what the bot says to it. */
  protected async does(said: string, deed: () => Promise<unknown>): Promise<void> {
    await deed();
    const surfaces = await this.surfaces();
    const shown = new Map(surfaces.map((surface) => [surface.id, wordsOf(surface)]));
    const news = surfaces.filter(({ id }) => this.#shown.get(id) !== shown.get(id));
    this.lines.push(`you: ${said}`, ...news.map((surface) => `bot: ${indented(wordsOf(surface))}`));
    this.#reads = news.map(({ text }) => text).join("\n");
    this.#shown = shown;
  }

  /** What went wrong, with the conversation that led to it. */
  failure(what: string): Error {
    return new Error(`${what}, in:\n${this.lines.join("\n")}`);
  }
}

const wordsOf = ({ text, labels }: Surface): string =>
  [text, ...labels.map((label) => `[${label}]`)].join("\n");

const indented = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n     ");
