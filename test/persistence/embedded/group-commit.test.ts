import { pbkdf2 } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { expect, inject, test, vi } from "vitest";
import { addFsync, type OpenFile } from "../../../src/persistence/embedded/fsync-operations.js";
import { LogSync } from "../../../src/persistence/embedded/log-sync.js";
import { EXTENSIONS } from "../../../src/persistence/embedded/open-embedded-db.js";
import { PgliteMux } from "../../../src/persistence/embedded/pglite-mux.js";
import { newFolder } from "../../support/data-dir.js";
import { gate } from "../../support/listening-inbox.js";
import { readSnapshot } from "../../support/snapshot.js";

const inMemory = (): Promise<PGlite> =>
  PGlite.create("memory://", { loadDataDir: readSnapshot(inject("snapshot")), extensions: EXTENSIONS });

/** The next statement asks for a sync, which takes as long as the test likes. */
class SlowLog extends LogSync {
  readonly disk = gate();
  #looks = 0;

  expectCommit(): void {
    this.#looks = 2; // before the statement and after it
  }
  override asksSoFar(): number {
    this.#looks = Math.max(0, this.#looks - 1);
    return this.#looks;
  }
  override durable(): Promise<void> {
    return this.disk.opened;
  }
}

test("a commit is answered when it is on the disk, and others work meanwhile", async () => {
  const log = new SlowLog();
  const mux = new PgliteMux(await inMemory(), { log });
  const anna = new Client({ stream: () => mux.connect(), user: "postgres" });
  const bruno = new Client({ stream: () => mux.connect(), user: "postgres" });
  await anna.connect();
  await bruno.connect();
  const told: string[] = [];
  log.expectCommit();
  const commit = anna.query("CREATE TABLE votes (id int)").then(() => told.push("anna"));
  await bruno.query("SELECT count(*) FROM votes").then(() => told.push("bruno"));
  expect(told).toEqual(["bruno"]);
  log.disk.open();
  await commit;
  expect(told).toEqual(["bruno", "anna"]);
  await anna.end();
  await bruno.end();
  await mux.close();
});

class WatchedLog extends LogSync {
  readonly events: string[] = [];

  override now(): void {
    this.events.push("log on the disk");
    super.now();
  }
}

test("no page, deletion or renaming reaches the disk before the log that tells of it", async () => {
  const log = new WatchedLog();
  const note = (what: string) => () => log.events.push(what);
  const files = {
    stream_ops: { write: note("write"), close: note("close"), setattr: note("cut while open") } as Record<
      "write" | "close" | "setattr",
      (file: OpenFile) => unknown
    > & { fsync?: (file: OpenFile) => number },
    node_ops: { rename: note("rename"), unlink: note("unlink"), setattr: note("cut") },
  };
  addFsync(files, log);
  const descriptor = openSync(join(newFolder(), "log"), "w");
  writeSync(descriptor, "committed");
  const wal = { path: "/pglite/data/pg_wal/000000010000000000000001", nfd: descriptor };
  files.stream_ops.write(wal);
  files.stream_ops.fsync?.(wal);
  expect(log.events.splice(0)).toEqual(["write"]);
  files.stream_ops.write({ path: "/pglite/data/base/5/1259", nfd: descriptor });
  files.node_ops.rename();
  files.node_ops.unlink();
  files.node_ops.setattr();
  files.stream_ops.setattr({ path: "/pglite/data/base/5/1259", nfd: descriptor });
  files.stream_ops.close(wal);
  const each = (what: string) => ["log on the disk", what];
  expect(log.events).toEqual(["write", "rename", "unlink", "cut", "cut while open", "close"].flatMap(each));
  closeSync(descriptor);
});

test("commits that come while the disk is at work are brought to it together", async () => {
  const log = new LogSync();
  const descriptor = openSync(join(newFolder(), "log"), "w");
  log.later(descriptor);
  const first = log.durable();
  log.later(descriptor);
  const second = log.durable();
  log.later(descriptor);
  expect(log.durable()).toBe(second);
  await first;
  await second;
  closeSync(descriptor); // nothing is left to sync: a closed file would fail now
  log.now();
});

/** What is asked of the disk meanwhile waits for this. */
const keepBackgroundBusy = (): Promise<unknown> =>
  Promise.all(Array.from({ length: 8 }, () => promisify(pbkdf2)("busy", "salt", 50_000, 32, "sha256")));

test("a file that was synced and closed meanwhile is no error, though another has its descriptor", async () => {
  const folder = newFolder();
  const log = new LogSync();
  const first = openSync(join(folder, "first"), "w");
  log.later(first);
  const busy = keepBackgroundBusy();
  const durable = log.durable();
  await Promise.resolve(); // the disk is asked, in the background
  log.now();
  closeSync(first);
  log.later(first); // the next file has the number of the one that was closed
  await durable;
  await busy;
  const second = openSync(join(folder, "second"), "w");
  expect(second).toBe(first);
  log.now();
  closeSync(second);
});

test("a file that cannot be synced is an error for whoever committed, also when others commit meanwhile", async () => {
  const log = new LogSync();
  const closed = closedFile();
  log.later(closed);
  const durable = log.durable();
  await Promise.resolve();
  log.later(closed);
  await expect(durable).rejects.toThrow("EBADF");
});

function closedFile(): number {
  const descriptor = openSync(join(newFolder(), "log"), "w");
  closeSync(descriptor);
  return descriptor;
}

test("once a sync has failed nothing counts as synced, though the disk says so again", async () => {
  const log = new LogSync();
  const descriptor = closedFile();
  log.later(descriptor);
  expect(() => log.now()).toThrow("EBADF");
  const fine = openSync(join(newFolder(), "log"), "w");
  expect(fine).toBe(descriptor);
  await expect(log.durable()).rejects.toThrow("EBADF");
  expect(() => log.now()).toThrow("EBADF");
  closeSync(fine);
});

test("a page that was lost is an error for whoever committed, though another sync of the file came through", async () => {
  const { opened, open } = gate();
  const lost = Object.assign(new Error("a page was lost"), { code: "EIO" });
  const log = new LogSync(() => opened.then(() => Promise.reject(lost)));
  const descriptor = openSync(join(newFolder(), "log"), "w");
  log.later(descriptor);
  const durable = log.durable();
  await Promise.resolve(); // the disk is asked, in the background
  log.now();
  open();
  await expect(durable).rejects.toThrow("a page was lost");
  closeSync(descriptor);
});

test.each([
  ["a disk that fails", "EBADF", (log: LogSync) => Promise.resolve(log.sync(closedFile()))],
  [
    "code that breaks off",
    "unreachable",
    () => Promise.reject(Object.assign(new Error("unreachable"), { name: "RuntimeError" })),
  ],
])("%s in the middle of a statement ends the engine, and the client is told", async (_, why, breaks) => {
  const log = new LogSync();
  const db = await inMemory();
  const fatal: string[] = [];
  const mux = new PgliteMux(db, { log, onFatal: ({ message }) => fatal.push(message) });
  const client = new Client({ stream: () => mux.connect(), user: "postgres" });
  client.on("error", () => {});
  await client.connect();
  vi.spyOn(db, "execProtocolRawStream").mockImplementationOnce(async () => breaks(log));
  await expect(client.query("SELECT 1")).rejects.toMatchObject({ severity: "FATAL", code: "58000" });
  expect(fatal).toEqual([expect.stringContaining(why)]);
  await mux.close();
});
