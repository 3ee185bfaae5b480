import { make, newElementId } from "./make.js";
import { says, saysNothing } from "./speech.js";

/**
 * @import { Place } from "../local-chat-options.js"
 * @import { Key } from "./speech.js"
 */

/** @typedef {{ latitude: number; longitude: number }} Position */

const DEVICE_TIMEOUT_MS = 10_000;

/** A browser may ask the device only where nobody can listen in. */
export const hasDevicePosition = () => "geolocation" in navigator && window.isSecureContext;

/** A position by device, by a place's name, or typed: three ways in, since the first is often closed. */
export class PositionPanel {
  #send;
  #latitude = coordinate(90);
  #longitude = coordinate(180);
  #error = make("p", { class: "error", id: newElementId("error"), role: "alert" });

  /** @param {readonly Place[]} places @param {(position: Position) => void} send */
  constructor(places, send) {
    this.#send = send;
    const samples = places.map(({ label, latitude, longitude }) => {
      const button = make("button", { type: "button", class: "tool" }, label);
      button.addEventListener("click", () => send({ latitude, longitude }));
      return button;
    });
    const submit = says(make("button", { class: "tool" }), "position-send");
    const fields = [field("latitude", this.#latitude), field("longitude", this.#longitude), submit];
    const form = make("form", { class: "fields", novalidate: true }, ...fields);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#sendTyped();
    });
    this.element = make("div", { class: "panel", role: "group", id: newElementId("position") });
    says(this.element, "position-title", {}, "aria-label");
    this.element.append(
      ...(hasDevicePosition() ? [this.#deviceButton()] : []),
      ...samples,
      form,
      this.#error,
    );
  }

  focus() {
    this.#latitude.focus();
  }

  /** @param {() => void} otherwise when the device gives none */
  askDevice(otherwise) {
    const giveUp = () => {
      otherwise();
      says(this.#error, "position-no-device");
    };
    if (!hasDevicePosition()) return giveUp();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => this.#send({ latitude, longitude }),
      giveUp,
      { timeout: DEVICE_TIMEOUT_MS },
    );
  }

  #deviceButton() {
    const button = says(make("button", { type: "button", class: "tool" }), "position-device");
    button.addEventListener("click", () => this.askDevice(() => this.focus()));
    return button;
  }

  #sendTyped() {
    const faulty = [this.#latitude, this.#longitude].find(
      (input) => input.value === "" || !input.validity.valid,
    );
    for (const input of [this.#latitude, this.#longitude]) {
      input.setAttribute("aria-invalid", String(input === faulty));
      if (input === faulty) input.setAttribute("aria-describedby", this.#error.id);
      else input.removeAttribute("aria-describedby");
    }
    if (faulty) {
      says(this.#error, "position-bad");
      faulty.focus();
      return;
    }
    saysNothing(this.#error);
    this.#send({ latitude: this.#latitude.valueAsNumber, longitude: this.#longitude.valueAsNumber });
  }
}

/** @param {number} limit */
const coordinate = (limit) =>
  make("input", { id: newElementId("field"), type: "number", min: -limit, max: limit, step: "any" });

/** @param {Key} key @param {HTMLInputElement} input */
const field = (key, input) => make("div", {}, says(make("label", { for: input.id }), key), input);
