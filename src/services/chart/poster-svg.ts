import { encodeQR } from "qr";
import {
  FONT_FAMILY,
  gap,
  paragraph,
  rectangle,
  stack,
  type Block,
  type Fonts,
  type Style,
} from "./blocks.js";

/** What a poster says, in words ready to be read. */
export interface Poster {
  title: string;
  about: string;
  /** What the code leads to; it stands below in letters as well. */
  url: string;
  /** What to do with the code. */
  how: string;
}

const PAPER = "#ffffff";
const INK = "#000000";

const WIDTH = 360;
const MARGIN = 24;
/** Readers want four modules of quiet around a code. */
const QUIET = 4;

const TITLE: Style = { size: 20, leading: 26, lines: 4, weight: "bold", colour: INK };
const ABOUT: Style = { size: 13, leading: 18, lines: 3, weight: "regular", colour: INK };
const HOW: Style = { ...ABOUT, size: 15, leading: 20 };

/** A poster to print: title, code, and its link in letters, black on white. Any string is safe to pass (I-12). */
export function posterSvg({ title, about, url, how }: Poster, fonts: Fonts): string {
  const inner = WIDTH - 2 * MARGIN;
  const { svg, height } = stack([
    gap(MARGIN),
    paragraph(title, TITLE, inner, fonts),
    gap(4),
    paragraph(about, ABOUT, inner, fonts),
    qrBlock(url, inner),
    paragraph(how, HOW, inner, fonts),
    gap(4),
    paragraph(url, ABOUT, inner, fonts),
    gap(MARGIN),
  ]);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${FONT_FAMILY}">` +
    rectangle(0, WIDTH, height, 0, PAPER) +
    `<g transform="translate(${MARGIN})">${svg}</g></svg>`
  );
}

/** A quarter of it may be dirty or torn, and it is still read: posters hang outside. */
function qrBlock(url: string, width: number): Block {
  const modules = encodeQR(url, "raw", { ecc: "quartile", border: QUIET });
  const squares = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const scale = width / modules.length;
  const svg = `<path transform="scale(${scale})" shape-rendering="crispEdges" fill="${INK}" d="${squares.join("")}"/>`;
  return { svg, height: width };
}
