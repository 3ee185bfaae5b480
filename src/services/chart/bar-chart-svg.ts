import { beside, FONT_FAMILY, gap, paragraph, paragraphWidth, rectangle, stack } from "./blocks.js";
import type { Block, Fonts, Style } from "./blocks.js";

/** What the picture says, in words and figures ready to be read: formatting them is the caller's part. */
export interface BarChart {
  title: string;
  bars: readonly Bar[];
  footnote: string;
  /** In the unit of the type sizes: 360 is a phone. */
  width: number;
}

export interface Bar {
  label: string;
  /** Gives the length of the bar. */
  value: number;
  /** The value as people read it, for example "1,682". */
  figure: string;
  note?: string;
  highlighted: boolean;
}

/** Text has a contrast of 7:1 on paper and panel, bars 3:1 on their track (WCAG 2.2). */
const COLOURS = {
  paper: "#ffffff",
  panel: "#fcf2ee",
  ink: "#1c2530",
  quietInk: "#465260",
  plain: { bar: "#687689", track: "#e8ecf1" },
  highlighted: { bar: "#a5321d", track: "#f1dcd5" },
};

const TITLE: Style = { size: 20, leading: 26, lines: 3, weight: "bold", colour: COLOURS.ink };
const LABEL: Style = { size: 15, leading: 20, lines: 2, weight: "regular", colour: COLOURS.ink };
const FIGURE: Style = { ...LABEL, lines: 1, weight: "bold" };
const NOTE: Style = { size: 13, leading: 18, lines: 2, weight: "regular", colour: COLOURS.quietInk };
const FOOTNOTE: Style = { ...NOTE, lines: 6 };

const MARGIN = 20;
const PANEL = { sides: 10, ends: 7, radius: 8 };
const BAR = { height: 14, radius: 3 };
/** From this many bars on, labels have one line: chats shrink tall pictures. */
const MANY = 10;

/** What all bars of a chart share. */
interface Plan {
  width: number;
  /** The value whose bar fills the track. */
  longest: number;
  /** As wide as the widest figure; figures end at its right. */
  figureColumn: number;
  label: Style;
  fonts: Fonts;
}

/** The chart as SVG. All text is cleaned, measured, wrapped and escaped on the way, so any string is safe to pass (I-12). */
export function barChartSvg({ title, bars, footnote, width }: BarChart, fonts: Fonts): string {
  const inner = width - 2 * MARGIN;
  const plan: Plan = {
    width: inner,
    longest: Math.max(0, ...bars.map(({ value }) => value)),
    figureColumn: Math.max(...bars.map(({ figure }) => figureWidth(figure, inner, fonts))),
    label: { ...LABEL, lines: bars.length < MANY ? LABEL.lines : 1 },
    fonts,
  };
  const { svg, height } = stack([
    gap(MARGIN - 4),
    paragraph(title, TITLE, inner, fonts),
    gap(6),
    ...bars.flatMap((bar) => [gap(4), barBlock(bar, plan)]),
    gap(12),
    paragraph(footnote, FOOTNOTE, inner, fonts),
    gap(MARGIN - 4),
  ]);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONT_FAMILY}">` +
    rectangle(0, width, height, 0, COLOURS.paper) +
    `<g transform="translate(${MARGIN})">${svg}</g></svg>`
  );
}

/** The label, the bar with its figure, the note. What is highlighted is also in bold and on a panel: not by colour alone. */
function barBlock({ label, value, figure, note = "", highlighted }: Bar, plan: Plan): Block {
  const { width, longest, figureColumn, fonts } = plan;
  const track = barLine(value / longest, highlighted, width - figureColumn - 10);
  const figureAt = width - figureWidth(figure, width, fonts);
  const { svg, height } = stack([
    gap(PANEL.ends),
    paragraph(label, highlighted ? { ...plan.label, weight: "bold" } : plan.label, width, fonts),
    beside(track, paragraph(figure, FIGURE, width / 2, fonts), figureAt),
    paragraph(note, NOTE, width, fonts),
    gap(PANEL.ends),
  ]);
  const panel = rectangle(-PANEL.sides, width + 2 * PANEL.sides, height, PANEL.radius, COLOURS.panel);
  return { svg: (highlighted ? panel : "") + svg, height };
}

const figureWidth = (figure: string, width: number, fonts: Fonts): number =>
  paragraphWidth(figure, FIGURE, width / 2, fonts);

/** The bar on its track. The least value above nothing is still visible. */
function barLine(share: number, highlighted: boolean, width: number): Block {
  const { bar, track } = highlighted ? COLOURS.highlighted : COLOURS.plain;
  const length = Math.max(BAR.radius, share * width);
  return {
    svg:
      rectangle(0, width, BAR.height, BAR.radius, track) +
      (share > 0 ? rectangle(0, length, BAR.height, BAR.radius, bar) : ""),
    height: BAR.height,
  };
}
