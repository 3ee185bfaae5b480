import type { UnsupportedKind } from "../../src/chat/event.js";
import type { AlbumReply, Button, FileReply, FormReply, Image, PinReply } from "../../src/chat/reply.js";
import type { Text } from "../../src/chat/text.js";
import type { Position } from "../../src/domain/place.js";

/** One message of a local chat, as the page and the terminal draw it. `at` is an ISO 8601 instant. */
export type Entry = { id: string; at: string } & EntryContent;

export type EntryContent =
  | {
      kind: "screen";
      /** Stable id from the conversation catalogue. */
      name: string;
      text: Text;
      buttons: Rows;
      image?: Image;
      asksPosition?: { label: string };
      /** The person's current screen; earlier ones have lost their buttons. */
      living: boolean;
    }
  | { kind: "message"; name: string; text: Text; buttons: Rows; image?: Image; hideAfterSeconds?: number }
  | PinReply
  | AlbumReply
  | FileReply
  | { kind: "said"; said: Said };

export type Rows = readonly (readonly Button[])[];

/** What the person sent, as their own side of the chat shows it. */
export type Said =
  | { what: "text"; text: string }
  | { what: "photo"; caption: string }
  | { what: "position"; position: Position }
  | { what: UnsupportedKind };

/** Something a reader of the chat must show. `put` appends an entry, or replaces the one with the same id. */
export type Change = { chat: string } & (
  | { kind: "put"; entry: Entry }
  | { kind: "gone"; id: string }
  | { kind: "toast"; text: string }
  | { kind: "form"; form: FormReply }
  | { kind: "form-closed" }
);

/** A whole chat, for who comes in late. */
export interface Transcript {
  entries: readonly Entry[];
  form?: FormReply;
}
