import { type Call, type Method, stringOf } from "./call.js";
import { checkedMarkup } from "./keyboard.js";
import { badRequest } from "./refusal.js";
import { formattedText } from "./sending.js";
import type { InlineAnswer } from "./world.js";

type Fields = Record<string, unknown>;

/** The platform passes over fields it does not know; a bot that sends one has misspelt something. */
const FIELDS = {
  answer: ["inline_query_id", "results", "cache_time", "is_personal", "next_offset", "button"],
  article: [
    "type",
    "id",
    "title",
    "description",
    "input_message_content",
    "reply_markup",
    "url",
    "thumbnail_url",
    "thumbnail_width",
    "thumbnail_height",
  ],
  content: ["message_text", "parse_mode", "entities", "link_preview_options"],
  button: ["text", "start_parameter", "web_app"],
};

const MOST_RESULTS = 50;
/** The platform publishes no limits for these: what clients show at most, with room. */
const LONGEST = { title: 128, description: 256, label: 64 };

function known(what: keyof typeof FIELDS, value: unknown): Fields {
  if (typeof value !== "object" || value === null) throw badRequest(`object expected as ${what}`);
  const stranger = Object.keys(value).find((name) => !FIELDS[what].includes(name));
  if (stranger !== undefined) throw badRequest(`unknown field "${stranger}" of ${what}`);
  return value as Fields;
}

function words(value: unknown, longest: number, empty: string): void {
  const text = stringOf(value);
  if (text.trim() === "") throw badRequest(empty);
  if (/\p{Surrogate}/u.test(text)) throw badRequest("strings must be encoded in UTF-8");
  if (text.length > longest) throw badRequest(empty.replace("EMPTY", "TOO_LONG"));
}

function checkId(id: unknown, others: ReadonlySet<string>): string {
  const bytes = Buffer.byteLength(stringOf(id));
  if (bytes < 1 || bytes > 64) throw badRequest("RESULT_ID_INVALID");
  if (others.has(stringOf(id))) throw badRequest("RESULT_ID_DUPLICATE");
  return stringOf(id);
}

function checkArticle(raw: unknown, ids: Set<string>): void {
  const article = known("article", raw);
  if (article["type"] !== "article") throw badRequest("RESULT_TYPE_INVALID");
  ids.add(checkId(article["id"], ids));
  words(article["title"], LONGEST.title, "ARTICLE_TITLE_EMPTY");
  if (article["description"] !== undefined)
    words(article["description"], LONGEST.description, "ARTICLE_DESCRIPTION_EMPTY");
  const content = known("content", article["input_message_content"]);
  const { text } = formattedText(content["message_text"], content["parse_mode"], 4096, "MESSAGE_TOO_LONG");
  if (text === "") throw badRequest("message text is empty");
  checkMarkup(article["reply_markup"]);
}

/** A keyboard in place of the phone's own belongs to one person; a shared message is everybody's. */
function checkMarkup(raw: unknown): void {
  const markup = checkedMarkup(raw, false);
  if (markup && !("inline_keyboard" in markup)) throw badRequest("REPLY_MARKUP_INVALID");
}

function checkButton(raw: unknown): void {
  if (raw === undefined) return;
  const button = known("button", raw);
  words(button["text"], LONGEST.label, "SWITCH_PM_TEXT_EMPTY");
  if ("web_app" in button === "start_parameter" in button)
    throw badRequest("exactly one optional field must be used");
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(stringOf(button["start_parameter"])))
    throw badRequest("START_PARAM_INVALID");
}

function checkAnswer({ parameters }: Call): void {
  const { results, next_offset: offset, cache_time: seconds = 300 } = known("answer", parameters);
  if (!Array.isArray(results)) throw badRequest("array expected as results");
  if (results.length > MOST_RESULTS) throw badRequest("RESULTS_TOO_MUCH");
  if (Buffer.byteLength(stringOf(offset)) > 64) throw badRequest("NEXT_OFFSET_INVALID");
  if (!Number.isInteger(seconds) || Number(seconds) < 0) throw badRequest("wrong cache time specified");
  const ids = new Set<string>();
  for (const result of results) checkArticle(result, ids);
  checkButton(parameters["button"]);
}

/** Once for each query. */
const answerInlineQuery: Method = (call, { world }) => {
  const { inline_query_id: id, ...answer } = call.parameters;
  const question = world.inlineQueries.get(stringOf(id));
  if (!question) throw badRequest("query is too old and response timeout expired or query ID is invalid");
  checkAnswer(call);
  world.inlineQueries.delete(stringOf(id));
  question.answer(answer as InlineAnswer);
  return true;
};

export const inline: Record<string, Method> = { answerInlineQuery };
