import type { Capabilities } from "../src/chat/capabilities.js";
import { parsePress } from "../src/chat/press.js";
import type { Button, Reply } from "../src/chat/reply.js";
import type { EventContent } from "../src/chat/event.js";
import { settle } from "../src/persistence/outbox-claims.js";
import { createEngine } from "../src/services/engine.js";
import { handleEvent } from "../src/services/handle-event.js";
import type { Core } from "../src/start/open-core.js";

const TELEGRAM_LIKE: Capabilities = {
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

/** Over all drivers: two of them may play the same person one after the other. */
let events = 0;

/** Somebody who presses and types straight into `handleEvent`; only that call is timed. */
export class Driver {
  readonly #engine;
  readonly #core: Core;
  readonly #capabilities: Capabilities;
  readonly id: string;
  /** The last answer. */
  replies: readonly Reply[] = [];

  constructor(core: Core, id: string, capabilities = TELEGRAM_LIKE) {
    this.#core = core;
    this.#engine = createEngine(core.app);
    this.#capabilities = capabilities;
    this.id = id;
  }

  /** Milliseconds that `handleEvent` took. */
  async does(content: EventContent): Promise<number> {
    const event = {
      id: `bench:${this.id}:${++events}`,
      platform: "bench",
      chat: { id: this.id, kind: "private" as const },
      from: { id: this.id, name: "Anna", language: "en" },
      capabilities: this.#capabilities,
      content,
    };
    const start = performance.now();
    const { answer } = await handleEvent(this.#engine, event);
    const took = performance.now() - start;
    if (answer) {
      this.replies = answer.replies;
      const settlement = { message: answer, outcome: { state: "sent", screen: "1" } } as const;
      await settle(this.#core.database.prisma, [settlement], new Date());
    }
    return took;
  }

  types(text: string): Promise<number> {
    const [, name, args] = /^\/(\w+)\s*(.*)$/.exec(text) ?? [];
    return this.does(
      name === undefined ? { kind: "text", text } : { kind: "command", name, args: args ?? "" },
    );
  }

  presses(label: string): Promise<number> {
    const buttons = buttonsOf(this.replies);
    const button = buttons.find((one) => one.label === label || one.label.startsWith(`${label} `));
    if (!button || !("press" in button) || !parsePress(button.press)) {
      throw new Error(`no button ${label}, only ${buttons.map((one) => one.label).join(" | ")}`);
    }
    return this.does({ kind: "press", data: button.press });
  }
}

const buttonsOf = (replies: readonly Reply[]): Button[] =>
  replies.flatMap((reply) =>
    reply.kind === "screen" || reply.kind === "message" ? reply.buttons.flat() : [],
  );
