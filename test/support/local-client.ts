import { randomUUID } from "node:crypto";
import type { Posted } from "../../adapters/local/posted.js";
import type { Change, Entry, Transcript } from "../../adapters/local/transcript.js";
import type { Button } from "../../src/chat/reply.js";
import { plainText } from "../../src/chat/text.js";
import { eventually } from "./eventually.js";
import { EventStream } from "./local-chat/event-stream.js";

type Manner = Posted["manner"];
type Drawn = Extract<Entry, { kind: "screen" | "message" }>;

/** Somebody at the page of the local chat, without the page: posts what they do, reads the stream. */
export class LocalClient {
  readonly url: string;
  readonly person: string;
  readonly manner: Manner;
  #chat: Transcript = { entries: [] };
  #stream: EventStream | undefined;

  constructor(url: string, person: string, manner: Manner = "buttons") {
    this.url = url;
    this.person = person;
    this.manner = manner;
  }

  /** Opens the stream and keeps reading it until `leave`. */
  async comes(): Promise<this> {
    this.#stream = new EventStream(await fetch(`${this.url}/chat/stream`));
    this.#keepReading(this.#stream).catch(() => {}); // the service went away, as some tests want
    return this;
  }

  async leaves(): Promise<void> {
    await this.#stream?.close().catch(() => {}); // it may be gone already
  }

  async #keepReading(stream: EventStream): Promise<void> {
    for (;;) {
      const { event, data } = await stream.next();
      if (event === "snapshot")
        this.#chat = (data as { chats: Record<string, Transcript> }).chats[this.person] ?? { entries: [] };
      if (event === "change" && (data as Change).chat === this.person) this.#take(data as Change);
    }
  }

  #take(change: Change): void {
    const { entries } = this.#chat;
    if (change.kind === "gone")
      this.#chat = { ...this.#chat, entries: entries.filter(({ id }) => id !== change.id) };
    if (change.kind === "form") this.#chat = { ...this.#chat, form: change.form };
    if (change.kind === "form-closed") this.#chat = { entries };
    if (change.kind !== "put") return;
    const { entry } = change;
    const known = entries.some(({ id }) => id === entry.id);
    const next = known ? entries.map((old) => (old.id === entry.id ? entry : old)) : [...entries, entry];
    this.#chat = { ...this.#chat, entries: next };
  }

  get #drawn(): readonly Drawn[] {
    return this.#chat.entries.filter((entry) => entry.kind === "screen" || entry.kind === "message");
  }

  /** All that the service says in this chat, oldest first. */
  get reads(): string {
    return this.#drawn.map(({ text }) => plainText(text)).join("\n\n");
  }

  /** The newest words, screen or message. */
  get last(): string {
    const last = this.#drawn.at(-1);
    return last ? plainText(last.text) : "";
  }

  get buttons(): readonly Button[] {
    return this.#drawn.flatMap(({ buttons }) => buttons.flat());
  }

  get form(): Transcript["form"] {
    return this.#chat.form;
  }

  /** Waits until the service has said it. */
  async isTold(words: string | RegExp): Promise<string> {
    const find = () => new RegExp(words, "u").exec(this.reads)?.[0];
    return eventually(`${this.person} reads ${String(words)}`, find).catch((error: unknown) => {
      throw new Error(`${String(error)}; they read:\n${this.reads}`);
    });
  }

  /** Posts it as the page does, and answers the act once the service has acknowledged it. */
  async does(content: Posted["content"], id: string = randomUUID()): Promise<Posted> {
    const { manner } = this;
    const act: Posted = { id, manner, language: "en", asksPosition: false, content };
    await this.repeats(act);
    return act;
  }

  /** Posts the same act again, with the same id. */
  async repeats(act: Posted): Promise<void> {
    const answer = await fetch(`${this.url}/chat/${this.person}/events`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(act),
    });
    if (!answer.ok) throw new Error(`${this.person} was refused: ${await answer.text()}`);
  }

  sends(text: string): Promise<Posted> {
    return this.does({ kind: "text", text });
  }

  /** Waits for a button whose label starts so, or fits, and presses the newest one. */
  async presses(label: string | RegExp): Promise<Posted> {
    const fits = (name: string) => (typeof label === "string" ? name.startsWith(label) : label.test(name));
    const find = () => this.buttons.findLast((button) => "press" in button && fits(button.label));
    const button = await eventually(`${this.person} can press ${String(label)}`, find).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}; they read:\n${this.last}\n${JSON.stringify(this.buttons)}`);
      },
    );
    return this.does({ kind: "press", data: "press" in button ? button.press : "" });
  }
}
