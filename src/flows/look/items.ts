import type { Page } from "../../domain/browse/page.js";
import type { Project } from "../../domain/process.js";
import type { Facts } from "../facts.js";
import type { Go } from "../flow.js";
import { joined, known, numberOf, priceOf, themeName } from "../process-words.js";
import { decidedWords } from "../project-status.js";
import { local, press, say, short, type Arg, type ItemSpec } from "../screen.js";
import { onPage, type ListName } from "./browsing.js";
import type { Here } from "./facts.js";

/** "12 · Parco Nord: shade and benches · €40,000 · Green", with what became of it where that is decided. */
export function itemLine({ process }: Facts, project: Project): Arg {
  return joined([
    numberOf(project),
    local(project.title),
    ...known(priceOf(process, project)),
    ...known(themeName(process, project.theme)),
    ...decidedWords(project),
  ]);
}

/** Leaves room for number and cost on a button. */
const SHORT_TITLE = 36;

/** What a button of a list says: number, title, cost. */
export const itemLabel = ({ process }: Facts, project: Project): Arg =>
  joined([numberOf(project), short(local(project.title), SHORT_TITLE), ...known(priceOf(process, project))]);

/** The projects of one page, each with the way to its card. */
export const projectItems = (facts: Facts, page: Page<Project>): ItemSpec[] =>
  page.items.map((project) => ({
    line: itemLine(facts, project),
    button: press(itemLabel(facts, project), "open", project.number),
    beside: [press(say("button-read-number", { number: numberOf(project) }), "open", project.number)],
  }));

/** "page 2 of 6", when there are several. */
export const pageWords = ({ number, count }: Page<unknown>): Arg[] =>
  count > 1 ? [say("look-page", { number, count })] : [];

/** What the buttons of a list do: open a card, turn pages, see all page numbers. */
export const listVerbs = (list: ListName) => ({
  open: ({ arg }: Here): Go => ({ step: "card", set: { project: arg, from: list } }),
  page: (at: Here): Go => ({ set: onPage(at, list, at.arg) }),
  pages: (): Go => ({ step: "pages", set: { grid: list } }),
});
