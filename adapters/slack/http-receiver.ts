import { type App, isValidSlackRequest, type Receiver, type ReceiverEvent } from "@slack/bolt";
import type { Log } from "../../src/ports/log.js";
import { nameOf } from "./error-name.js";

export interface HttpReceiverOptions {
  signingSecret: string;
  log: Log;
}

const LARGEST_BODY = 1024 * 1024;
/** Bolt looks for requests that are too old; those from the future are as wrong. */
const FIVE_MINUTES_S = 5 * 60;

/** Takes what Slack posts, on a server that is not Bolt's: events, interactions and commands have one address. */
export class HttpReceiver implements Receiver {
  readonly #options: HttpReceiverOptions;
  #app: App | undefined;

  constructor(options: HttpReceiverOptions) {
    this.#options = options;
  }

  init(app: App): void {
    this.#app = app;
  }

  start(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  /** 200 only for what was heard: anything else makes Slack bring an event again, or tell the person it failed. */
  readonly handle = async (request: Request): Promise<Response> => {
    if (request.method !== "POST") return answer(405);
    const raw = await bodyOf(request);
    if (raw === undefined) return answer(413);
    if (!this.#isFromSlack(request.headers, raw)) return answer(401);
    const body = readBody(raw, request.headers.get("content-type") ?? "");
    if (!body) return answer(400);
    if (body["ssl_check"]) return answer(200);
    if (body["type"] === "url_verification") return answer(200, { challenge: body["challenge"] });
    return this.#hear(body, request.headers);
  };

  #isFromSlack(headers: Headers, body: string): boolean {
    const timestamp = Number(headers.get("x-slack-request-timestamp") ?? Number.NaN);
    if (!(timestamp - Date.now() / 1000 <= FIVE_MINUTES_S)) return false;
    const signature = headers.get("x-slack-signature") ?? "";
    return isValidSlackRequest({
      signingSecret: this.#options.signingSecret,
      body,
      headers: { "x-slack-signature": signature, "x-slack-request-timestamp": timestamp },
    });
  }

  async #hear(body: ReceiverEvent["body"], headers: Headers): Promise<Response> {
    const retryNum = headers.get("x-slack-retry-num");
    return new Promise((resolve) => {
      const ack = (content?: unknown): Promise<void> => {
        resolve(answer(200, content));
        return Promise.resolve();
      };
      const heard = this.#app?.processEvent({
        body,
        ack,
        ...(retryNum !== null && { retryNum: Number(retryNum) }),
      });
      heard?.then(
        () => resolve(answer(200)),
        (error: unknown) => {
          this.#options.log.error({ bug: nameOf(error) }, "something from Slack could not be stored");
          resolve(answer(500));
        },
      );
    });
  }
}

/** As it was sent, for its signature. Anybody may post here, and say nothing of how long it is: undefined when it is too long. */
async function bodyOf(request: Request): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > LARGEST_BODY) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** Events come as JSON; interactions as JSON in a form; commands as a form. */
function readBody(raw: string, contentType: string): Record<string, unknown> | undefined {
  if (contentType.includes("json")) return objectIn(raw);
  const form = Object.fromEntries(new URLSearchParams(raw));
  return form["payload"] === undefined ? form : objectIn(form["payload"]);
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function answer(status: number, content?: unknown): Response {
  if (content === undefined || content === "") return new Response(null, { status });
  return typeof content === "string" ? new Response(content, { status }) : Response.json(content, { status });
}
