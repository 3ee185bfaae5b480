import type { Text } from "./text.js";

/** What the core answers, already in the person's language. Adapters render it and nothing else. */
export type Reply = ScreenReply | MessageReply | ToastReply | FormReply | PinReply | AlbumReply | FileReply;

/** A button does exactly one thing: press (ours), open a link, or copy a text. */
export type Button = { label: string; tone?: "primary" | "danger" } & (
  | {
      press: string;
      /** In a group: it is an event of the private chat of whoever presses it, and answered there. */
      inPrivate?: true;
    }
  | { url: string }
  | { copy: string }
);

export interface Image {
  /** Id of the file in our store; adapters read it through the `Files` port. */
  file: string;
  /** Text twin, never empty. */
  alt: string;
}

/** The person's one living screen (UX-01): edited in place, or sent anew below what was typed. */
export interface ScreenReply {
  kind: "screen";
  /** Stable id from the conversation catalogue, for tests and logs. */
  id: string;
  text: Text;
  buttons: readonly (readonly Button[])[];
  /** `new` sends a message and takes the buttons off the previous screen. */
  place: "edit" | "new";
  /** Shown beside the text where the platform can do it without giving up editing. */
  image?: Image;
  /** What the previous screen should say from now on, when this one replaces it with `new`. */
  previously?: Text;
  /** Offer the device's "send my position" button while this screen waits for a place. */
  asksPosition?: { label: string };
  /** Offer the device's "send my number" button while this screen waits for one. */
  asksContact?: { label: string };
  /** It lies over the page, where the platform has overlays. */
  over?: Overlay;
  /** It may say what somebody votes for: not for a notification, nor for a conversation that lasts. */
  discreet?: boolean;
  /** A list of its own before the menus, where the platform has them; its first item says what it is. */
  above?: readonly Item[];
  /** A list, where the platform has menus: shown after the text, and not told there. */
  items?: readonly Item[];
  /** Where the platform has menus. */
  menus?: readonly Menu[];
}

/** The frame of a screen that lies over the page. */
export interface Overlay {
  /** At most 24 characters. */
  title: string;
  close: string;
  /** Pressed when it is closed: leads back to the page under it. */
  leave: string;
  /** Sends what the overlay is for (casting a vote); it stands in the frame, not among the buttons. */
  submit?: { label: string; press: string };
}

/** One thing of a list, with what can be done with it. */
export interface Item {
  text: Text;
  /** The first one is the one to see; the others may fold away. */
  buttons: readonly Button[];
}

/** One of many, chosen from a menu. */
export interface Menu {
  label: string;
  /** The label of the one that is chosen now. */
  chosen?: string;
  /** What each one presses; none when they are looked up. */
  options: readonly { label: string; press: string }[];
  /** Too many to list: the platform asks `Choices` by this name while somebody types. The values found are presses. */
  lookup?: string;
}

/** A message that stands by itself: a receipt, a notice, a public answer in a group. */
export interface MessageReply {
  kind: "message";
  id: string;
  text: Text;
  buttons: readonly (readonly Button[])[];
  image?: Image;
  /** The message removes itself after this many seconds. */
  hideAfterSeconds?: number;
  /** A later message with the same name in the same chat is an edit of this one. */
  name?: string;
  /** In a group: hangs below the message of this name, where the platform has threads. */
  below?: string;
  /** In a group: kept at the top, where we may and the platform does that. */
  pinned?: true;
}

/** A short word over the screen, or only for the eyes of who pressed in a group; at most 200 characters. */
export interface ToastReply {
  kind: "toast";
  text: string;
}

export interface PinReply {
  kind: "pin";
  latitude: number;
  longitude: number;
  title: string;
  address: string;
}

export interface AlbumReply {
  kind: "album";
  images: readonly Image[];
}

/** Something to keep: its bytes arrive as they are in our store. */
export interface FileReply {
  kind: "file";
  /** Id of the file in our store. */
  file: string;
  /** As it is called once it is saved. */
  name: string;
  /** What it is, never empty. */
  about: string;
}

/** A whole form at once, for platforms that can; `errors` sit under their fields. */
export interface FormReply {
  kind: "form";
  id: string;
  form: string;
  turn: number;
  title: string;
  intro?: Text;
  fields: readonly FormField[];
  submit: string;
  cancel: Button;
  /** Other ways on than sending it. */
  buttons?: readonly (readonly Button[])[];
  /** What is written stays when the form is left: `cancel` takes its values along. */
  keeps: boolean;
  errors: Record<string, string>;
  /** How it stands with what is filled in so far, above the fields. */
  status?: Text;
  /** What it comes to, below the fields: the chosen ones, who sees it. */
  summary?: Text;
}

export interface Option {
  value: string;
  label: string;
  about?: string;
}

interface FieldBase {
  name: string;
  label: string;
  hint?: string;
  optional: boolean;
  /** Report what is filled in as it changes: it is kept, and may change the status. */
  live?: true;
}

export type FormField = FieldBase &
  (
    | { kind: "text"; value: string; min: number; max: number; multiline: boolean }
    /** A whole number, as its digits; empty when none is given. */
    | { kind: "number"; value: string; min: number; max: number }
    /** One of many. With `lookup` there are too many to list: `Choices` finds them by this name. */
    | {
        kind: "choice";
        value: string | null;
        /** The one chosen, at least; all of them without `lookup`. */
        options: readonly Option[];
        lookup?: string;
      }
    /** Several of many. With `lookup` there are too many to list: `Choices` finds them by this name. */
    | {
        kind: "choices";
        value: readonly string[];
        /** Those chosen, at least; all of them without `lookup`. */
        options: readonly Option[];
        max?: number;
        lookup?: string;
      }
    | { kind: "photos"; max: number; images: readonly Image[] }
  );
