import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Api, GrammyError, HttpError, InputFile } from "grammy";
import type { InlineQueryResult } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tinyPng } from "../../support/pictures.js";
import { startTelegramServer, type TelegramServer } from "../../support/telegram-server.js";
import { parseHtml } from "../../support/telegram/html.js";

let server: TelegramServer;
let api: Api;

beforeEach(async () => {
  server = await startTelegramServer();
  api = new Api(server.token, { apiRoot: server.url, timeoutSeconds: 2 });
});
afterEach(() => server.close());

function anna() {
  const person = server.person({ id: 7, first_name: "Anna", language_code: "it" });
  person.sends("/start");
  return person;
}

async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GrammyError)) throw new Error(`not refused by the platform: ${String(error)}`);
  return `${error.error_code} ${error.description}`;
}

const photo = (): InputFile => new InputFile(tinyPng, "a.png");
const pressing = (length: number) => ({
  inline_keyboard: [[{ text: "x", callback_data: "d".repeat(length) }]],
});
const opening = (url: string) => ({ inline_keyboard: [[{ text: "x", url }]] });

async function idsFrom(offset: number): Promise<number[]> {
  return (await api.getUpdates({ offset })).map((update) => update.update_id);
}

describe("HTML", () => {
  test.each([
    ["a < b", 'Unsupported start tag "" at byte offset 2'],
    ["é <abac>x</abac>", 'Unsupported start tag "abac" at byte offset 3'],
    ["<i>a", `Can't find end tag corresponding to start tag "i"`],
    ["a</i>", "Unexpected end tag at byte offset 1"],
    ["<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ["<i>a</i", "Unclosed end tag at byte offset 4"],
    ['<tg-time unix="soon">x</tg-time>', "Invalid Unix time at byte offset 0"],
    ['<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])("refuses %s", (html, why) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${why}`);
  });

  test("knows four names and all numbers, and leaves other entities as typed", () => {
    expect(parseHtml("&lt;&gt;&amp;&quot; &#233;&#xe9; &nbsp;").text).toBe('<>&" éé &nbsp;');
  });

  test("gives styles their place in UTF-16 units", () => {
    const { text, entities } = parseHtml(
      '🙂 <b>now</b> <blockquote expandable>long</blockquote><tg-time unix="60" format="wDt">soon</tg-time>',
    );
    expect(text).toBe("🙂 now longsoon");
    expect(entities).toEqual([
      { type: "bold", offset: 3, length: 3 },
      { type: "expandable_blockquote", offset: 7, length: 4 },
      { type: "date_time", offset: 11, length: 4, unix_time: 60, date_time_format: "wDt" },
    ]);
  });
});

describe("what the platform refuses", () => {
  test("other tokens, unknown methods, unknown chats, people who never wrote", async () => {
    server.person({ id: 8, first_name: "Bruno" });
    expect(await refusalOf(new Api("1:x", { apiRoot: server.url }).getMe())).toBe("401 Unauthorized");
    expect(await refusalOf(api.banChatMember(1, 2))).toBe("404 Not Found");
    expect(await refusalOf(api.sendMessage(99, "hi"))).toBe("400 Bad Request: chat not found");
    expect(await refusalOf(api.sendMessage(8, "hi"))).toContain(
      "bot can't initiate conversation with a user",
    );
  });

  test("texts, buttons and edits that do not fit", async () => {
    const { id } = anna();
    const sent = await api.sendMessage(id, "hello");
    expect(await refusalOf(api.sendMessage(id, " \n"))).toContain("message text is empty");
    expect(await refusalOf(api.sendMessage(id, "x".repeat(4097)))).toContain("message is too long");
    expect(await refusalOf(api.sendMessage(id, "x", { reply_markup: pressing(65) }))).toContain(
      "BUTTON_DATA_INVALID",
    );
    expect(
      await refusalOf(api.sendMessage(id, "x", { reply_markup: opening("http://localhost/") })),
    ).toContain("Wrong HTTP URL");
    expect(await refusalOf(api.editMessageText(id, sent.message_id, "hello"))).toContain(
      "message is not modified",
    );
    expect(await refusalOf(api.editMessageText(id, 999, "x"))).toContain("message to edit not found");
    expect(await refusalOf(api.editMessageText(id, sent.message_id - 1, "x"))).toContain("can't be edited");
    expect(await refusalOf(api.deleteMessage(id, 999))).toContain("message to delete not found");
  });

  test("photos that are none, captions over 1,024, albums of one", async () => {
    const { id } = anna();
    expect(await refusalOf(api.sendPhoto(id, new InputFile(Buffer.from("<svg/>"))))).toContain(
      "IMAGE_PROCESS_FAILED",
    );
    expect(await refusalOf(api.sendPhoto(id, photo(), { caption: "c".repeat(1025) }))).toContain(
      "caption is too long",
    );
    expect(await refusalOf(api.sendMediaGroup(id, [{ type: "photo", media: photo() }]))).toContain(
      "Too few messages",
    );
    const sent = await api.sendPhoto(id, photo(), { caption: "<b>ok</b>", parse_mode: "HTML" });
    expect(server.file(sent.photo.at(-1)?.file_id ?? "")).toEqual(tinyPng);
    expect(await refusalOf(api.editMessageText(id, sent.message_id, "x"))).toContain("there is no text");
  });

  test("a second answer to a press", async () => {
    const person = anna();
    await api.sendMessage(person.id, "?", {
      reply_markup: { inline_keyboard: [[{ text: "Go", callback_data: "go" }]] },
    });
    const press = person.presses("Go");
    await api.answerCallbackQuery(press.id, { text: "done" });
    expect(await press.answered).toBe("done");
    expect(await refusalOf(api.answerCallbackQuery(press.id))).toContain("query is too old");
  });
});

describe("answers to inline queries", () => {
  const article = (change: object = {}) => ({
    type: "article" as const,
    id: "p_12",
    title: "Parco Nord",
    input_message_content: { message_text: "<b>Parco Nord</b>", parse_mode: "HTML" as const },
    ...change,
  });
  const distinct = (count: number) => Array.from({ length: count }, (_, n) => article({ id: `p_${n}` }));
  const says = (message_text: string) => ({ message_text, parse_mode: "HTML" as const });

  async function refusalOfAnswer(results: object[], other: object = {}): Promise<string> {
    const [{ inline_query: query } = {}] = (await api.getUpdates()).slice(-1);
    return refusalOf(api.answerInlineQuery(query?.id ?? "", results as InlineQueryResult[], other));
  }

  test("come once for each query, and are what its asker sees", async () => {
    const { answered, update } = anna().asksInline("parco".repeat(100));
    expect(update.inline_query?.query).toHaveLength(256);
    const id = update.inline_query?.id ?? "";
    const button = { text: "Open", start_parameter: "g_look-list" };
    await api.answerInlineQuery(id, distinct(50), { cache_time: 0, next_offset: "50", button });
    expect(await answered).toMatchObject({ cache_time: 0, next_offset: "50", button });
    expect((await answered).results).toHaveLength(50);
    expect(await refusalOf(api.answerInlineQuery(id, []))).toContain("query is too old");
  });

  test.each<[string, object[], object?]>([
    ["RESULTS_TOO_MUCH", distinct(51)],
    ["RESULT_ID_DUPLICATE", [article(), article()]],
    ["RESULT_ID_INVALID", [article({ id: "" })]],
    ["RESULT_ID_INVALID", [article({ id: "è".repeat(33) })]],
    ["RESULT_TYPE_INVALID", [article({ type: "poem" })]],
    ["ARTICLE_TITLE_EMPTY", [article({ title: " " })]],
    ["ARTICLE_TITLE_TOO_LONG", [article({ title: "t".repeat(129) })]],
    ["ARTICLE_DESCRIPTION_TOO_LONG", [article({ description: "d".repeat(257) })]],
    ['unknown field "text" of article', [article({ text: "x" })]],
    ['unknown field "caption" of content', [article({ input_message_content: { caption: "x" } })]],
    ["object expected as content", [article({ input_message_content: undefined })]],
    ["message text is empty", [article({ input_message_content: says(" ") })]],
    ["MESSAGE_TOO_LONG", [article({ input_message_content: says("m".repeat(4097)) })]],
    ["can't parse entities", [article({ input_message_content: says("<b>") })]],
    ["BUTTON_DATA_INVALID", [article({ reply_markup: pressing(65) })]],
    ["REPLY_MARKUP_INVALID", [article({ reply_markup: { remove_keyboard: true } })]],
    ["NEXT_OFFSET_INVALID", [], { next_offset: "è".repeat(33) }],
    ["wrong cache time", [], { cache_time: -1 }],
    ['unknown field "cacheTime" of answer', [], { cacheTime: 3 }],
    ["START_PARAM_INVALID", [], { button: { text: "Open", start_parameter: "a b" } }],
    ["START_PARAM_INVALID", [], { button: { text: "Open", start_parameter: "s".repeat(65) } }],
    ["SWITCH_PM_TEXT_EMPTY", [], { button: { text: "", start_parameter: "s" } }],
    ["SWITCH_PM_TEXT_TOO_LONG", [], { button: { text: "x".repeat(65), start_parameter: "s" } }],
    ["exactly one optional field", [], { button: { text: "Open" } }],
  ])("are refused: %s", async (why, results, other) => {
    anna().asksInline("parco");
    expect(await refusalOfAnswer(results, other)).toContain(why);
  });
});

describe("long polling", () => {
  test("gives the same updates until they are confirmed, in order of arrival even when ids start again lower", async () => {
    const person = anna();
    server.updates.continueAt(3);
    person.sends("two");
    expect(await idsFrom(0)).toEqual([1000, 3]);
    expect(await idsFrom(0)).toEqual([1000, 3]);
    expect(await idsFrom(1001)).toEqual([3]);
    expect(await idsFrom(4)).toEqual([]);
  });

  test("waits for the next update", async () => {
    const person = anna();
    await api.getUpdates({ offset: 1001 });
    const waiting = api.getUpdates({ offset: 1001, timeout: 30 });
    await server.until(() => server.count("getUpdates") === 2);
    person.sends("hello");
    expect((await waiting)[0]?.message?.text).toBe("hello");
  });

  test("ends when another poll begins, and is refused while a webhook is set", async () => {
    const first = refusalOf(api.getUpdates({ timeout: 30 }));
    await server.until(() => server.count("getUpdates") === 1);
    await Promise.all([api.getUpdates(), expect(first).resolves.toContain("terminated by other getUpdates")]);
    await api.setWebhook("https://example.org/hook");
    expect(await refusalOf(api.getUpdates())).toContain("while webhook is active");
  });
});

test("a webhook gets an update again until it answers 200, with the secret, one at a time per chat", async () => {
  const got: string[] = [];
  const hook = createServer((request, response) => {
    request.resume();
    got.push(String(request.headers["x-telegram-bot-api-secret-token"]));
    response.writeHead(got.length < 3 ? 500 : 200).end();
  });
  await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));
  try {
    await api.setWebhook(`http://127.0.0.1:${(hook.address() as AddressInfo).port}/`, {
      secret_token: "s3cret",
    });
    anna();
    await server.quiet();
    expect(got).toEqual(["s3cret", "s3cret", "s3cret"]);
  } finally {
    hook.closeAllConnections();
    hook.close();
  }
});

