import { make } from "./make.js";
import { putPerson } from "./server.js";
import { says, saysNothing } from "./speech.js";

/** @import { LocalPerson } from "../people.js" */
/** @import { Key } from "./speech.js" */

const KEY = "portico-people";

/** @type {Record<string, Key>} */
const REFUSED = { "too-many-people": "person-full", malformed: "person-bad-name" };

/** People added on this page before: a service that was restarted does not know them. */
export async function introduceAddedPeople() {
  for (const { id, name } of kept()) await putPerson(id, name);
}

/**
 * The button that adds a person, with its small form.
 * @param {HTMLButtonElement} opener @param {HTMLFormElement} form @param {(person: LocalPerson) => void} onAdded
 */
export function offerToAdd(opener, form, onAdded) {
  const name = make("input", { id: "person-name", type: "text", maxlength: 40, autocomplete: "off" });
  const error = make("p", { class: "error", id: "person-error", role: "alert" });
  const add = says(make("button", { class: "tool" }), "person-add");
  const cancel = says(make("button", { type: "button", class: "tool" }), "person-cancel");
  form.replaceChildren(says(make("label", { for: name.id }), "person-name"), name, add, cancel, error);
  says(form, "add-person", {}, "aria-label");
  /** @param {boolean} isOpen */
  const open = (isOpen) => {
    form.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    saysNothing(error);
    (isOpen ? name : opener).focus();
  };
  opener.addEventListener("click", () => open(form.hidden !== false));
  cancel.addEventListener("click", () => open(false));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") open(false);
  });
  const submit = async () => {
    const answer = await putPerson(newPersonId(name.value), name.value);
    if (answer.outcome !== "stored") {
      says(error, answer.outcome === "refused" ? (REFUSED[answer.why] ?? "person-failed") : "person-failed");
      name.setAttribute("aria-describedby", error.id);
      name.focus();
      return;
    }
    const person = /** @type {LocalPerson} */ (answer.body);
    localStorage.setItem(KEY, JSON.stringify([...kept(), { id: person.id, name: person.name }]));
    name.value = "";
    open(false);
    onAdded(person);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
}

/** Two people may have one name. @param {string} name */
function newPersonId(name) {
  const plain = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "")
    .slice(0, 20);
  return `${plain || "person"}-${Math.floor(Math.random() * 36 ** 4).toString(36)}`;
}

/** @returns {{ id: string; name: string }[]} */
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? "[]");
