import type { Capabilities } from "../../src/chat/capabilities.js";
import type { ChatEvent, EventContent } from "../../src/chat/event.js";
import type { LocalPerson, Manner } from "./people.js";
import { incomingPhoto } from "./photo.js";
import type { Posted } from "./posted.js";
import type { Said } from "./transcript.js";

export function toChatEvent(person: LocalPerson, act: Posted): ChatEvent {
  return {
    id: `local:${person.id}:${act.id}`,
    platform: "local",
    chat: { id: person.id, kind: "private" },
    from: { id: person.id, name: person.name, language: act.language },
    capabilities: capabilitiesOf(act.manner, act.asksPosition),
    content: toContent(act.content),
  };
}

/** `forms` as in Slack, `buttons` as in Telegram. */
export const capabilitiesOf = (manner: Manner, asksPosition: boolean): Capabilities => ({
  forms: manner === "forms",
  formPhotos: false,
  editInPlace: true,
  buttonsPerRow: 2,
  itemsPerPage: manner === "forms" ? 8 : 6,
  overlays: false,
  menus: false,
  commandWord: undefined,
  asksPosition,
  asksContact: false,
});

/** `/name rest` is a command, as on Telegram; anything else is text. */
export function typed(text: string): EventContent {
  const [, name, args] = /^\/([A-Za-z0-9_]{1,32})(?:\s+([\s\S]*))?$/.exec(text.trim()) ?? [];
  return name === undefined
    ? { kind: "text", text }
    : { kind: "command", name: name.toLowerCase(), args: args ?? "" };
}

function toContent(content: Posted["content"]): EventContent {
  if (content.kind === "text") return typed(content.text);
  if (content.kind === "photo") return { kind: "photo", photo: incomingPhoto(content) };
  return content;
}

/** What the person's own side of the chat shows of it; presses and forms leave no message. */
export function toSaid(content: Posted["content"]): Said | undefined {
  switch (content.kind) {
    case "text":
      return { what: "text", text: content.text };
    case "photo":
      return { what: "photo", caption: content.caption };
    case "position":
      return { what: "position", position: content.position };
    case "unsupported":
      return { what: content.what };
    default:
      return undefined;
  }
}
