import { pageNumbers, type Page } from "../domain/browse/page.js";
import { press, say, type ButtonSpec } from "./screen.js";

/** More numbers than this are no help, and platforms refuse a hundred buttons. */
const MOST_NUMBERS = 50;
const NUMBERS_IN_A_ROW = 5;

/** `[‹ Previous] [Page 2 of 6] [Next ›]`: verbs `page` with its number, and `pages` for the grid. Empty for one page. */
export function pageRow(page: Page<unknown>): ButtonSpec[] {
  const { number, count } = page;
  if (count === 1) return [];
  const here = press(say("button-page", { number, count }), "pages");
  const turns = turnRow(page);
  return number > 1 ? [...turns.slice(0, 1), here, ...turns.slice(1)] : [here, ...turns];
}

/** `[‹ Previous] [Next ›]` where there is no need to jump; presses `verb` with the page's number. */
export function turnRow({ number, count }: Page<unknown>, verb = "page"): ButtonSpec[] {
  return [
    ...(number > 1 ? [press(say("button-previous"), verb, number - 1)] : []),
    ...(number < count ? [press(say("button-next"), verb, number + 1)] : []),
  ];
}

/** Bare numbers to jump by: the line above them says what they are. */
export function pageGrid(count: number): ButtonSpec[][] {
  const buttons = pageNumbers(count, MOST_NUMBERS).map((number) => press(String(number), "page", number));
  return inRows(buttons, NUMBERS_IN_A_ROW);
}

/** Buttons in rows of at most `perRow`. */
export const inRows = (buttons: readonly ButtonSpec[], perRow: number): ButtonSpec[][] =>
  Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  );
