import type { Text } from "./text.js";

/** What the core answers, already in the person's language. Adapters render it and nothing else. */
export type Reply = ScreenReply | MessageReply | ToastReply | FormReply | PinReply | AlbumReply;

/** A button does exactly one thing: press (ours), open a link, or copy a text. */
export type Button = { label: string; tone?: "primary" | "danger" } & (
  { press: string } | { url: string } | { copy: string }
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
}

/** A short word over the screen, at most 200 characters. */
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
  /** What is written stays when the form is left: `cancel` takes its values along. */
  keeps: boolean;
  errors: Record<string, string>;
}

interface FieldBase {
  name: string;
  label: string;
  hint?: string;
  optional: boolean;
}

export type FormField = FieldBase &
  (
    | { kind: "text"; value: string; min: number; max: number; multiline: boolean }
    | { kind: "choice"; value: string | null; options: readonly { value: string; label: string }[] }
    | { kind: "photos"; max: number; images: readonly Image[] }
  );
