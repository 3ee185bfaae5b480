import { readFileSync } from "node:fs";
import { CommandRefused } from "./terminal.js";

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
};

/** What is in a file that somebody named. Ends the command with the reason when it cannot be read. */
export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new CommandRefused(`${file} cannot be read: ${WHY[code] ?? code}.`);
  }
}