test("answers what it is told to: a wait, a failure, not JSON, a broken line, nothing", async () => {
  const { id } = anna();
  server.faults.next(1, { status: 429, retryAfter: 7 });
  await expect(api.sendMessage(id, "x")).rejects.toMatchObject({
    error_code: 429,
    parameters: { retry_after: 7 },
  });
  server.faults.next(1, { status: 500 });
  expect(await refusalOf(api.sendMessage(id, "x"))).toBe("500 Internal Server Error");
  for (const fault of ["garbage", "break"] as const) {
    server.faults.next(1, fault);
    await expect(api.sendMessage(id, "x")).rejects.toBeInstanceOf(HttpError);
  }
  server.faults.next(1, "hang");
  const hasty = new Api(server.token, { apiRoot: server.url, timeoutSeconds: 0.05 });
  await expect(hasty.sendMessage(id, "x")).rejects.toBeInstanceOf(HttpError);
  server.faults.every(2, { status: 500 });
  await api.sendMessage(id, "first");
  expect(await refusalOf(api.sendMessage(id, "second"))).toContain("500");
});

test("groups: privacy mode, the bot removed, the group upgraded", async () => {
  const person = anna();
  const group = server.group({ id: -55, title: "Navile" });
  expect(await refusalOf(api.sendMessage(group.id, "x"))).toContain("bot is not a member of the group chat");
  group.addsBot(person);
  person.sends("just talking", { in: group });
  person.sends("/vota@other_bot", { in: group });
  person.sends("/vota@portico_bot", { in: group });
  const heard = (await api.getUpdates()).map((update) => update.message?.text ?? Object.keys(update)[1]);
  expect(heard).toEqual(["/start", "my_chat_member", "/vota@portico_bot"]);
  group.upgrades(-1_001_234_567_890, person);
  await expect(api.sendMessage(-55, "x")).rejects.toMatchObject({
    parameters: { migrate_to_chat_id: -1_001_234_567_890 },
  });
  group.removesBot(person);
  expect(await refusalOf(api.sendMessage(group.id, "x"))).toContain(
    "bot was kicked from the supergroup chat",
  );
});
