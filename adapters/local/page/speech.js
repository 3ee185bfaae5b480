import { catalogue } from "./words.js";

/** @typedef {keyof typeof catalogue} Language */
/** @typedef {keyof typeof catalogue.en} Key */
/** @typedef {Record<string, string | number | (() => string)>} Facts what depends on the language is computed when it is said */

/** @type {Language} */
let language = "en";

/** @returns {Language} */
export const pageLanguage = () => language;

/** @param {string} tag @returns {tag is Language} */
export const isPageLanguage = (tag) => Object.hasOwn(catalogue, tag);

/**
 * One sentence of the page in its language.
 * @param {Key} key @param {Facts} [facts]
 */
export const word = (key, facts = {}) =>
  catalogue[language][key].replace(/\{(\w+)\}/g, (_, name) => said(facts[name]));

/** @param {Facts[string] | undefined} fact */
const said = (fact = "") => (typeof fact === "function" ? fact() : String(fact));

/**
 * Gives an element words that follow the page's language: its text, or one of its attributes.
 * @template {Element} E
 * @param {E} element @param {Key} key @param {Facts} [facts] @param {string} [attribute]
 * @returns {E}
 */
export function says(element, key, facts = {}, attribute = "") {
  spoken.set(element, [...othersOf(element, attribute), { key, facts, attribute }]);
  element.toggleAttribute("data-says", true);
  speak(element);
  return element;
}

/** Takes an element's words away again. @param {Element} element @param {string} [attribute] */
export function saysNothing(element, attribute = "") {
  spoken.set(element, othersOf(element, attribute));
  if (attribute) element.removeAttribute(attribute);
  else element.textContent = "";
}

/** What an element says elsewhere. @param {Element} element @param {string} attribute */
const othersOf = (element, attribute) =>
  (spoken.get(element) ?? []).filter((it) => it.attribute !== attribute);

/** @type {WeakMap<Element, { key: Key; facts: Facts; attribute: string }[]>} */
const spoken = new WeakMap();

/** @param {Element} element */
function speak(element) {
  for (const { key, facts, attribute } of spoken.get(element) ?? []) {
    const words = word(key, facts);
    if (attribute) element.setAttribute(attribute, words);
    else element.textContent = words;
  }
}

/**
 * Changes the page's language: everything on it says the same in other words.
 * @param {Language} next
 */
export function speakIn(next) {
  language = next;
  document.documentElement.lang = next;
  document.title = word("page-title");
  for (const element of document.querySelectorAll("[data-says]")) speak(element);
}
