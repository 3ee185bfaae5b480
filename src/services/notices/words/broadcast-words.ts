import { parseBroadcastTexts } from "../../../domain/broadcast.js";
import { broadcastNote } from "../../../flows/notices/broadcast-note.js";
import { languageOf } from "../../scene.js";
import type { Words } from "../words.js";

/** ORG-6: exactly what was shown before and sent as a test. */
export const broadcastWords: Words = async ({ process, announcement }) => {
  const texts = parseBroadcastTexts(announcement.texts);
  return ({ language }) => broadcastNote(process, texts, languageOf(language ?? process.languages[0]));
};
