import type { Terminal } from "./terminal.js";

/** A command's result on standard output, and what a person should know besides it on standard error. */
export const standardOutput: Pick<Terminal, "print" | "note"> = {
  print: (line) => console.log(line),
  note: (line) => console.error(line),
};
