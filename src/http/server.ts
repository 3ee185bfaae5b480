import { serve, type ServerType } from "@hono/node-server";
import { Hono } from "hono";
import type { Database } from "../persistence/open-database.js";
import { servePublicFiles } from "./public-files.js";

export interface ServerOptions {
  host: string;
  port: number;
  prisma: Database["prisma"];
  /** Mounted at the root; it has its own guards. */
  page?: Hono | undefined;
  webhook?: { path: string; handle: (request: Request) => Promise<Response> } | undefined;
}

export interface RunningServer {
  /** The port that was given, or the one the system chose for port 0. */
  port: number;
  close(): Promise<void>;
}

/** The one HTTP port: health, public files, webhooks and, where it is on, the local chat. */
export function startServer({ host, port, prisma, page, webhook }: ServerOptions): Promise<RunningServer> {
  const app = new Hono();
  app.get("/healthz", async (c) => {
    try {
      await prisma.$queryRaw`SELECT 1`;
      return c.json({ ok: true });
    } catch {
      return c.json({ ok: false }, 503);
    }
  });
  if (webhook) app.post(webhook.path, (c) => webhook.handle(c.req.raw));
  servePublicFiles(app, prisma);
  if (page) app.route("/", page);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) =>
      resolve({ port: address.port, close: () => closeServer(server) }),
    );
    server.once("error", reject);
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
