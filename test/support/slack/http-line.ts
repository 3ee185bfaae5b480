import { createHmac } from "node:crypto";
import type { Attempt, Forgery, Line, Request, Retry } from "./deliveries.js";
import type { Json } from "./limits/texts.js";

/** Reaches the app at its request URL, with Slack's signature. */
export class HttpLine implements Line {
  readonly #url: string;
  readonly #secret: string;

  constructor(url: string, secret: string) {
    this.#url = url;
    this.#secret = secret;
  }

  async send(request: Request, limitMs: number, retry?: Retry, forgery: Forgery = {}): Promise<Attempt> {
    const { type, text } = written(request);
    const headers = { "content-type": type, ...this.#signature(text, forgery), ...retryHeaders(retry) };
    const start = performance.now();
    const took = () => Math.round(performance.now() - start);
    try {
      const signal = AbortSignal.timeout(limitMs);
      const answer = await fetch(this.#url, { method: "POST", headers, body: text, signal });
      const ack = parsed(await answer.text());
      const noRetry = answer.headers.get("x-slack-no-retry") === "1";
      return { status: answer.status, ack, ms: took(), noRetry };
    } catch (error) {
      const late = error instanceof Error && error.name === "TimeoutError";
      return { status: late ? "timeout" : "failed", ack: undefined, ms: took() };
    }
  }

  /** Signed with the real time: the app compares it with its own clock. */
  #signature(text: string, { secret = this.#secret, ageSeconds = 0 }: Forgery): Record<string, string> {
    const time = Math.floor(Date.now() / 1000) - ageSeconds;
    const hash = createHmac("sha256", secret).update(`v0:${time}:${text}`).digest("hex");
    return { "x-slack-request-timestamp": String(time), "x-slack-signature": `v0=${hash}` };
  }
}

function written({ kind, body }: Request): { type: string; text: string } {
  if (kind === "event") return { type: "application/json", text: JSON.stringify(body) };
  const form = kind === "command" ? (body as Record<string, string>) : { payload: JSON.stringify(body) };
  return { type: "application/x-www-form-urlencoded", text: new URLSearchParams(form).toString() };
}

const retryHeaders = (retry: Retry | undefined): Record<string, string> =>
  retry ? { "x-slack-retry-num": String(retry.num), "x-slack-retry-reason": retry.reason } : {};

/** JSON, or plain words; nothing when the answer has no body. */
function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
