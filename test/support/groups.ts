import type { Capabilities } from "../../src/chat/capabilities.js";
import type { Chat, EventContent } from "../../src/chat/event.js";
import type { MessageReply, Reply } from "../../src/chat/reply.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { postDue } from "../../src/persistence/posted-messages.js";
import { tidyGroups } from "../../src/services/groups/tidy-groups.js";
import { transcriptOf } from "./chat-messenger.js";
import type { TestDatabase } from "./database.js";
import { QUESTIONS, World, type PlayedPerson } from "./world.js";

/** The core on a platform whose group buttons open the presser's private chat by themselves. */
export function channelWorld(database: TestDatabase, seed?: string, messenger?: World["messenger"]): World {
  const world = new World(database, seed, messenger);
  world.app.linkTo = () => undefined;
  return world;
}

/** A group chat that people act in. */
export class PlayedGroup {
  readonly #world: World;
  readonly id: string;
  readonly #capabilities: Capabilities;
  #events = 0;

  constructor(world: World, id: string, capabilities = QUESTIONS) {
    this.#world = world;
    this.id = id;
    this.#capabilities = capabilities;
  }

  get chat(): Chat {
    return { id: this.id, kind: "group" };
  }

  /** One event of the group; the answer is what was said in it, aloud or only to whoever acted. */
  async hears(
    { sender }: Pick<PlayedPerson, "sender">,
    content: EventContent,
    world = this.#world,
  ): Promise<Reply[]> {
    const before = this.#shown.log.length;
    await world.inbox.receive(
      {
        id: `test:${this.id}:${sender.id}:${++this.#events}`,
        platform: "test",
        chat: this.chat,
        from: sender,
        capabilities: this.#capabilities,
        content,
      },
      {},
    );
    return this.#shown.log.slice(before);
  }

  adds(person: PlayedPerson): Promise<Reply[]> {
    return this.hears(person, { kind: "added-to-group" });
  }

  removes(person: PlayedPerson): Promise<Reply[]> {
    return this.hears(person, { kind: "removed-from-group" });
  }

  /** A slash command typed here: an event of the person's private chat. */
  commands(person: PlayedPerson, name: string, args = ""): Promise<Reply[]> {
    return person.does({ kind: "command", name, args }, undefined, this.chat);
  }

  /** Presses a button of a message as it reads now; some are answered here, some in private. */
  presses(person: PlayedPerson, label: string, on?: string, world = this.#world): Promise<Reply[]> {
    const button = this.#button(label, on);
    const content: EventContent = { kind: "press", data: button.press };
    return button.inPrivate ? person.does(content, undefined, this.chat) : this.hears(person, content, world);
  }

  /** What one is told who presses a button here. */
  async toast(person: PlayedPerson, label: string, on?: string): Promise<string> {
    const replies = await this.presses(person, label, on);
    return replies.flatMap((reply) => (reply.kind === "toast" ? [reply.text] : [])).join("\n");
  }

  dataOf(label: string, on?: string): string {
    return this.#button(label, on).press;
  }

  #button(label: string, on = "") {
    for (const message of this.messages.toReversed())
      for (const button of message.buttons.flat())
        if (button.label === label && "press" in button && transcriptOf(message).includes(on)) return button;
    throw new Error(`no button "${label}" in:\n${this.reads}`);
  }

  /** The messages as they read now. */
  get messages(): MessageReply[] {
    return [...this.#shown.messages.values()];
  }

  get reads(): string {
    return this.messages.map((message) => lines(transcriptOf(message))).join("\n---\n");
  }

  get #shown() {
    return this.#world.messenger.chat(this.id);
  }
}

const lines = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");

let minutes = 0;

/** What the service does every minute for groups, sent at once; every counter's time has come by then. */
export async function aMinuteLater(world: World): Promise<void> {
  await tidyGroups(world.app);
  minutes += 2;
  const later = new Date(Date.now() + minutes * 60_000);
  await inTransaction(world.prisma, (tx) => postDue(tx, later, 100));
  await deliverAll(world);
}

/** Sends whatever waits for anybody. */
export async function deliverAll(world: World): Promise<void> {
  const rows = await world.prisma.outboxMessage.findMany({
    where: { state: "pending" },
    distinct: ["conversationId"],
    select: { conversationId: true },
  });
  for (const { conversationId } of rows) await world.queue.deliverLater({ conversationId, platform: "test" });
}
