import type { Context } from "hono";
import type { HttpBindings } from "@hono/node-server";
import { isSame, shownSecret } from "./password.js";

const LOOPBACK_ADDRESS = /^(127\.[\d.]+|::1|::ffff:127\.[\d.]+)$/;
const LOOPBACK_NAME = /^(127\.[\d.]+|localhost|\[::1\])$/;
/** A proxy on this machine looks like this machine; most say so. */
const FORWARDED = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

export type ServerContext = Context<{ Bindings: HttpBindings }>;

export interface InsiderOptions {
  /** Undefined: whoever sits at this machine is an insider, if the service is not meant to be reached from outside. */
  token: string | undefined;
  isPublic: boolean;
}

/** Whether a request may read what the service tells about itself. */
export function isInsider(c: ServerContext, { token, isPublic }: InsiderOptions): boolean {
  if (token !== undefined) return isSame(shownSecret(c.req.header("authorization")) ?? "", token);
  return !isPublic && isFromThisMachine(c);
}

/** The name in the address is looked at too: a page elsewhere can make its own name lead here. */
const isFromThisMachine = (c: ServerContext): boolean =>
  LOOPBACK_ADDRESS.test(addressOf(c)) &&
  LOOPBACK_NAME.test(new URL(c.req.url).hostname) &&
  FORWARDED.every((name) => c.req.header(name) === undefined);

export const addressOf = (c: ServerContext): string => c.env.incoming.socket.remoteAddress ?? "";
