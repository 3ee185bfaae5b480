import type { LocalText } from "../../domain/process.js";
import { gap, local, say, type Note } from "../screen.js";

/** A message that comes into a chat about another process says first what it is of: both may have a proposal 1. */
export const ofProcess = (note: Note, title: LocalText): Note => ({
  ...note,
  lines: [say("notice-of-process", { title: local(title) }), gap, ...note.lines],
});
