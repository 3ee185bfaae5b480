import { make } from "./make.js";
import { says } from "./speech.js";

/** @import { Column } from "./column.js" */

/** Under this width there is room for one person at a time. */
const NARROW = "(max-width: 43.75rem)";

/** The people: side by side where there is room, else one at a time behind tabs. */
export class Tabs {
  #narrow = matchMedia(NARROW);
  #list;
  #columns;
  /** @type {Map<string, { column: Column; tab: HTMLButtonElement; news: HTMLElement }>} */
  #people = new Map();
  #chosen = "";

  /** @param {HTMLElement} list the element of the tabs @param {HTMLElement} columns where the people stand */
  constructor(list, columns) {
    this.#list = list;
    this.#columns = columns;
    says(list, "people", {}, "aria-label");
    this.#narrow.addEventListener("change", () => this.#arrange());
    list.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** @param {Column} column */
  add(column) {
    const news = says(make("span", { class: "visually-hidden" }), "new-messages");
    news.hidden = true;
    const tab = make(
      "button",
      { type: "button", role: "tab", id: `tab-${column.id}` },
      column.name,
      " ",
      news,
    );
    tab.setAttribute("aria-controls", `column-${column.id}`);
    tab.addEventListener("click", () => this.choose(column.id));
    column.element.id = `column-${column.id}`;
    this.#people.set(column.id, { column, tab, news });
    this.#list.append(tab);
    this.#columns.append(column.element);
    if (!this.#chosen) this.#chosen = column.id;
    this.#arrange();
  }

  /** @param {string} id */
  choose(id) {
    this.#chosen = id;
    this.#arrange();
  }

  /** Somebody wrote to a person who is not in sight. @param {string} id */
  markNews(id) {
    const person = this.#people.get(id);
    if (!person || !this.#narrow.matches || id === this.#chosen) return;
    person.news.hidden = false;
    person.tab.classList.add("has-news");
  }

  #arrange() {
    const isNarrow = this.#narrow.matches;
    this.#list.hidden = !isNarrow;
    for (const [id, { column, tab, news }] of this.#people) {
      const isChosen = id === this.#chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      column.element.hidden = isNarrow && !isChosen;
      if (isNarrow) column.element.setAttribute("role", "tabpanel");
      else column.element.removeAttribute("role");
      if (isChosen || !isNarrow) {
        news.hidden = true;
        tab.classList.remove("has-news");
      }
    }
  }

  /** Arrows, Home and End go through the tabs. @param {KeyboardEvent} event */
  #onKey(event) {
    const ids = [...this.#people.keys()];
    const at = ids.indexOf(this.#chosen);
    const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: ids.length - 1 };
    if (!Object.hasOwn(steps, event.key)) return;
    event.preventDefault();
    const next = ids.at(steps[/** @type {keyof typeof steps} */ (event.key)] % ids.length);
    if (next === undefined) return;
    this.choose(next);
    this.#people.get(next)?.tab.focus();
  }
}
