const WIDTH = 30;

/** A bar that fills on one line of a terminal; where there is none, a line for each title. */
export class ProgressBar {
  readonly #out: Pick<NodeJS.WriteStream, "write" | "isTTY">;
  #shown = "";
  #title = "";

  constructor(out: Pick<NodeJS.WriteStream, "write" | "isTTY">) {
    this.#out = out;
  }

  /** `share` is from 0 to 1. */
  show(share: number, title: string): void {
    const percent = Math.round(100 * share);
    if (this.#out.isTTY) return this.#draw(share, percent, title);
    if (title !== this.#title) this.#out.write(`${String(percent).padStart(3)}%  ${title}\n`);
    this.#title = title;
  }

  #draw(share: number, percent: number, title: string): void {
    const full = Math.round(WIDTH * share);
    const line = `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${String(percent).padStart(3)}%  ${title}`;
    if (line !== this.#shown) this.#out.write(`\r${line.padEnd(this.#shown.length)}`);
    this.#shown = line;
  }

  end(title: string): void {
    this.show(1, title);
    if (this.#out.isTTY) this.#out.write("\n");
  }
}
