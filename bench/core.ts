import { readConfig } from "../src/config.js";
import type { Log } from "../src/ports/log.js";
import { openCore, type Core } from "../src/start/open-core.js";
import { addSampleProcess, NOW } from "../test/support/sample-process.js";

export const silentLog: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (facts, message) => console.error(message, facts),
};

/** The whole core on the store that the environment names, in the middle of the sample process's vote. */
export async function openBenchCore(): Promise<Core> {
  const { DATA_DIR, DATABASE_URL } = process.env;
  const read = readConfig({ DATA_DIR, DATABASE_URL, SECRET_KEY: "a-key-for-benchmarks-that-is-long-enough" });
  if (!read.ok) throw new Error(read.faults.join("\\n"));
  const core = await openCore({ config: read.config, log: silentLog, clock: { now: () => NOW } });
  await addSampleProcess(core.database.prisma);
  return core;
}
