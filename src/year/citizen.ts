import type { Capabilities } from "../chat/capabilities.js";
import type { ChatEvent, EventContent, FormValue } from "../chat/event.js";
import { parsePress, packPress } from "../chat/press.js";
import type { Inbox } from "../ports/inbox.js";
import type { Message, YearPlatform } from "./year-platform.js";

/** A chat in which questions come one by one, as on Telegram; or one with forms, as on Slack. */
export const QUESTIONS: Capabilities = {
  forms: false,
  formPhotos: false,
  editInPlace: true,
  buttonsPerRow: 2,
  itemsPerPage: 6,
  overlays: false,
  menus: false,
  commandWord: undefined,
  asksPosition: true,
  asksContact: true,
};

export const FORMS: Capabilities = {
  ...QUESTIONS,
  forms: true,
  buttonsPerRow: 5,
  itemsPerPage: 8,
  overlays: true,
  menus: true,
  commandWord: "/partecipo",
  asksPosition: false,
  asksContact: false,
};

export interface Role {
  id: string;
  name: string;
  language: string;
  area: string;
}

/** Somebody who takes part, in one private chat. Everything they do is an event like any other. */
export class Citizen {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  /** The district they live in. */
  readonly area: string;
  readonly platform: YearPlatform;
  readonly #inbox: Inbox;
  readonly #capabilities: Capabilities;
  #events = 0;

  constructor(
    { id, name, language, area }: Role,
    { platform, inbox, capabilities }: { platform: YearPlatform; inbox: Inbox; capabilities: Capabilities },
  ) {
    this.id = id;
    this.name = name;
    this.language = language;
    this.area = area;
    this.platform = platform;
    this.#inbox = inbox;
    this.#capabilities = capabilities;
  }

  /** What they were told without having just asked for it. */
  get told(): Message[] {
    return this.platform.messages.filter(({ chat, answers }) => chat === this.id && !answers);
  }

  get hasForms(): boolean {
    return this.#capabilities.forms;
  }

  get reads(): string {
    return this.platform.reads(this.id);
  }

  get screenId(): string {
    return this.platform.screenOf(this.id)?.id ?? "";
  }

  does(content: EventContent): Promise<void> {
    const { platform } = this.platform;
    this.#events += 1;
    const event: ChatEvent = {
      id: `${platform}:${this.id}:${this.#events}`,
      platform,
      chat: { id: this.id, kind: "private" },
      from: { id: this.id, name: this.name, language: this.language },
      capabilities: this.#capabilities,
      content,
    };
    return this.platform.hears(this.id, () => this.#inbox.receive(event, {}));
  }

  says(text: string): Promise<void> {
    return this.does({ kind: "text", text });
  }

  commands(name: string, args = ""): Promise<void> {
    return this.does({ kind: "command", name, args });
  }

  /** A button of a message, which opens an entry. */
  enters(flow: string, entry: string, arg: string | number = ""): Promise<void> {
    const data = packPress({ flow, verb: entry, arg: String(arg), turn: undefined });
    return this.does({ kind: "press", data });
  }

  /** The first button that does this, with this argument if one is given. */
  async presses(verb: string, arg?: string | number): Promise<void> {
    const data = this.#dataOf(verb, arg);
    if (data === undefined)
      throw new Error(`nothing does "${verb} ${arg ?? ""}" for ${this.name}, who sees:\n${this.reads}`);
    await this.does({ kind: "press", data });
  }

  /** The button that says this: a name that only this story knows. */
  async pressesNamed(label: string): Promise<void> {
    const button = this.platform.buttonsOf(this.id).find((one) => one.label === label);
    if (button === undefined || !("press" in button))
      throw new Error(`nothing says "${label}" for ${this.name}, who sees:\n${this.reads}`);
    await this.does({ kind: "press", data: button.press });
  }

  async pressesAll(...verbs: string[]): Promise<void> {
    for (const verb of verbs) await this.presses(verb);
  }

  can(verb: string, arg?: string | number): boolean {
    return this.#dataOf(verb, arg) !== undefined;
  }

  #dataOf(verb: string, arg?: string | number): string | undefined {
    for (const button of this.platform.buttonsOf(this.id)) {
      const press = "press" in button ? parsePress(button.press) : undefined;
      if (press?.verb === verb && (arg === undefined || press.arg === String(arg)) && "press" in button)
        return button.press;
    }
    return undefined;
  }

  /** Sends the form that is open, with these answers and otherwise as it is. */
  async fillsIn(values: Record<string, FormValue>): Promise<void> {
    const form = this.platform.screenOf(this.id);
    if (form?.kind !== "form") throw new Error(`${this.name} has no form but:\n${this.reads}`);
    const untouched = form.fields.map((field): [string, FormValue] => [
      field.name,
      "value" in field ? ([field.value].flat()[0] ?? null) : null,
    ]);
    await this.does({
      kind: "form",
      form: form.form,
      turn: form.turn,
      values: { ...Object.fromEntries(untouched), ...values },
    });
  }

  /** Gives the one answer that is asked for: in the form that is open, or as a message. */
  async answers(text: string): Promise<void> {
    const screen = this.platform.screenOf(this.id);
    if (screen?.kind !== "form") return this.says(text);
    await this.fillsIn({ [screen.fields[0]?.name ?? ""]: text });
  }
}
