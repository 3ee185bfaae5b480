import type { FormReply } from "../../src/chat/reply.js";
import type { Text } from "../../src/chat/text.js";
import type { ChangeLog } from "./change-log.js";
import type { Change, Entry, Transcript } from "./transcript.js";

/** Oldest entries beyond this are forgotten: the chat lives in memory. */
const KEPT_ENTRIES = 300;

type Screen = Entry & { kind: "screen" };

/** One local chat: its entries in order, its living screen, its open form. Every change is published. */
export class Chat {
  readonly #id: string;
  readonly #changes: ChangeLog<Change>;
  #entries: Entry[] = [];
  #form: FormReply | undefined;

  constructor(id: string, changes: ChangeLog<Change>) {
    this.#id = id;
    this.#changes = changes;
  }

  get transcript(): Transcript {
    return { entries: this.#entries, ...(this.#form && { form: this.#form }) };
  }

  get livingScreen(): Screen | undefined {
    return this.#entries.find((entry): entry is Screen => entry.kind === "screen" && entry.living);
  }

  has(id: string): boolean {
    return this.#entries.some((entry) => entry.id === id);
  }

  /** Appends, or replaces the entry with the same id. */
  put(entry: Entry): void {
    if (this.has(entry.id)) this.#entries = this.#entries.map((old) => (old.id === entry.id ? entry : old));
    else this.#entries = [...this.#entries, entry].slice(-KEPT_ENTRIES);
    this.#publish({ kind: "put", entry });
  }

  /** Puts the one living screen; the others keep their text, or say `previously`, and lose their buttons. */
  putScreen(screen: Screen, previously: Text | undefined): void {
    const earlier = this.#entries.filter(
      (entry): entry is Screen => entry.kind === "screen" && entry.living && entry.id !== screen.id,
    );
    this.put(screen);
    for (const { asksPosition: _, ...old } of earlier) {
      this.put({ ...old, text: previously ?? old.text, buttons: [], living: false });
    }
  }

  remove(id: string): void {
    if (!this.has(id)) return;
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
    this.#publish({ kind: "gone", id });
  }

  toast(text: string): void {
    this.#publish({ kind: "toast", text });
  }

  openForm(form: FormReply): void {
    this.#form = form;
    this.#publish({ kind: "form", form });
  }

  closeForm(): void {
    if (!this.#form) return;
    this.#form = undefined;
    this.#publish({ kind: "form-closed" });
  }

  #publish(change: DistributiveOmit<Change, "chat">): void {
    this.#changes.publish({ chat: this.#id, ...change });
  }
}

type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;
