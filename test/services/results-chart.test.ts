import { inflateSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barChartSvg } from "../../src/services/chart/bar-chart-svg.js";
import { printable, wrap } from "../../src/services/chart/fit-text.js";
import { openFont } from "../../src/services/chart/font.js";
import { MOST_BARS, PIXEL_DENSITY, renderBarChart } from "../../src/services/results-chart.js";
import type { Bar, BarChart } from "../../src/services/results-chart.js";
import { anyText } from "../support/any-text.js";

const fonts = { regular: openFont("DejaVuSans"), bold: openFont("DejaVuSans-Bold") };

const bar = (label: string, value: number, highlighted = false): Bar => ({
  label,
  value,
  figure: String(value),
  note: highlighted ? "✓ funded · €40,000" : "€40,000",
  highlighted,
});

const navile: BarChart = {
  title: "Results · Navile",
  bars: [
    bar("COM'IN", 1682, true),
    bar("CASE GO GREEN", 1261.5),
    bar("Punto riuso", 1),
    bar("ParCULT 23", 0),
  ],
  footnote: "4,725 people voted (6.1%)",
  width: 360,
};

const HOSTILE = [
  "<script>alert(1)</script>",
  "</text></svg>",
  "&amp;&#0;<!ENTITY x SYSTEM 'file:///etc/passwd'>]]>",
  '" onload="x',
  "a".repeat(5000),
  "\u0000\u0007\uFFFE\uD800 control and broken",
  "\u202Eexe.gnp\u2066 right to left",
  `Z${"\u0338\u0321\u0322\u031B".repeat(40)}algo`,
  "مرحبا 漢字 👩‍👩‍👧",
  "two\r\nlines",
  "   ",
  "",
];

/** What a PNG says of its size, and how many rows of RGBA pixels it really holds. */
function decode(png: Uint8Array): { width: number; height: number; rows: number } {
  const view = Buffer.from(png);
  expect(view.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const data: Buffer[] = [];
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at)) {
    const type = view.toString("latin1", at + 4, at + 8);
    if (type === "IDAT") data.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)));
  }
  const width = view.readUInt32BE(16);
  return {
    width,
    height: view.readUInt32BE(20),
    rows: inflateSync(Buffer.concat(data)).length / (1 + 4 * width),
  };
}

const drawnTexts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

const sizeOf = (svg: string): [number, number] => {
  const [, width, height] = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
};

const numbers = (svg: string, pattern: RegExp): number[] =>
  [...svg.matchAll(pattern)].map(([, found]) => Number(found));

describe("the picture", () => {
  test("is a PNG as wide as asked, in phone pixels, and as tall as its text needs", async () => {
    const [, height] = sizeOf(barChartSvg(navile, fonts));
    const picture = decode(await renderBarChart(navile));
    expect(picture.width).toBe(360 * PIXEL_DENSITY);
    expect(picture.height).toBe(Math.ceil(height * PIXEL_DENSITY));
    expect(picture.rows).toBe(picture.height);
  });

  test("stays within what Telegram takes, with as many long labels as allowed", () => {
    const long = "Tra parchi, borghi e corti lungo il Savena, ".repeat(20);
    const bars = Array.from({ length: MOST_BARS }, (_, index) => ({ ...bar(long, index, true), note: long }));
    const [width, height] = sizeOf(barChartSvg({ title: long, bars, footnote: long, width: 400 }, fonts));
    expect(width).toBe(400);
    expect((width + height) * PIXEL_DENSITY).toBeLessThanOrEqual(10_000);
    expect(height / width).toBeLessThanOrEqual(20);
  });

  test("shows twenty bars", async () => {
    const bars = Array.from({ length: 20 }, (_, index) => bar(`Project ${index}`, 20 - index));
    expect(decode(await renderBarChart({ ...navile, bars })).height).toBeGreaterThan(20 * 45 * PIXEL_DENSITY);
  });

  test("shows hostile text without obeying it", async () => {
    for (const width of [320, 400]) {
      const chart = {
        title: HOSTILE.join(" "),
        bars: HOSTILE.map((text) => bar(text, 1)),
        footnote: HOSTILE[2]!,
        width,
      };
      expect(decode(await renderBarChart(chart)).width).toBe(width * PIXEL_DENSITY);
    }
  });

  test("needs at least one bar and not more than it can show", async () => {
    await expect(renderBarChart({ ...navile, bars: [] })).rejects.toThrow(RangeError);
    const bars = Array.from({ length: MOST_BARS + 1 }, () => bar("x", 1));
    await expect(renderBarChart({ ...navile, bars })).rejects.toThrow(RangeError);
  });
});

