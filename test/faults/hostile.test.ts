import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Citizen } from "../support/citizen.js";
import { backends, openTestDatabase } from "../support/database.js";
import { startRunningBot, type RunningBot } from "../support/running-bot.js";
import { addSampleProcess } from "../support/sample-process.js";
import { type Person, startTelegramServer, type TelegramServer } from "../support/telegram-server.js";

const RTL = "\u202Eenoyreve\u200F";
const HOSTILE: [string, string][] = [
  ["5,000 characters", "è".repeat(5_000)],
  ["only emoji", "👩‍👩‍👧‍👦🏳️‍🌈😀"],
  ["only marks that turn the line", "\u202E\u200F\u2066"],
  ["marks that turn the line", RTL],
  ["HTML", '<b>bold</b> <a href="https://example.org">x</a> &amp; </b>'],
  ["somebody else's markup", "<!channel> <@U123> *x* _y_ `z` [a](b)"],
  ["SQL", '\'; DROP TABLE "Ballot"; --'],
  ["half a sentence of the catalogue", "{ $title } -term { NUMBER(1) }"],
];

const OTHERS: [string, (person: Person) => unknown][] = [
  ["a sticker", (person) => person.sendsSticker()],
  ["a voice message", (person) => person.sendsVoice()],
  [
    "a document",
    (person) => person.sendsDocument(Buffer.from("%PDF"), { mime: "application/pdf", name: "<b>.pdf" }),
  ],
  ["somebody else's contact card", (person) => person.sendsContact("+39051000000", 1)],
  ["a poll", (person) => person.sendsContent({ poll: {} as never })],
];

const FORGED = [
  "",
  "garbage",
  "1|vote|cast||999",
  "1|desk|approve|1|",
  "1|__proto__|constructor||",
  "🦊".repeat(16),
];

describe.each(backends)("%s database", async (kind) => {
  const database = await openTestDatabase(kind);
  let server: TelegramServer;
  let bot: RunningBot;
  let anna: Citizen;

  beforeAll(async () => {
    await addSampleProcess(database.prisma);
    server = await startTelegramServer();
    bot = await startRunningBot({ database, server, alone: true });
    anna = new Citizen(server, 901, { name: `<i>Anna</i>${RTL}` });
    await anna.arrives();
  });

  afterAll(async () => {
    await bot.stop();
    await server.close();
  });

  /** A new answer, taken by Telegram at the first try, with a way on; nothing broke. */
  function expectClearAnswer(before: number): void {
    expect(anna.person.last.id).toBeGreaterThan(before);
    expect(anna.person.last.text).not.toBe("");
    expect(anna.person.last.text).not.toMatch(/broke on our side|[\u202A-\u202E\u2066-\u2069]/u);
    expect(anna.person.last.buttons.flat()).not.toEqual([]);
    expect(bot.lines.filter((line) => !line.startsWith("info"))).toEqual([]);
    expect(bot.lines.join("\n")).not.toMatch(/DROP|bold|channel|Anna|enoyreve/u);
  }

  test.each(HOSTILE)("I-12: text at home: %s", async (_, text) => {
    const { id } = anna.person.last;
    await anna.sends(text);
    expectClearAnswer(id);
  });

  test.each(OTHERS)("%s gets a clear sentence", async (_, sends) => {
    const { id } = anna.person.last;
    await anna.does(sends);
    expect(anna.sees).toMatch(/I can use photos up to 10 MB\.|I do not need telephone numbers here\./);
    expectClearAnswer(id);
  });

  test.each(FORGED)("I-3: forged button data %j shows the screen as it is", async (data) => {
    await anna.sends("/home");
    const { sees } = anna;
    const press = anna.person.pressesData(data, anna.person.last.id);
    expect(await press.answered).toContain("out of date");
    await server.quiet();
    expect(anna.sees).toBe(sees);
  });

  test("what was begun is still there after all of it", async () => {
    await anna.sends("/vote");
    await anna.presses("Check my right to vote");
    await anna.presses("With name and birth date");
    for (const [, sends] of OTHERS) await anna.does(sends);
    anna.person.pressesData("garbage");
    await server.quiet();
    await anna.sends(`Giulia <b>Bianchi</b> ${RTL}`);
    expect(anna.sees).toMatch(/birth/iu);
    expect(bot.lines.join("\n")).not.toMatch(/Giulia|Bianchi/u);
  });
});
