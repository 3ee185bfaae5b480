import { readConfig, type Config } from "../config.js";

/**
 * Runs the whole of a process with the settings of its environment, and ends it. Settings that are wrong are told in one line
 * each; so is what keeps it from running.
 */
export async function runWithSettings(run: (config: Config) => Promise<void>): Promise<never> {
  const read = readConfig(process.env);
  if (!read.ok) return fails(...read.faults);
  try {
    await run(read.config);
  } catch (error) {
    return fails(error instanceof Error ? error.message : String(error));
  }
  process.exit(0);
}

function fails(...lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}
