import { setTimeout } from "node:timers/promises";
import type { IncomingPhoto, UnsupportedKind } from "../../src/chat/event.js";
import { fetchPhoto as fetchInTries } from "../../src/chat/incoming-photo.js";
import { LARGEST_PHOTO_BYTES } from "../../src/domain/photo/bare-photo.js";
import type { Log } from "../../src/ports/log.js";
import { nameOf } from "./error-name.js";
import { isOwnAddress } from "./own-address.js";
import type { SlackFile } from "./payload.js";
import type { Workspace } from "./workspace.js";

export interface PhotoShop {
  /** Where Slack's API is, if not at its own address. */
  apiUrl: string | undefined;
  log: Log;
  stopping: AbortSignal;
}

const PATIENCE_MS = 10_000;
const RETRY_MS = 200;

/** A photo that somebody gave to Slack, or why there is none. Throws only while stopping: Slack then asks again. */
export async function fetchPhoto(
  shop: PhotoShop,
  { token }: Pick<Workspace, "token">,
  file: SlackFile,
): Promise<IncomingPhoto> {
  const { mimetype = "image/", size = 0, url_private_download: address = "" } = file;
  const what = kindOf(mimetype);
  if (!mimetype.startsWith("image/")) return { refused: "not-a-photo", what };
  if (size > LARGEST_PHOTO_BYTES) return { refused: "too-big", what };
  if (!isOwnAddress(address, shop.apiUrl)) return { refused: "not-fetched", what };
  return fetchInTries({
    about: { what },
    download: () => download(shop, token, address),
    failed: (attempt, error) => {
      shop.stopping.throwIfAborted();
      // The error itself may quote the address.
      shop.log.warn({ attempt, bug: nameOf(error) }, "photo not fetched");
    },
    pause: (attempt) => setTimeout(attempt * RETRY_MS, undefined, { ref: false }),
  });
}

function kindOf(mimetype: string): UnsupportedKind {
  const [kind] = mimetype.split("/");
  return kind === "video" || kind === "audio" ? kind : "document";
}

/** Slack sends whoever may not read a file to its login page: that is no photo, and no place for a token. */
async function download(
  { stopping }: PhotoShop,
  token: string,
  address: string,
): Promise<AsyncIterable<Uint8Array>> {
  const answer = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    redirect: "manual",
    signal: AbortSignal.any([stopping, AbortSignal.timeout(PATIENCE_MS)]),
  });
  if (!answer.ok || !answer.body) throw new Error(`Slack answered ${answer.status}`);
  return answer.body;
}
