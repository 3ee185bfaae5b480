import type { IncomingPhoto } from "../../src/chat/event.js";

export const LARGEST_PHOTO_BYTES = 10 * 1024 * 1024;

/** What a page sends for a photo: its bytes in base64, or nothing when the file was over the limit. */
export interface PostedPhoto {
  base64: string | null;
  caption: string;
}

/** The first bytes decide what a file is, not its name. */
export function incomingPhoto({ base64, caption }: PostedPhoto): IncomingPhoto {
  if (base64 === null) return { refused: "too-big", what: "document" };
  return photoFromBytes(Buffer.from(base64, "base64"), caption);
}

export function photoFromBytes(bytes: Uint8Array, caption: string): IncomingPhoto {
  if (bytes.length > LARGEST_PHOTO_BYTES) return { refused: "too-big", what: "document" };
  const mime = imageKind(bytes);
  if (mime === undefined) return { refused: "not-a-photo", what: "document" };
  return { bytes, mime, ...(caption && { caption }) };
}

function imageKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (start.startsWith("\xFF\xD8\xFF")) return "image/jpeg";
  if (start.startsWith("\x89PNG\r\n\x1A\n")) return "image/png";
  if (start.startsWith("RIFF") && start.slice(8) === "WEBP") return "image/webp";
  return undefined;
}
