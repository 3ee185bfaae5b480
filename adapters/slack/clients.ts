import { type Logger, webApi } from "@slack/bolt";
import type { SlackClients } from "./slack-messenger.js";

/** Milliseconds one call to Slack may take. */
const CALL_MS = 6_000;

/** How every client of ours talks to Slack: it gives up soon, and whatever it could not do the outbox does later. */
export function clientOptions(apiUrl: string | undefined, logger: Logger): webApi.WebClientOptions {
  return {
    logger,
    timeout: CALL_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // Answers to a `response_url` go past the client and its timeout.
    fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(CALL_MS), ...init }),
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  };
}

/** Two queues: what the bot says first never stands before an answer. */
export function slackClients(options: webApi.WebClientOptions): SlackClients {
  const client = () => new webApi.WebClient(undefined, { ...options });
  return { live: client(), bulk: client() };
}
