/**
 * Makes an element. What people wrote only ever becomes text nodes and attribute values, never markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined>} [attributes] true sets an empty attribute; false and undefined set none
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

let made = 0;

/**
 * An id no other element has.
 * @param {string} kind
 */
export function newElementId(kind) {
  made += 1;
  return `${kind}-${made}`;
}

/** An id for something a person does. `crypto.randomUUID` is missing where the page is not served over TLS or loopback. */
export const newActId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
