import { GrammyError, HttpError } from "grammy";
import type { Delivery } from "../../src/ports/messenger.js";

export type Failure = Exclude<Delivery, { outcome: "sent" }>;

/** Milliseconds before another try when the platform is down or not there. */
const DOWN_MS = 2_000;
/** The token is not accepted: nothing will pass until somebody changes it. */
const LOCKED_MS = 60_000;

const UNREACHABLE =
  /chat not found|user not found|PEER_ID_INVALID|DEACTIVATED|USER_IS_BLOCKED|group chat was deactivated|no rights to send|not enough rights|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_SEND_\w+_FORBIDDEN|TOPIC_(CLOSED|DELETED)|message thread not found/i;

/** What a refused call means for the chat. Throws what nobody foresaw, as `TelegramRefusal`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof HttpError) return later(DOWN_MS, networkFault(error));
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) {
    return { outcome: "moved", to: String(parameters.migrate_to_chat_id) };
  }
  if (code === 429) {
    const afterMs = (parameters.retry_after ?? 5) * 1000;
    return { outcome: "later", afterMs, rateLimited: true, why: "rate limited" };
  }
  if (code >= 500) return later(DOWN_MS, `the platform failed: ${code}`);
  if (code === 401 || code === 404) return later(LOCKED_MS, "the platform does not accept the token");
  if (code === 403 || UNREACHABLE.test(description))
    return { outcome: "unreachable", why: withoutQuotes(description) };
  throw new TelegramRefusal(error);
}

const later = (afterMs: number, why: string): Failure => ({
  outcome: "later",
  afterMs,
  rateLimited: false,
  why,
});

/** Never the error itself: its message names the address, and with it the token. */
export function networkFault({ error }: HttpError): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "no answer";
  return `the platform cannot be reached: ${code}`;
}

/** A call that Telegram refused for a reason of ours. It carries no text that people wrote (I-13). */
export class TelegramRefusal extends Error {
  override readonly name = "TelegramRefusal";
  readonly code: string;

  constructor({ method, error_code: code, description }: GrammyError) {
    super(`${method} was refused: ${code} ${withoutQuotes(description)}`);
    this.code = `${method} ${code} ${withoutQuotes(description)}`;
  }
}

const withoutQuotes = (description: string): string =>
  description.replace(/"[^"]*"|'[^']*'/g, "…").slice(0, 120);

const saying =
  (words: RegExp) =>
  (error: unknown): boolean =>
    error instanceof GrammyError && error.error_code === 400 && words.test(error.description);

/** The message already says so. */
export const isUnchanged = saying(/message is not modified/i);
/** The message to change is not there any more, or cannot be changed. */
export const isGone = saying(
  /message to (edit|delete) not found|message can't be (edited|deleted)|MESSAGE_ID_INVALID|message identifier is not specified|there is no text in the message|MESSAGE_(EDIT_TIME_EXPIRED|AUTHOR_REQUIRED|DELETE_FORBIDDEN)/i,
);
/** Telegram will not show this picture, whatever we do. */
export const isUnfitPicture = saying(
  /IMAGE_PROCESS_FAILED|PHOTO_\w+|wrong (remote )?file identifier|file is too big|wrong type of the web page/i,
);
