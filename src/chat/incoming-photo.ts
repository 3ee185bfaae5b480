import { LARGEST_PHOTO_BYTES } from "../domain/photo/bare-photo.js";
import { pictureType } from "../domain/photo/picture-type.js";
import type { IncomingPhoto, UnsupportedKind } from "./event.js";

/** What came with a file, besides its bytes. */
export interface AboutFile {
  /** What it is called if it turns out to be no photo. */
  what: UnsupportedKind;
  caption?: string;
  album?: string;
}

/** How a platform hands out one file. */
export interface FileErrand {
  about: AboutFile;
  /** Throws what may have passed by the next try. */
  download: () => Promise<AsyncIterable<Uint8Array> | "too-big">;
  /** Told of each try that failed. Throws when there is to be no other. */
  failed: (attempt: number, error: unknown) => void;
  /** Waits before the next try. */
  pause: (attempt: number) => Promise<void>;
}

const ATTEMPTS = 3;

/** A photo from its bytes, or why they are none. */
export function photoOf(bytes: Uint8Array, { what, caption, album }: AboutFile): IncomingPhoto {
  if (bytes.length > LARGEST_PHOTO_BYTES) return { refused: "too-big", what };
  const mime = pictureType(bytes);
  if (!mime) return { refused: "not-a-photo", what };
  return {
    bytes,
    mime,
    ...(caption === undefined ? {} : { caption }),
    ...(album === undefined ? {} : { album }),
  };
}

/** The photo behind an errand. What cannot be fetched in three tries is handed on as such: the person hears of it. */
export async function fetchPhoto({ about, download, failed, pause }: FileErrand): Promise<IncomingPhoto> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const body = await download();
      return body === "too-big" ? { refused: body, what: about.what } : await readPhoto(body, about);
    } catch (error) {
      failed(attempt, error);
      if (attempt < ATTEMPTS) await pause(attempt);
    }
  }
  return { refused: "not-fetched", what: about.what };
}

/** Read no further than a photo may be large. */
async function readPhoto(body: AsyncIterable<Uint8Array>, about: AboutFile): Promise<IncomingPhoto> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_PHOTO_BYTES) break;
  }
  return photoOf(Buffer.concat(chunks), about);
}
