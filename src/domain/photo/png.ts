const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** Chunks that draw a still picture; all others tell something about it. */
const DRAWS = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP".split(" "));

/** A PNG with only what draws it. Undefined when it is none, or is broken. */
export function barePng(file: Buffer): Uint8Array | undefined {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const kept: Buffer[] = [SIGNATURE];
  const seen = new Set<string>();
  for (let at = SIGNATURE.length; at + 12 <= file.length && !seen.has("IEND");) {
    const end = at + 12 + file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    if (end > file.length || (seen.size === 0 && type !== "IHDR")) return undefined;
    seen.add(type);
    if (DRAWS.has(type)) kept.push(file.subarray(at, end));
    at = end;
  }
  return seen.has("IDAT") && seen.has("IEND") ? Buffer.concat(kept) : undefined;
}
