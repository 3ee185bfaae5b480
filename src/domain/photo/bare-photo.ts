import { bareJpeg } from "./jpeg.js";
import { barePng } from "./png.js";
import { bareWebp } from "./webp.js";

export const LARGEST_PHOTO_BYTES = 10 * 1024 * 1024;

export interface BarePhoto {
  mime: "image/jpeg" | "image/png" | "image/webp";
  bytes: Uint8Array;
}

/**
 * The picture and nothing else. Only the parts that are needed to draw it are kept, so position, time, camera, captions,
 * previews, hidden second pictures and films behind the end are gone, whatever they are called. Undefined when the
 * content is not a JPEG, PNG or WebP picture; names and claimed types are never looked at.
 */
export function barePhoto(bytes: Uint8Array): BarePhoto | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    barePhotoOf("image/jpeg", bareJpeg(file)) ??
    barePhotoOf("image/png", barePng(file)) ??
    barePhotoOf("image/webp", bareWebp(file))
  );
}

const barePhotoOf = (mime: BarePhoto["mime"], bytes: Uint8Array | undefined): BarePhoto | undefined =>
  bytes && { mime, bytes };
