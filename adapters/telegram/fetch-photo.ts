import type { Api } from "grammy";
import type { IncomingPhoto } from "../../src/chat/event.js";
import type { Log } from "../../src/ports/log.js";
import { LARGEST_PHOTO, type PhotoSource } from "./photo-in.js";
import { pause } from "./pause.js";

export interface PhotoShop {
  api: Api;
  /** Where files are downloaded, without the token and without a slash at the end. */
  fileRoot: string;
  token: string;
  log: Log;
  /** Milliseconds before the next try. */
  retryMs: (attempt: number) => number;
  stopping: AbortSignal;
}

const ATTEMPTS = 3;
const PATIENCE_MS = 20_000;

/**
 * The bytes of a photo. What cannot be fetched in three tries is handed on as such, so that the person hears of it and
 * the chat goes on. Throws only while stopping: the update is then delivered again.
 */
export async function fetchPhoto(shop: PhotoShop, source: PhotoSource): Promise<IncomingPhoto> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return photoOf(await download(shop, source.fileId), source);
    } catch (error) {
      shop.stopping.throwIfAborted();
      // The error itself may quote the address, and with it the token.
      shop.log.warn(
        { attempt, bug: error instanceof Error ? error.name : typeof error },
        "photo not fetched",
      );
      if (attempt < ATTEMPTS) await pause(shop.retryMs(attempt), shop.stopping);
    }
  }
  return { refused: "not-fetched", what: source.what };
}

function photoOf(bytes: Uint8Array | "too-big", { what, caption, album }: PhotoSource): IncomingPhoto {
  if (bytes === "too-big") return { refused: "too-big", what };
  const mime = pictureType(bytes);
  if (!mime) return { refused: "not-a-photo", what };
  return {
    bytes,
    mime,
    ...(caption === undefined ? {} : { caption }),
    ...(album === undefined ? {} : { album }),
  };
}

async function download(shop: PhotoShop, fileId: string): Promise<Uint8Array | "too-big"> {
  const file = await shop.api.getFile(fileId);
  if ((file.file_size ?? 0) > LARGEST_PHOTO) return "too-big";
  if (file.file_path === undefined) throw new Error("the platform named no file");
  const answer = await fetch(`${shop.fileRoot}/file/bot${shop.token}/${file.file_path}`, {
    signal: AbortSignal.any([shop.stopping, AbortSignal.timeout(PATIENCE_MS)]),
  });
  if (!answer.ok || !answer.body) throw new Error(`the platform answered ${answer.status}`);
  return readAtMost(answer.body, LARGEST_PHOTO);
}

async function readAtMost(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | "too-big"> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return "too-big";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** By the first bytes, whatever the sender says it is. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("RIFF") && head.endsWith("WEBP")) return "image/webp";
  return undefined;
}
