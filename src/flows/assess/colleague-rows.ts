import { pageOf } from "../../domain/browse/page.js";
import { shortId } from "../../domain/short-id.js";
import { turnRow } from "../paging.js";
import { press, type ButtonSpec } from "../screen.js";
import type { Colleague, Here } from "./facts.js";
import { colleague } from "./words.js";

/** On one screen, with room for what else can be chosen: a city asks sixty people (UX-02). */
const PER_PAGE = 6;

export const FIRST_PAGE = { colleagues: undefined };

/** A button for each, by page; presses `verb` with who it is, and `page`. */
export function colleagueRows(
  all: readonly Colleague[],
  verb: string,
  { answers }: Pick<Here, "answers">,
): ButtonSpec[][] {
  const page = pageOf(all, PER_PAGE, Number(answers["colleagues"] ?? 1));
  return [...page.items.map(({ id, name }) => [press(colleague(name), verb, shortId(id))]), turnRow(page)];
}

export const turnPage = ({ arg }: Pick<Here, "arg">) => ({ set: { colleagues: arg } });
