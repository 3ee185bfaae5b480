import type { ChainEnd } from "./chain.js";

/** So much of a hash is noted down by hand: nobody makes another record that begins with it. */
const NOTED_SIGNS = 16;

/** What to note down elsewhere, to be sure later that the record went on from here: `120:9f3a7c21d05b8e44`. */
export const notedMark = ({ position, hash }: ChainEnd): string =>
  `${position}:${hash.slice(0, NOTED_SIGNS)}`;

/** A mark as somebody noted it, with as much of the hash as they wrote; undefined for what is none. */
export function parseMark(typed: string): ChainEnd | undefined {
  const [, position, hash] =
    /^(\d{1,9}):([0-9a-f]{16,64})$/.exec(typed.replaceAll(/\s/g, "").toLowerCase()) ?? [];
  return hash === undefined || Number(position) < 1 ? undefined : { position: Number(position), hash };
}

export type Noted = "kept" | "changed" | "missing";

/** What became of a noted entry: `hash` is the one that stands there now. */
export function whatOfNoted(noted: ChainEnd, hash: string | undefined): Noted {
  if (hash === undefined) return "missing";
  return hash.startsWith(noted.hash) ? "kept" : "changed";
}
