import { make, newElementId } from "./make.js";
import { moveClock } from "./server.js";
import { says, saysNothing, word } from "./speech.js";
import { hourOf, shortDayOf } from "./times.js";

/**
 * @import { ClockNow, Stop } from "./server.js"
 * @import { Key } from "./speech.js"
 */

const HOUR_MS = 3_600_000;
const REFRESH_MS = 5_000;

/** What time it is for the service, and ways to another time. */
export class ClockBar {
  #time = make("time");
  #state = make("span", { class: "clock-state" });
  #status = make("p", { class: "visually-hidden", role: "status" });
  #stops = make("div", { class: "stops", role: "group" });
  #back = says(make("button", { type: "button", class: "tool" }), "clock-back");
  /** The service's clock, less this machine's. */
  #aheadMs = 0;
  #isMoved = false;
  /** @type {Stop[]} */
  #shown = [];

  /** @param {HTMLElement} element */
  constructor(element) {
    says(this.#stops, "clock-jump", {}, "aria-label");
    const controls = make("div", { class: "clock-controls", id: newElementId("clock") }, this.#stops);
    controls.append(this.#forward("clock-hour", HOUR_MS), this.#forward("clock-day", 24 * HOUR_MS));
    this.#back.addEventListener("click", () => void this.#move({ reset: true }));
    const label = says(make("span", { class: "clock-label" }), "clock");
    const now = make("p", { class: "clock-now" }, label, " ", this.#time, " ", this.#state, " ", this.#back);
    element.replaceChildren(now, opener(controls), controls, this.#status);
    says(element, "clock", {}, "aria-label");
    element.hidden = false;
    setInterval(() => this.#tick(), REFRESH_MS);
  }

  /** @param {Stop[]} stops */
  showStops(stops) {
    this.#shown = stops;
    this.#stops.replaceChildren(...stops.map((stop) => this.#stopButton(stop)));
    this.#tick();
  }

  /** @param {ClockNow} clock */
  set({ now, moved }) {
    this.#aheadMs = new Date(now).getTime() - Date.now();
    this.#isMoved = moved;
    this.#tick();
  }

  /** @param {Stop} stop */
  #stopButton({ label, at }) {
    const button = make("button", { type: "button", class: "stop" }, label);
    button.addEventListener("click", () => void this.#move({ to: at }));
    return button;
  }

  /** @param {Key} key @param {number} forwardMs */
  #forward(key, forwardMs) {
    const button = says(make("button", { type: "button", class: "tool" }), key);
    button.addEventListener("click", () => void this.#move({ forwardMs }));
    return button;
  }

  /** @param {Parameters<typeof moveClock>[0]} to */
  async #move(to) {
    const answer = await moveClock(to);
    if (answer.outcome !== "stored") {
      says(this.#status, "clock-failed");
      this.#status.classList.remove("visually-hidden");
      return;
    }
    this.set(/** @type {ClockNow} */ (answer.body));
    this.#status.classList.add("visually-hidden");
    saysNothing(this.#status);
    says(this.#status, "clock-now-says", { time: () => this.#words() });
  }

  #tick() {
    const now = this.#now();
    this.#time.dateTime = now.toISOString();
    this.#time.textContent = this.#words();
    says(this.#state, this.#isMoved ? "clock-moved" : "clock-real");
    this.#state.classList.toggle("is-moved", this.#isMoved);
    this.#back.hidden = !this.#isMoved;
    const reached = this.#shown.findLastIndex(({ at }) => new Date(at) <= now);
    for (const [place, button] of [...this.#stops.children].entries()) {
      if (place === reached) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }
  }

  #now() {
    return new Date(Date.now() + this.#aheadMs);
  }

  #words() {
    const now = this.#now();
    return word("clock-time", { date: shortDayOf(now), hour: hourOf(now) });
  }
}

/** Where there is little room, the controls are folded away. @param {HTMLElement} controls */
function opener(controls) {
  const facts = {
    type: "button",
    class: "tool clock-open",
    "aria-expanded": "false",
    "aria-controls": controls.id,
  };
  const button = says(make("button", facts), "clock-open");
  button.addEventListener("click", () => {
    const isOpen = controls.classList.toggle("is-open");
    button.setAttribute("aria-expanded", String(isOpen));
  });
  return button;
}
