import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase, type Database } from "../../src/persistence/open-database.js";
import { Citizen, codesOf } from "../support/citizen.js";
import { newDatabaseOfFile } from "../support/database.js";
import { eventually } from "../support/eventually.js";
import { startRunningBot, type RunningBot } from "../support/running-bot.js";
import { addSampleProcess } from "../support/sample-process.js";
import { runSql } from "../support/server-databases.js";
import { testServers } from "../support/servers.js";
import { startTelegramServer, type TelegramServer } from "../support/telegram-server.js";
import { Wire } from "../support/wire.js";

const AWAY = "the database is away";

describe.skipIf(!testServers.databaseUrl).each([
  { how: "long polling", polls: true },
  { how: "a webhook", polls: false },
])("PostgreSQL goes away in mid-conversation, by $how", ({ polls }) => {
  const place = newDatabaseOfFile();
  let wire: Wire;
  let database: Database;
  let server: TelegramServer;
  let bot: RunningBot;
  let voter: Citizen;
  let people = 800;
  let before: number;

  beforeAll(async () => {
    wire = new Wire(place.url);
    await wire.mend();
    database = await openDatabase({
      databaseUrl: wire.url,
      dataDir: "",
      onWarning: () => {},
      onFatal: (error) => expect.unreachable(error.message),
    });
    await addSampleProcess(database.prisma);
    server = await startTelegramServer();
    bot = await startRunningBot({ database, server, polls });
  });

  afterAll(async () => {
    await bot.stop();
    await server.close();
    await database.close();
    await wire.cut();
  });

  beforeEach(async () => {
    const [code = ""] = await codesOf(bot.app, 1);
    voter = new Citizen(server, ++people);
    await voter.isAboutToVote(code);
    before = await database.prisma.ballot.count();
    bot.lines.length = 0;
  });

  const noticed = () =>
    eventually("the outage is noticed", () => bot.lines.some((line) => line.includes(AWAY)));

  /** One vote, one receipt, no apology, and nothing of what was written in the log. */
  async function allIsWell(): Promise<void> {
    await voter.comesToSee("Your vote is in.");
    await server.quiet();
    expect(await database.prisma.ballot.count()).toBe(before + 1);
    expect(voter.receipts).toHaveLength(1);
    expectCalm();
  }

  function expectCalm(): void {
    expect(voter.heard.join("\n")).not.toContain("broke on our side");
    expect(bot.lines.join("\n")).not.toMatch(/Anna|Parco|BO-|NAV-/u);
  }

  test("for a while: the press is answered once it is back", async () => {
    await wire.cut();
    voter.person.presses("Cast my vote");
    await noticed();
    expect(voter.receipts).toEqual([]);
    await wire.mend();
    await allIsWell();
  });

  test.each([
    ["before COMMIT is heard", false],
    ["once COMMIT has worked and nobody knows", true],
  ])("%s: the update comes again and acts once", async (_, passes) => {
    const { update } = voter.person.presses("Cast my vote");
    await wire.cutAt({ after: `telegram:4242:${update.update_id}`, word: "COMMIT\0", passes });
    await wire.mend();
    await allIsWell();
  });

  test("every session is ended, again and again", async () => {
    const endAll = `SELECT pg_terminate_backend(pid)::text AS name FROM pg_stat_activity WHERE datname = '${place.name}'`;
    await runSql(place.serverUrl, endAll);
    voter.person.presses("Cast my vote");
    await runSql(place.serverUrl, endAll);
    await runSql(place.serverUrl, endAll);
    await voter.comesToSee("Your vote is in.");
    await server.quiet();
    expect(new Set(voter.receipts).size).toBe(1); // what was being sent may come twice
    expect(await database.prisma.ballot.count()).toBe(before + 1);
    expectCalm();
  });

  test("somebody keeps everybody waiting: who waits is told, and the press acts once they let go", async () => {
    const other = await database.pool.connect();
    await other.query('BEGIN; LOCK TABLE "Conversation" IN EXCLUSIVE MODE');
    voter.person.presses("Cast my vote");
    await noticed();
    await other.query("ROLLBACK");
    other.release();
    await allIsWell();
  }, 30_000);

  test("afterwards the queue works again too", async () => {
    server.faults.next(1, { status: 500 }, "sendMessage");
    voter.person.presses("Cast my vote");
    await allIsWell();
  });
});
