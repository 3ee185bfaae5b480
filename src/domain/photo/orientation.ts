const EXIF = Buffer.from("Exif\0\0", "latin1");
const ORIENTATION = 0x0112;
const ENTRY_BYTES = 12;

/** How a camera was held (2–8), from the content of an Exif segment; undefined when upright or not said. */
export function orientationOf(content: Buffer): number | undefined {
  if (!content.subarray(0, EXIF.length).equals(EXIF)) return undefined;
  const tiff = content.subarray(EXIF.length);
  if (tiff.length < 8) return undefined;
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => {
    if (at + 2 > tiff.length) return 0;
    return little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let index = 0; index < short(directory); index++) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    if (entry >= tiff.length) return undefined;
    if (short(entry) === ORIENTATION) return validTurn(short(entry + 8));
  }
  return undefined;
}

const validTurn = (turn: number): number | undefined => (turn >= 2 && turn <= 8 ? turn : undefined);

/** An Exif segment that says how the camera was held and nothing else, so that the picture is not lying on its side. */
export function orientationSegment(turn: number): Buffer {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0];
  const tiff = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]);
  const length = 2 + EXIF.length + tiff.length;
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, length]), EXIF, tiff]);
}
