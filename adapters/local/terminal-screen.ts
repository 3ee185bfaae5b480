import type { Writable } from "node:stream";
import type { Button } from "../../src/chat/reply.js";
import { buttonLine, entryLines, painter, safe } from "./terminal-text.js";
import type { Change, Entry } from "./transcript.js";

/** What was printed last, and which number presses what. */
export class TerminalScreen {
  readonly #output: Writable;
  readonly #paint: ReturnType<typeof painter>;
  readonly #printed = new Map<string, string>();
  #buttons: Button[] = [];
  #isNewTurn = true;

  constructor(output: Writable, colours: boolean) {
    this.#output = output;
    this.#paint = painter(colours);
  }

  print(text: string): void {
    this.#output.write(`${text}\n\n`);
  }

  show(change: Change): void {
    if (change.kind === "toast") this.print(`* ${safe(change.text)}`);
    if (change.kind === "put") this.#put(change.entry);
  }

  /** From the next buttons on, numbers start again from 1. */
  turn(): void {
    this.#isNewTurn = true;
  }

  buttonFor(line: string): Button | undefined {
    if (/^\d{1,2}$/.test(line)) return this.#buttons[Number(line) - 1];
    const same = this.#buttons.filter(({ label }) => label.toLowerCase() === line.toLowerCase());
    return same.length === 1 ? same[0] : undefined;
  }

  /** An entry that only lost its buttons is not printed again. */
  #put(entry: Entry): void {
    const text = entryLines(entry, this.#paint);
    if (text === undefined) return;
    const buttons = "buttons" in entry ? entry.buttons.flat() : [];
    if (buttons.length === 0 && this.#printed.get(entry.id) === text) return;
    this.#printed.set(entry.id, text);
    this.print([text, ...this.#number(buttons)].join("\n"));
  }

  #number(buttons: readonly Button[]): string[] {
    if (buttons.length > 0 && this.#isNewTurn) {
      this.#buttons = [];
      this.#isNewTurn = false;
    }
    const first = this.#buttons.length + 1;
    this.#buttons.push(...buttons);
    return buttons.map((button, place) => buttonLine(first + place, button, this.#paint));
  }
}
