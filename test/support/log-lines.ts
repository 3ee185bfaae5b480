import type { Log } from "../../src/ports/log.js";

/** A log that keeps its lines as an operator would read them. */
export function logLines(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (facts: object, message: string) => {
    lines.push(`${level} ${message} ${JSON.stringify(facts)}`);
  };
  return {
    log: { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") },
    lines,
  };
}
