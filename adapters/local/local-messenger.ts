import type { MessageReply, Reply, ScreenReply } from "../../src/chat/reply.js";
import type { Clock } from "../../src/ports/clock.js";
import type {
  Address,
  Delivery,
  DeliveryContext,
  Messenger,
  SentMessage,
} from "../../src/ports/messenger.js";
import { ChangeLog } from "./change-log.js";
import { Chat } from "./chat.js";
import type { Change, EntryContent, Said, Transcript } from "./transcript.js";

/** Keeps the local chats in memory and tells their readers (pages, terminals) what changed. */
export class LocalMessenger implements Messenger {
  readonly platform = "local";
  readonly changes: ChangeLog<Change>;
  readonly #clock: Clock;
  readonly #run: string;
  readonly #chats = new Map<string, Chat>();
  #messages = 0;

  /** `run` must be new for each process: ids of messages start with it. */
  constructor({ clock, run }: { clock: Clock; run: string }) {
    this.#clock = clock;
    this.#run = run;
    this.changes = new ChangeLog(run);
  }

  send(to: Address, replies: readonly Reply[], context: DeliveryContext): Promise<Delivery> {
    const chat = this.#chat(to.chat);
    let screen = context.screen;
    const hiding: SentMessage[] = [];
    let posted: Readonly<Record<string, string>> | undefined;
    for (const reply of replies) {
      if (reply.kind === "screen") screen = this.#draw(chat, reply, screen);
      else if (reply.kind === "toast") chat.toast(reply.text);
      else if (reply.kind === "form") chat.openForm(reply);
      else if (reply.kind === "message" && reply.name !== undefined)
        posted = { ...posted, [reply.name]: this.#postNamed(chat, reply, { ...context.posted, ...posted }) };
      else if (reply.kind === "message") hiding.push(...this.#post(chat, reply));
      else this.#append(chat, reply);
    }
    if (answersForm(replies, context)) chat.closeForm();
    const drawn = replies.some((reply) => reply.kind === "screen");
    return Promise.resolve({
      outcome: "sent",
      messages: hiding,
      ...(posted && { posted }),
      ...(drawn && screen && { screen }),
    });
  }

  hide(to: Address, ref: string): Promise<Delivery> {
    this.#chat(to.chat).remove(ref);
    return Promise.resolve({ outcome: "sent", messages: [] });
  }

  /** Shows the person's own side. Said again with the same id, it stays one message. */
  say(chat: string, id: string, said: Said): void {
    const entry = `said-${id}`;
    if (this.#chat(chat).has(entry)) return;
    this.#chat(chat).put({ id: entry, at: this.#now(), kind: "said", said });
  }

  /** Reference of the chat's living screen, for the `DeliveryContext` of what the person does there. */
  screenOf(chat: string): string | undefined {
    return this.#chat(chat).livingScreen?.id;
  }

  transcript(chat: string): Transcript {
    return this.#chat(chat).transcript;
  }

  /** Edits the screen in place, or appends it: also when it is of an earlier run and nobody knows it any more. */
  #draw(chat: Chat, reply: ScreenReply, screen: string | undefined): string {
    const { id: name, place, previously, ...shown } = reply;
    const id = place === "edit" && screen !== undefined ? screen : this.#newId();
    chat.putScreen({ ...shown, id, name, at: this.#now(), living: true }, previously);
    return id;
  }

  /** Edits the message of this name, or appends it: also when the one there was is of an earlier run. */
  #postNamed(chat: Chat, reply: MessageReply, posted: Readonly<Record<string, string>>): string {
    const ref = posted[reply.name ?? ""];
    const content = toEntry(reply);
    if (ref === undefined || !chat.has(ref)) return this.#append(chat, content);
    chat.put({ ...content, id: ref, at: this.#now() });
    return ref;
  }

  /** Appends the message; the answer tells whether and when it must hide. */
  #post(chat: Chat, reply: MessageReply): SentMessage[] {
    const ref = this.#append(chat, toEntry(reply));
    const { hideAfterSeconds } = reply;
    return hideAfterSeconds === undefined ? [] : [{ ref, hideAfterSeconds }];
  }

  #append(chat: Chat, content: EntryContent): string {
    const id = this.#newId();
    chat.put({ ...content, id, at: this.#now() });
    return id;
  }

  #chat(id: string): Chat {
    const chat = this.#chats.get(id) ?? new Chat(id, this.changes);
    this.#chats.set(id, chat);
    return chat;
  }

  #newId(): string {
    this.#messages += 1;
    return `${this.#run}-m${this.#messages}`;
  }

  #now(): string {
    return this.#clock.now().toISOString();
  }
}

/** Readers know a message by the name of its screen; that it is edited later is between us and the chat. */
function toEntry(reply: MessageReply): EntryContent {
  const { id, name: _, below: __, ...shown } = reply;
  return { ...shown, name: id };
}

/** A form closes when the conversation goes on; a toast, or a notice that comes in meanwhile, leaves it open. */
function answersForm(replies: readonly Reply[], context: DeliveryContext): boolean {
  const kinds = new Set(replies.map((reply) => reply.kind));
  if (kinds.has("form")) return false;
  return kinds.has("screen") || (kinds.has("message") && context.press !== undefined);
}
