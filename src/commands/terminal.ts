/** Where a command speaks: `print` is its result, `note` what a person should know besides it. */
export interface Terminal {
  print(line: string): void;
  note(line: string): void;
  /** Asks and waits for a line; empty when nobody can answer. */
  ask(question: string): Promise<string>;
}

/** Ends a command with a sentence and exit code 1; nothing else is printed about it. */
export class CommandRefused extends Error {}
