import { ColumnHead } from "./column-head.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { copyText } from "./copy.js";
import { FormSheet } from "./form-sheet.js";
import { make } from "./make.js";
import { Outbox } from "./outbox.js";
import { preparePhoto } from "./photo.js";
import { hasDevicePosition } from "./position-panel.js";
import { putPerson } from "./server.js";
import { says } from "./speech.js";
import { Toast } from "./toast.js";

/**
 * @import { Posted } from "../posted.js"
 * @import { Place } from "../local-chat-options.js"
 * @import { LocalPerson } from "../people.js"
 * @import { Change, Said, Transcript } from "../transcript.js"
 * @import { Key } from "./speech.js"
 */

/** A wait longer than this is said: below it, words would only flicker. */
const SLOW_MS = 900;

/** @type {Record<string, Key>} */
const REFUSED = {
  malformed: "not-sent-malformed",
  "too-big": "not-sent-too-big",
  "unknown-person": "not-sent-unknown-person",
};

/** One person: who they are, what was said, and where they write. */
export class Column {
  #person;
  #head;
  #toast = new Toast();
  #start = make("div", { class: "start" });
  #sheet;
  #composer;
  #conversation;
  #outbox;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #slow;
  /** The person did something, and its answer is not there yet. */
  #awaitsAnswer = false;

