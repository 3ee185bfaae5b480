import type { MiddlewareHandler } from "hono";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Lets in only this machine's own page: the host must be loopback or one that is listened on (so a name that was
 * rebound to us is refused), other sites may not call us, and what changes something must be JSON, which a foreign
 * form cannot send.
 */
export const sameSiteOnly =
  (hosts: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const url = new URL(c.req.url);
    if (!LOOPBACK.test(url.hostname) && !hosts.includes(url.hostname)) {
      return c.json({ refused: "unknown-host" }, 403);
    }
    const changes = c.req.method !== "GET" && c.req.method !== "HEAD";
    if (comesFromElsewhere(c.req.raw.headers, url, changes)) return c.json({ refused: "other-site" }, 403);
    if (changes && mediaType(c.req.header("content-type")) !== "application/json") {
      return c.json({ refused: "not-json" }, 415);
    }
    return next();
  };

/** A link from another site may open the page; it may do nothing else. */
function comesFromElsewhere(headers: Headers, url: URL, changes: boolean): boolean {
  const origin = headers.get("origin");
  if (origin !== null && !(URL.canParse(origin) && new URL(origin).host === url.host)) return true;
  const site = headers.get("sec-fetch-site") ?? "same-origin";
  if (site === "same-origin" || (site === "none" && !changes)) return false;
  return changes || headers.get("sec-fetch-mode") !== "navigate";
}

const mediaType = (header: string | undefined): string | undefined =>
  header?.split(";")[0]?.trim().toLowerCase();

const POLICY = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("Content-Security-Policy", POLICY);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("Cross-Origin-Opener-Policy", "same-origin");
};
