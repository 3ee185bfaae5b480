import { z } from "zod";
import type { Capabilities } from "../../src/chat/capabilities.js";
import type { ChatEvent, EventContent } from "../../src/chat/event.js";
import type { LocalPerson, Manner } from "./people.js";
import { incomingPhoto } from "./photo.js";
import type { Said } from "./transcript.js";

/** Longer than any answer the service takes, so that the service and not the adapter says what is too long. */
const LONGEST_TEXT = 10_000;
const text = z.string().min(1).max(LONGEST_TEXT);

const content = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text }),
  z.strictObject({ kind: z.literal("press"), data: z.string().max(256) }),
  z.strictObject({
    kind: z.literal("form"),
    form: z.string().max(64),
    turn: z.int().min(0),
    values: z
      .record(
        z.string().max(64),
        z.union([z.string().max(LONGEST_TEXT), z.array(z.string().max(256)).max(50), z.null()]),
      )
      .refine((values) => Object.keys(values).length <= 50),
  }),
  z.strictObject({
    kind: z.literal("photo"),
    base64: z.base64().nullable(),
    caption: z.string().max(LONGEST_TEXT),
  }),
  z.strictObject({
    kind: z.literal("position"),
    position: z.strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
  }),
  z.strictObject({
    kind: z.literal("unsupported"),
    what: z.enum(["sticker", "voice", "video", "document", "audio", "animation", "poll", "other"]),
  }),
  z.strictObject({ kind: z.literal("resume") }),
]);

/** What a page posts when somebody does something. `id` is made by the page: the same act always has the same id. */
export const posted = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  manner: z.enum(["buttons", "forms"]),
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  asksPosition: z.boolean(),
  content,
});

export type Posted = z.infer<typeof posted>;

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
  editInPlace: true,
  buttonsPerRow: 2,
  itemsPerPage: manner === "forms" ? 8 : 6,
  asksPosition,
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
