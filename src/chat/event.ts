import type { Position } from "../domain/place.js";
import type { Capabilities } from "./capabilities.js";

/** Something that happened in a chat, in the core's words. Adapters build it; `handleEvent` takes it. */
export interface ChatEvent {
  /** The platform's own id for this update, prefixed by the platform: the same update always has the same id (I-1). */
  id: string;
  platform: string;
  chat: Chat;
  from: Sender;
  capabilities: Capabilities;
  content: EventContent;
  /** The group in which it was said or pressed, when it is answered in private all the same. */
  origin?: Origin;
  /** When it reached us, by the machine's clock, if it waited for its turn since. */
  receivedAt?: Date;
}

export interface Origin extends Chat {
  /** Whether the sender looks after that group, where the platform tells. */
  isAdmin?: boolean;
  /** The platform tells of it only because the service is in that group. */
  isHere?: true;
}

export interface Chat {
  /** Stable id of the chat on its platform; a private chat and its person are one conversation. */
  id: string;
  kind: "private" | "group";
}

export interface Sender {
  id: string;
  /** First or display name as the platform gives it: user text. */
  name?: string;
  /** IETF language tag of the client, if known. */
  language?: string;
  /** Speaks for a group or a channel: never mapped to a person. */
  anonymous?: boolean;
  /** Comes from another organization into a shared channel: nobody we can know more about. */
  guest?: boolean;
}

export type EventContent =
  | { kind: "command"; name: string; args: string }
  | { kind: "text"; text: string }
  /** `data` is what `packPress` wrote, or anything a modified client sends instead. */
  | {
      kind: "press";
      data: string;
      /** Platform reference of the message the button is on, where the platform tells it. */
      message?: string;
      /** What a form held that was left by this button, where the form asks for it. */
      values?: Record<string, FormValue>;
    }
  | {
      kind: "form";
      form: string;
      turn: number;
      values: Record<string, FormValue>;
      /** What was given to its fields for photos, where a form can take them. */
      photos?: Record<string, readonly IncomingPhoto[]>;
      /** It is still being filled in: what changed is kept, and nothing is sent. */
      partial?: true;
    }
  /** Somebody points at a message of a group: to make a proposal of it, or to keep it with one. */
  | { kind: "pointed-at"; wish: "propose" | "keep"; text: string; ref: string; author: Sender }
  | { kind: "photo"; photo: IncomingPhoto }
  | { kind: "position"; position: Position }
  | { kind: "contact"; phone: string; own: boolean }
  | { kind: "unsupported"; what: UnsupportedKind }
  /** The person opened the chat anew and wants the current screen again. */
  | { kind: "resume" }
  | { kind: "blocked" }
  | { kind: "unblocked" }
  | { kind: "added-to-group" }
  | { kind: "removed-from-group" }
  /** The sender left the group, or was removed from it. */
  | { kind: "left-group" }
  | { kind: "group-moved"; to: string };

export type UnsupportedKind =
  "sticker" | "voice" | "video" | "document" | "audio" | "animation" | "poll" | "other";

export type FormValue = string | string[] | null;

/** A photo as it came in: the bytes, or why there are none. */
export type IncomingPhoto =
  | { bytes: Uint8Array; mime: string; caption?: string; album?: string }
  /** `on-its-way`: it takes longer than its form can wait, and will be there when the form is sent again. */
  | { refused: "too-big" | "not-a-photo" | "not-fetched" | "on-its-way"; what: UnsupportedKind };
