import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update, User } from "grammy/types";
import type { Call, Desk, Method } from "./telegram/call.js";
import { editing } from "./telegram/editing.js";
import { Faults, refusalFor } from "./telegram/faults.js";
import { Group } from "./telegram/group.js";
import { inline } from "./telegram/inline.js";
import { parseMultipart } from "./telegram/multipart.js";
import { Person } from "./telegram/person.js";
import { Refusal } from "./telegram/refusal.js";
import { sending } from "./telegram/sending.js";
import { settings } from "./telegram/settings.js";
import { UpdateQueue } from "./telegram/updates.js";
import { World } from "./telegram/world.js";

export type { Call } from "./telegram/call.js";
export type { Fault } from "./telegram/faults.js";
export type { Group } from "./telegram/group.js";
export type { Person, Press } from "./telegram/person.js";
export type { ScreenMessage } from "./telegram/screen.js";

export interface TelegramServerOptions {
  token?: string;
  username?: string;
  /** Messages kept per chat; older ones can no longer be edited. */
  keepMessages?: number;
  /** Calls kept in `calls`; 0 keeps none, for benchmarks. */
  keepCalls?: number;
  /** How long the platform waits before it delivers a refused update to the webhook again. */
  webhookRetryMs?: number;
  firstUpdateId?: number;
  now?: () => number;
}

const METHODS: Record<string, Method> = { ...settings, ...sending, ...editing, ...inline };

/** What travels as JSON inside a multipart field. */
const JSON_FIELDS = new Set([
  "media",
  "reply_markup",
  "reply_parameters",
  "disable_notification",
  "link_preview_options",
]);

/**
 * A Bot API of our own on 127.0.0.1: as strict as the platform, with its error texts, and with people and groups a
 * test can play. Point grammY's `client.apiRoot` (or `TELEGRAM_API_ROOT`) at `url`.
 */
export class TelegramServer {
  readonly token: string;
  readonly faults = new Faults();
  /** The newest calls, oldest first, without `getUpdates`. */
  readonly calls: Call[] = [];
  readonly #counts = new Map<string, number>();
  readonly #keepCalls: number;
  readonly #desk: Desk;
  readonly #http = createServer((request, response) => void this.#serve(request, response));
  readonly #waiting = new Set<{ happened: () => boolean; resolve: () => void }>();
  #running = 0;

