import { expect } from "vitest";
import type { Capabilities } from "../../src/chat/capabilities.js";
import type { Chat, EventContent, FormValue, IncomingPhoto, Sender } from "../../src/chat/event.js";
import type { Button, FormReply, Reply, ScreenReply } from "../../src/chat/reply.js";
import { plainText } from "../../src/chat/text.js";
import { buttonsOn } from "../../src/chat/typed-press.js";
import type { Clock } from "../../src/ports/clock.js";
import type { DeliveryQueue } from "../../src/ports/delivery-queue.js";
import type { Log } from "../../src/ports/log.js";
import type { App } from "../../src/services/app.js";
import { deliverChat } from "../../src/services/deliver-chat.js";
import { createEngine } from "../../src/services/engine.js";
import type { Engine } from "../../src/services/handle-event.js";
import { createInbox, type InboxDeps } from "../../src/services/inbox.js";
import type { Messenger } from "../../src/ports/messenger.js";
import { ProcessCache } from "../../src/services/process-cache.js";
import { ChatMessenger, transcriptOf } from "./chat-messenger.js";
import type { TestDatabase } from "./database.js";
import { NOW } from "./sample-process.js";
import { seededRandomness } from "./seeded-randomness.js";

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
export const FORMS: Capabilities = { ...QUESTIONS, forms: true, itemsPerPage: 8 };
/** What Slack can: forms and cards lie over a page of lists and menus. */
export const SLACK: Capabilities = {
  ...FORMS,
  formPhotos: true,
  buttonsPerRow: 5,
  overlays: true,
  menus: true,
  commandWord: "/partecipo",
  asksPosition: false,
  asksContact: false,
};

export interface TestClock extends Clock {
  at: Date;
  moveTo(iso: string): void;
}

function testClock(): TestClock {
  const clock: TestClock = {
    at: NOW,
    now: () => new Date(clock.at),
    moveTo: (iso) => {
      clock.at = new Date(iso);
    },
  };
  return clock;
}

/** Keeps what is logged, so that a test can see that nothing private is. */
export class TestLog implements Log {
  readonly lines: string[] = [];
  readonly errors: string[] = [];
  debug(facts: object, message: string): void {
    this.lines.push(`${message} ${JSON.stringify(facts)}`);
  }
  info(facts: object, message: string): void {
    this.debug(facts, message);
  }
  warn(facts: object, message: string): void {
    this.debug(facts, message);
  }
  error(facts: object, message: string): void {
    this.debug(facts, message);
    this.errors.push(`${message} ${JSON.stringify(facts)}`);
  }
}

/** The whole core on a real database, with people to play. Only the platform is a stand-in. */
export class World {
  readonly clock = testClock();
  /** By how much the machine's clock, of leases and pauses, is ahead of the real one. */
  machineAheadMs = 0;
  readonly log = new TestLog();
  /** Of the platform that people are on when nothing else is said. */
  readonly messenger: ChatMessenger;
  readonly #messengers: Map<string, Messenger>;
  readonly app: App;
  readonly engine: Engine;
  readonly inbox;
  readonly prisma: TestDatabase["prisma"];
  readonly #people = new Map<string, PlayedPerson>();
  /** What has been left waiting for a chat is sent at once. */
  readonly queue: DeliveryQueue;

  /** Another world on the same database, with a seed of its own and the same messenger, is another process of the service. */
  constructor(database: TestDatabase, seed = "world", messenger = new ChatMessenger("test")) {
    this.messenger = messenger;
    this.#messengers = new Map([[messenger.platform, messenger]]);
    const randomness = seededRandomness(seed);
    const { prisma } = database;
    this.prisma = prisma;
    const machine = { now: () => new Date(Date.now() + this.machineAheadMs) };
    this.app = {
      prisma,
      clock: this.clock,
      machine,
      randomness,
      secretKey: new Uint8Array(32).fill(7),
      processes: new ProcessCache(),
      log: this.log,
      checks: { smsAnHour: 500, loginAt: "https://portico.example/login/start" },
      platforms: [messenger.platform],
      linkTo: () => (start) => `https://t.me/portico_bot?start=${start}`,
      standingOn: () => undefined,
    };
    this.engine = createEngine(this.app);
    const delivery: InboxDeps = {
      prisma,
      messengers: this.#messengers,
      clock: machine,
      randomness,
      log: this.log,
      queue: {
        deliverLater: async ({ conversationId }) => {
          await deliverChat(delivery, conversationId);
        },
        hideLater: () => Promise.resolve(),
      },
    };
    this.queue = delivery.queue;
    this.inbox = createInbox(this.engine, delivery);
  }

  /** Somebody in a chat of their own; asked for again, the same one. */
  person(id: string, options: PersonOptions = {}): PlayedPerson {
    const key = `${options.platform ?? this.messenger.platform} ${id}`;
    const person = this.#people.get(key) ?? new PlayedPerson(this, id, options);
    this.#people.set(key, person);
    return person;
  }

  /** The messenger of a platform; a platform that is new gets one. */
  messengerOf(platform: string): ChatMessenger {
    const messenger =
      (this.#messengers.get(platform) as ChatMessenger | undefined) ?? new ChatMessenger(platform);
    this.#messengers.set(platform, messenger);
    return messenger;
  }
}

interface PersonOptions {
  name?: string;
  language?: string;
  capabilities?: Capabilities;
  platform?: string;
}

/** Somebody in a private chat. Each verb is one event; the answer is what the bot said to it. */
export class PlayedPerson {
  readonly #world: World;
  readonly id: string;
  readonly #name: string;
  readonly #language: string;
  readonly #capabilities: Capabilities;
  readonly #platform: string;
  #events = 0;

