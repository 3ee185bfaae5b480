import { orientationOf, orientationSegment } from "./orientation.js";

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);
const END = 0xd9;
const SCAN = 0xda;

interface Segment {
  marker: number;
  /** Marker, length and content; of a scan, also the coded picture behind it. */
  bytes: Buffer;
  content: Buffer;
}

/** A JPEG with only what draws it, and the way it is held. Undefined when it is none, or is broken. */
export function bareJpeg(file: Buffer): Uint8Array | undefined {
  if (!file.subarray(0, 2).equals(SOI)) return undefined;
  const segments = segmentsOf(file);
  if (!segments?.some(({ marker }) => isFrame(marker))) return undefined;
  const orientation = segments
    .map(({ content }) => orientationOf(content))
    .find((turn) => turn !== undefined);
  const held = orientation === undefined ? [] : [orientationSegment(orientation)];
  return Buffer.concat([SOI, ...held, ...segments.filter(draws).map(({ bytes }) => bytes), EOI]);
}

/** Up to the end of the picture: what some phones append, films among it, is no part of it. */
function segmentsOf(file: Buffer): Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 2; at < file.length;) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1];
    if (marker === 0xff) {
      at++; // padding
      continue;
    }
    if (marker === END) return segments;
    if (marker === undefined || at + 4 > file.length) return undefined;
    const contentEnd = at + 2 + file.readUInt16BE(at + 2);
    if (contentEnd < at + 4 || contentEnd > file.length) return undefined;
    const end = marker === SCAN ? endOfScan(file, contentEnd) : contentEnd;
    segments.push({ marker, bytes: file.subarray(at, end), content: file.subarray(at + 4, contentEnd) });
    at = end;
  }
  return segments;
}

/** A scan lasts until a marker that is neither an escaped 0xff nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return file.length;
}

const isTable = (marker: number): boolean => [0xc4, 0xcc, 0xdb, 0xdd].includes(marker);

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && !isTable(marker) && marker !== 0xc8;

/** Colour needs three of the application segments: JFIF, the ICC profile and Adobe's transform. */
function draws({ marker, content }: Segment): boolean {
  if (isFrame(marker) || isTable(marker) || marker === SCAN) return true;
  const named = (name: string): boolean => content.subarray(0, name.length).toString("latin1") === name;
  return (
    (marker === 0xe0 && named("JFIF\0") && content.length === 14) ||
    (marker === 0xe2 && named("ICC_PROFILE\0")) ||
    (marker === 0xee && named("Adobe"))
  );
}
