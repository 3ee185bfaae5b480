import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { reset } from "../../src/commands/reset.js";
import { emptyServerDatabase } from "../../src/persistence/empty-server-database.js";
import { lockDirectory } from "../../src/persistence/embedded/directory-lock.js";
import { PlayedTerminal, refusalOf } from "../support/played-terminal.js";
import { createDatabase, dropDatabase, urlOf } from "../support/server-databases.js";
import { testServers } from "../support/servers.js";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "portico-reset-"));
  mkdirSync(join(dataDir, "pgdata"));
  writeFileSync(join(dataDir, "pgdata", "PG_VERSION"), "18");
  writeFileSync(join(dataDir, "secret.key"), "key");
  writeFileSync(join(dataDir, "holiday.jpg"), "photo");
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const config = () => ({ dataDir, databaseUrl: undefined });

describe("the embedded database", () => {
  test("asks, then empties the data folder of what Portico put there, and of nothing else", async () => {
    const terminal = new PlayedTerminal("yes");
    await reset(config(), terminal, {});
    expect(terminal.asked).toEqual([`Delete every process, proposal and vote in ${dataDir}/? Type yes: `]);
    expect(readdirSync(dataDir).filter((name) => name !== "lock")).toEqual(["holiday.jpg"]);
    expect(terminal.notes).toEqual(["Left alone, since Portico did not put it there: holiday.jpg"]);
  });

  test.each(["", "no", "y", "si"])("%j is not yes", async (answer) => {
    expect(await refusalOf(reset(config(), new PlayedTerminal(answer), {}))).toBe("Nothing was deleted.");
    expect(existsSync(join(dataDir, "pgdata", "PG_VERSION"))).toBe(true);
  });

  test("with --yes it does not ask", async () => {
    const terminal = new PlayedTerminal();
    await reset(config(), terminal, { yes: true });
    expect(terminal.asked).toEqual([]);
    expect(existsSync(join(dataDir, "pgdata"))).toBe(false);
  });

  test("while another process uses it nothing is deleted", async () => {
    const unlock = await lockDirectory(dataDir);
    expect(await refusalOf(reset(config(), new PlayedTerminal(), { yes: true }))).toMatch(
      /is in use by another process\..*Nothing was deleted\.$/,
    );
    expect(existsSync(join(dataDir, "secret.key"))).toBe(true);
    await unlock();
  });

  describe("with a demo in it", () => {
    const played = () => join(dataDir, "year");
    beforeEach(() => {
      mkdirSync(join(played(), "pgdata"), { recursive: true });
      for (const name of ["secret.key", "notices.txt", "diary.txt"]) writeFileSync(join(played(), name), "");
    });

    test("empties that folder as well, and leaves there what is somebody's", async () => {
      const terminal = new PlayedTerminal();
      await reset(config(), terminal, { yes: true });
      expect(readdirSync(played()).filter((name) => name !== "lock")).toEqual(["diary.txt"]);
      expect(terminal.notes).toEqual([
        "Left alone, since Portico did not put it there: holiday.jpg, year/diary.txt",
      ]);
      const again = new PlayedTerminal();
      await reset(config(), again, { yes: true });
      expect(again.printed).toEqual([`There is nothing of Portico in ${dataDir}/.`]);
    });

    test("while the demo uses it nothing is deleted, of the service neither", async () => {
      const unlock = await lockDirectory(played());
      expect(await refusalOf(reset(config(), new PlayedTerminal(), { yes: true }))).toBe(
        `The data folder ${played()} is in use by another process. Stop that one first, or choose another folder. Nothing was deleted.`,
      );
      expect(existsSync(join(dataDir, "secret.key"))).toBe(true);
      await unlock();
      const free = await lockDirectory(dataDir);
      await free();
    });
  });

  test("a folder without anything of Portico is left alone", async () => {
    rmSync(join(dataDir, "pgdata"), { recursive: true });
    rmSync(join(dataDir, "secret.key"));
    const terminal = new PlayedTerminal();
    await reset(config(), terminal, { yes: true });
    expect(terminal.printed).toEqual([`There is nothing of Portico in ${dataDir}/.`]);
    expect(readdirSync(dataDir)).toEqual(["holiday.jpg"]);
  });

  test("--database without a server is a mistake", async () => {
    expect(
      await refusalOf(reset(config(), new PlayedTerminal(), { yes: true, database: "portico" })),
    ).toMatch(/DATABASE_URL is not set\. Nothing was deleted\.$/);
  });
});

describe("a server", () => {
  const server = { dataDir: "data", databaseUrl: "postgres://anna:pw@db.example/portico" };

  test.each([{}, { yes: true }, { yes: true, database: "other" }])(
    "is not touched with %o: the database must be named",
    async (options) => {
      expect(await refusalOf(reset(server, new PlayedTerminal("yes"), options))).toBe(
        "DATABASE_URL is set, so this would empty the database portico on db.example. " +
          "If you mean it, say so: npm run reset -- --database portico. Nothing was deleted.",
      );
    },
  );

  test("asks even then", async () => {
    const terminal = new PlayedTerminal("no");
    expect(await refusalOf(reset(server, terminal, { database: "portico" }))).toBe("Nothing was deleted.");
    expect(terminal.asked[0]).toContain("portico on db.example");
  });
});

async function tablesOf(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq')",
  );
  await client.end();
  return rows.map(({ name }) => name);
}

describe.skipIf(!testServers.databaseUrl)("a real server", () => {
  const serverUrl = testServers.databaseUrl ?? "";

  test("loses the tables of Portico, keeps those of others, and is not touched while in use", async () => {
    const name = await createDatabase(serverUrl, inject("template"));
    const url = urlOf(serverUrl, name);
    const user = new Client({ connectionString: url });
    await user.connect();
    await user.query("CREATE TABLE somebody_elses (id int)");
    const before = await tablesOf(url);
    expect(before).toEqual(expect.arrayContaining(["public.Ballot", "public._prisma_migrations"]));
    const config = { dataDir, databaseUrl: url };
    expect(await refusalOf(reset(config, new PlayedTerminal(), { yes: true, database: name }))).toMatch(
      /is in use by another process/,
    );
    expect(await tablesOf(url)).toEqual(before);
    await user.end();
    while (!(await emptyServerDatabase(url))); // the server takes a moment to notice that the user left
    expect(await tablesOf(url)).toEqual(["public.somebody_elses"]);
    await dropDatabase(serverUrl, name);
  });
});
