import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createDatabase, dropDatabase, urlOf } from "../test/support/server-databases.js";

export type Backend = "PGlite" | "PostgreSQL";

/** Where a subject keeps its rows: a folder of its own, or a database of its own on the server. */
export interface Store {
  backend: Backend;
  env: Record<string, string>;
  drop(): Promise<void>;
}

export async function newStore(backend: Backend, serverUrl: string | undefined): Promise<Store> {
  const dataDir = mkdtempSync(join(tmpdir(), "portico-bench-"));
  const clean = (): void => rmSync(dataDir, { recursive: true, force: true });
  if (backend === "PGlite" || serverUrl === undefined) {
    return { backend, env: { DATA_DIR: dataDir }, drop: () => Promise.resolve(clean()) };
  }
  const name = await createDatabase(serverUrl);
  return {
    backend,
    env: { DATA_DIR: dataDir, DATABASE_URL: urlOf(serverUrl, name) },
    drop: async () => {
      clean();
      await dropDatabase(serverUrl, name);
    },
  };
}

/** A process of its own, so that one subject's memory and garbage are not another's. */
export interface Subject {
  /** Resolves with the next message it sends. */
  next<T>(): Promise<T>;
  tell(message: object): void;
  stop(): Promise<void>;
}

export function startSubject(file: string, env: Record<string, string>): Subject {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    env: { ...process.env, ...env },
    execArgv: ["--import", "tsx", "--expose-gc"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const arrived: unknown[] = [];
  const waiting: { resolve: (message: unknown) => void; reject: (error: Error) => void }[] = [];
  child.on("message", (message) => {
    const next = waiting.shift();
    if (next) next.resolve(message);
    else arrived.push(message);
  });
  const gone = new Promise<void>((resolve) => {
    child.once("exit", (code) => {
      for (const { reject } of waiting) reject(new Error(`${file} ended with ${code}`));
      resolve();
    });
  });
  return {
    next: <T>() =>
      new Promise<T>((resolve, reject) => {
        const message = arrived.shift();
        if (message !== undefined) resolve(message as T);
        else waiting.push({ resolve: (one) => resolve(one as T), reject });
      }),
    tell: (message) => child.send(message),
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
