import { make, newElementId } from "./make.js";
import { pageLanguage, says } from "./speech.js";

/** @import { LocalPerson, Manner } from "../people.js" */

/** Languages a client can be set to, each by its own name. */
const LANGUAGES = { en: "English", it: "Italiano" };

/** @type {Manner[]} */
const MANNERS = ["buttons", "forms"];

/** A person's name, and how their client is set: one quiet line that unfolds. */
export class ColumnHead {
  #person;
  #manner;
  #language = make("select", { id: newElementId("setting") });
  #hasOwnLanguage = false;
  #shownManner = make("span");
  #shownLanguage = make("span");
  /** @type {(language: string) => void} */
  #tell = () => {};

  /** @param {LocalPerson} person */
  constructor(person) {
    this.#person = person;
    this.#manner = /** @type {Manner} */ (localStorage.getItem(this.#mannerKey) ?? person.manner);
    this.titleId = newElementId("person");
    const title = make("h2", { id: this.titleId }, person.name, " ");
    title.append(says(make("span", { class: "part" }), `part-${person.part}`));
    const initial = String.fromCodePoint(person.name.codePointAt(0) ?? 0x20);
    const mark = make("span", { class: `mark mark-${person.part}`, "aria-hidden": "true" }, initial);
    const summary = make("summary", {}, this.#shownManner, " · ", this.#shownLanguage);
    const settings = make(
      "details",
      { class: "settings" },
      summary,
      this.#mannerChoice(),
      this.#languageChoice(),
    );
    this.element = make("header", {}, mark, make("div", { class: "who" }, title, settings));
    document.addEventListener("page-language", () => this.#followPage());
    this.#show();
  }

  /** How the person's client is set now. */
  get client() {
    return { manner: this.#manner, language: this.#language.value };
  }

  /** Told now and at each change. @param {(language: string) => void} listener */
  onLanguage(listener) {
    this.#tell = listener;
    this.#show();
  }

  #mannerChoice() {
    const group = newElementId("manner");
    const options = MANNERS.map((manner) => {
      const radio = make("input", { type: "radio", name: group, value: manner });
      radio.checked = manner === this.#manner;
      radio.addEventListener("change", () => {
        this.#manner = manner;
        localStorage.setItem(this.#mannerKey, manner);
        this.#show();
      });
      return make("label", { class: "option" }, radio, says(make("span"), `manner-${manner}`));
    });
    return make("fieldset", { class: "field" }, says(make("legend"), "manner"), ...options);
  }

  #languageChoice() {
    for (const [tag, own] of Object.entries(LANGUAGES)) {
      this.#language.append(make("option", { value: tag, lang: tag }, own));
    }
    this.#language.value = pageLanguage();
    this.#language.addEventListener("change", () => {
      this.#hasOwnLanguage = true;
      this.#show();
    });
    const label = says(make("label", { for: this.#language.id }), "client-language");
    return make("div", { class: "field" }, label, this.#language);
  }

  /** Until it was chosen here, the phone speaks like the page. */
  #followPage() {
    if (!this.#hasOwnLanguage) this.#language.value = pageLanguage();
    this.#show();
  }

  #show() {
    says(this.#shownManner, `manner-${this.#manner}-short`);
    const [language] = this.#language.selectedOptions;
    this.#shownLanguage.textContent = language?.textContent ?? "";
    this.#shownLanguage.lang = this.#language.value;
    this.#tell(this.#language.value);
  }

  get #mannerKey() {
    return `portico-manner-${this.#person.id}`;
  }
}
