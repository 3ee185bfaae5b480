import type { Api } from "grammy";
import type { InlineQuery } from "grammy/types";
import type { Log } from "../../src/ports/log.js";
import type { CardQuestion, FoundCards, ShareableCards } from "../../src/ports/shareable-cards.js";
import { nextOffset, questionIn } from "./inline-question.js";
import { faultOf } from "./patience.js";
import { oneLine, toArticle } from "./to-article.js";

export interface InlineOptions {
  api: Api;
  cards: ShareableCards;
  log: Log;
}

/** Answers an inline query. It never throws: nothing had to be stored, and who still wants cards types on. */
export type InlineAnswers = (query: InlineQuery) => Promise<void>;

type Answer = Omit<Parameters<Api["raw"]["answerInlineQuery"]>[0], "inline_query_id">;

/** Seconds Telegram may give the same person the same answer: typing back and forth is quick, a new language shows soon. */
const CACHE_S = 30;
/** Telegram publishes no limit for the button above the list; clients show one line. */
const LABEL = 40;

/** When it could not be looked up: empty, and asked for anew the next time. */
const NOTHING: Answer = { results: [], cache_time: 0, is_personal: true };

export function inlineAnswers({ api, cards, log }: InlineOptions): InlineAnswers {
  return async (query) => {
    const question = questionIn(query);
    if (!question) return;
    try {
      const found = await cards.find(question);
      const answer = found ? toAnswer(found, question) : NOTHING;
      await api.raw.answerInlineQuery({ inline_query_id: query.id, ...answer });
    } catch (error) {
      log.warn({ why: faultOf(error) }, "an inline query could not be answered");
    }
  };
}

/** `is_personal`: process and language are the person's. */
function toAnswer({ cards, total, elsewhere }: FoundCards, { skip }: CardQuestion): Answer {
  const button = { text: oneLine(elsewhere.label, LABEL), start_parameter: elsewhere.start };
  return {
    results: cards.map(toArticle),
    cache_time: CACHE_S,
    is_personal: true,
    next_offset: nextOffset(skip, cards.length, total),
    ...(total === 0 ? { button } : {}),
  };
}
