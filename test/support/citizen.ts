import { issueCodes } from "../../src/services/issue-codes.js";
import { eventually } from "./eventually.js";
import { PROCESS_ID } from "./sample-process.js";
import type { Person, TelegramServer } from "./telegram-server.js";

/** New personal codes of Navile. */
export async function codesOf(app: Parameters<typeof issueCodes>[0], count: number): Promise<string[]> {
  const { communityId } = await app.prisma.participatoryProcess.findUniqueOrThrow({
    where: { id: PROCESS_ID },
  });
  const issued = await issueCodes(app, { processId: PROCESS_ID, communityId, areaKey: "navile", count });
  if (!issued.ok) throw new Error(issued.refusal.code);
  return issued.value;
}

/** Somebody with Telegram who waits for each answer before they go on. */
export class Citizen {
  readonly person: Person;
  readonly #server: TelegramServer;

  constructor(server: TelegramServer, id: number, options: { name?: string; language?: string } = {}) {
    const { name = "Anna", language = "en" } = options;
    this.#server = server;
    this.person = server.person({ id, first_name: name, language_code: language });
  }

  /** The newest message of the bot: its words and its buttons. */
  get sees(): string {
    const { text, buttons } = this.person.last;
    return [text, ...buttons.map((row) => `[${row.join(" | ")}]`)].join("\n");
  }

  /** Messages of the bot on the screen. */
  get heard(): string[] {
    return this.person.screen.filter(({ by }) => by === "bot").map(({ text }) => text);
  }

  async does(happening: (person: Person) => unknown): Promise<string> {
    happening(this.person);
    await this.#server.quiet();
    return this.sees;
  }

  sends(text: string): Promise<string> {
    return this.does((person) => person.sends(text));
  }

  presses(label: string): Promise<string> {
    return this.does((person) => person.presses(label));
  }

  /** Waits until the newest message holds these words. */
  async comesToSee(words: string): Promise<void> {
    await eventually(`${words} on the screen`, () => this.heard.at(-1)?.includes(words));
  }

  /** Says hello and lives in Navile. */
  async arrives(): Promise<void> {
    await this.sends("/start");
    await this.presses("Continue in English");
    await this.presses("Navile");
  }

  /** Shows a right to vote in Navile. */
  async isVerified(code: string): Promise<void> {
    await this.arrives();
    await this.sends("/vote");
    await this.presses("Check my right to vote");
    await this.presses("I have a personal code");
    await this.sends(code);
  }

  /** Chooses projects and stands before the last button. */
  async isAboutToVote(code: string, numbers: readonly number[] = [12]): Promise<void> {
    await this.isVerified(code);
    await this.presses("Go to my ballot");
    await this.presses("Open my ballot");
    await this.chooses(numbers);
  }

  async chooses(numbers: readonly number[]): Promise<void> {
    for (const number of numbers) {
      await this.sends(String(number));
      await this.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(this.sees)?.[1] ?? "Add");
    }
    await this.presses(/\[?(My ballot \(\d of 3\))/u.exec(this.sees)?.[1] ?? "My ballot");
    await this.presses("Review and vote");
  }

  /** The codes of all receipts on the screen, oldest first. */
  get receipts(): string[] {
    const receipts = this.heard.filter((text) => text.startsWith("Your vote is in."));
    return receipts.map((text) => /BO-[2-9A-Z]{4}-[2-9A-Z]{4}/u.exec(text)?.[0] ?? "");
  }
}
