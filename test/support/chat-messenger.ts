import type { Button, FormReply, Item, MessageReply, Reply, ScreenReply } from "../../src/chat/reply.js";
import { plainText } from "../../src/chat/text.js";
import type { Address, Delivery, DeliveryContext, Messenger } from "../../src/ports/messenger.js";
import { check } from "./screen-checks.js";

/** What one chat shows: its living screen, and everything that was said in order. */
export interface ShownChat {
  log: Reply[];
  screen: Reply | undefined;
  /** Buttons of messages that stand by themselves stay pressable. */
  lasting: Button[];
  /** Messages as they read now, after their edits, by reference. */
  messages: Map<string, MessageReply>;
}

/** A platform that keeps what it is told to show, so that a test can read it and press its buttons. */
export class ChatMessenger implements Messenger {
  readonly platform: string;
  /** Chats that cannot be reached any more, and why. */
  readonly gone = new Map<string, string>();
  readonly #chats = new Map<string, ShownChat>();

  constructor(platform: string) {
    this.platform = platform;
  }

  chat(id: string): ShownChat {
    const chat = this.#chats.get(id) ?? {
      log: [],
      screen: undefined,
      lasting: [],
      messages: new Map<string, MessageReply>(),
    };
    this.#chats.set(id, chat);
    return chat;
  }

  /** All that was said in any chat. */
  get shown(): Reply[] {
    return [...this.#chats.values()].flatMap(({ log }) => log);
  }

  send(to: Address, replies: readonly Reply[], context: DeliveryContext): Promise<Delivery> {
    const gone = this.gone.get(to.chat);
    if (gone !== undefined) return Promise.resolve({ outcome: "unreachable", why: gone });
    const chat = this.chat(to.chat);
    const posted: Record<string, string> = {};
    for (const reply of replies) {
      chat.log.push(reply);
      check(reply);
      if (reply.kind === "screen" || reply.kind === "form") chat.screen = reply;
      if (reply.kind !== "message") continue;
      chat.lasting.push(...reply.buttons.flat());
      const ref = (reply.name && context.posted?.[reply.name]) ?? `message-${chat.messages.size + 1}`;
      chat.messages.set(ref, reply);
      if (reply.name !== undefined) posted[reply.name] = ref;
    }
    return Promise.resolve({ outcome: "sent", screen: "1", messages: [], posted });
  }

  hide(): Promise<Delivery> {
    return Promise.resolve({ outcome: "sent", messages: [] });
  }
}

const rowOf = (row: readonly Button[]): string => `[${row.map(({ label }) => label).join(" | ")}]`;

function screenText(reply: Pick<ScreenReply, "text" | "buttons">): string {
  return [plainText(reply.text), ...reply.buttons.map(rowOf)].join("\n");
}

const itemText = ({ text, buttons }: Item): string =>
  `- ${plainText(text)} ${buttons.length > 0 ? rowOf(buttons) : ""}`.trimEnd();

/** Lists and menus stand after the text; what lies over the page has its title above, and below how it is sent and closed. */
function framed({ over, text, buttons, above = [], items = [], menus = [] }: ScreenReply): string {
  return [
    ...(over ? [`over: ${over.title}`] : []),
    plainText(text),
    ...above.map(itemText),
    ...menus.map(({ label, chosen }) => `menu: ${label}${chosen === undefined ? "" : `: ${chosen}`}`),
    ...items.map(itemText),
    ...buttons.map(rowOf),
    ...(over ? [`{${[...(over.submit ? [over.submit.label] : []), over.close].join(" | ")}}`] : []),
  ].join("\n");
}

function formText({ title, intro = [], status = [], summary = [], ...form }: FormReply): string {
  const fields = form.fields.map(({ name, label, optional }) => {
    const error = form.errors[name];
    return `<${label}${optional ? ", optional" : ""}>${error === undefined ? "" : ` ! ${error}`}`;
  });
  return [
    `form: ${title}`,
    ...[intro, status].map(plainText).filter((words) => words !== ""),
    ...fields,
    ...(summary.length > 0 ? [plainText(summary)] : []),
    ...(form.buttons ?? []).map(rowOf),
    `[${form.submit} | ${form.cancel.label}]`,
  ].join("\n");
}

/** A reply as a transcript shows it. */
export function transcriptOf(reply: Reply): string {
  switch (reply.kind) {
    case "screen":
      return framed(reply);
    case "message":
      return screenText(reply);
    case "toast":
      return `(${reply.text})`;
    case "form":
      return formText(reply);
    case "pin":
      return `pin: ${reply.title}, ${reply.address}`;
    case "file":
      return `file ${reply.name}: ${reply.about}`;
    case "album":
      return `album: ${reply.images.map(({ alt }) => alt).join("; ")}`;
  }
}
