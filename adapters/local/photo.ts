import type { IncomingPhoto } from "../../src/chat/event.js";
import { photoOf } from "../../src/chat/incoming-photo.js";

/** What a page sends for a photo: its bytes in base64, or nothing when the file was over the limit. */
export interface PostedPhoto {
  base64: string | null;
  caption: string;
}

export function incomingPhoto({ base64, caption }: PostedPhoto): IncomingPhoto {
  if (base64 === null) return { refused: "too-big", what: "document" };
  return photoFromBytes(Buffer.from(base64, "base64"), caption);
}

export const photoFromBytes = (bytes: Uint8Array, caption: string): IncomingPhoto =>
  photoOf(bytes, { what: "document", ...(caption && { caption }) });
