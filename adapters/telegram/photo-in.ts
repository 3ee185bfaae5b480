import type { Message, PhotoSize } from "grammy/types";
import type { IncomingPhoto } from "../../src/chat/event.js";
import type { AboutFile } from "../../src/chat/incoming-photo.js";
import { LARGEST_PHOTO_BYTES } from "../../src/domain/photo/bare-photo.js";

const PICTURES = new Set(["image/jpeg", "image/png", "image/webp"]);

type RefusedPhoto = Extract<IncomingPhoto, { refused: string }>;

/** A photo still to be fetched. */
export interface PhotoSource extends AboutFile {
  fileId: string;
}

/** The photo of a message in its largest size, or the picture sent as a file. */
export function photoIn(message: Message | undefined): PhotoSource | undefined {
  if (!message) return undefined;
  const fileId = largest(message)?.file_id ?? pictureFile(message)?.file_id;
  if (fileId === undefined) return undefined;
  const { caption, media_group_id: album } = message;
  return {
    fileId,
    what: message.photo ? "other" : "document",
    ...(caption === undefined ? {} : { caption }),
    ...(album === undefined ? {} : { album }),
  };
}

/** What a photo is before its bytes are there: why it is refused, or that it was not fetched. */
export function refusedPhoto(message: Message): RefusedPhoto | undefined {
  if (message.photo) return { refused: "not-fetched", what: "other" };
  const { document } = message;
  if (!document?.mime_type?.startsWith("image/") || message.animation) return undefined;
  if (!PICTURES.has(document.mime_type)) return { refused: "not-a-photo", what: "document" };
  const tooBig = (document.file_size ?? 0) > LARGEST_PHOTO_BYTES;
  return { refused: tooBig ? "too-big" : "not-fetched", what: "document" };
}

const largest = ({ photo = [] }: Message) =>
  photo.toSorted((a, b) => b.width * b.height - a.width * a.height || sizeOf(b) - sizeOf(a))[0];

const sizeOf = ({ file_size: size = 0 }: PhotoSize): number => size;

function pictureFile(message: Message): Message["document"] {
  return refusedPhoto(message)?.refused === "not-fetched" ? message.document : undefined;
}
