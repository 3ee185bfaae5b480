import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject, onTestFinished } from "vitest";
import { unpackedSnapshot } from "./snapshot.js";

/** A folder that the test leaves behind for nobody. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "portico-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for all tests of a file, gone after the last. */
export function newFolderOfFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "portico-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder as a first start leaves it, with all tables. */
export async function newDataDir(): Promise<string> {
  const dir = newFolder();
  cpSync(await unpackedSnapshot(inject("snapshot")), join(dir, "pgdata"), { recursive: true });
  return dir;
}
