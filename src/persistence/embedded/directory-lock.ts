import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DataDirInUse } from "./data-dir-in-use.js";

// A socket's path has room for 107 bytes on Linux and 103 on macOS.
const LONGEST_SOCKET_PATH = 100;
const VERDICT_PATIENCE_MS = 10_000;
const OWNER = "owner";

export type Unlock = () => Promise<void>;

/**
 * Makes this process the only owner of a folder until it unlocks or ends. The lock is a listening socket, which the
 * kernel closes even after `kill -9`, so there are no stale process ids to judge.
 *
 * Each candidate first listens under a name of its own, then looks at the others: of two that race, at least the later
 * one sees the earlier. The lower name wins, unless the higher one did not see it and owns the folder already.
 *
 * @throws DataDirInUse when another process, or this one, owns it.
 */
export async function lockDirectory(dir: string): Promise<Unlock> {
  if (process.platform === "win32") return lockByPipe(dir);
  const { folder, name } = newSocketName(resolve(dir));
  const candidate = await Candidate.listen(join(folder, name));
  for (const other of readdirSync(folder)) {
    if (!other.endsWith(".sock") || other === name) continue;
    if (!(await hasPriority(folder, other, name))) continue;
    await candidate.leave();
    throw new DataDirInUse(dir);
  }
  candidate.becomeOwner();
  return () => candidate.leave();
}

/** A socket that tells whoever asks, as soon as it is known, whether its process became the owner. */
class Candidate {
  readonly #server: Server;
  #becameOwner!: () => void;
  readonly #decided = new Promise<void>((resolve) => (this.#becameOwner = resolve));
  readonly #waiting = new Set<{ destroy(): void }>();

  private constructor() {
    this.#server = createServer((asker) => {
      this.#waiting.add(asker);
      asker.on("error", () => {}).on("close", () => this.#waiting.delete(asker));
      void this.#decided.then(() => asker.end(OWNER));
    });
  }

  static async listen(path: string): Promise<Candidate> {
    const candidate = new Candidate();
    await new Promise<void>((listening, failed) => {
      candidate.#server.once("error", failed).listen(path, listening);
    });
    candidate.#server.unref();
    return candidate;
  }

  becomeOwner(): void {
    this.#becameOwner();
  }

  leave(): Promise<void> {
    for (const asker of this.#waiting) asker.destroy();
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}

async function hasPriority(folder: string, other: string, own: string): Promise<boolean> {
  const path = join(folder, other);
  const state = await ask(path, other > own);
  if (state === "dead") rmSync(path, { force: true }); // left behind by a killed process; names are never used twice
  return state === "alive";
}

/** Whether the other process lives and, when `untilDecided`, whether it became the owner or left. */
function ask(path: string, untilDecided: boolean): Promise<"alive" | "dead" | "left"> {
  return new Promise((answer) => {
    let heard = "";
    const socket = connect(path);
    const finish = (state: "alive" | "dead" | "left") => {
      answer(state);
      socket.destroy();
    };
    socket.setTimeout(VERDICT_PATIENCE_MS, () => finish("alive")); // connected but silent: its process is busy
    if (!untilDecided) socket.on("connect", () => finish("alive"));
    socket.on("data", (data) => (heard += String(data)));
    socket.on("error", (error) => finish(stateAfter(error)));
    socket.on("close", () => finish(heard === OWNER ? "alive" : "left"));
  });
}

/** Nobody listens there; or whoever did stopped listening before it took us in, which an owner never does. */
function stateAfter({ code }: NodeJS.ErrnoException): "alive" | "dead" | "left" {
  if (code === "ECONNREFUSED" || code === "ENOENT") return "dead";
  return code === "ECONNRESET" ? "left" : "alive";
}

function newSocketName(dir: string): { folder: string; name: string } {
  const name = `${randomBytes(6).toString("hex")}.sock`;
  const inside = join(dir, "lock");
  const fits = Buffer.byteLength(join(inside, name)) <= LONGEST_SOCKET_PATH;
  const folder = fits ? inside : join(tmpdir(), `portico-lock-${fingerprint(dir)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { folder, name };
}

/** Windows lets only one process listen on a named pipe, and forgets the pipe with its process. */
async function lockByPipe(dir: string): Promise<Unlock> {
  try {
    const owner = await Candidate.listen(`\\\\.\\pipe\\portico-${fingerprint(resolve(dir))}`);
    return () => owner.leave();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EADDRINUSE" ? new DataDirInUse(dir) : error;
  }
}

function fingerprint(dir: string): string {
  return createHash("sha256").update(dir).digest("hex").slice(0, 16);
}
