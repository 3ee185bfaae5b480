import type { ServerResponse } from "node:http";
import type { Desk, Method } from "./call.js";
import { fail, Faults } from "./faults.js";
import { type Json, stringOf } from "./limits/texts.js";
import { chat } from "./methods/chat.js";
import { conversations } from "./methods/conversations.js";
import { files } from "./methods/files.js";
import { people } from "./methods/people.js";
import { views } from "./methods/views.js";
import type { OAuth } from "./oauth.js";
import type { Install } from "./records.js";
import { Refusal } from "./refusal.js";
import type { SocketLine } from "./socket-line.js";

/** One call of the Web API and how it ended. */
export interface Call {
  method: string;
  args: Json;
  token: string;
  /** `ok`, Slack's error code, or the fault it met. */
  outcome: string;
}

const METHODS: Record<string, Method> = { ...chat, ...conversations, ...views, ...people, ...files };

/** Answers calls: who asks, may they, and what Slack does then. */
export class WebApi {
  readonly faults = new Faults();
  /** The newest calls, oldest first. */
  readonly calls: Call[] = [];
  readonly #keep: number;
  readonly #desk: Desk;
  readonly #oauth: OAuth;
  readonly #sockets: SocketLine;

  constructor(desk: Desk, oauth: OAuth, sockets: SocketLine, keep: number) {
    this.#desk = desk;
    this.#oauth = oauth;
    this.#sockets = sockets;
    this.#keep = keep;
  }

  serve(method: string, authorization: string, args: Json, response: ServerResponse): void {
    const [, bearer] = /^Bearer (.+)$/.exec(authorization) ?? [];
    const call = this.#record({ method, args, token: bearer ?? stringOf(args["token"]), outcome: "" });
    const fault = this.faults.take(method);
    if (fault) {
      call.outcome = JSON.stringify(fault);
      return fail(response, fault);
    }
    const { scopes } = this.#desk.world.installs.find((known) => known.token === call.token) ?? {};
    if (scopes) response.setHeader("x-oauth-scopes", [...scopes].join(","));
    const result = this.#answer(call);
    call.outcome = result["ok"] === true ? "ok" : stringOf(result["error"]);
    send(response, 200, result);
  }

  #record(call: Call): Call {
    this.calls.push(call);
    if (this.calls.length > this.#keep) this.calls.shift();
    return call;
  }

  #answer(call: Call): Json {
    try {
      return { ok: true, ...this.#run(call) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.code, ...error.more };
      return { ok: false, error: "fatal_error", response_metadata: { messages: [String(error)] } };
    }
  }

  #run({ method, args, token }: Call): Json {
    if (method === "oauth.v2.access") return this.#oauth.exchange(args);
    if (method === "apps.connections.open") return this.#connection(token);
    const entry = METHODS[method];
    if (!entry) throw new Refusal("unknown_method");
    const install = this.#installOf(token);
    checkScopes(entry.scopes ?? [], install);
    return entry.run(args, install, this.#desk);
  }

  #installOf(token: string): Install {
    if (token === "") throw new Refusal("not_authed");
    if (token === this.#desk.app.appToken) throw new Refusal("not_allowed_token_type");
    const install = this.#desk.world.installs.find((known) => known.token === token);
    if (!install) throw new Refusal("invalid_auth");
    if (install.gone) throw new Refusal(install.gone);
    return install;
  }

  #connection(token: string): Json {
    if (token.startsWith("xoxb-")) throw new Refusal("not_allowed_token_type");
    if (token !== this.#desk.app.appToken) throw new Refusal("invalid_auth");
    const host = this.#desk.url().replace("http:", "ws:");
    return { url: `${host}/link/?ticket=${this.#sockets.ticket()}` };
  }
}

function checkScopes(needed: readonly string[], { scopes }: Install): void {
  if (needed.length === 0 || needed.some((scope) => scopes.has(scope))) return;
  throw new Refusal("missing_scope", { needed: needed.join(","), provided: [...scopes].join(",") });
}

export function send(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
