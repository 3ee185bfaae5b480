import { copyText } from "./copy.js";
import { make } from "./make.js";
import { says } from "./speech.js";
import { Toast } from "./toast.js";

/**
 * @import { Hint } from "../local-chat-options.js"
 * @import { Key } from "./speech.js"
 */

/** @type {Key[]} */
const STEPS = /** @type {const} */ (["try-start", "try-manner", "try-clock", "try-odd"]);

/** What a newcomer can try, with the codes they need. */
export class HelpPanel {
  #hints = make("div", { class: "hints" });

  /** @param {HTMLElement} panel @param {HTMLElement} opener @param {boolean} hasClock */
  constructor(panel, opener, hasClock) {
    const toast = new Toast();
    this.#toast = toast;
    const steps = STEPS.filter((key) => hasClock || key !== "try-clock").map((key) => says(make("li"), key));
    panel.replaceChildren(make("ol", {}, ...steps), this.#hints, toast.element);
    says(panel, "try-this", {}, "aria-label");
    const toggle = () => {
      panel.hidden = !panel.hidden;
      opener.setAttribute("aria-expanded", String(!panel.hidden));
    };
    opener.addEventListener("click", toggle);
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      toggle();
      opener.focus();
    });
  }

  #toast;

  /** @param {readonly Hint[]} hints */
  show(hints) {
    this.#hints.replaceChildren(...hints.map((hint) => this.#hint(hint)));
  }

  /** @param {Hint} hint */
  #hint({ says: words, codes }) {
    const buttons = codes.map((code) => {
      const button = make("button", { type: "button", class: "code" }, make("code", {}, code));
      says(button, "copy-code", { text: code }, "aria-label");
      button.addEventListener("click", () => void copyText(code, this.#toast));
      return button;
    });
    return make("div", { class: "hint" }, make("p", {}, words), make("div", { class: "codes" }, ...buttons));
  }
}
