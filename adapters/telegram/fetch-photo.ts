import type { Api } from "grammy";
import type { IncomingPhoto } from "../../src/chat/event.js";
import { fetchPhoto as fetchInTries } from "../../src/chat/incoming-photo.js";
import { LARGEST_PHOTO_BYTES } from "../../src/domain/photo/bare-photo.js";
import type { Log } from "../../src/ports/log.js";
import type { PhotoSource } from "./photo-in.js";
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

const PATIENCE_MS = 20_000;

/** The bytes of a photo. Throws only while stopping: the update is then delivered again. */
export function fetchPhoto(shop: PhotoShop, source: PhotoSource): Promise<IncomingPhoto> {
  const { log, retryMs, stopping } = shop;
  return fetchInTries({
    about: source,
    download: () => download(shop, source.fileId),
    failed: (attempt, error) => {
      stopping.throwIfAborted();
      // The error itself may quote the address, and with it the token.
      log.warn({ attempt, bug: error instanceof Error ? error.name : typeof error }, "photo not fetched");
    },
    pause: (attempt) => pause(retryMs(attempt), stopping),
  });
}

async function download(shop: PhotoShop, fileId: string): Promise<AsyncIterable<Uint8Array> | "too-big"> {
  const file = await shop.api.getFile(fileId);
  if ((file.file_size ?? 0) > LARGEST_PHOTO_BYTES) return "too-big";
  if (file.file_path === undefined) throw new Error("the platform named no file");
  const answer = await fetch(`${shop.fileRoot}/file/bot${shop.token}/${file.file_path}`, {
    signal: AbortSignal.any([shop.stopping, AbortSignal.timeout(PATIENCE_MS)]),
  });
  if (!answer.ok || !answer.body) throw new Error(`the platform answered ${answer.status}`);
  return answer.body;
}
