import { make } from "./make.js";
import { says } from "./speech.js";

/**
 * @import { Button } from "../../../src/chat/reply.js"
 * @import { Rows } from "../transcript.js"
 */

/**
 * @typedef {object} ButtonActs
 * @property {(button: Extract<Button, { press: string }>) => void} press
 * @property {(text: string) => void} copy
 */

/** @type {WeakMap<Element, Button>} */
const drawn = new WeakMap();

/** The button an element stands for. @param {Element} element */
export const buttonOf = (element) => drawn.get(element);

/**
 * Rows of buttons, as a named group.
 * @param {Rows} rows @param {ButtonActs} acts
 */
export function buttonRows(rows, acts) {
  const group = says(make("div", { class: "choices", role: "group" }), "choices", {}, "aria-label");
  for (const row of rows) {
    const elements = row.map((button) => drawButton(button, acts)).filter((element) => element !== undefined);
    group.append(make("div", { class: "row" }, ...elements));
  }
  return group;
}

/** @param {Button} button @param {ButtonActs} acts */
export function drawButton(button, acts) {
  const element = "url" in button ? link(button.label, button.url) : pushButton(button, acts);
  if (!element) return undefined;
  if (button.tone) element.classList.add(button.tone);
  drawn.set(element, button);
  return element;
}

/** @param {Exclude<Button, { url: string }>} button @param {ButtonActs} acts */
function pushButton(button, acts) {
  const element = make(
    "button",
    { type: "button", class: "choice" },
    make("span", { dir: "auto" }, button.label),
  );
  if ("copy" in button) element.append(" ", make("code", {}, button.copy));
  element.addEventListener("click", () => {
    if ("copy" in button) acts.copy(button.copy);
    else acts.press(button);
  });
  return element;
}

const SAFE_LINK = /^(https?|mailto|tel):/i;

/** A link to a page, an address or a number; anything else a link could do is left out. @param {string} label @param {string} url */
function link(label, url) {
  if (!SAFE_LINK.test(url)) return undefined;
  const note = says(make("span", { class: "visually-hidden" }), "opens-elsewhere");
  const words = make("span", { dir: "auto" }, label);
  return make(
    "a",
    { class: "choice", href: url, target: "_blank", rel: "noopener noreferrer" },
    words,
    " ",
    note,
  );
}
