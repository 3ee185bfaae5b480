import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nextOffset, questionIn } from "../../../adapters/telegram/inline-question.js";
import { toArticle } from "../../../adapters/telegram/to-article.js";
import type { CardQuestion, FoundCards, ShareableCard } from "../../../src/ports/shareable-cards.js";
import { ListeningInbox } from "../../support/listening-inbox.js";
import { type Person, startTelegramServer, type TelegramServer } from "../../support/telegram-server.js";
import { startBot, stopBots } from "./bot-under-test.js";

let server: TelegramServer;
let inbox: ListeningInbox;
let anna: Person;
let asked: CardQuestion[];

beforeEach(async () => {
  server = await startTelegramServer();
  inbox = new ListeningInbox();
  asked = [];
  anna = server.person({ id: 7, first_name: "Anna", language_code: "it" });
});
afterEach(async () => {
  await stopBots();
  await server.close();
});

const card = (number: number, change: Partial<ShareableCard> = {}): ShareableCard => ({
  id: `p_${number}`,
  title: `Project ${number}`,
  about: "Navile · Green",
  message: {
    kind: "message",
    id: "GRP-4",
    text: [{ text: `Project ${number}`, style: "bold" }, { text: "\nNavile" }],
    buttons: [[{ label: "Open in private", url: `https://t.me/portico_bot?start=p_${number}` }]],
  },
  ...change,
});

const elsewhere = { label: "Nothing found. See all projects", start: "g_look-list" };

/** The bot with these cards in it, whatever is asked. */
function botWith(cards: readonly ShareableCard[]) {
  const find = (question: CardQuestion): Promise<FoundCards> => {
    asked.push(question);
    const { skip, take } = question;
    return Promise.resolve({ cards: cards.slice(skip, skip + take), total: cards.length, elsewhere });
  };
  return startBot(server, inbox, { cards: { find } });
}

const many = Array.from({ length: 45 }, (_, index) => card(index + 1));
const hostile = "<b>&lt;</i> @everybody /start \u202Egnp.exe\n\uD800 ".repeat(200);

describe("an inline query", () => {
  test("becomes a question, and is no event", async () => {
    botWith(many);
    await anna.asksInline("parco").answered;
    expect(asked).toEqual([
      {
        platform: "telegram",
        from: { id: "7", name: "Anna", language: "it" },
        privateChat: "7",
        typed: "parco",
        skip: 0,
        take: 20,
      },
    ]);
    await server.quiet();
    expect(inbox.attempts).toBe(0);
  });

  test("is answered with articles that are the person's, page after page to the last", async () => {
    botWith(many);
    const first = await anna.asksInline("").answered;
    expect(first).toMatchObject({ cache_time: 30, is_personal: true, next_offset: "20" });
    expect(first.button).toBeUndefined();
    expect(first.results[0]).toEqual({
      type: "article",
      id: "p_1",
      title: "Project 1",
      description: "Navile · Green",
      input_message_content: {
        message_text: "<b>Project 1</b>\nNavile",
        parse_mode: "HTML",
        link_preview_options: { is_disabled: true },
      },
      reply_markup: {
        inline_keyboard: [[{ text: "Open in private", url: "https://t.me/portico_bot?start=p_1" }]],
      },
    });
    const second = await anna.asksInline("", first.next_offset).answered;
    const last = await anna.asksInline("", second.next_offset).answered;
    expect(last.next_offset).toBe("");
    const ids = [first, second, last].flatMap(({ results }) => results.map(({ id }) => id));
    expect(ids).toEqual(many.map(({ id }) => id));
  });

  test("is answered by webhook, too", async () => {
    const webhook = { url: "https://portico.example.org/telegram", secret: "s3cret" };
    const cards = { find: () => Promise.resolve({ cards: many.slice(0, 2), total: 2, elsewhere }) };
    const bot = startBot(server, inbox, { cards, webhook });
    await server.until(() => server.count("setWebhook") === 1);
    expect(server.callsOf("setWebhook")[0]?.["allowed_updates"]).toContain("inline_query");
    const { update, answered } = anna.asksInline("parco");
    const headers = { "x-telegram-bot-api-secret-token": "s3cret" };
    const request = new Request(webhook.url, { method: "POST", headers, body: JSON.stringify(update) });
    expect((await bot.webhookHandler?.(request))?.status).toBe(200);
    expect((await answered).results).toHaveLength(2);
  });

  test("that finds nothing is answered with a way into the private chat", async () => {
    botWith([]);
    const answer = await anna.asksInline("zzz").answered;
    expect(answer.results).toEqual([]);
    expect(answer.button).toEqual({ text: elsewhere.label, start_parameter: elsewhere.start });
  });

  test("past the last card is an empty page, and no dead end", async () => {
    botWith(many);
    const answer = await anna.asksInline("", "60").answered;
    expect(answer).toMatchObject({ results: [], next_offset: "" });
    expect(answer.button).toBeUndefined();
  });

  test("with hostile words is answered like any other, within the platform's limits", async () => {
    botWith([
      card(1, { title: hostile, about: hostile, message: { ...card(1).message, text: [{ text: hostile }] } }),
    ]);
    const [article] = (await anna.asksInline(hostile).answered).results;
    if (article?.type !== "article") throw new Error("no article");
    expect(article.title.length).toBeLessThanOrEqual(100);
    expect(article.description?.length).toBeLessThanOrEqual(200);
    expect(article.title).not.toMatch(/[\u202a-\u202e\n]/u);
    expect(JSON.stringify(article.input_message_content)).not.toMatch(/<b>|[@/](everybody|start)/u);
  });

  test("of 5,000 characters from a modified client is handed on as it is", async () => {
    botWith(many);
    const query = "x".repeat(5000);
    server.push({ inline_query: { id: "unasked", from: anna.user, query, offset: "" } });
    await server.quiet();
    expect(asked[0]?.typed).toHaveLength(5000);
  });
});

