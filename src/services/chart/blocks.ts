import { printable, wrap } from "./fit-text.js";
import type { Font } from "./font.js";

/** A part of a picture: SVG drawn from the top left corner (0, 0), and the height it takes. */
export interface Block {
  svg: string;
  height: number;
}

export interface Style {
  size: number;
  leading: number;
  /** Text that needs more lines ends in "…". */
  lines: number;
  weight: keyof Fonts;
  colour: string;
}

export interface Fonts {
  regular: Font;
  bold: Font;
}

export const FONT_FAMILY = "DejaVu Sans";

export const gap = (height: number): Block => ({ svg: "", height });

/** Blocks one under the other. */
export function stack(blocks: readonly Block[]): Block {
  let height = 0;
  const parts: string[] = [];
  for (const block of blocks) {
    if (block.svg) parts.push(`<g transform="translate(0 ${height})">${block.svg}</g>`);
    height += block.height;
  }
  return { svg: parts.join(""), height };
}

/** Two blocks side by side, centred on each other; the second starts at `left`. */
export function beside(first: Block, second: Block, left: number): Block {
  const height = Math.max(first.height, second.height);
  const centred = (block: Block, x: number): string =>
    `<g transform="translate(${x} ${(height - block.height) / 2})">${block.svg}</g>`;
  return { svg: centred(first, 0) + centred(second, left), height };
}

/** Any text, cleaned, wrapped to the width and escaped. No text takes no height. */
export function paragraph(text: string, style: Style, width: number, fonts: Fonts): Block {
  return stack(linesOf(text, style, width, fonts).map((line) => lineBlock(line, style)));
}

/** How wide a paragraph is drawn. */
export const paragraphWidth = (text: string, style: Style, width: number, fonts: Fonts): number =>
  Math.max(
    0,
    ...linesOf(text, style, width, fonts).map((line) => fonts[style.weight].widthOf(line, style.size)),
  );

export const rectangle = (x: number, width: number, height: number, radius: number, colour: string): string =>
  `<rect x="${x}" width="${width}" height="${height}" rx="${radius}" fill="${colour}"/>`;

function linesOf(text: string, { weight, size, lines }: Style, width: number, fonts: Fonts): string[] {
  return wrap(printable(text), { lines, width, widthOf: (part) => fonts[weight].widthOf(part, size) });
}

function lineBlock(line: string, { size, leading, weight, colour }: Style): Block {
  const baseline = (leading + 0.72 * size) / 2;
  const look = `font-size="${size}" font-weight="${weight === "bold" ? 700 : 400}" fill="${colour}"`;
  return { svg: `<text y="${baseline}" ${look}>${escapeXml(line)}</text>`, height: leading };
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

const escapeXml = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
