import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type App, sampleApp } from "./slack/app.js";
import { download, isDownload } from "./slack/attachments.js";
import { bodyOf, parseArguments, uploadedBytes } from "./slack/bodies.js";
import type { Desk } from "./slack/call.js";
import { Deliveries, type Delivery, type DeliveryOptions, type Forgery } from "./slack/deliveries.js";
import { fail, type Faults } from "./slack/faults.js";
import { HttpLine } from "./slack/http-line.js";
import type { Json } from "./slack/limits/texts.js";
import { uploadPath } from "./slack/methods/files.js";
import { OAuth } from "./slack/oauth.js";
import type { Enterprise, FileRecord, Install } from "./slack/records.js";
import { Refusal } from "./slack/refusal.js";
import { respond } from "./slack/response-urls.js";
import { SocketLine } from "./slack/socket-line.js";
import { type Call, send, WebApi } from "./slack/web-api.js";
import { Workspace } from "./slack/workspace.js";
import { World } from "./slack/world.js";

export type { Attachment } from "./slack/attachments.js";
export type { Channel } from "./slack/channel.js";
export type { Delivery, Forgery } from "./slack/deliveries.js";
export type { Fault } from "./slack/faults.js";
export type { Person } from "./slack/person.js";
export type { ShownMessage, ShownView } from "./slack/screen.js";
export type { Call } from "./slack/web-api.js";
export type { Workspace } from "./slack/workspace.js";

export interface SlackServerOptions extends Partial<DeliveryOptions> {
  app?: Partial<App>;
  /** What Slack's clock shows until a test moves it. */
  now?: number;
  /** Calls kept in `calls`. */
  keepCalls?: number;
}

export interface WorkspaceOptions {
  id: string;
  name?: string;
  enterprise?: Enterprise;
  /** Where the app is installed: here, in the whole enterprise, or not yet. */
  install?: "team" | "org" | "none";
  scopes?: readonly string[];
}

/**
 * Slack on 127.0.0.1: its Web API, as strict as the platform and with its error codes, workspaces with people and
 * channels a test can play, and its requests to the app by HTTP or Socket Mode. Point `SLACK_API_URL` (or the
 * client's `slackApiUrl`) at `apiUrl`.
 */
export class SlackServer {
  readonly app: App;
  readonly deliveries: Deliveries;
  /** The files that somebody asked for, oldest first. */
  readonly downloads: string[] = [];
  readonly #api: WebApi;
  readonly #desk: Desk;
  readonly #oauth: OAuth;
  readonly #sockets: SocketLine;
  readonly #http = createServer((request, response) => void this.#serve(request, response));
  readonly #waiting = new Set<{ happened: () => boolean; resolve: () => void }>();
  #held: Promise<void> = Promise.resolve();
  #running = 0;

