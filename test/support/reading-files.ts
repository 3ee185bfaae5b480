import { faultLine } from "../../src/services/process-file/fault.js";
import { parseProcessFile } from "../../src/services/process-file/parse.js";
import { SMALL_PROCESS, yaml } from "./small-process.js";

/** The day on which files are read. */
export const today = new Date("2026-04-01T10:00:00Z");

/** What is wrong with a file, a line each, as the command line says it. */
export function faultsIn(text: string | Uint8Array): string[] {
  const parsed = parseProcessFile(typeof text === "string" ? yaml(text) : text, today);
  return parsed.ok ? [] : parsed.faults.map((fault) => faultLine("small.yaml", fault));
}

/** What a good file says. */
export function definition(text = SMALL_PROCESS, day = today) {
  const parsed = parseProcessFile(yaml(text), day);
  if (!parsed.ok) throw new Error(parsed.faults.map((fault) => faultLine("small.yaml", fault)).join("\n"));
  return parsed;
}
