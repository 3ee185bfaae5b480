import type { Facts } from "../facts.js";
import type { Go } from "../flow.js";
import { press, say, type Arg, type ButtonSpec, type Screen, type ScreenImage } from "../screen.js";

/** Every photo has words, if only whose it is. */
export const imagesOf = (
  photos: readonly { file: string; alt: string | undefined }[],
  title: Arg,
): ScreenImage[] => photos.map(({ file, alt }) => ({ file, alt: alt ? alt : say("card-photo", { title }) }));

/** One photo is shown on the card; with photos off, none is, and all can be asked for (UX-22). */
const shownOn = ({ person }: Facts): number => (person.photos ? 1 : 0);

export function preview(facts: Facts, images: readonly ScreenImage[]): Pick<Screen, "image"> {
  const [image] = images.slice(0, shownOn(facts));
  return image ? { image } : {};
}

export function photosButton(facts: Facts, images: readonly ScreenImage[]): ButtonSpec[] {
  const count = images.length - shownOn(facts);
  if (count <= 0) return [];
  return [press(say(facts.person.photos ? "button-more-photos" : "button-photos", { count }), "photos")];
}

/** Those that the card does not show. */
export const sendPhotos = (facts: Facts, images: readonly ScreenImage[]): Go => ({
  extras: [{ kind: "album", images: images.slice(shownOn(facts)) }],
});
