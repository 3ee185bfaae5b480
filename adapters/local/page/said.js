import { make } from "./make.js";
import { says } from "./speech.js";
import { showHour } from "./times.js";

/**
 * @import { Said } from "../transcript.js"
 * @import { Key } from "./speech.js"
 */

/** @typedef {"sent" | "waiting" | "refused"} SaidState */

/** One message of the person, with how far it got. */
export class SaidView {
  #state = make("p", { class: "note" });
  #when = make("time", { class: "when" });

  /** @param {Said} said @param {string} name @param {string | undefined} preview address of the photo just chosen */
  constructor(said, name, preview) {
    const who = says(make("span", { class: "visually-hidden" }), "person-says", { name });
    this.element = make(
      "article",
      { class: "message person" },
      who,
      ...drawSaid(said, preview),
      this.#state,
      this.#when,
    );
    this.#state.hidden = true;
  }

  get isHeard() {
    return this.#when.dateTime !== "";
  }

  /** When the service heard it. @param {string} at */
  hear(at) {
    showHour(this.#when, at);
  }

  /** @param {SaidState} state @param {Key} [why] */
  show(state, why) {
    const key = state === "waiting" ? "waiting" : why;
    this.#state.hidden = state === "sent" || key === undefined;
    this.element.classList.toggle("refused", state === "refused");
    if (key && !this.#state.hidden) says(this.#state, key);
  }
}

/** @param {Said} said @param {string | undefined} preview */
function drawSaid(said, preview) {
  if (said.what === "text") return [make("p", { dir: "auto" }, said.text)];
  if (said.what === "position") {
    const { latitude, longitude } = said.position;
    return [says(make("p"), "said-position", { latitude, longitude })];
  }
  if (said.what !== "photo") return [says(make("p", { class: "odd" }), `said-${said.what}`)];
  const label = says(make("p", { class: preview ? "visually-hidden" : "odd" }), "said-photo");
  const image = preview ? [make("img", { src: preview, alt: "" })] : [];
  return [...image, label, ...(said.caption ? [make("p", { dir: "auto" }, said.caption)] : [])];
}
