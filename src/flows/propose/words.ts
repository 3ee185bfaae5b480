import type { Process } from "../../domain/process.js";
import type { ProposalPhoto, ProposalText } from "../../domain/proposal.js";
import { areaName, themeName } from "../process-words.js";
import { say, type Arg, type Line, type ScreenImage } from "../screen.js";

/** "Via Fioravanti 24, Navile", or the district alone; undefined when nothing is said about where. */
export function placeWords(
  process: Process,
  { area, place }: Pick<ProposalText, "area" | "place">,
): Arg | undefined {
  const where = area === undefined ? undefined : areaName(process, area);
  const point = place?.address ?? (place?.position ? say("proposal-point") : undefined);
  if (point === undefined) return where;
  return where === undefined ? point : say("proposal-place", { point, area: where });
}

/** "Navile · Green", as far as they were said. */
export function tags(process: Process, { area, theme }: Pick<ProposalText, "area" | "theme">): Arg[] {
  const name = themeName(process, theme);
  return [...(area === undefined ? [] : [areaName(process, area)]), ...(name ? [name] : [])];
}

/** What a photo shows, in its author's words; else that nobody said. */
export const photoWords = ({ alt }: Pick<ProposalPhoto, "alt">, index: number): Arg =>
  alt
    ? say("proposal-photo", { number: index + 1, alt })
    : say("proposal-photo-plain", { number: index + 1 });

export const photoLines = (photos: readonly ProposalPhoto[]): Line[] => photos.map(photoWords);

export const photoImages = (photos: readonly ProposalPhoto[]): ScreenImage[] =>
  photos.map((photo, index) => ({ file: photo.file, alt: photoWords(photo, index) }));
