import { plainWords } from "../clean-text.js";
import type { Position } from "../place.js";
import type { Project } from "../process.js";
import { metresBetween } from "./distance.js";

/** What people walk in a quarter of an hour. */
export const NEAR_M = 1000;

/** Projects within `metres` of a point, the nearest first. Only those whose place is a point can be near. */
export function projectsNear(
  projects: readonly Project[],
  position: Position,
  metres: number = NEAR_M,
): Project[] {
  return projects
    .flatMap((project) => {
      const there = project.place?.position;
      return there ? [{ project, away: metresBetween(position, there) }] : [];
    })
    .filter(({ away }) => away <= metres)
    .sort((a, b) => a.away - b.away || a.project.number - b.project.number)
    .map(({ project }) => project);
}

/** Projects on the street of a typed address; house numbers are left aside. */
export function projectsOnStreet(projects: readonly Project[], address: string): Project[] {
  const street = streetOf(address);
  if (street.length < 4) return [];
  return projects.filter(({ place }) => streetOf(place?.address ?? "").includes(street));
}

const streetOf = (address: string): string =>
  plainWords(address)
    .replace(/[^\p{L}' ]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
