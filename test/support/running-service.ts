import { spawn } from "node:child_process";
import { onTestFinished } from "vitest";
import { bundledScript } from "./bundled-script.js";
import { eventually } from "./eventually.js";

/** A first start takes ten seconds, and several times that on a machine that runs all tests at once. */
const FIRST_START_MS = 110_000;

/** The service, or the demo, in a process of its own. */
export interface RunningService {
  /** Everything it printed so far. */
  readonly printed: string;
  readonly complained: string;
  /** Where the local chat is, once it says so: after a first start, unless it is given longer. */
  ready(withinMs?: number): Promise<string>;
  /** Sends the signal, and resolves with the exit code when the process is gone. */
  end(signal?: "SIGINT" | "SIGKILL"): Promise<number | null>;
  /** Resolves with the exit code when it ends by itself. */
  readonly ended: Promise<number | null>;
}

/** Starts it on a free port with nothing of this machine's environment; whoever starts it must end it. */
export async function startService(
  dataDir: string,
  env: Record<string, string> = {},
  script = "src/launch.ts",
): Promise<RunningService> {
  return running([await bundledScript(script)], dataDir, env);
}

/** The same by the very words of `npm start`, which takes longer. */
export const startByNpm = (dataDir: string): RunningService =>
  running(["--import", "tsx", "src/launch.ts"], dataDir);

function running(words: string[], dataDir: string, env: Record<string, string> = {}): RunningService {
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env["PATH"] ?? "", DATA_DIR: dataDir, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [printed, complained] = ["", ""];
  child.stdout.on("data", (piece) => (printed += String(piece)));
  child.stderr.on("data", (piece) => (complained += String(piece)));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const address = () => /Local chat: (http:\S+)\/$/m.exec(printed)?.[1];
  const ready = (withinMs = FIRST_START_MS) => {
    const failed = ended.then(() => Promise.reject(new Error(`it ended at start:\n${printed}${complained}`)));
    return Promise.race([eventually("the local chat is open", address, withinMs), failed]);
  };
  const end = (signal: "SIGINT" | "SIGKILL" = "SIGKILL") => {
    child.kill(signal);
    return ended;
  };
  return {
    get printed() {
      return printed;
    },
    get complained() {
      return complained;
    },
    ready,
    end,
    ended,
  };
}

/** Like `startService`, and killed after the test at the latest. */
export async function startServiceForTest(...how: Parameters<typeof startService>): Promise<RunningService> {
  const service = await startService(...how);
  onTestFinished(async () => void (await service.end()));
  return service;
}

/** Starts it once and stops it, which waits until the demo is complete. */
export async function seedFolder(dataDir: string): Promise<void> {
  const service = await startService(dataDir);
  try {
    await service.ready();
    await service.end("SIGINT");
  } finally {
    await service.end();
  }
}
