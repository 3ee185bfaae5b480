import type { HeldRole } from "../../domain/desk/rights.js";
import type { Process } from "../../domain/process.js";
import { local, say, type Note } from "../screen.js";
import { roleWords } from "./facts.js";

/** To whoever had a role. */
export const roleEndedNote = (process: Process, role: HeldRole): Note => ({
  id: "ORG-1",
  lines: [say("role-ended", { role: roleWords(process, role), title: local(process.title) })],
});
