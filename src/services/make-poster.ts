import { createHash } from "node:crypto";
import { ok } from "../domain/result.js";
import { translatePlain } from "../i18n/translate.js";
import { isLanguage, LANGUAGES } from "../i18n/catalogue.js";
import { say } from "../flows/screen.js";
import { hasFile, storeFileOnce } from "../persistence/files.js";
import type { Act } from "./act.js";
import { posterSvg, type Poster } from "./chart/poster-svg.js";
import { renderPng } from "./chart/render-png.js";

/** Pixels for each unit of width: sharp on paper, and no more than chats keep. */
const DENSITY = 3;

/** A picture with a code for a poster (SUP-3). Drawn once for the same words: whoever asks next gets the same file. */
export const makePoster: Act<"make-poster"> = async ({ tx, now, process, person }, { title, about, url }) => {
  const language = isLanguage(person.language) ? person.language : LANGUAGES[0];
  const reader = { language, timeZone: process.timeZone };
  const poster: Poster = {
    title: translatePlain(title, reader),
    about: translatePlain(about, reader),
    how: translatePlain(say("poster-how"), reader),
    url,
  };
  const id = idOf(poster);
  if (!(await hasFile(tx, id))) {
    const bytes = await renderPng((fonts) => posterSvg(poster, fonts), DENSITY);
    await storeFileOnce(tx, { id, mime: "image/png", bytes, public: true, createdAt: now });
  }
  return ok({ file: id });
};

/** The same poster has the same id. */
function idOf(poster: Poster): string {
  const hex = createHash("sha256").update(JSON.stringify(poster)).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
