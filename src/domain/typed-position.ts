import type { Position } from "./place.js";

const TYPED = /^(-?\d{1,2}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)$/u;

/** A point as maps write it, latitude first: `44.5075, 11.3514`; undefined for anything else, or off the globe. */
export function parsePosition(text: string): Position | undefined {
  const [, latitude, longitude] = (TYPED.exec(text.trim()) ?? []).map(Number);
  if (latitude === undefined || longitude === undefined) return undefined;
  const isOnGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnGlobe ? { latitude, longitude } : undefined;
}
