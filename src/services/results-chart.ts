import { barChartSvg } from "./chart/bar-chart-svg.js";
import type { BarChart } from "./chart/bar-chart-svg.js";
import { renderPng } from "./chart/render-png.js";

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
  return renderPng((fonts) => barChartSvg(chart, fonts), PIXEL_DENSITY);
}
