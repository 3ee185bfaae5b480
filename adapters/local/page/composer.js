import { make, newElementId } from "./make.js";
import { PositionPanel } from "./position-panel.js";
import { says } from "./speech.js";

/**
 * @import { Posted } from "../posted.js"
 * @import { Place } from "../local-chat-options.js"
 * @import { Key } from "./speech.js"
 */

/**
 * @typedef {object} ComposerActs
 * @property {(content: Posted["content"]) => void} send
 * @property {(file: File, caption: string) => void} sendPhoto
 */

const ODD_INPUT = /** @type {const} */ (["sticker", "voice", "video", "document"]);

/** Where a person writes, and sends what is no text. What is written and not sent outlives a reload. */
export class Composer {
  #acts;
  #box;
  #draftKey;
  #position;

  /** @param {{ id: string; name: string }} person @param {readonly Place[]} places @param {ComposerActs} acts */
  constructor({ id, name }, places, acts) {
    this.#acts = acts;
    this.#draftKey = `portico-draft-${id}`;
    this.#box = this.#textBox(name);
    this.#position = new PositionPanel(places, (position) => {
      this.#open(undefined);
      acts.send({ kind: "position", position });
    });
    const more = this.#morePanel();
    this.#panels = [this.#opener("position", this.#position.element), this.#opener("more", more)];
    const tools = make(
      "div",
      { class: "tools" },
      this.#photoButton(name),
      ...this.#panels.map((it) => it.button),
    );
    const send = says(make("button", { class: "send" }), "send");
    const form = make("form", { class: "write" }, ...this.#labelledBox(name), send);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#sendText();
    });
    this.element = make("div", { class: "composer" }, this.#position.element, more, form, tools);
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#open(undefined);
    });
  }

  /** @type {{ button: HTMLButtonElement; panel: HTMLElement }[]} */
  #panels = [];

  /** Asks the device for its position, or else the person. */
  askPosition() {
    this.#position.askDevice(() => {
      this.#open(this.#position.element);
      this.#position.focus();
    });
  }

  /** @param {string} name */
  #labelledBox(name) {
    const label = says(make("label", { for: this.#box.id, class: "visually-hidden" }), "message-as", {
      name,
    });
    return [label, this.#box];
  }

  /** @param {string} name */
  #textBox(name) {
    const box = make("textarea", { id: newElementId(`message-${name}`), rows: 1, dir: "auto" });
    says(box, "message-hint", {}, "placeholder");
    box.value = sessionStorage.getItem(this.#draftKey) ?? "";
    box.addEventListener("input", () => sessionStorage.setItem(this.#draftKey, box.value));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#sendText();
    });
    return box;
  }

  #sendText() {
    const text = this.#box.value.trim();
    if (text === "") return;
    this.#box.value = "";
    sessionStorage.removeItem(this.#draftKey);
    this.#acts.send({ kind: "text", text });
  }

  /** The caption of a photo is what stands in the text box. @param {string} name */
  #photoButton(name) {
    const input = make("input", {
      type: "file",
      accept: "image/*",
      class: "visually-hidden",
      id: newElementId("photo"),
    });
    says(input, "choose-photo", { name }, "aria-label");
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      const caption = this.#box.value.trim();
      input.value = "";
      if (!file) return;
      this.#box.value = "";
      sessionStorage.removeItem(this.#draftKey);
      this.#acts.sendPhoto(file, caption);
    });
    return make("label", { class: "tool", for: input.id }, input, says(make("span"), "photo"));
  }

  #morePanel() {
    const odd = ODD_INPUT.map((what) => this.#panelButton(`send-${what}`, { kind: "unsupported", what }));
    const again = this.#panelButton("show-again", { kind: "resume" });
    const panel = make("div", { class: "panel", role: "group", id: newElementId("more") }, ...odd, again);
    return says(panel, "more-title", {}, "aria-label");
  }

  /** @param {Key} key @param {Posted["content"]} content */
  #panelButton(key, content) {
    const button = says(make("button", { type: "button", class: "tool" }), key);
    button.addEventListener("click", () => {
      this.#open(undefined);
      this.#acts.send(content);
    });
    return button;
  }

  /** @param {Key} key @param {HTMLElement} panel */
  #opener(key, panel) {
    panel.hidden = true;
    const button = make("button", {
      type: "button",
      class: "tool",
      "aria-expanded": "false",
      "aria-controls": panel.id,
    });
    button.addEventListener("click", () => this.#open(panel.hidden ? panel : undefined));
    return { button: says(button, key), panel };
  }

  /** Opens one panel and closes the others; focus in a closing panel goes back to its button. @param {HTMLElement | undefined} wanted */
  #open(wanted) {
    for (const { button, panel } of this.#panels) {
      const holdsFocus = panel.contains(document.activeElement);
      panel.hidden = panel !== wanted;
      button.setAttribute("aria-expanded", String(!panel.hidden));
      if (holdsFocus && panel.hidden) button.focus();
    }
  }
}
