import { drawButton } from "./buttons.js";
import { FormDraft } from "./form-draft.js";
import { drawField } from "./form-fields.js";
import { make, newElementId } from "./make.js";
import { textBlocks } from "./text.js";

/**
 * @import { FormReply } from "../../../src/chat/reply.js"
 * @import { Posted } from "../posted.js"
 * @import { ButtonActs } from "./buttons.js"
 * @import { FieldView, Value } from "./form-fields.js"
 */

/**
 * @typedef {object} FormActs
 * @property {(content: Extract<Posted["content"], { kind: "form" | "press" }>) => void} send
 * @property {(file: File) => void} sendPhoto
 * @property {ButtonActs} buttons
 */

/** A whole form at once, over the conversation of its person and beside those of the others. */
export class FormSheet {
  #acts;
  #draft;
  /** @type {FormReply | undefined} */
  #form;
  /** @type {FieldView[]} */
  #fields = [];

  /** @param {string} personId @param {FormActs} acts */
  constructor(personId, acts) {
    this.#acts = acts;
    this.#draft = new FormDraft(personId);
    this.element = make("div", { class: "sheet", role: "dialog", tabindex: -1 });
    this.element.hidden = true;
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#cancel();
    });
  }

  /** @param {FormReply} form */
  show(form) {
    this.#form = form;
    this.#draw(form, this.#draft.of(form.form));
    this.element.hidden = false;
  }

  close() {
    this.#draft.forget();
    this.#form = undefined;
    this.#fields = [];
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** To the first answer that needs a change, or to the top. */
  focus() {
    const faulty = this.#fields.find(({ name }) => this.#form && name in this.#form.errors);
    if (faulty) faulty.focus();
    else this.element.focus();
  }

  /** @param {FormReply} form @param {Map<string, Value>} typed */
  #draw(form, typed) {
    const { errors } = form;
    this.#fields = form.fields.map((field) =>
      drawField(field, errors[field.name], typed.get(field.name), this.#acts.sendPhoto),
    );
    for (const { name, element, value } of this.#fields)
      element.addEventListener("input", () => this.#draft.keep(form.form, name, value()));
    const title = make("h3", { id: newElementId("form"), dir: "auto" }, form.title);
    this.element.setAttribute("aria-labelledby", title.id);
    const submit = make("button", { class: "choice primary" }, form.submit);
    const element = make("form", { novalidate: true }, title, ...textBlocks(form.intro ?? []));
    element.append(...this.#fields.map((field) => field.element));
    const leave = drawButton(form.cancel, { ...this.#acts.buttons, press: () => this.#cancel() });
    element.append(make("div", { class: "row" }, leave, submit));
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit(form);
    });
    this.element.replaceChildren(element);
  }

  /** @param {FormReply} form */
  #submit({ form, turn }) {
    this.#draft.forget();
    this.#acts.send({ kind: "form", form, turn, values: this.#values() });
  }

  /** What is written goes along where it is kept. */
  #cancel() {
    if (!this.#form || !("press" in this.#form.cancel)) return;
    const { cancel, keeps } = this.#form;
    this.#acts.send({ kind: "press", data: cancel.press, ...(keeps && { values: this.#values() }) });
  }

  #values() {
    return Object.fromEntries(this.#fields.map((field) => [field.name, field.value()]));
  }
}
