import { make } from "./make.js";
import { says, saysNothing } from "./speech.js";

/**
 * @import { Facts, Key } from "./speech.js"
 */

/** A short word of the service or the page. It stays until the next one, or until the person goes on: nobody has to read fast. */
export class Toast {
  #words = make("p", { dir: "auto" });
  #close = makeCloseButton();
  /** @type {Key | undefined} */
  #key;

  constructor() {
    const box = make("div", { role: "status" }, this.#words);
    this.element = make("div", { class: "toast" }, box, this.#close);
    this.#close.hidden = true;
    this.#close.addEventListener("click", () => this.hide());
  }

  /** Somebody else's words. @param {string} text */
  show(text) {
    saysNothing(this.#words);
    this.#key = undefined;
    this.#words.textContent = text;
    this.#close.hidden = false;
  }

  /** The page's own words. @param {Key} key @param {Facts} [facts] */
  say(key, facts) {
    this.#key = key;
    says(this.#words, key, facts);
    this.#close.hidden = false;
  }

  hide() {
    this.#key = undefined;
    saysNothing(this.#words);
    this.#close.hidden = true;
  }

  /** @param {Key} key */
  hideIf(key) {
    if (this.#key === key) this.hide();
  }
}

function makeCloseButton() {
  const button = make(
    "button",
    { type: "button", class: "close" },
    make("span", { "aria-hidden": "true" }, "×"),
  );
  return says(button, "dismiss", {}, "aria-label");
}