  constructor(options: SlackServerOptions = {}) {
    this.app = { ...sampleApp, ...options.app };
    const changed = () => this.#changed();
    const { limitMs = 10_000, retryAfterMs = [1, 1, 1] } = options;
    this.deliveries = new Deliveries({ limitMs, retryAfterMs }, changed);
    this.#sockets = new SocketLine(this.app.id, changed);
    this.deliveries.line = this.#sockets;
    this.#desk = {
      app: this.app,
      world: new World(options.now ?? Date.now()),
      deliveries: this.deliveries,
      url: () => this.url,
    };
    this.#oauth = new OAuth(this.#desk);
    this.#api = new WebApi(this.#desk, this.#oauth, this.#sockets, options.keepCalls ?? 1000);
    this.#http.on("upgrade", (request, socket, head) => this.#sockets.upgrade(request, socket, head));
  }

  async listen(port = 0): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#http.listen(port, "127.0.0.1", resolve);
    });
    return this;
  }

  async close(): Promise<void> {
    this.deliveries.close();
    await this.#sockets.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => {
      this.#http.close(resolve);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  /** Slack's page where people let the app in. */
  get authorizationUrl(): string {
    return `${this.url}/oauth/v2/authorize`;
  }

  /** The app listens at this address; without one, Slack waits for it to connect by Socket Mode. */
  deliverTo(url: string): void {
    this.deliveries.line = new HttpLine(url, this.app.signingSecret);
  }

  /** How many clients are connected by Socket Mode. */
  get connections(): number {
    return this.#sockets.connections;
  }

  /** Asks every Socket Mode client to connect anew. */
  recycleSockets(): void {
    this.#sockets.recycle();
  }

  workspace(options: WorkspaceOptions): Workspace {
    const { id, name = id, enterprise, install = "team", scopes = this.app.scopes } = options;
    const record = { id, name, domain: name.toLowerCase(), enterprise, users: new Map() };
    this.#desk.world.workspaces.set(id, record);
    const known = install === "org" && this.#desk.world.installIn(record);
    if (install !== "none" && !known) this.#oauth.install(record, scopes, install === "org");
    return new Workspace(this.#desk, this.#oauth, record);
  }

  /** The app's place in a workspace or an enterprise, as its own store of installations would know it. */
  installOf(id: string): Install {
    const install = this.#desk.world.installs.findLast(
      ({ team, enterprise, gone }) => !gone && (team ?? enterprise?.id) === id,
    );
    if (!install) throw new Error(`the app is not installed in ${id}`);
    return install;
  }

  /** Lets time pass for triggers and response URLs. */
  forward(ms: number): void {
    this.#desk.world.clock.forward(ms);
  }

  /** Which of the coming calls fail; `response_url`, `upload` and `download` are methods too. */
  get faults(): Faults {
    return this.#api.faults;
  }

  /** Lets files wait until the answer is called. */
  holdDownloads(): () => void {
    let release = (): void => {};
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** The newest calls, oldest first. */
  get calls(): readonly Call[] {
    return this.#api.calls;
  }

  /** The same request once more, signed anew: rightly, or not. */
  replay({ kind, body }: Delivery, forgery?: Forgery): Promise<Delivery> {
    return this.deliveries.send({ kind, body }, forgery);
  }

  /** Requests of one type, oldest first: `block_actions`, `app_home_opened`, `/partecipo` … */
  deliveriesOf(type: string): Delivery[] {
    return this.deliveries.all.filter((delivery) => delivery.type === type);
  }

  /** The arguments of every call of a method that went well, or of all of them. */
  callsOf(method: string, outcome?: string): Json[] {
    const wanted = (call: Call) => call.method === method && (outcome ?? call.outcome) === call.outcome;
    return this.calls.filter(wanted).map(({ args }) => args);
  }

  file(id: string): FileRecord | undefined {
    return this.#desk.world.files.get(id);
  }

  /** Waits for something to become true; looked at after every call and every answer to a request. */
  until(happened: () => boolean): Promise<void> {
    if (happened()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.add({ happened, resolve });
    });
  }

  /** Waits until no request and no call is under way. */
  quiet(): Promise<void> {
    return this.until(() => this.#running === 0 && this.deliveries.running === 0);
  }

  #changed(): void {
    for (const waiting of this.#waiting) {
      if (!waiting.happened()) continue;
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#running += 1;
    try {
      await this.#route(request, response);
    } finally {
      this.#running -= 1;
      this.#changed();
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "", this.url).pathname;
    const body = await bodyOf(request);
    const type = request.headers["content-type"] ?? "";
    const [, method] = /^\/api\/([\w.]+)$/.exec(path) ?? [];
    const authorization = request.headers.authorization ?? "";
    if (method) return this.#api.serve(method, authorization, parseArguments(body, type), response);
    if (path.startsWith("/actions/")) return this.#respond(path, parseArguments(body, type), response);
    if (isDownload(path)) return this.#download(path, request, response);
    if (path.startsWith(uploadPath(""))) return this.#upload(path, uploadedBytes(body, type), response);
    response.writeHead(404).end();
  }

  #respond(path: string, answer: Json, response: ServerResponse): void {
    const fault = this.faults.take("response_url");
    if (fault) return fail(response, fault);
    try {
      respond(this.#desk, path, answer);
      send(response, 200, { ok: true });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const gone = error.code.endsWith("_url");
      send(response, gone ? 404 : 400, { ok: false, error: error.code, ...error.more });
    }
  }

  async #download(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.downloads.push(path);
    await this.#held;
    download(this.#desk, request, response, this.faults.take("download"));
  }

  #upload(path: string, bytes: Buffer, response: ServerResponse): void {
    const fault = this.faults.take("upload");
    if (fault) return fail(response, fault);
    const file = this.file(path.slice(uploadPath("").length));
    if (!file || file.length !== bytes.length) {
      response.writeHead(400).end();
      return;
    }
    file.bytes = bytes;
    response.writeHead(200).end(`OK - ${bytes.length}`);
  }
}

export function startSlackServer(options: SlackServerOptions = {}): Promise<SlackServer> {
  return new SlackServer(options).listen();
}
