import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import type { Log } from "../../src/ports/log.js";
import type { Delivery } from "../../src/ports/messenger.js";

export type Failure = Exclude<Delivery, { outcome: "sent" | "moved" }>;

/** Milliseconds before another try when the platform is down or not there. */
const DOWN_MS = 2_000;
/** When Slack asks to wait and does not say how long. */
const WAIT_MS = 30_000;
/** The token is not accepted, or lacks a permission: nothing will pass until somebody changes it. */
const LOCKED_MS = 60_000;

const UNREACHABLE = new Set([
  "account_inactive",
  "app_missing_action_url",
  "cannot_dm_bot",
  "channel_not_found",
  "ekm_access_denied",
  "enterprise_is_restricted",
  "is_archived",
  "is_inactive",
  "messages_tab_disabled",
  "no_permission",
  "not_in_channel",
  "restricted_action",
  "team_access_not_granted",
  "token_expired",
  "token_revoked",
  "user_disabled",
  "user_not_found",
  "user_not_in_channel",
  "user_not_visible",
  "users_not_found",
]);
const DOWN = new Set(["fatal_error", "internal_error", "request_timeout", "service_unavailable"]);
const LOCKED = new Set(["access_denied", "invalid_auth", "not_authed", "org_login_required"]);

/** What a refused call means for the chat. Throws what nobody foresaw, as `SlackRefusal`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TookTooLong) return later(DOWN_MS, "the platform is slow");
  if (error instanceof WebAPIRateLimitedError) return rateLimited(error.retryAfter * 1000);
  if (error instanceof WebAPIRequestError) return later(DOWN_MS, "the platform cannot be reached");
  if (error instanceof WebAPIHTTPError) {
    if (error.statusCode >= 500) return later(DOWN_MS, `the platform failed: ${error.statusCode}`);
    throw new SlackRefusal(`http ${error.statusCode}`);
  }
  if (isWaitWithoutEnd(error)) return rateLimited(WAIT_MS);
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (code === "ratelimited" || code === "rate_limited") return rateLimited(WAIT_MS);
  if (DOWN.has(code)) return later(DOWN_MS, code);
  if (LOCKED.has(code)) return later(LOCKED_MS, "the platform does not accept the token");
  if (isForbidden(error)) return later(LOCKED_MS, "a permission is missing");
  if (UNREACHABLE.has(code)) return { outcome: "unreachable", why: code };
  throw new SlackRefusal(code);
}

const later = (afterMs: number, why: string): Failure => ({
  outcome: "later",
  afterMs,
  rateLimited: false,
  why,
});

const rateLimited = (afterMs: number): Failure => ({
  outcome: "later",
  afterMs,
  rateLimited: true,
  why: "rate limited",
});

/** The client throws no error of a kind of its own for a 429 that does not say how long to wait. */
const isWaitWithoutEnd = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("Retry header did not contain a valid timeout");

/** What Slack calls the refusal of a call; undefined for any other error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

/** A delivery may not take longer: the chat is leased. */
export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}

/** A call that Slack refused for a reason of ours. It carries no text that people wrote (I-13). */
export class SlackRefusal extends Error {
  override readonly name = "SlackRefusal";
  readonly code: string;

  constructor(code: string) {
    super(`Slack refused a call: ${code}`);
    this.code = code;
  }
}

const saying =
  (...codes: string[]) =>
  (error: unknown): boolean =>
    codes.includes(codeOf(error) ?? "");

/** Somebody else has changed the view since. */
export const isConflict = saying("hash_conflict");
/** The view to change was closed. */
export const isClosedView = saying("not_found", "view_not_found");
/** The message to change is not there any more, or cannot be changed. */
export const isGoneMessage = saying(
  "cant_delete_message",
  "cant_update_message",
  "edit_window_closed",
  "message_not_found",
  "thread_not_found",
);
/** The moment to open a modal has passed, or it was opened already. */
export const isSpentTrigger = (error: unknown): boolean => /trigger/.test(codeOf(error) ?? "");
/** Among other reasons, when Slack could not read a picture. */
export const isUnfit = saying("invalid_arguments", "invalid_blocks");

/** The app was installed without the permission for this call. */
export const isForbidden = saying("missing_scope");

/** Tells the operator once which permission is missing: people cannot do anything about it. */
export class MissingScopes {
  readonly #log: Log;
  readonly #told = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  notice(error: unknown): void {
    if (!(error instanceof WebAPIPlatformError) || !isForbidden(error)) return;
    const { needed = "unknown" } = error.data as { needed?: string };
    if (this.#told.has(needed)) return;
    this.#told.add(needed);
    this.#log.error(
      { scope: needed },
      "the Slack app lacks a permission: compare its scopes with adapters/slack/manifest.yaml and install it again",
    );
  }
}
