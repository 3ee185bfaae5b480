import { buttonRows } from "./buttons.js";
import { make } from "./make.js";
import { says, saysNothing } from "./speech.js";
import { textBlocks } from "./text.js";
import { showHour } from "./times.js";

/**
 * @import { AlbumReply, FileReply, Image, PinReply } from "../../../src/chat/reply.js"
 * @import { ButtonActs } from "./buttons.js"
 * @import { Entry } from "../transcript.js"
 */

/**
 * @typedef {object} EntryActs
 * @property {(button: Parameters<ButtonActs["press"]>[0], message: string) => void} press Tells which message the button is on.
 * @property {ButtonActs["copy"]} copy
 * @property {() => void} askPosition
 */

/**
 * @typedef {Extract<Entry, { kind: "screen" | "message" }>} TextEntry
 */

/** One message of the assistant, to be kept up to date in place. */
export class EntryView {
  #acts;
  #words = make("div", { class: "words" });
  #when = make("time", { class: "when" });
  #buttons = make("div");
  #shownWords = "";
  #shownButtons = "";

  /** @param {Entry} entry @param {EntryActs} acts */
  constructor(entry, acts) {
    this.#acts = acts;
    this.entry = entry;
    const who = says(make("span", { class: "visually-hidden" }), "assistant-says");
    const bubble = make("div", { class: "bubble" }, this.#words, this.#when);
    const parts = [who, bubble, this.#buttons];
    this.element = make("article", { class: "message assistant", tabindex: -1 }, ...parts);
    this.update(entry);
  }

  /**
   * Touches only what changed: who has unfolded a quote or stands on a button notices nothing else.
   * @param {Entry} entry
   */
  update(entry) {
    this.entry = entry;
    const isLiving = entry.kind === "screen" && entry.living;
    this.element.classList.toggle("living", isLiving);
    this.element.classList.toggle("at-desk", isLiving && isAtDesk(entry));
    if (isLiving) says(this.element, "current-screen", {}, "aria-label");
    else saysNothing(this.element, "aria-label");
    this.element.dataset["entry"] =
      entry.kind === "screen" || entry.kind === "message" ? entry.name : entry.kind;
    showHour(this.#when, entry.at);
    const words = JSON.stringify(wordsOf(entry));
    if (words !== this.#shownWords) this.#words.replaceChildren(...drawWords(entry));
    this.#shownWords = words;
    const buttons = JSON.stringify(buttonsOf(entry));
    if (buttons !== this.#shownButtons) this.#drawButtons(entry);
    this.#shownButtons = buttons;
  }

  /** @param {Entry} entry */
  #drawButtons(entry) {
    const { rows, asksPosition } = buttonsOf(entry);
    const group = rows.length > 0 || asksPosition ? buttonRows(rows, this.#buttonActs()) : make("div");
    if (asksPosition) {
      const ask = make("button", { type: "button", class: "choice" }, asksPosition.label);
      ask.addEventListener("click", () => this.#acts.askPosition());
      group.prepend(make("div", { class: "row" }, ask));
    }
    this.#buttons.replaceWith(group);
    this.#buttons = group;
  }

  /** @returns {ButtonActs} */
  #buttonActs() {
    return { copy: this.#acts.copy, press: (button) => this.#acts.press(button, this.entry.id) };
  }
}

/** Two people read it, one of them from the other side of a desk (ORG-10): its buttons go on with that turn. @param {Entry} entry */
const isAtDesk = (entry) =>
  buttonsOf(entry)
    .rows.flat()
    .some((button) => "press" in button && button.press.split("|")[1] === "assist");

/** The part of an entry that is read, without its instant. @param {Entry} entry */
function wordsOf(entry) {
  if (entry.kind === "screen" || entry.kind === "message") {
    return [entry.text, entry.image, entry.kind === "message" ? entry.hideAfterSeconds : undefined];
  }
  return { ...entry, at: "" };
}

/** @param {Entry} entry */
const buttonsOf = (entry) => ({
  rows: "buttons" in entry ? entry.buttons : [],
  asksPosition: entry.kind === "screen" ? entry.asksPosition : undefined,
});

/** @param {Entry} entry */
function drawWords(entry) {
  if (entry.kind === "pin") return pin(entry);
  if (entry.kind === "album") return album(entry);
  if (entry.kind === "file") return file(entry);
  return entry.kind === "said" ? [] : message(entry);
}

/** @param {TextEntry} entry */
function message(entry) {
  const seconds = entry.kind === "message" ? entry.hideAfterSeconds : undefined;
  const hides = seconds === undefined ? [] : [says(make("p", { class: "note" }), "hides-soon", { seconds })];
  return [...(entry.image ? [picture(entry.image)] : []), ...textBlocks(entry.text), ...hides];
}

/** @param {AlbumReply} album */
const album = ({ images }) => [make("div", { class: "album" }, ...images.map(picture))];

/** @param {FileReply} file */
const file = ({ file: id, name, about }) => [
  make("p", { dir: "auto" }, about),
  make("p", {}, make("a", { href: `/files/${id}`, download: name }, name)),
];

/** @param {PinReply} pin */
function pin({ title, address, latitude, longitude }) {
  const where = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  const note = says(make("span", { class: "visually-hidden" }), "opens-elsewhere");
  const words = says(make("span"), "on-a-map");
  return [
    make(
      "p",
      { class: "pin", dir: "auto" },
      make("strong", {}, title),
      make("br"),
      make("span", {}, address),
    ),
    make("p", {}, make("a", { href: where, target: "_blank", rel: "noopener noreferrer" }, words, " ", note)),
  ];
}

/** @param {Image} image */
export function picture({ file, alt }) {
  const source = `/files/${encodeURIComponent(file)}`;
  const image = make("img", { src: source, alt, loading: "lazy" });
  return make("a", { class: "picture", href: source, target: "_blank", rel: "noopener noreferrer" }, image);
}