  /** @param {LocalPerson} person @param {readonly Place[]} places */
  constructor(person, places) {
    this.#person = person;
    this.#head = new ColumnHead(person);
    /** @type {import("./entry.js").EntryActs} */
    const acts = {
      press: ({ press }, message) => this.#send({ kind: "press", data: press, message }),
      copy: (text) => void copyText(text, this.#toast),
      askPosition: () => this.#composer.askPosition(),
    };
    this.#conversation = new Conversation(person.name, acts);
    this.#sheet = new FormSheet(person.id, {
      send: (content) => this.#send(content),
      sendPhoto: (file) => void this.#sendPhoto(file, ""),
      buttons: { copy: acts.copy, press: ({ press }) => this.#send({ kind: "press", data: press }) },
    });
    this.#composer = new Composer(person, places, {
      send: (content) => this.#send(content),
      sendPhoto: (file, caption) => void this.#sendPhoto(file, caption),
    });
    this.#outbox = this.#openOutbox();
    this.#drawStart();
    const talk = make("div", { class: "talk" }, this.#conversation.element, this.#start, this.#sheet.element);
    this.element = make("section", { class: "column" }, this.#head.element, talk, this.#toast.element);
    this.element.append(this.#composer.element);
    this.element.setAttribute("aria-labelledby", this.#head.titleId);
    this.#head.onLanguage((language) => {
      talk.lang = language;
    });
    this.#resend();
  }

  get id() {
    return this.#person.id;
  }

  get name() {
    return this.#person.name;
  }

  /** @param {Change} change */
  change(change) {
    this.#clearSlow();
    switch (change.kind) {
      case "put":
        this.#conversation.put(change.entry);
        break;
      case "gone":
        this.#conversation.remove(change.id);
        break;
      case "toast":
        this.#toast.show(change.text);
        break;
      case "form":
        this.#openForm(change.form);
        break;
      case "form-closed":
        this.#closeForm();
        break;
    }
    this.#drawStart();
  }

  /** The whole chat; of a new run of the service, what the page already shows stays. @param {Transcript} transcript @param {boolean} isNewRun */
  take({ entries, form }, isNewRun) {
    if (!isNewRun) this.#conversation.replace(entries);
    else {
      if (!this.#conversation.isEmpty) this.#conversation.note("restarted");
      for (const entry of entries) this.#conversation.put(entry);
    }
    if (form) this.#openForm(form);
    else if (!isNewRun) this.#closeForm();
    this.#drawStart();
    if (this.#conversation.isEmpty && localStorage.getItem(this.#startedKey)) this.#send({ kind: "resume" });
  }

  /** The line is there again. */
  wake() {
    this.#outbox.wake();
  }

  #openOutbox() {
    return new Outbox(this.#person.id, {
      client: () => ({ ...this.#head.client, asksPosition: hasDevicePosition() }),
      introduce: () => putPerson(this.#person.id, this.#person.name),
      onStored: (id) => {
        this.#conversation.showSaid(id, "sent");
        if (!this.#outbox.isBusy) this.#clearSlow();
      },
      onWaiting: (id) => {
        this.#conversation.showSaid(id, "waiting");
        this.#clearSlow();
      },
      onRefused: (id, why) => {
        const key = REFUSED[why] ?? "not-sent-other";
        this.#conversation.showSaid(id, "refused", key);
        this.#clearSlow();
        this.#toast.say(key);
      },
    });
  }

  /** What was on its way when the page was left is shown again; the outbox sends it. */
  #resend() {
    for (const { id, content } of this.#outbox.waiting) this.#say(id, content);
    this.#outbox.wake();
  }

  /** @param {Posted["content"]} content @param {string} [preview] */
  #send(content, preview) {
    this.#toast.hide();
    this.#awaitsAnswer = true;
    localStorage.setItem(this.#startedKey, "yes");
    const id = this.#outbox.add(content);
    this.#say(id, content, preview);
    this.#clearSlow();
    this.#slow = setTimeout(() => this.#toast.say("working"), SLOW_MS);
    this.#drawStart();
  }

  /** @param {File} file @param {string} caption */
  async #sendPhoto(file, caption) {
    const { base64, preview } = await preparePhoto(file);
    this.#send({ kind: "photo", base64, caption }, preview);
  }

  /** @param {string} id @param {Posted["content"]} content @param {string} [preview] */
  #say(id, content, preview) {
    const said = saidOf(content);
    if (said) this.#conversation.say(id, said, preview);
  }

  /** A form that answers what the person did here takes them along; any other just opens. @param {import("../../../src/chat/reply.js").FormReply} form */
  #openForm(form) {
    const focused = document.activeElement;
    const isHere = this.element.contains(focused) || focused === document.body;
    this.#sheet.show(form);
    this.#isFormOpen(true);
    if (isHere && this.#awaitsAnswer) this.#sheet.focus();
    this.#awaitsAnswer = false;
  }

  #closeForm() {
    const wasIn = this.#sheet.element.contains(document.activeElement);
    this.#sheet.close();
    this.#isFormOpen(false);
    if (wasIn) this.#conversation.focusScreen();
  }

  /** What lies under an open form cannot be reached by keyboard. @param {boolean} isOpen */
  #isFormOpen(isOpen) {
    this.#conversation.element.inert = isOpen;
    this.#composer.element.hidden = isOpen;
  }

  #clearSlow() {
    clearTimeout(this.#slow);
    this.#toast.hideIf("working");
  }

  /** An empty chat offers what Telegram offers. */
  #drawStart() {
    this.#start.hidden = !this.#conversation.isEmpty;
    if (this.#start.hidden || this.#start.childElementCount > 0) return;
    const arches = make("img", { src: "/page/arches.svg", alt: "", width: 260, height: 120 });
    const button = says(make("button", { type: "button", class: "choice primary" }), "start");
    button.addEventListener("click", () => {
      this.#conversation.element.focus();
      this.#send({ kind: "text", text: "/start" });
    });
    this.#start.append(arches, says(make("p"), "empty-conversation", { name: this.#person.name }), button);
  }

  get #startedKey() {
    return `portico-started-${this.#person.id}`;
  }
}

/** @param {Posted["content"]} content @returns {Said | undefined} */
function saidOf(content) {
  if (content.kind === "text") return { what: "text", text: content.text };
  if (content.kind === "photo") return { what: "photo", caption: content.caption };
  if (content.kind === "position") return { what: "position", position: content.position };
  return content.kind === "unsupported" ? { what: content.what } : undefined;
}
