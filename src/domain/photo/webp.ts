/** Chunks that draw a still picture. */
const DRAWS = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"]);

/** In the header's flags: there is an Exif chunk, an XMP chunk, an animation. */
const TELLS = 0x08 | 0x04 | 0x02;

/** A still WebP with only what draws it. Undefined when it is none, moves, or is broken. */
export function bareWebp(file: Buffer): Uint8Array | undefined {
  if (file.toString("latin1", 0, 4) !== "RIFF" || file.toString("latin1", 8, 12) !== "WEBP") return undefined;
  const last = Math.min(file.length, file.readUInt32LE(4) + 8);
  const kept: Buffer[] = [];
  let hasPicture = false;
  for (let at = 12; at + 8 <= last;) {
    const size = file.readUInt32LE(at + 4);
    const type = file.toString("latin1", at, at + 4);
    if (at + 8 + size > file.length) return undefined;
    const end = at + 8 + size + (size % 2);
    hasPicture ||= type === "VP8 " || type === "VP8L";
    if (DRAWS.has(type)) kept.push(chunkOf(type, file.subarray(at + 8, at + 8 + size)));
    at = end;
  }
  return hasPicture ? container(kept) : undefined;
}

function chunkOf(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32LE(content.length, 4);
  const copy = Buffer.from(content);
  if (type === "VP8X" && copy.length > 0) copy[0] = (copy[0] ?? 0) & ~TELLS;
  return Buffer.concat([head, copy, Buffer.alloc(content.length % 2)]);
}

function container(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...chunks]);
  const head = Buffer.alloc(8);
  head.write("RIFF", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
