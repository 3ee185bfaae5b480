import type { SlackService } from "../support/running-slack.js";
import type { Person, ShownMessage, ShownView, SlackServer, Workspace } from "../support/slack-server.js";
import { Phone, type Surface, type Written } from "./phone.js";
import type { Words } from "./words.js";

export interface SlackPhoneOptions {
  server: SlackServer;
  service: SlackService;
  workspace: Workspace;
  words: Words;
}

const labelsOf = ({ buttons, submit, close }: ShownView): string[] =>
  [...buttons, close, submit].filter((label) => label !== undefined);

const ofMessage = ({ ts, text, buttons }: ShownMessage): Surface => ({ id: ts, text, labels: buttons });

const ofView = (id: string, view: ShownView): Surface => ({
  id,
  text: [view.title, view.text, ...Object.values(view.errors)].filter((part) => part !== "").join("\n"),
  labels: labelsOf(view),
});

/** The Home tab, windows over it for forms and for what is read closely, and direct messages. */
export class SlackPhone extends Phone {
  readonly #server: SlackServer;
  readonly #service: SlackService;
  readonly #person: Person;
  readonly #words: Words;

  constructor({ server, service, workspace, words }: SlackPhoneOptions) {
    super();
    this.#server = server;
    this.#service = service;
    this.#words = words;
    this.#person = workspace.user({ id: "U0ANNA", name: "Anna", locale: words.locale });
  }

  opens(): Promise<void> {
    return this.#does("(opens the Home tab)", () => this.#person.opensHome());
  }

  async goesHome(): Promise<void> {
    if (this.#person.modal) await this.#does("(closes the window)", () => this.#person.closesAll());
    await this.opens();
    if ((await this.buttons()).includes(this.#words.home)) await this.presses(this.#words.home);
  }

  types(words: string): Promise<void> {
    return this.#does(`/partecipo ${words}`, () => this.#person.types(`/partecipo ${words}`));
  }

  answers(words: string): Promise<void> {
    return this.#does(words, async () => {
      const [field = ""] = Object.keys(this.#person.modal?.fields ?? {});
      await this.#person.fills(field, words);
      await this.#settled();
      await this.#person.submits();
    });
  }

  async writes({ title, body, address, theme }: Written): Promise<void> {
    const fields = this.#words.fields;
    const typed = [
      [fields.title, title],
      [fields.body, body],
      [fields.address, address],
    ] as const;
    for (const [field, text] of typed)
      await this.#does(`${field}: ${text}`, () => this.#person.fills(field, text));
    await this.#does(`${fields.theme}: ${theme}`, () => this.#person.picks(fields.theme, theme));
    await this.presses(this.#person.modal?.submit ?? "");
  }

  async marks(projects: readonly number[]): Promise<void> {
    const { projects: field } = this.#words.fields;
    const chosen: string[] = [];
    const offered = await this.#person.offers(field);
    for (const number of projects) {
      chosen.push(offered.find((label) => label.startsWith(`${number} · `)) ?? `${number}`);
      await this.#does(`${field}: ${chosen.join(", ")}`, () => this.#person.picks(field, chosen));
    }
    await this.presses(this.#words.reviewForm);
  }

  protected async press(label: string): Promise<void> {
    const { modal } = this.#person;
    if (modal?.submit === label) await this.#person.submits();
    else if (modal?.close === label) await this.#person.closes();
    else await this.#person.presses(label);
    await this.#settled();
  }

  protected surfaces(): Surface[] {
    const { home, modals, dms, ephemerals } = this.#person;
    return [
      ...[...dms, ...ephemerals].filter(({ by }) => by === "app").map(ofMessage),
      ...(home ? [ofView("home", home)] : []),
      ...modals.map((view) => ofView(view.id, view)),
    ];
  }

  protected override reach(surfaces: readonly Surface[]): readonly Surface[] {
    return this.#person.modal ? surfaces.slice(-1) : surfaces;
  }

  #does(said: string, deed: () => Promise<unknown>): Promise<void> {
    return this.does(said, async () => {
      await deed();
      await this.#settled();
    });
  }

  async #settled(): Promise<void> {
    await this.#service.settled();
    await this.#server.quiet();
    const { troubles } = this.#person;
    if (troubles.length > 0) throw this.failure(`Slack had trouble: ${troubles.join("; ")}`);
  }
}
