import type { Button, Reply } from "../chat/reply.js";
import { plainText } from "../chat/text.js";
import { buttonsOn } from "../chat/typed-press.js";
import type { Clock } from "../ports/clock.js";
import type { Address, Delivery, DeliveryContext, Messenger } from "../ports/messenger.js";

/** A message that stood by itself: a receipt, an answer, a notice. */
export interface Message {
  at: Date;
  platform: string;
  chat: string;
  /** Its id in the catalogue of conversations. */
  id: string;
  text: string;
  /** It answers what was just done in that chat; everything else the service said first. */
  answers: boolean;
}

interface Chat {
  screen: Extract<Reply, { kind: "screen" | "form" }> | undefined;
  /** Buttons of messages that stand by themselves stay pressable. */
  lasting: Button[];
}

/** A platform on which everybody of the story writes and reads: what it is told to show stays here. */
export class YearPlatform implements Messenger {
  readonly platform: string;
  /** In the order in which they were sent. */
  readonly messages: Message[] = [];
  readonly #clock: Clock;
  readonly #chats = new Map<string, Chat>();
  /** The chat whose event is being handled. */
  #heard: string | undefined;

  constructor(platform: string, clock: Clock) {
    this.platform = platform;
    this.#clock = clock;
  }

  /** What a chat is sent while its own event is handled answers it. */
  async hears(chat: string, handle: () => Promise<void>): Promise<void> {
    this.#heard = chat;
    await handle();
    this.#heard = undefined;
  }

  send({ chat: id }: Address, replies: readonly Reply[], context: DeliveryContext): Promise<Delivery> {
    const chat = this.#chat(id);
    const posted: Record<string, string> = {};
    for (const reply of replies) {
      if (reply.kind === "screen" || reply.kind === "form") chat.screen = reply;
      if (reply.kind !== "message") continue;
      chat.lasting.push(...reply.buttons.flat());
      this.messages.push({
        at: this.#clock.now(),
        platform: this.platform,
        chat: id,
        id: reply.id,
        text: plainText(reply.text),
        answers: id === this.#heard,
      });
      if (reply.name !== undefined)
        posted[reply.name] = context.posted?.[reply.name] ?? String(this.messages.length);
    }
    return Promise.resolve({ outcome: "sent", screen: "1", messages: [], posted });
  }

  hide(): Promise<Delivery> {
    return Promise.resolve({ outcome: "sent", messages: [] });
  }

  screenOf(chat: string): Chat["screen"] {
    return this.#chat(chat).screen;
  }

  /** What can be pressed, of the screen first. */
  buttonsOf(chat: string): Button[] {
    const { screen, lasting } = this.#chat(chat);
    return [...(screen ? buttonsOn(screen).flat() : []), ...lasting.toReversed()];
  }

  /** What is on the screen, with its buttons, for whoever looks for what went wrong. */
  reads(chat: string): string {
    const { screen } = this.#chat(chat);
    const words = screen?.kind === "screen" ? plainText(screen.text) : `form: ${screen?.title ?? ""}`;
    const buttons = this.buttonsOf(chat).map(
      (one) => `[${one.label}${"press" in one ? ` ${one.press}` : ""}]`,
    );
    return [words, ...buttons].join("\n");
  }

  #chat(id: string): Chat {
    const chat = this.#chats.get(id) ?? { screen: undefined, lasting: [] };
    this.#chats.set(id, chat);
    return chat;
  }
}
