import { buttonOf } from "./buttons.js";
import { EntryView } from "./entry.js";
import { equivalentButton } from "./equivalent.js";
import { make } from "./make.js";
import { SaidView } from "./said.js";
import { says } from "./speech.js";
import { dayOf } from "./times.js";

/**
 * @import { Entry, Said } from "../transcript.js"
 * @import { EntryActs } from "./entry.js"
 * @import { SaidState } from "./said.js"
 * @import { Key } from "./speech.js"
 */

/** Entries further down than this from the end mean that the person is reading earlier ones. */
const NEAR_END_PX = 120;

/** The running text of one chat. Screen readers hear what is added or changed; focus is never taken, only kept. */
export class Conversation {
  #name;
  #acts;
  /** @type {Map<string, EntryView>} */
  #entries = new Map();
  /** @type {Map<string, SaidView>} */
  #said = new Map();
  /** @type {Map<string, string>} */
  #previews = new Map();
  /** @type {Date | undefined} */
  #lastDay;

  /** @param {string} name @param {EntryActs} acts */
  constructor(name, acts) {
    this.#name = name;
    this.#acts = acts;
    this.element = make("div", { class: "log", role: "log", "aria-live": "polite", tabindex: 0 });
    says(this.element, "conversation-of", { name }, "aria-label");
    new ResizeObserver(() => this.#keepPlace()).observe(this.element);
  }

  get isEmpty() {
    return this.#entries.size + this.#said.size === 0;
  }

  /** @param {Entry} entry */
  put(entry) {
    if (entry.kind === "said") {
      this.#hear(entry.id, entry.said, entry.at);
      return;
    }
    const view = this.#entries.get(entry.id);
    if (view) this.#keepingFocus(() => view.update(entry));
    else this.#append(entry);
    if (isReceipt(entry)) this.#putOnPaper(entry.id);
    if (!view && entry.kind === "screen" && entry.living) this.#takeAlong(entry.id);
    if (!view || (entry.kind === "screen" && entry.living)) this.#reveal(entry.id);
  }

  /** @param {string} id */
  remove(id) {
    const view = this.#entries.get(id);
    this.#entries.delete(id);
    if (view) this.#keepingFocus(() => view.element.remove());
  }

  /** Another transcript of the same run: what is not in it is gone. @param {readonly Entry[]} entries */
  replace(entries) {
    const ids = new Set(entries.map(({ id }) => id));
    for (const id of this.#entries.keys()) if (!ids.has(id)) this.remove(id);
    for (const entry of entries) this.put(entry);
  }

  /** The person's own words, before the service has them. @param {string} id @param {Said} said @param {string} [preview] */
  say(id, said, preview) {
    if (preview) this.#previews.set(`said-${id}`, preview);
    this.#putSaid(`said-${id}`, said);
  }

  /** @param {string} id @param {SaidState} state @param {Key} [why] */
  showSaid(id, state, why) {
    this.#said.get(`said-${id}`)?.show(state, why);
  }

  /** @param {Key} key */
  note(key) {
    this.element.append(says(make("p", { class: "divider" }), key));
  }

  /** Where to go on after a form: the screen the person is at. */
  focusScreen() {
    this.#livingView()?.element.focus();
  }

  /** Whoever pressed a button of a message goes on from the screen it opened below. @param {string} screen */
  #takeAlong(screen) {
    const stands = [...this.#entries.values()].find(({ element }) =>
      element.contains(document.activeElement),
    );
    if (stands?.entry.kind === "message") this.#entries.get(screen)?.element.focus({ preventScroll: true });
  }

  /** Of all receipts on the page the newest is what is printed. @param {string} id */
  #putOnPaper(id) {
    for (const earlier of document.querySelectorAll(".for-paper")) earlier.classList.remove("for-paper");
    this.#entries.get(id)?.element.classList.add("for-paper");
  }

  /** @param {Entry} entry */
  #append(entry) {
    const view = new EntryView(entry, this.#acts);
    this.#entries.set(entry.id, view);
    this.element.append(view.element);
    this.#markDay(view.element, entry.at);
  }

  /** The service has heard what the person said. @param {string} id @param {Said} said @param {string} at */
  #hear(id, said, at) {
    const view = this.#putSaid(id, said);
    if (view.isHeard) return;
    view.hear(at);
    this.#markDay(view.element, at);
  }

  /** @param {string} id @param {Said} said */
  #putSaid(id, said) {
    const there = this.#said.get(id);
    if (there) return there;
    const view = new SaidView(said, this.#name, this.#previews.get(id));
    this.#said.set(id, view);
    this.element.append(view.element);
    this.#scrollToEnd();
    return view;
  }

  /** Another day than that of the last entry stands above it. @param {HTMLElement} element @param {string} at */
  #markDay(element, at) {
    const [day, last] = [new Date(at), this.#lastDay];
    this.#lastDay = day;
    if (!last || dayOf(last) === dayOf(day)) return;
    element.before(says(make("p", { class: "divider" }), "day", { date: () => dayOf(day) }));
  }

  /**
   * When the button the person stands on goes away, they go on from the one that took its place, or else from
   * the top of their current screen.
   * @param {() => void} change
   */
  #keepingFocus(change) {
    const focused = document.activeElement;
    const wasHere = focused !== null && focused !== this.element && this.element.contains(focused);
    const button = wasHere ? buttonOf(focused) : undefined;
    const before = wasHere ? buttonsIn(focused.closest(".choices")) : [];
    change();
    if (!wasHere || focused.isConnected) return;
    const screen = this.#livingView()?.element;
    const same = button && equivalentButton(button, before, buttonsIn(screen));
    const target =
      same && [...this.element.querySelectorAll(".choice")].find((element) => buttonOf(element) === same);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    else (screen ?? this.element).focus({ preventScroll: true });
  }

  #livingView() {
    return [...this.#entries.values()].find(({ entry }) => entry.kind === "screen" && entry.living);
  }

  /** Brings the entry into sight from its first line on, or from the button the person stands on. @param {string} id */
  #reveal(id) {
    const element = this.#entries.get(id)?.element;
    if (!element) return;
    if (this.#showFocused()) return;
    const isLast = element === this.element.lastElementChild;
    if (isLast && element.offsetHeight < this.element.clientHeight) this.#scrollToEnd();
    else if (!this.#isInSight(element))
      this.element.scrollTop = element.offsetTop - this.element.offsetTop - 12;
  }

  /** When a word comes in below or a panel opens, the end stays in sight, and so does what has the focus. */
  #keepPlace() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    if (!this.#showFocused() && scrollHeight - scrollTop - clientHeight < NEAR_END_PX) this.#scrollToEnd();
  }

  /** @returns {boolean} whether the person stands on a button here */
  #showFocused() {
    const focused = document.activeElement;
    if (!focused || !this.element.contains(focused) || !buttonOf(focused)) return false;
    focused.scrollIntoView({ block: "nearest" });
    return true;
  }

  /** @param {HTMLElement} element */
  #isInSight(element) {
    const [box, frame] = [element.getBoundingClientRect(), this.element.getBoundingClientRect()];
    return box.top >= frame.top && box.top < frame.bottom - NEAR_END_PX;
  }

  #scrollToEnd() {
    this.element.scrollTop = this.element.scrollHeight;
  }
}

/** @param {Element | null | undefined} element */
const buttonsIn = (element) =>
  [...(element?.querySelectorAll(".choice") ?? [])].map(buttonOf).filter((button) => button !== undefined);

/** @param {Entry} entry */
const isReceipt = (entry) => (entry.kind === "screen" || entry.kind === "message") && entry.name === "VOT-6";
