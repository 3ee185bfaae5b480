import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { barChartSvg } from "./chart/bar-chart-svg.js";
import type { BarChart } from "./chart/bar-chart-svg.js";
import { FONT_FAMILY } from "./chart/blocks.js";
import type { Fonts } from "./chart/blocks.js";
import { openFont } from "./chart/font.js";

export type { Bar, BarChart } from "./chart/bar-chart-svg.js";

/** Pixels for each unit of width: sharp on a phone. Telegram keeps 1,280 pixels of the longer side, so more would be lost. */
export const PIXEL_DENSITY = 2;

/** More bars would make a picture so tall that chats shrink its letters away. */
export const MOST_BARS = 25;

/**
 * A bar chart as a PNG of `width` times `PIXEL_DENSITY` pixels; its height follows from the text.
 * Throws a RangeError without bars or with more than `MOST_BARS`: pass the first ones and say so in the footnote.
 */
export async function renderBarChart(chart: BarChart): Promise<Uint8Array> {
  if (chart.bars.length === 0 || chart.bars.length > MOST_BARS) {
    throw new RangeError(`A chart has 1 to ${MOST_BARS} bars, not ${chart.bars.length}`);
  }
  const fonts = await (renderer ??= startRenderer());
  const picture = new Resvg(barChartSvg(chart, fonts), {
    fitTo: { mode: "zoom", value: PIXEL_DENSITY },
    font: { fontBuffers: [fonts.regular.bytes, fonts.bold.bytes], defaultFontFamily: FONT_FAMILY },
  });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return png;
}

/** The WebAssembly module may be loaded once in a process. */
let renderer: Promise<Fonts> | undefined;

async function startRenderer(): Promise<Fonts> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return { regular: openFont("DejaVuSans"), bold: openFont("DejaVuSans-Bold") };
}
