import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Hono } from "hono";
import { etag } from "hono/etag";

interface PageFile {
  body: string;
  type: string;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Serves the page as it lies in `page/`: nothing is built, and nothing outside that folder can be asked for. */
export function servePage(app: Hono): void {
  for (const [name, { body, type }] of readPageFiles()) {
    const path = name === "index.html" ? "/" : `/page/${name}`;
    app.get(path, etag(), (c) => c.body(body, 200, { "Content-Type": type, "Cache-Control": "no-cache" }));
  }
}

function readPageFiles(): ReadonlyMap<string, PageFile> {
  const folder = new URL("./page/", import.meta.url);
  const files = readdirSync(folder).flatMap((name): [string, PageFile][] => {
    const type = TYPES[extname(name)];
    return type === undefined ? [] : [[name, { body: readFileSync(new URL(name, folder), "utf8"), type }]];
  });
  return new Map(files);
}
