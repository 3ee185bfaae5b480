import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Attempt, Line, Request, Retry } from "./deliveries.js";
import type { Json } from "./limits/texts.js";

const ENVELOPES = { event: "events_api", interactive: "interactive", command: "slash_commands" } as const;

/** Socket Mode: the app connects to us, gets envelopes and sends their ids back. */
export class SocketLine implements Line {
  readonly #appId: string;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sockets: WebSocket[] = [];
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, (ack: unknown) => void>();
  readonly #changed: () => void;
  #connected: (() => void)[] = [];

  constructor(appId: string, changed: () => void) {
    this.#appId = appId;
    this.#changed = changed;
  }

  get connections(): number {
    return this.#sockets.length;
  }

  /** A ticket for one connection. */
  ticket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return ticket;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? "", "http://localhost").searchParams.get("ticket") ?? "";
    if (!this.#tickets.delete(ticket)) {
      socket.end("HTTP/1.1 401 Unauthorized\r\n\r\n");
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => this.#greet(client));
  }

  /** Asks every client to come back on a new connection, as Slack does every few hours. */
  recycle(): void {
    for (const client of this.#sockets) {
      client.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested", debug_info: {} }));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#sockets.map(hangUp));
    this.#server.close();
  }

  /** What happens while nobody is connected waits for the next connection. */
  async send(request: Request, limitMs: number, retry?: Retry): Promise<Attempt> {
    const client = await this.#client();
    const start = performance.now();
    const id = randomUUID();
    const outcome = await new Promise<Pick<Attempt, "status" | "ack">>((resolve) => {
      const timer = setTimeout(() => resolve({ status: "timeout", ack: undefined }), limitMs);
      this.#waiting.set(id, (ack) => {
        clearTimeout(timer);
        resolve({ status: 200, ack });
      });
      client.send(JSON.stringify(envelope(id, request, retry)));
    });
    this.#waiting.delete(id);
    return { ...outcome, ms: Math.round(performance.now() - start) };
  }

  #greet(client: WebSocket): void {
    this.#sockets.push(client);
    client.on("message", (data) => this.#receive((data as Buffer).toString()));
    client.on("close", () => {
      this.#sockets.splice(this.#sockets.indexOf(client), 1);
      this.#changed();
    });
    const connections = this.#sockets.length;
    const info = { connection_info: { app_id: this.#appId }, num_connections: connections };
    client.send(JSON.stringify({ type: "hello", ...info, debug_info: { host: "stand-in" } }));
    for (const tell of this.#connected.splice(0)) tell();
    this.#changed();
  }

  /** A client sends `{}` for an acknowledgement without words. */
  #receive(text: string): void {
    const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id: string; payload?: Json };
    const empty = payload === undefined || Object.keys(payload).length === 0;
    this.#waiting.get(id)?.(empty ? undefined : payload);
  }

  async #client(): Promise<WebSocket> {
    for (;;) {
      const open = this.#sockets.find((client) => client.readyState === client.OPEN);
      if (open) return open;
      await new Promise<void>((resolve) => {
        this.#connected.push(resolve);
      });
    }
  }
}

/** Says goodbye, and does not wait long for an answer. */
function hangUp(client: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => client.terminate(), 1000);
    client.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
    client.close(1001);
  });
}

function envelope(id: string, { kind, body }: Request, retry: Retry | undefined): Json {
  const answers = kind !== "event";
  const again = retry ? { retry_attempt: retry.num, retry_reason: retry.reason } : { retry_attempt: 0 };
  return {
    envelope_id: id,
    type: ENVELOPES[kind],
    payload: body,
    accepts_response_payload: answers,
    ...(answers ? {} : again),
  };
}
