import { expect, test } from "vitest";
import { type Database, openDatabase } from "../../../src/persistence/open-database.js";
import { type Child, startChild } from "../../support/child.js";
import { newDataDir } from "../../support/data-dir.js";
import { newServerDatabase } from "../../support/database.js";
import { testServers } from "../../support/servers.js";

const SCRIPT = new URL("children/commit-rows.ts", import.meta.url);

/** Lets a process commit, kills it with SIGKILL, and gives what it had said was committed. */
async function killAfter(lines: number, child: Child): Promise<string[]> {
  const committed: string[] = [];
  while (committed.length < lines) committed.push((await child.line()) ?? "the child ended");
  return [...committed, ...(await child.kill())];
}

async function open(where: { dataDir: string; databaseUrl?: string }, warnings: string[]): Promise<Database> {
  const onWarning = (message: string) => void warnings.push(message);
  return openDatabase({ ...where, onWarning, onFatal: (error) => onWarning(error.message) });
}

async function expectAllCommitted(database: Database, slugs: string[]): Promise<void> {
  const rows = await database.prisma.community.findMany({ select: { slug: true, name: true } });
  expect(rows.map(({ slug }) => slug)).toEqual(expect.arrayContaining(slugs));
  expect(rows.filter(({ name }) => name !== "finished")).toEqual([]); // nor is anything half there
}

test("kill -9 loses nothing that the embedded database acknowledged, again and again", async () => {
  const dataDir = await newDataDir();
  const committed: string[] = [];
  const warnings: string[] = [];
  for (const run of ["first", "second"]) {
    committed.push(...(await killAfter(100, await startChild(SCRIPT, run, dataDir))));
    const database = await open({ dataDir }, warnings);
    await expectAllCommitted(database, committed);
    await database.close();
  }
  expect(warnings).toEqual([]);
});

test.skipIf(!testServers.databaseUrl)("kill -9 loses nothing that a server acknowledged", async () => {
  const databaseUrl = await newServerDatabase();
  const committed = await killAfter(100, await startChild(SCRIPT, "only", "", databaseUrl));
  const warnings: string[] = [];
  const database = await open({ dataDir: "", databaseUrl }, warnings);
  await expectAllCommitted(database, committed);
  await database.close();
  expect(warnings).toEqual([]);
});
