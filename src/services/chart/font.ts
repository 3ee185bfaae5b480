import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A TrueType font, and how wide a text is in it, in the unit of `size`. Kerning is left out: it only makes text narrower. */
export interface Font {
  bytes: Uint8Array;
  widthOf(text: string, size: number): number;
}

const require = createRequire(import.meta.url);

/** A font of the DejaVu family by file name, for example "DejaVuSans-Bold". */
export function openFont(name: string): Font {
  const bytes = readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  const advanceOf = readAdvances(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return {
    bytes,
    widthOf: (text, size) =>
      size * Array.from(text).reduce((sum, char) => sum + advanceOf(char.codePointAt(0) ?? 0), 0),
  };
}

/** How far each character moves the pen, as a part of the font size: the tables head, hhea, hmtx and cmap say so. */
function readAdvances(font: DataView): (codePoint: number) => number {
  const unitsPerEm = font.getUint16(tableAt(font, "head") + 18);
  const metrics = font.getUint16(tableAt(font, "hhea") + 34);
  const advances = tableAt(font, "hmtx");
  const glyphOf = readGlyphs(font);
  return (codePoint) => font.getUint16(advances + 4 * Math.min(glyphOf(codePoint), metrics - 1)) / unitsPerEm;
}

function tableAt(font: DataView, tag: string): number {
  for (let entry = 12; entry < 12 + 16 * font.getUint16(4); entry += 16) {
    const found = String.fromCharCode(...[0, 1, 2, 3].map((index) => font.getUint8(entry + index)));
    if (found === tag) return font.getUint32(entry + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

/** Glyph 0 is the box that stands for a character the font does not have. */
function readGlyphs(font: DataView): (codePoint: number) => number {
  const groups = segmentedCoverage(font);
  const ranges = Array.from({ length: font.getUint32(groups + 12) }, (_, index) => {
    const at = groups + 16 + 12 * index;
    return { first: font.getUint32(at), last: font.getUint32(at + 4), glyph: font.getUint32(at + 8) };
  });
  return (codePoint) => {
    const range = ranges.find(({ first, last }) => first <= codePoint && codePoint <= last);
    return range ? range.glyph + codePoint - range.first : 0;
  };
}

/** The cmap subtable of format 12, which covers all of Unicode. */
function segmentedCoverage(font: DataView): number {
  const cmap = tableAt(font, "cmap");
  for (let entry = cmap + 4; entry < cmap + 4 + 8 * font.getUint16(cmap + 2); entry += 8) {
    const subtable = cmap + font.getUint32(entry + 4);
    if (font.getUint16(subtable) === 12) return subtable;
  }
  throw new Error("The font has no character map of format 12");
}
