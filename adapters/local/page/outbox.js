import { newActId } from "./make.js";
import { postAct } from "./server.js";

/**
 * @import { Posted } from "../posted.js"
 */

/** @typedef {Posted["content"]} Content */
/**
 * @typedef {object} OutboxHandlers
 * @property {() => Omit<Posted, "id" | "content">} client how the person's client is set now
 * @property {() => Promise<unknown>} introduce makes the person known to a service that was restarted
 * @property {(id: string) => void} onStored
 * @property {(id: string) => void} onWaiting
 * @property {(id: string, why: string) => void} onRefused
 */

const RETRY_MS = 2_000;

/**
 * What a person did, in order, until the service has stored it. Each act keeps its id when it is sent again, so that
 * twice is once. Words outlive a reload of the page; photos are too large to keep.
 */
export class Outbox {
  #person;
  #handlers;
  /** @type {Posted[]} */
  #acts;
  #isSending = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;

  /** @param {string} person @param {OutboxHandlers} handlers */
  constructor(person, handlers) {
    this.#person = person;
    this.#handlers = handlers;
    this.#acts = this.#kept();
  }

  /** What was not sent when the page was left. */
  get waiting() {
    return this.#acts.map(({ id, content }) => ({ id, content }));
  }

  get isBusy() {
    return this.#acts.length > 0;
  }

  /** @param {Content} content @returns {string} the act's id */
  add(content) {
    const id = newActId();
    this.#acts.push({ id, ...this.#handlers.client(), content });
    this.#keep();
    void this.#sendAll();
    return id;
  }

  /** Tries again at once: the service may be back. */
  wake() {
    clearTimeout(this.#retry);
    void this.#sendAll();
  }

  async #sendAll() {
    if (this.#isSending) return;
    this.#isSending = true;
    let isIntroduced = false;
    for (let act = this.#acts[0]; act; act = this.#acts[0]) {
      const answer = await postAct(this.#person, act);
      if (answer.outcome === "down") {
        this.#handlers.onWaiting(act.id);
        this.#retry = setTimeout(() => this.wake(), RETRY_MS);
        break;
      }
      if (answer.outcome === "refused" && answer.why === "unknown-person" && !isIntroduced) {
        isIntroduced = true;
        await this.#handlers.introduce();
        continue;
      }
      this.#acts.shift();
      this.#keep();
      if (answer.outcome === "stored") this.#handlers.onStored(act.id);
      else this.#handlers.onRefused(act.id, answer.why);
    }
    this.#isSending = false;
  }

  #keep() {
    const words = this.#acts.filter(({ content }) => content.kind !== "photo");
    sessionStorage.setItem(this.#key, JSON.stringify(words));
  }

  /** @returns {Posted[]} */
  #kept() {
    return JSON.parse(sessionStorage.getItem(this.#key) ?? "[]");
  }

  get #key() {
    return `portico-outbox-${this.#person}`;
  }
}
