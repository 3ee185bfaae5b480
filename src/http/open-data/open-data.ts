import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { textFile, type OpenFile } from "../../domain/open-data/open-file.js";
import { isLanguage, LANGUAGES, type Language } from "../../i18n/catalogue.js";
import type { App } from "../../services/app.js";
import { indexPage, pageName } from "../../services/open-data/index-page.js";
import { indexFile, openDataOf, openFile, type OpenData } from "../../services/open-data/open-data.js";

/** Files of a count never change; what is about the whole process does. */
const FOR_EVER = "public, max-age=31536000, immutable";
const A_MINUTE = "public, max-age=60";

const HEADERS = {
  "x-content-type-options": "nosniff",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  "access-control-allow-origin": "*",
};

export const OPEN_DATA_PATH = "/open";

/** Open data at `/open/COMMUNITY/PROCESS/`: a page for people, an index for programs, and every file they list. */
export function openData(core: App): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get("/:community/:process", (c) => c.redirect(`${new URL(c.req.url).pathname}/`, 308));
  app.get("/:community/:process/:name{.*}", async (c) => {
    const { community, process, name } = c.req.param();
    const data = await openDataOf(core, { community, process });
    const file = data && (await fileNamed(core, data, name, c.req.header("accept-language")));
    if (!file) return c.text("There is no such file.", 404, HEADERS);
    const etag = `"${file.sha256}"`;
    const headers = {
      ...HEADERS,
      etag,
      "cache-control": name.startsWith("boxes/") ? FOR_EVER : A_MINUTE,
      ...(name === "" && { vary: "accept-language" }),
    };
    if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
    return c.body(new Uint8Array(file.bytes), 200, { ...headers, "content-type": file.mime });
  });
  return app;
}

/** Only names that are listed lead to anything: no path is ever made of what somebody asks for. */
async function fileNamed(
  core: App,
  data: OpenData,
  name: string,
  accepted: string | undefined,
): Promise<OpenFile | undefined> {
  if (name === "") return pageIn(data, preferred(data, accepted));
  const language = LANGUAGES.find((one) => pageName(one) === name);
  if (language) return pageIn(data, language);
  if (name === "index.json") return indexFile(data);
  return data.files.find((file) => file.name === name) ?? openFile(core, data, name);
}

const pageIn = (data: OpenData, language: Language): OpenFile =>
  textFile(pageName(language), indexPage(data, language));

/** The first of the browser's languages that the service speaks, else that of the process. */
function preferred({ process }: OpenData, accepted = ""): Language {
  const wanted = accepted.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return [...wanted, ...process.languages].find(isLanguage) ?? LANGUAGES[0];
}
