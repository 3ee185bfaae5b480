import type { ChatEvent } from "../../../src/chat/event.js";
import type { Reply } from "../../../src/chat/reply.js";
import type { Inbox } from "../../../src/ports/inbox.js";
import type { DeliveryContext, Messenger } from "../../../src/ports/messenger.js";

export type Script = (event: ChatEvent) => readonly Reply[];

/** Stands in for the service: answers each event once, by a script, and remembers what came in. */
export class ScriptedInbox implements Inbox {
  readonly received: ChatEvent[] = [];
  readonly contexts: DeliveryContext[] = [];
  /** While true nothing can be stored, as in an outage of the database. */
  isDown = false;
  readonly #messenger: Messenger;
  readonly #script: Script;
  readonly #seen = new Set<string>();

  constructor(messenger: Messenger, script: Script) {
    this.#messenger = messenger;
    this.#script = script;
  }

  async receive(event: ChatEvent, context: DeliveryContext): Promise<void> {
    if (this.isDown) throw new Error("no database");
    this.received.push(event);
    this.contexts.push(context);
    if (this.#seen.has(event.id)) return;
    this.#seen.add(event.id);
    const to = { platform: event.platform, chat: event.chat.id, kind: event.chat.kind };
    await this.#messenger.send(to, this.#script(event), context);
  }
}
