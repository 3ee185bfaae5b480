import type { Reply } from "../../src/chat/reply.js";
import type { Address, Delivery, DeliveryContext, Messenger } from "../../src/ports/messenger.js";

export interface Call {
  to: Address;
  /** What the replies say, for short. */
  texts: string[];
  context: DeliveryContext;
  at: number;
}

/** What the platform does with a call: an outcome, or an exception for a bug in the adapter. */
export type Script = (call: Call, calls: readonly Call[]) => Delivery | Promise<Delivery>;

export const sent: Delivery = { outcome: "sent", messages: [] };

/** A platform that does what the test says, and notices when a chat is spoken to twice at the same time. */
export class ScriptedMessenger implements Messenger {
  readonly platform: string;
  readonly calls: Call[] = [];
  readonly hidden: { to: Address; ref: string }[] = [];
  overlaps = 0;
  script: Script;
  hideScript: () => Delivery = () => sent;
  readonly #speakingTo = new Set<string>();

  constructor(platform = "scripted", script: Script = () => sent) {
    this.platform = platform;
    this.script = script;
  }

  async send(to: Address, replies: readonly Reply[], context: DeliveryContext): Promise<Delivery> {
    const call = { to, texts: replies.map(textOf), context, at: Date.now() };
    if (this.#speakingTo.has(to.chat)) this.overlaps++;
    this.#speakingTo.add(to.chat);
    this.calls.push(call);
    try {
      return await this.script(call, this.calls);
    } finally {
      this.#speakingTo.delete(to.chat);
    }
  }

  async hide(to: Address, ref: string): Promise<Delivery> {
    const delivery = this.hideScript();
    if (delivery.outcome === "sent") this.hidden.push({ to, ref });
    return delivery;
  }

  /** Everything that was said in a chat, in order. */
  saidTo(chat: string): string[] {
    return this.calls.filter(({ to }) => to.chat === chat).flatMap(({ texts }) => texts);
  }
}

function textOf(reply: Reply): string {
  if (reply.kind === "toast") return `toast: ${reply.text}`;
  return reply.kind === "message" ? reply.id : reply.kind;
}
