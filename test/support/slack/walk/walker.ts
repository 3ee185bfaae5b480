import type { EventContent, FormValue } from "../../../../src/chat/event.js";
import { parsePress } from "../../../../src/chat/press.js";
import type { Reply } from "../../../../src/chat/reply.js";
import type { PlayedGroup } from "../../groups.js";
import type { PlayedPerson, World } from "../../world.js";
import { longest, pressesOf, viewIn, type View } from "./views.js";

/** Somebody on Slack who goes through conversations in whatever language: presses by what a button does, not by its words. */
export class Walker {
  readonly person: PlayedPerson;
  /** Where they stand, as `flow.step`. */
  stands = "";
  readonly #world: World;
  readonly #seen: Set<string>;

  /** Every step that is shown is kept in `seen`. */
  constructor(world: World, person: PlayedPerson, seen: Set<string>) {
    this.person = person;
    this.#world = world;
    this.#seen = seen;
  }

  get view(): View | undefined {
    return viewIn(this.person.log);
  }

  async does(content: EventContent, group?: PlayedGroup): Promise<readonly Reply[]> {
    const said = await this.person.does(content, undefined, group?.chat);
    await this.looks();
    return said;
  }

  /** Looks where they stand now: some things happen to them. */
  async looks(): Promise<void> {
    const { flow, step } = await this.#world.prisma.conversation.findFirstOrThrow({
      where: { externalId: this.person.id },
      select: { flow: true, step: true },
    });
    this.stands = `${flow}.${step}`;
    this.#seen.add(this.stands);
  }

  async commands(name: string, args = "", group?: PlayedGroup): Promise<void> {
    await this.does({ kind: "command", name, args }, group);
  }

  /** A button of a message, which opens an entry. */
  async enters(flow: string, entry: string, arg: string | number = ""): Promise<void> {
    await this.does({ kind: "press", data: `1|${flow}|${entry}|${arg}|` });
  }

  /** The first button of the screen with this verb, and this argument if one is given. */
  async presses(verb: string, arg?: string | number): Promise<void> {
    const fits = (data: string): boolean => {
      const press = parsePress(data);
      return press?.verb === verb && (arg === undefined || press.arg === String(arg));
    };
    const data = this.view && pressesOf(this.view).find(fits);
    if (data === undefined) throw new Error(`nothing does "${verb}" on ${this.stands}:\n${this.person.sees}`);
    await this.does({ kind: "press", data });
  }

  /** Whether something on the screen does this. */
  offers(verb: string): boolean {
    return this.view !== undefined && pressesOf(this.view).some((data) => parsePress(data)?.verb === verb);
  }

  async pressesAll(...verbs: string[]): Promise<void> {
    for (const verb of verbs) await this.presses(verb);
  }

  async types(text: string): Promise<void> {
    await this.does({ kind: "text", text });
  }

  /** Fills in the form that is open: with the longest answers there may be, but for these. */
  async fillsIn(but: Record<string, FormValue> = {}): Promise<void> {
    const { form } = this.person;
    if (!form) throw new Error(`no form on ${this.stands}:\n${this.person.sees}`);
    const values = form.fields.map((field) => [field.name, longest(field)] as const);
    await this.does({
      kind: "form",
      form: form.form,
      turn: form.turn,
      values: { ...Object.fromEntries(values), ...but },
    });
  }
}