  constructor(options: TelegramServerOptions = {}) {
    this.token = options.token ?? "4242:stand-in_token";
    this.#keepCalls = options.keepCalls ?? 1000;
    const id = Number(this.token.split(":")[0]);
    const bot = {
      id,
      is_bot: true,
      first_name: "Portico",
      username: options.username ?? "portico_bot",
    } as const;
    this.#desk = {
      world: new World(bot, options.now ?? Date.now, options.keepMessages ?? 100),
      updates: new UpdateQueue({
        firstId: options.firstUpdateId ?? 1000,
        retryMs: options.webhookRetryMs ?? 10,
        changed: () => this.#changed(),
      }),
      profile: { commands: new Map(), descriptions: new Map(), shortDescriptions: new Map() },
    };
  }

  async listen(port = 0): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#http.listen(port, "127.0.0.1", resolve);
    });
    return this;
  }

  async close(): Promise<void> {
    this.#desk.updates.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => {
      this.#http.close(resolve);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get updates(): UpdateQueue {
    return this.#desk.updates;
  }

  get profile(): Desk["profile"] {
    return this.#desk.profile;
  }

  /** Somebody with Telegram who has not written to the bot yet. */
  person(user: Pick<User, "id" | "first_name"> & Partial<User>): Person {
    return new Person(this.#desk, user);
  }

  /** A group without the bot in it, until somebody adds it. */
  group({ id, title }: { id: number; title: string }): Group {
    const kind = id < -1_000_000_000_000 ? "supergroup" : "group";
    const closed = `bot is not a member of the ${kind} chat`;
    return new Group(this.#desk, this.#desk.world.addChat(id, kind, title, closed));
  }

  /** Puts an update as it stands in the queue, with the next id. */
  push(update: Omit<Update, "update_id">): Update {
    return this.#desk.updates.push(update);
  }

  /** From now on `getFile` leaves sizes out. */
  hideFileSizes(): void {
    this.#desk.world.tellsFileSizes = false;
  }

  /** The bytes behind a `file_id`, as the bot uploaded them. */
  file(id: string): Buffer | undefined {
    return this.#desk.world.files.get(id)?.bytes;
  }

  count(method: string): number {
    return this.#counts.get(method) ?? 0;
  }

  callsOf(method: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.method === method).map((call) => ({ ...call.parameters }));
  }

  /** Waits for something to become true; looked at after every call and every confirmed update. */
  until(happened: () => boolean): Promise<void> {
    if (happened()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.add({ happened, resolve });
    });
  }

  /** Waits until the bot has confirmed every update and no call is under way. */
  quiet(): Promise<void> {
    return this.until(() => this.#desk.updates.pending.length === 0 && this.#running === 0);
  }

  #changed(): void {
    for (const waiting of this.#waiting) {
      if (!waiting.happened()) continue;
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? "";
    const file = url.startsWith(`/file/bot${this.token}/`);
    if (file) return this.#download(url, response);
    const [, token, method] = /^\/bot([^/]+)\/(\w+)/.exec(url) ?? [];
    const body = await read(request);
    if (token !== this.token) return answer(response, new Refusal(401, "Unauthorized"));
    if (!method || !(method in METHODS)) return answer(response, new Refusal(404, "Not Found"));
    await this.#answer(readCall(method, request, body), response);
    this.#changed();
  }

  async #answer(call: Call, response: ServerResponse): Promise<void> {
    this.#record(call);
    this.#changed();
    const fault = this.faults.take(call.method);
    if (fault === "hang") return;
    if (fault === "break") {
      response.destroy();
      return;
    }
    if (fault === "garbage") {
      response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad Gateway</h1>");
      return;
    }
    const counted = call.method === "getUpdates" ? 0 : 1;
    this.#running += counted;
    try {
      if (fault) throw refusalFor(fault);
      answer(response, await METHODS[call.method]?.(call, this.#desk));
    } catch (error) {
      answer(
        response,
        error instanceof Refusal ? error : new Refusal(500, `stand-in failed: ${String(error)}`),
      );
    } finally {
      this.#running -= counted;
    }
  }

  #record(call: Call): void {
    this.#counts.set(call.method, this.count(call.method) + 1);
    if (this.#keepCalls === 0 || call.method === "getUpdates") return;
    this.calls.push(call);
    if (this.calls.length > this.#keepCalls) this.calls.shift();
  }

  #download(url: string, response: ServerResponse): void {
    const path = url.slice(`/file/bot${this.token}/`.length);
    const fault = this.faults.take("download");
    if (fault === "hang") return;
    const file = [...this.#desk.world.files.values()].find((candidate) => candidate.path === path);
    if (!file || fault) response.writeHead(fault ? 500 : 404).end();
    else response.end(file.bytes);
  }
}

export function startTelegramServer(options: TelegramServerOptions = {}): Promise<TelegramServer> {
  return new TelegramServer(options).listen();
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function readCall(method: string, request: IncomingMessage, body: Buffer): Call {
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) {
    const parameters = body.length > 0 ? (JSON.parse(body.toString()) as Record<string, unknown>) : {};
    return { method, parameters, uploads: new Map() };
  }
  const { fields, files } = parseMultipart(body, type);
  const parameters = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, JSON_FIELDS.has(name) ? JSON.parse(text) : text]),
  );
  return { method, parameters, uploads: files };
}

function answer(response: ServerResponse, result: unknown): void {
  const refused = result instanceof Refusal;
  const body = refused
    ? { ok: false, error_code: result.code, description: result.message, ...parametersOf(result) }
    : { ok: true, result };
  response.writeHead(refused ? result.code : 200, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

const parametersOf = ({ parameters }: Refusal) => (Object.keys(parameters).length > 0 ? { parameters } : {});
