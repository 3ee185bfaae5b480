import { CommandRefused } from "../../src/commands/terminal.js";
import type { Terminal } from "../../src/commands/terminal.js";

/** A terminal that keeps what is said, and types the answers it was given. */
export class PlayedTerminal implements Terminal {
  readonly printed: string[] = [];
  readonly notes: string[] = [];
  readonly asked: string[] = [];
  readonly #answers: string[];

  constructor(...answers: string[]) {
    this.#answers = answers;
  }

  print(line: string): void {
    this.printed.push(line);
  }

  note(line: string): void {
    this.notes.push(line);
  }

  ask(question: string): Promise<string> {
    this.asked.push(question);
    return Promise.resolve(this.#answers.shift() ?? "");
  }
}

/** The sentence a command ends with when it refuses; fails when it does not. */
export async function refusalOf(command: Promise<void>): Promise<string> {
  const error = await command.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CommandRefused) return error.message;
  throw error ?? new Error("the command was not refused");
}
