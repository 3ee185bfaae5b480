import { serveStatic } from "@hono/node-server/serve-static";
import type { HttpBindings } from "@hono/node-server";
import { createBullBoard } from "@bull-board/api";
import { HonoAdapter } from "@bull-board/hono";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import { trimTrailingSlash } from "hono/trailing-slash";
import type { Clock } from "../ports/clock.js";
import type { BoardQueue } from "../queue/board-queues.js";
import { addressOf } from "./insider.js";
import { isSame, shownSecret } from "./password.js";
import { Tries } from "./tries.js";

export interface BoardOptions {
  password: string;
  queues: readonly BoardQueue[];
  machine: Clock;
}

type Bindings = { Bindings: HttpBindings };

export const BOARD_PATH = "/board";
/** Whether there are workers cannot be told on PostgreSQL: /readyz does. */
const UI = { boardTitle: "Portico", hideRedisDetails: true, showWorkers: false, hideDocsLink: true };

/** The queues in a browser, for whoever runs the deployment: to look at, behind a password. */
export function openBoard({ password, queues, machine }: BoardOptions): Hono<Bindings> {
  const board = new Hono<Bindings>();
  board.use(headers, login(password, new Tries(machine)), readOnly, trimTrailingSlash());
  const adapter = new HonoAdapter(serveStatic).setBasePath(BOARD_PATH);
  createBullBoard({
    queues: [...queues],
    serverAdapter: adapter,
    options: { uiConfig: UI },
  });
  return board.route("/", adapter.registerPlugin());
}

/** Nothing is fetched from elsewhere, shown in another page or kept by the browser. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false, // said by whoever ends TLS
});

const login = (password: string, tries: Tries) =>
  createMiddleware<Bindings>(async (c, next) => {
    c.header("cache-control", "no-store");
    const address = addressOf(c);
    if (!tries.mayTry(address)) return c.text("Too many wrong passwords. Wait a quarter of an hour.", 429);
    const shown = shownSecret(c.req.header("authorization"));
    if (shown !== undefined && isSame(shown, password)) {
      tries.noteRight(address);
      return next();
    }
    if (shown !== undefined) tries.noteWrong(address);
    return c.text("The board has a password.", 401, { "www-authenticate": 'Basic realm="Portico board"' });
  });

/** Whatever the board's library offers: it cannot be changed from here. */
const readOnly = createMiddleware<Bindings>(async (c, next) =>
  ["GET", "HEAD"].includes(c.req.method) ? next() : c.text("The board is only for looking.", 405),
);