describe("the drawing", () => {
  const svg = barChartSvg(navile, fonts);

  test("says everything it was given", () => {
    expect(drawnTexts(svg)).toEqual(
      [
        ["Results · Navile"],
        ["COM&apos;IN", "1682", "✓ funded · €40,000"],
        ["CASE GO GREEN", "1261.5", "€40,000"],
        ["Punto riuso", "1", "€40,000"],
        ["ParCULT 23", "0", "€40,000"],
        ["4,725 people voted (6.1%)"],
      ].flat(),
    );
  });

  test("bars are as long as their values, the least still visible, none for nothing", () => {
    const [longest, second, least, ...others] = numbers(
      svg,
      /<rect x="0" width="([\d.]+)" height="14" rx="3" fill="#(?:687689|a5321d)"/g,
    );
    expect(second! / longest!).toBeCloseTo(0.75, 10);
    expect(least).toBe(3);
    expect(others).toEqual([]);
  });

  test("nothing is drawn for nothing, or for less", () => {
    for (const value of [0, -3]) {
      expect(barChartSvg({ ...navile, bars: [bar("a", value), bar("b", value)] }, fonts)).not.toContain(
        "#687689",
      );
    }
  });

  test("text has a contrast of 7 to 1 on paper and panel, bars 3 to 1 on their tracks", () => {
    const inks = new Set([...svg.matchAll(/<text[^>]*fill="(#\w+)"/g)].map(([, colour]) => colour!));
    const fills = [...new Set([...svg.matchAll(/<rect[^>]*fill="(#\w+)"/g)].map(([, colour]) => colour!))];
    expect([...inks]).toHaveLength(2);
    const [paper, panel, ...bars] = fills;
    for (const ink of inks) {
      expect(contrast(ink, paper!)).toBeGreaterThanOrEqual(7);
      expect(contrast(ink, panel!)).toBeGreaterThanOrEqual(7);
    }
    expect(bars).toHaveLength(4);
    expect(contrast(bars[0]!, bars[1]!)).toBeGreaterThanOrEqual(3);
    expect(contrast(bars[2]!, bars[3]!)).toBeGreaterThanOrEqual(3);
  });

  test("no text is wider than the picture", () => {
    const longTitle = barChartSvg({ ...navile, title: "Risultati ".repeat(50), width: 320 }, fonts);
    const titleLines = drawnTexts(longTitle).filter((line) => line.startsWith("Risultati"));
    expect(titleLines).toHaveLength(3);
    expect(titleLines[2]).toMatch(/…$/);
    for (const line of titleLines) expect(fonts.bold.widthOf(line, 20)).toBeLessThanOrEqual(280);
  });
});

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe("fitting text", () => {
  const box = { width: 10, lines: 3, widthOf: (text: string) => Array.from(text).length };

  test.each([
    ["short", ["short"]],
    ["ten chars.", ["ten chars."]],
    ["ten chars. and more", ["ten chars.", "and more"]],
    ["breaks between words", ["breaks", "between", "words"]],
    ["supercalifragilistic", ["supercalif", "ragilistic"]],
    ["one two three four five six seven", ["one two", "three four", "five six…"]],
    ["", []],
  ])("%s", (text, lines) => {
    expect(wrap(text, box)).toEqual(lines);
  });

  test("any text fits, and only the last line loses something", () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const text = printable(typed);
        const lines = wrap(text, box);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(10);
        const shown = lines.join("").replace(/…$/, "").replaceAll(" ", "");
        expect(text.replaceAll(" ", "").startsWith(shown)).toBe(true);
      }),
    );
  });

  test("widths are those the font states", () => {
    // DejaVu Sans: 2048 units per em, "A" 1401, space 651, "é" 1260; every digit 1303.
    expect(fonts.regular.widthOf("A é", 2048)).toBe(1401 + 651 + 1260);
    expect(fonts.regular.widthOf("0123456789", 2048)).toBe(13_030);
  });
});
