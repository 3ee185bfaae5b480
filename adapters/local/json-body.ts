import type { Context } from "hono";

/** The body as JSON, or undefined when it is none. */
export const jsonBody = (c: Context): Promise<unknown> => c.req.json<unknown>().catch(() => undefined);