  constructor(
    world: World,
    id: string,
    {
      name = "Anna",
      language = "en",
      capabilities = QUESTIONS,
      platform = world.messenger.platform,
    }: PersonOptions,
  ) {
    this.#world = world;
    this.id = id;
    this.#name = name;
    this.#language = language;
    this.#capabilities = capabilities;
    this.#platform = platform;
  }

  get sender(): Sender {
    return { id: this.id, name: this.#name, language: this.#language };
  }

  /** One event; `eventId` again is a second delivery of the same update. */
  async does(
    content: EventContent,
    eventId = `${this.#platform}:${this.id}:${++this.#events}`,
    origin?: Chat,
  ): Promise<Reply[]> {
    const before = this.#shown.log.length;
    await this.#world.inbox.receive(
      {
        id: eventId,
        platform: this.#platform,
        chat: { id: this.id, kind: "private" },
        from: this.sender,
        capabilities: this.#capabilities,
        content,
        ...(origin && { origin }),
      },
      {},
    );
    return this.#shown.log.slice(before);
  }

  /** Text, or a command when it starts with a slash. */
  sends(text: string): Promise<Reply[]> {
    const [, name, args] = /^\/(\w+)\s*([\s\S]*)$/.exec(text) ?? [];
    return this.does(
      name === undefined ? { kind: "text", text } : { kind: "command", name, args: args ?? "" },
    );
  }

  /** Presses the button of the screen, or of a message that stands by itself, with exactly these words. */
  presses(label: string): Promise<Reply[]> {
    return this.does({ kind: "press", data: this.dataOf(label) });
  }

  /** What the button with these words would send. */
  dataOf(label: string): string {
    const { lasting } = this.#shown;
    const button = [...this.buttons, ...lasting.toReversed()].find((one) => one.label === label);
    if (!button || !("press" in button)) {
      throw new Error(`no button "${label}" on:\n${this.sees}`);
    }
    return button.press;
  }

  /** The buttons of the screen as it is now. */
  get buttons(): readonly Button[] {
    const { screen } = this.#shown;
    if (screen?.kind === "screen") return [...buttonsOn(screen).flat(), ...wayOut(screen)];
    return screen?.kind === "form" ? [...buttonsOn(screen).flat(), screen.cancel] : [];
  }

  /** The form that is open, where the platform has forms. */
  get form(): FormReply | undefined {
    const { screen } = this.#shown;
    return screen?.kind === "form" ? screen : undefined;
  }

  fillsIn(values: Record<string, FormValue>, photos?: readonly IncomingPhoto[]): Promise<Reply[]> {
    const { screen } = this.#shown;
    if (screen?.kind !== "form") throw new Error(`no form on:\n${this.sees}`);
    return this.does({
      kind: "form",
      form: screen.form,
      turn: screen.turn,
      values,
      ...(photos && { photos: { photos } }),
    });
  }

  /** What is filled in so far is reported, as a form does that is still open. */
  isFillingIn(values: Record<string, FormValue>): Promise<Reply[]> {
    const { form } = this;
    if (!form) throw new Error(`no form on:\n${this.sees}`);
    return this.does({ kind: "form", form: form.form, turn: form.turn, values, partial: true });
  }

  get #shown() {
    return this.#world.messengerOf(this.#platform).chat(this.id);
  }

  /** Everything said in this chat so far. */
  get log(): readonly Reply[] {
    return this.#shown.log;
  }

  /** The screen as it is now, as a transcript shows it. */
  get sees(): string {
    const { screen } = this.#shown;
    return screen ? transcriptOf(screen) : "(nothing)";
  }

  /** The screen's words without its buttons. */
  get reads(): string {
    const { screen } = this.#shown;
    return screen?.kind === "screen" ? plainText(screen.text) : this.sees;
  }

  get screenId(): string {
    const { screen } = this.#shown;
    return screen && "id" in screen ? screen.id : "";
  }
}

/** Closing what lies over the page is a press as well. */
const wayOut = ({ over }: ScreenReply): Button[] => (over ? [{ label: over.close, press: over.leave }] : []);

const INDENT = /^ {0,8}/;

/**
 * Plays the `you:` lines and compares the whole conversation. `you: text` types, `you: [Label]` presses.
 * The bot's lines are screens, `(toasts)` and messages, each led by `bot:`.
 */
export async function expectChat(person: PlayedPerson, script: string): Promise<void> {
  const wanted = script
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== "");
  const margin = INDENT.exec(wanted[0] ?? "")?.[0].length ?? 0;
  const lines = wanted.map((line) => line.slice(margin));
  const played: string[] = [];
  for (const line of lines.filter((one) => one.startsWith("you: "))) {
    const said = line.slice(5);
    const label = /^\[(.+)\]$/.exec(said)?.[1];
    const replies = label === undefined ? await person.sends(said) : await person.presses(label);
    played.push(line, ...replies.flatMap((reply) => botLines(transcriptOf(reply))));
  }
  expect(played.join("\n")).toBe(lines.join("\n"));
}

/** Empty lines of a text are left out, so that a transcript stays compact. */
function botLines(text: string): string[] {
  const [first = "", ...rest] = text.split("\n").filter((line) => line.trim() !== "");
  return [`bot: ${first}`, ...rest.map((line) => `     ${line}`)];
}
