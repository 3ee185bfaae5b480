import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Citizen, codesOf } from "../support/citizen.js";
import { backends, openTestDatabase } from "../support/database.js";
import { Door, eventually } from "../support/eventually.js";
import { startRunningBot, type RunningBot } from "../support/running-bot.js";
import { addSampleProcess } from "../support/sample-process.js";
import { startTelegramServer, type TelegramServer } from "../support/telegram-server.js";

const CLOSES = Date.parse("2026-11-19T11:00:00Z");

describe.each(backends)("two bots on one %s database", async (kind) => {
  const database = await openTestDatabase(kind);
  const { prisma } = database;
  let server: TelegramServer;
  let other: RunningBot;
  /** The one Telegram posts to. */
  let bot: RunningBot;
  let people = 700;

  beforeAll(async () => {
    await addSampleProcess(prisma);
    server = await startTelegramServer();
    other = await startRunningBot({ database, server });
    bot = await startRunningBot({ database, server });
    await server.until(() => server.count("setWebhook") === 2);
  });

  afterAll(async () => {
    await bot.stop();
    await other.stop();
    await server.close();
  });

  let voter: Citizen;
  let ballotsBefore: number;
  const newBallots = async () => (await prisma.ballot.count()) - ballotsBefore;

  beforeEach(async () => {
    for (const { clock } of [bot, other]) clock.at = new Date("2026-11-16T17:42:30Z");
    const [code = ""] = await codesOf(bot.app, 1);
    voter = new Citizen(server, ++people);
    await voter.isAboutToVote(code);
    ballotsBefore = await prisma.ballot.count();
  });

  test("the same press at the same time on both: one ballot, one receipt", async () => {
    const { update } = voter.person.presses("Cast my vote");
    const statuses = await Promise.all([other.takes(update), other.takes(update)]);
    await server.quiet();
    expect(statuses).toEqual([200, 200]);
    expect(await newBallots()).toBe(1);
    expect(voter.receipts).toHaveLength(1);
    expect(voter.sees).toContain(voter.receipts[0]);
  });

  test("the same press long after: the answer stands, nothing is counted again", async () => {
    const { update } = voter.person.presses("Cast my vote");
    await server.quiet();
    const { sees } = voter;
    expect(await other.takes(update)).toBe(200);
    await server.quiet();
    expect(voter.sees).toBe(sees);
    expect(await newBallots()).toBe(1);
  });

  test("the same button pressed twice in a row is one vote", async () => {
    voter.person.presses("Cast my vote");
    voter.person.presses("Cast my vote");
    await server.quiet();
    expect(await newBallots()).toBe(1);
    expect(voter.receipts).toHaveLength(1);
  });

  test("an older update that comes after a newer one changes nothing", async () => {
    await voter.presses("Change something");
    const { update: early } = voter.person.presses("Review and vote");
    await server.quiet();
    await voter.presses("Cast my vote");
    const { sees } = voter;
    expect(await other.takes({ ...early, update_id: people - 600 })).toBe(200);
    await server.quiet();
    expect(voter.sees).toBe(sees);
    expect(await newBallots()).toBe(1);
  });

  test("received one second before closing and handled after it: the vote counts", async () => {
    const door = new Door();
    bot.holds.door = door;
    voter.person.presses("Cast my vote");
    await eventually("the press has come in", () => bot.holds.waiting.length > 0);
    bot.holds.waiting.length = 0;
    delete bot.holds.door;
    bot.machine.aheadMs = 60_000;
    bot.clock.at = new Date(CLOSES + 59_000);
    door.open();
    await server.quiet();
    bot.machine.aheadMs = 0;
    expect(voter.receipts).toHaveLength(1);
    expect(await newBallots()).toBe(1);
  });

  test("received at the closing instant: the vote does not count, and the answer says so (VOT-8)", async () => {
    bot.machine.aheadMs = -60_000; // no time passes between the press and its turn
    bot.clock.at = new Date(CLOSES);
    await voter.presses("Cast my vote");
    bot.machine.aheadMs = 0;
    expect(voter.sees).toContain(
      "Voting closed on 19 November, 12:00.\nYour ballot was not cast, so it does not count.",
    );
    expect(voter.receipts).toEqual([]);
    expect(await newBallots()).toBe(0);
  });

  test("nothing of all this was a fault of ours", () => {
    const errors = [...bot.lines, ...other.lines].filter((line) => line.startsWith("error"));
    expect(errors).toEqual([]);
  });
});
