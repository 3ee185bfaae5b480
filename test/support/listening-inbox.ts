import { EventEmitter, once } from "node:events";
import type { ChatEvent } from "../../src/chat/event.js";
import type { Inbox } from "../../src/ports/inbox.js";
import type { DeliveryContext } from "../../src/ports/messenger.js";

/** An inbox that writes down what came, and can be slow or out of order at a test's word. */
export class ListeningInbox implements Inbox {
  /** What was stored, in order. */
  readonly stored: { event: ChatEvent; context: DeliveryContext }[] = [];
  /** Every attempt, stored or not. */
  attempts = 0;
  /** Called before an event is stored; a rejection is a database that is gone. */
  before: (event: ChatEvent) => Promise<void> | void = () => undefined;
  /** Called after. */
  after: (event: ChatEvent, context: DeliveryContext) => Promise<void> | void = () => undefined;

  async receive(event: ChatEvent, context: DeliveryContext): Promise<void> {
    this.attempts += 1;
    await this.before(event);
    this.stored.push({ event, context });
    await this.after(event, context);
  }

  /** Texts and command names, in the order they were stored. */
  get words(): string[] {
    return this.stored.map(({ event: { content } }) => {
      if (content.kind === "text") return content.text;
      return content.kind === "command" ? `/${content.name}` : content.kind;
    });
  }
}

/** Something to wait for, that the test decides. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const opening = new EventEmitter();
  const opened = once(opening, "open").then(() => undefined);
  return { opened, open: () => opening.emit("open") };
}
