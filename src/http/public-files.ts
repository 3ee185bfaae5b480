import type { Env, Hono } from "hono";
import type { Database } from "../persistence/open-database.js";
import { readPublicFile } from "../persistence/files.js";

/** Photos may be taken away: whoever keeps a copy asks again soon. */
const A_MINUTE = "public, max-age=60";

/** Charts and photos of what is public, for previews in chats. Anything else is left to the local chat, if it is on. */
export function servePublicFiles<E extends Env>(app: Hono<E>, prisma: Database["prisma"]): void {
  app.get("/files/:id", async (c, next) => {
    const file = await readPublicFile(prisma, c.req.param("id"));
    if (!file) return next();
    return c.body(new Uint8Array(file.bytes), 200, {
      "content-type": file.mime,
      "x-content-type-options": "nosniff",
      "cache-control": A_MINUTE,
    });
  });
}
