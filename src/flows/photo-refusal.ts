import type { IncomingPhoto } from "../chat/event.js";
import { say, type Say } from "./screen.js";

export type Photo = Extract<IncomingPhoto, { bytes: Uint8Array }>;
type Refused = Exclude<IncomingPhoto, Photo>;

/** Why a photo did not come. */
export function photoRefusal({ refused, what }: Refused): Say {
  switch (refused) {
    case "too-big":
      return say("refusal-file-too-big");
    case "not-a-photo":
      return say("refusal-file-kind", { what: say(`file-${what}`) });
    case "not-fetched":
      return say("refusal-file-not-fetched");
    case "on-its-way":
      return say("refusal-file-on-its-way");
  }
}

/** Why the photos given to a field of a form cannot be taken; of several it says which one. */
export function photosRefusal(
  given: readonly IncomingPhoto[],
  { max, there }: { max: number; there: number },
): Say | undefined {
  if (there + given.length > max)
    return say("refusal-photos-too-many", { most: max, room: Math.max(0, max - there) });
  const index = given.findIndex((photo) => !isPhoto(photo));
  const refused = given[index];
  if (!refused || isPhoto(refused)) return undefined;
  const why = photoRefusal(refused);
  return given.length > 1 ? say("refusal-photo-of-several", { number: index + 1, why }) : why;
}

export const isPhoto = (photo: IncomingPhoto): photo is Photo => "bytes" in photo;
