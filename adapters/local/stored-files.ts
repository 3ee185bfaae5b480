import type { Hono } from "hono";
import type { Files } from "../../src/ports/files.js";

const SHOWN_AS_IMAGES = new Set(["image/jpeg", "image/png", "image/webp", "image/gif"]);

/** Serves what is in our store. Images are shown; whatever else is there is only ever downloaded. */
export function serveStoredFiles(app: Hono, files: Files): void {
  app.get("/files/:id", async (c) => {
    const file = await files.read(c.req.param("id"));
    if (!file) return c.notFound();
    const headers = SHOWN_AS_IMAGES.has(file.mime)
      ? { "Content-Type": file.mime }
      : { "Content-Type": "application/octet-stream", "Content-Disposition": "attachment" };
    return c.body(Uint8Array.from(file.bytes), 200, { ...headers, "Cache-Control": "private, max-age=60" });
  });
}