describe("when something is wrong", () => {
  test("what cannot be looked up is an empty list, asked for anew the next time", async () => {
    startBot(server, inbox, { cards: { find: () => Promise.resolve(undefined) } });
    expect(await anna.asksInline("parco").answered).toEqual({
      results: [],
      cache_time: 0,
      is_personal: true,
    });
  });

  test("a bug stops nobody, and the log does not know the words", async () => {
    const find = ({ typed }: CardQuestion) => Promise.reject(new TypeError(`no ${typed}`));
    const { lines } = startBot(server, inbox, { cards: { find } });
    anna.asksInline("parco segreto");
    anna.sends("hello");
    await server.quiet();
    expect(inbox.words).toEqual(["hello"]);
    expect(server.updates.pending).toEqual([]);
    expect(lines.join("\n")).toContain("an inline query could not be answered");
    expect(lines.join("\n")).not.toContain("segreto");
  });

  test.each(["break", "garbage", { status: 500 }, { status: 429, retryAfter: 3600 }] as const)(
    "Telegram not taking the answer (%j) stops nobody",
    async (fault) => {
      const { lines } = botWith(many);
      server.faults.next(1, fault, "answerInlineQuery");
      anna.asksInline("parco segreto");
      anna.sends("hello");
      await server.quiet();
      expect(inbox.words).toEqual(["hello"]);
      expect(server.count("answerInlineQuery")).toBe(1);
      expect(lines.join("\n")).not.toMatch(/segreto|stand-in_token/u);
    },
  );

  test("an answer that comes too late is let go", async () => {
    const { lines } = botWith(many);
    server.push({ inline_query: { id: "old", from: anna.user, query: "", offset: "" } });
    await server.quiet();
    expect(server.updates.pending).toEqual([]);
    expect(lines.join("\n")).toContain("query is too old");
  });
});

test.each(["-1", "1e9", "99999", "20; DROP", "²", "x".repeat(64)])(
  "offset %j starts at the first",
  (offset) => {
    expect(questionIn({ id: "1", from: anna.user, query: "", offset })?.skip).toBe(0);
  },
);

test("other bots are not asked for", () => {
  const from = { ...anna.user, is_bot: true };
  expect(questionIn({ id: "1", from, query: "", offset: "" })).toBeUndefined();
});

test("there is a next page only where this one showed something", () => {
  expect([nextOffset(0, 20, 45), nextOffset(40, 5, 45), nextOffset(60, 0, 45)]).toEqual(["20", "", ""]);
});

test("an article without a link has no keyboard", () => {
  expect(toArticle(card(1, { message: { ...card(1).message, buttons: [] } }))).not.toHaveProperty(
    "reply_markup",
  );
});
