import type { Person, TelegramServer } from "../support/telegram-server.js";
import { Phone, type Surface, type Written } from "./phone.js";
import type { Words } from "./words.js";

/** A chat: questions come one by one, and every answer is a message or a button under one. */
export class TelegramPhone extends Phone {
  readonly #server: TelegramServer;
  readonly #person: Person;
  readonly #words: Words;

  constructor(server: TelegramServer, words: Words) {
    super();
    this.#server = server;
    this.#words = words;
    this.#person = server.person({ id: 501, first_name: "Anna", language_code: words.language });
  }

  opens(): Promise<void> {
    return this.types("/start");
  }

  goesHome(): Promise<void> {
    return this.types("/home");
  }

  types(words: string): Promise<void> {
    return this.#does(words, () => this.#person.sends(words));
  }

  answers(words: string): Promise<void> {
    return this.types(words);
  }

  async writes({ title, body, address, theme }: Written): Promise<void> {
    const { done, placeIsRight, skip } = this.#words;
    await this.types(title);
    await this.types(body);
    await this.presses(done);
    await this.types(address);
    await this.presses(placeIsRight);
    await this.presses(theme);
    await this.presses(skip);
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
    this.#person.presses(label);
    await this.#server.quiet();
  }

  protected surfaces(): Surface[] {
    return this.#person.screen
      .filter(({ by }) => by === "bot")
      .map(({ id, text, buttons }) => ({ id: String(id), text, labels: buttons.flat() }));
  }

  #does(said: string, deed: () => unknown): Promise<void> {
    return this.does(said, async () => {
      deed();
      await this.#server.quiet();
    });
  }
}
