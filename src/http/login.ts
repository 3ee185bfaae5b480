import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import type { CityLogin } from "../ports/city-login.js";
import type { WaitingChat } from "../ports/delivery-queue.js";
import type { App } from "../services/app.js";
import { describeBug } from "../services/describe-bug.js";
import { finishLogin } from "../services/eligibility/finish-login.js";
import { failedPage, overPage, type LoginPage } from "../services/eligibility/login-pages.js";
import { beginLogin, openLogin } from "../services/eligibility/open-login.js";

export interface LoginOptions {
  app: App;
  login: CityLogin;
  /** Of this service, as browsers reach it. */
  publicUrl: string;
  /** Something waits for a chat. */
  deliver: (chat: WaitingChat) => Promise<void>;
}

const COOKIE = "portico-login";
const COOKIE_SECONDS = 15 * 60;

/** The way from a chat to the city's login and back: `/login/start?link=…` and `/login/callback`. */
export function loginPages({
  app,
  login,
  publicUrl,
  deliver,
}: LoginOptions): Hono<{ Bindings: HttpBindings }> {
  const pages = new Hono<{ Bindings: HttpBindings }>();
  const secure = publicUrl.startsWith("https://");
  pages.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  });
  pages.get("/start", async (c) => {
    const link = c.req.query("link") ?? "";
    return c.html(pageOf(await openLogin(app, link), link));
  });
  pages.post("/start", async (c) => {
    const { link } = await c.req.parseBody();
    const started = await beginLogin(app, typeof link === "string" ? link : "");
    if (!started) return c.html(pageOf(overPage()), 410);
    setCookie(c, COOKIE, started.cookie, {
      httpOnly: true,
      secure,
      // The provider sends the browser back by a link: a stricter cookie would not come along.
      sameSite: "Lax",
      path: "/login",
      maxAge: COOKIE_SECONDS,
    });
    try {
      return c.redirect(await login.address(started.secrets), 303);
    } catch (error) {
      app.log.warn(describeBug(error), "the login does not answer");
      return c.html(pageOf(failedPage()), 502);
    }
  });
  pages.get("/callback", async (c) => {
    const returnedTo = new URL(`${publicUrl}/login/callback${new URL(c.req.url).search}`);
    const { page, waiting } = await finishLogin(app, login, { returnedTo, cookie: takeCookie(c) });
    for (const chat of waiting) await deliver(chat);
    return c.html(pageOf(page));
  });
  return pages;
}

function takeCookie(c: Context): string {
  const cookie = getCookie(c, COOKIE) ?? "";
  deleteCookie(c, COOKIE, { path: "/login" });
  return cookie;
}

/** Nothing from elsewhere runs or frames these pages, and their addresses, which hold the link, go nowhere. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}
.word{font:700 2.4rem/1.2 ui-monospace,monospace;letter-spacing:.08em}
button,a.button{display:inline-block;font:inherit;padding:.7rem 1.2rem;border:0;border-radius:.5rem;background:#8a1f11;color:#fff;text-decoration:none;cursor:pointer}`;

function pageOf({ language, title, lines, word, go, back }: LoginPage, link = "") {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${lines.map((line) => html`<p>${line}</p>`)}
        ${word === undefined ? "" : html`<p class="word">${word}</p>`}
        ${
          go === undefined
            ? ""
            : html`<form method="post" action="/login/start">
                <input type="hidden" name="link" value="${link}" /><button>${go}</button>
              </form>`
        }
        ${back === undefined ? "" : html`<p><a class="button" href="${back.url}">${back.label}</a></p>`}
      </body>
    </html>`;
}
