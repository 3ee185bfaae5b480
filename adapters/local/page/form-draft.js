/** @import { Value } from "./form-fields.js" */

/** What was filled in and not sent yet, by field: it outlives a redraw of the form and a reload of the page. */
export class FormDraft {
  #key;

  /** @param {string} personId */
  constructor(personId) {
    this.#key = `portico-form-${personId}`;
  }

  /** Of this form only: what was left in another is not for it. @param {string} form @returns {Map<string, Value>} */
  of(form) {
    const kept = JSON.parse(sessionStorage.getItem(this.#key) ?? "{}");
    return new Map(kept.form === form ? kept.values : []);
  }

  /** @param {string} form @param {string} name @param {Value} value */
  keep(form, name, value) {
    const values = [...this.of(form).set(name, value)];
    sessionStorage.setItem(this.#key, JSON.stringify({ form, values }));
  }

  forget() {
    sessionStorage.removeItem(this.#key);
  }
}
