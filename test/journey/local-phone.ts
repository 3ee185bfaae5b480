import { randomUUID } from "node:crypto";
import type { Posted } from "../../adapters/local/posted.js";
import type { Entry, Transcript } from "../../adapters/local/transcript.js";
import type { FormField, FormReply, ScreenReply } from "../../src/chat/reply.js";
import { plainText } from "../../src/chat/text.js";
import { EventStream } from "../support/local-chat/event-stream.js";
import { Phone, type Surface, type Written } from "./phone.js";
import type { Words } from "./words.js";

type Drawn = Extract<Entry, { kind: "screen" | "message" }>;

const isDrawn = (entry: Entry): entry is Drawn => entry.kind === "screen" || entry.kind === "message";
const labels = (rows: ScreenReply["buttons"]): string[] => rows.flat().map(({ label }) => label);

/** The page of the local chat: a conversation, and forms that are filled in whole. */
export class LocalPhone extends Phone {
  readonly #url: string;
  readonly #words: Words;
  #chat: Transcript = { entries: [] };

  constructor(url: string, words: Words) {
    super();
    this.#url = url;
    this.#words = words;
  }

  opens(): Promise<void> {
    return this.does("(opens the page)", () => this.#posts({ kind: "resume" }));
  }

  goesHome(): Promise<void> {
    return this.types("/home");
  }

  types(words: string): Promise<void> {
    return this.does(words, () => this.#posts({ kind: "text", text: words }));
  }

  async answers(words: string): Promise<void> {
    if (!this.#chat.form) return this.types(words);
    await this.#sends({ [this.#chat.form.fields[0]?.name ?? ""]: words });
  }

  async writes({ title, body, address, theme }: Written): Promise<void> {
    const { fields } = this.#words;
    await this.#sends({
      [this.#field(fields.title).name]: title,
      [this.#field(fields.body).name]: body,
      [this.#field(fields.address).name]: address,
      [this.#field(fields.theme).name]: valueOf(this.#field(fields.theme), theme),
    });
  }

  async marks(projects: readonly number[]): Promise<void> {
    const { add, backToList, myBallot, review } = this.#words;
    for (const number of projects) {
      await this.types(String(number));
      await this.presses(add);
      await this.presses(backToList);
    }
    await this.presses(myBallot);
    await this.presses(review);
  }

  protected async press(label: string): Promise<void> {
    const { form, entries } = this.#chat;
    const rows = [
      ...entries.filter(isDrawn).flatMap(({ buttons }) => buttons),
      ...(form ? [...(form.buttons ?? []), [form.cancel]] : []),
    ];
    const button = rows.flat().findLast((one) => one.label === label);
    if (!button || !("press" in button)) throw this.failure(`"${label}" presses nothing`);
    await this.#posts({ kind: "press", data: button.press });
  }

  protected async surfaces(): Promise<Surface[]> {
    await this.#looks();
    const { entries, form } = this.#chat;
    const said = entries
      .filter(isDrawn)
      .map(({ id, text, buttons }) => ({ id, text: plainText(text), labels: labels(buttons) }));
    return form ? [...said, ofForm(form)] : said;
  }

  #field(label: string): FormField {
    const field = this.#chat.form?.fields.find((one) => one.label === label);
    if (!field) throw this.failure(`no field "${label}"`);
    return field;
  }

  async #sends(values: Extract<Posted["content"], { kind: "form" }>["values"]): Promise<void> {
    const { form } = this.#chat;
    if (!form) throw this.failure("no form is open");
    const untouched = Object.fromEntries(
      form.fields.map((field) => [field.name, "value" in field ? ([field.value].flat()[0] ?? null) : null]),
    );
    const { form: id, turn } = form;
    await this.does(`${JSON.stringify(values)} [${form.submit}]`, () =>
      this.#posts({ kind: "form", form: id, turn, values: { ...untouched, ...values } }),
    );
  }

  async #posts(content: Posted["content"]): Promise<void> {
    const act: Posted = {
      id: randomUUID(),
      manner: "forms",
      language: this.#words.language,
      asksPosition: false,
      content,
    };
    const answer = await fetch(`${this.#url}/chat/anna/events`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(act),
    });
    if (!answer.ok) throw this.failure(`refused: ${await answer.text()}`);
  }

  /** A stream that is opened begins with everything there is. */
  async #looks(): Promise<void> {
    const stream = new EventStream(await fetch(`${this.#url}/chat/stream`));
    let { event, data } = await stream.next();
    while (event !== "snapshot") ({ event, data } = await stream.next());
    await stream.close();
    this.#chat = (data as { chats: Record<string, Transcript> }).chats["anna"] ?? { entries: [] };
  }
}

const ofForm = ({ form, turn, title, fields, errors, cancel, buttons = [] }: FormReply): Surface => ({
  id: `form ${form} ${turn}`,
  text: [title, ...fields.map(({ label }) => `<${label}>`), ...Object.values(errors)].join("\n"),
  labels: [...labels(buttons), cancel.label],
});

const valueOf = (field: FormField, label: string): string =>
  ("options" in field && field.options.find((option) => option.label === label)?.value) || label;
