import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { bundledScript } from "./bundled-script.js";

export interface Child {
  /** The next line it prints; undefined when it has ended. */
  line(): Promise<string | undefined>;
  /** Writes a line to it. */
  tell(line: string): void;
  /** SIGKILL, as a power cut would; resolves with what it printed before and nobody read. */
  kill(): Promise<string[]>;
}

/** Runs a TypeScript file in a process of its own; killed after the test at the latest. */
export async function startChild(script: URL, ...args: string[]): Promise<Child> {
  const child = spawn(process.execPath, [await bundledScript(fileURLToPath(script)), ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const line = async () => (await lines.next()).value as string | undefined;
  const kill = async () => {
    child.kill("SIGKILL");
    const unread: string[] = [];
    for (let next = await line(); next !== undefined; next = await line()) unread.push(next);
    await ended;
    return unread;
  };
  onTestFinished(async () => void (await kill()));
  return { line, tell: (text) => void child.stdin.write(`${text}\n`), kill };
}
