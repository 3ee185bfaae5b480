import type { IncomingMessage, ServerResponse } from "node:http";
import { type HttpBindings, serve, type ServerType } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import type { Database } from "../persistence/open-database.js";
import { whyNotListening } from "./port-taken.js";
import { servePublicFiles } from "./public-files.js";

export interface ServerOptions {
  host: string;
  port: number;
  prisma: Database["prisma"];
  /** Mounted at the root; it has its own guards. */
  page?: Hono | undefined;
  /** Readiness, metrics, open data and, where it is on, the board. */
  operations?: readonly Mount[];
  /** The way to the city's login and back. */
  logins?: readonly Mount[];
  /** What platforms post. */
  webhooks?: readonly Webhook[];
  /** What platforms' libraries answer themselves. */
  pages?: readonly SelfServing[];
}

export interface Mount {
  path: string;
  app: Hono<{ Bindings: HttpBindings }>;
}

export interface Webhook {
  path: string;
  handle: (request: Request) => Promise<Response>;
}

/** Takes node's own objects, as libraries older than the web's do. */
export interface SelfServing {
  path: string;
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export interface RunningServer {
  /** The port that was given, or the one the system chose for port 0. */
  port: number;
  close(): Promise<void>;
}

/**
 * The one HTTP port: health, operations, public files, webhooks and, where it is on, the local chat.
 * @throws PortTaken, or the system's error when nobody can listen there.
 */
export function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, prisma, page, operations = [], logins = [], webhooks = [], pages = [] } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get("/healthz", async (c) => {
    try {
      await prisma.$queryRaw`SELECT 1`;
      return c.json({ ok: true });
    } catch {
      return c.json({ ok: false }, 503);
    }
  });
  for (const { path, app: part } of [...operations, ...logins]) app.route(path, part);
  for (const { path, handle } of webhooks) app.post(path, (c) => handle(c.req.raw));
  for (const { path, serve: answer } of pages)
    app.get(path, async (c) => {
      await answer(c.env.incoming, c.env.outgoing);
      return RESPONSE_ALREADY_SENT;
    });
  servePublicFiles(app, prisma);
  if (page) app.route("/", page);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) =>
      resolve({ port: address.port, close: () => closeServer(server) }),
    );
    server.once("error", (error) => reject(whyNotListening(error, port)));
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
