import type { LocalText } from "../domain/process.js";

/** A sentence of the catalogues with its data. */
export interface Say {
  kind: "say";
  key: string;
  args: Record<string, Arg>;
}

/** What can be put into a sentence. A bare string is user text or data: it is never read as markup. */
export type Arg =
  | string
  | number
  | Say
  | { kind: "local"; text: LocalText }
  | { kind: "money"; minor: number; currency: string }
  | { kind: "share"; part: number; of: number }
  | { kind: "instant"; at: Date; style: InstantStyle }
  | { kind: "remaining"; until: Date; now: Date; isEnd?: boolean }
  | { kind: "list"; items: readonly Arg[] }
  | { kind: "either"; items: readonly Arg[] }
  | { kind: "short"; arg: Arg; most: number };

/**
 * `day` 19 November · `moment` 19 November, 12:00 · `deadline` the same, and 30 June, 24:00 rather than 1 July, 00:00 ·
 * `lastDay` the day a phase that ends then still runs · `hour` 12:00 · `full` 19 November 2026 · `weekday` Tue 12 May, 18:00 ·
 * `month` June 2027
 */
export type InstantStyle = "day" | "moment" | "deadline" | "lastDay" | "hour" | "full" | "weekday" | "month";

export const say = (key: string, args: Record<string, Arg> = {}): Say => ({ kind: "say", key, args });
export const local = (text: LocalText): Arg => ({ kind: "local", text });
export const money = (minor: number, currency: string): Arg => ({ kind: "money", minor, currency });
/** 6.1%: how many of them, with one decimal. */
export const share = (part: number, of: number): Arg => ({ kind: "share", part, of });
export const day = (at: Date): Arg => ({ kind: "instant", at, style: "day" });
export const moment = (at: Date): Arg => ({ kind: "instant", at, style: "moment" });
export const instant = (at: Date, style: InstantStyle): Arg => ({ kind: "instant", at, style });
export const remaining = (until: Date, now: Date): Arg => ({ kind: "remaining", until, now });
/** Until something ends: an end at midnight is of the day before it, as its date says. */
export const left = (until: Date, now: Date): Arg => ({ kind: "remaining", until, now, isEnd: true });
/** One of them is enough. */
export const either = (items: readonly Arg[]): Arg => ({ kind: "either", items });
export const list = (items: readonly Arg[]): Arg => ({ kind: "list", items });
/** At most this many characters, with "…" where something was cut off: for titles on buttons. */
export const short = (arg: Arg, most: number): Arg => ({ kind: "short", arg, most });
export const deadline = (at: Date): Arg => ({ kind: "instant", at, style: "deadline" });

const ALMOST_A_YEAR_MS = 330 * 24 * 60 * 60_000;

/** When a phase ends: with the year where the day alone would be taken for one of the next twelve months. */
export const endOf = (at: Date, now: Date, style: InstantStyle = "deadline"): Arg =>
  at.getTime() - now.getTime() > ALMOST_A_YEAR_MS
    ? instant(new Date(at.getTime() - 1), "full")
    : instant(at, style);

/** One line of a screen: a sentence, data as it is, long text a platform may fold, or text to copy. */
export type Line = Arg | { kind: "quote"; line: Arg } | { kind: "code"; line: Arg };

export const quote = (line: Arg): Line => ({ kind: "quote", line });
export const code = (line: Arg): Line => ({ kind: "code", line });
/** An empty line between paragraphs. */
export const gap = "";

interface Labelled {
  label: Arg;
  tone?: "primary" | "danger";
  /** A menu of the screen does the same, where the platform has menus. */
  inMenu?: true;
}

export type ButtonSpec = Labelled &
  (
    | { kind: "press"; verb: string; arg: string }
    /** Stays valid in any turn: it only opens an entry of a flow. For notices, receipts and shared messages. */
    | {
        kind: "entry";
        flow: string;
        entry: string;
        arg: string;
        /** In a group: opened in the private chat of whoever presses it. */
        inPrivate?: true;
      }
    | { kind: "link"; url: string }
    | { kind: "copy"; text: string }
  );

/** A button of this step; `verb` is a key of the step's `on`. */
export const press = (label: Arg, verb: string, arg: string | number = ""): ButtonSpec => ({
  kind: "press",
  label,
  verb,
  arg: String(arg),
});
export const primary = (label: Arg, verb: string, arg: string | number = ""): ButtonSpec => ({
  ...press(label, verb, arg),
  tone: "primary",
});
export const danger = (label: Arg, verb: string, arg: string | number = ""): ButtonSpec => ({
  ...press(label, verb, arg),
  tone: "danger",
});
export const entry = (label: Arg, flow: string, name: string, arg: string | number = ""): ButtonSpec => ({
  kind: "entry",
  label,
  flow,
  entry: name,
  arg: String(arg),
});
/** A button of a group's message that one of the group's own acts answers, there. */
export const inGroup = entry;
/** A button of a group's message that opens an entry in the private chat of whoever presses it. */
export const privateEntry = (
  label: Arg,
  flow: string,
  name: string,
  arg: string | number = "",
): ButtonSpec => ({
  kind: "entry",
  label,
  flow,
  entry: name,
  arg: String(arg),
  inPrivate: true,
});
export const link = (label: Arg, url: string): ButtonSpec => ({ kind: "link", label, url });
export const copy = (label: Arg, text: string): ButtonSpec => ({ kind: "copy", label, text });

/** The same button, for platforms without the menu that does what it does. */
export const inMenu = (button: ButtonSpec): ButtonSpec => ({ ...button, inMenu: true });

/** One thing of a list. */
export interface ItemSpec {
  line: Arg;
  /** Its button among all the others: it says which thing it is about. */
  button?: ButtonSpec;
  /** Its buttons where they stand beside it, the one to see first. */
  beside: readonly ButtonSpec[];
  /** Its button says it all: the line is told only in a list of its own. */
  unsaid?: true;
}

/** One of many, chosen from a menu; `lookup` names a list that is searched while somebody types. */
export interface MenuSpec {
  label: Say;
  chosen?: Arg;
  options: readonly { label: Arg; verb: string; arg: string }[];
  lookup?: string;
}

export interface ScreenImage {
  file: string;
  alt: Arg;
}

/** A screen before it has a language. */
export interface Screen {
  /** Id from the conversation catalogue, for example `VOT-5`. */
  id: string;
  lines: readonly Line[];
  /** Another list, before the menus: left out where the platform has none. */
  above?: readonly ItemSpec[];
  /** A list: told after `lines`, its buttons before the others; a list of its own where the platform has menus. */
  items?: readonly ItemSpec[];
  /** What is told after the list. */
  after?: readonly Line[];
  /** Left out where the platform has none: buttons marked `inMenu` do the same there. */
  menus?: readonly MenuSpec[];
  buttons?: readonly (readonly ButtonSpec[])[];
  /** The last row. `back` is `[‹ Back] [Home]`, `home` is `[Home]`, `wizard` is `[‹ Back] [Save and leave]`. */
  nav?: "back" | "home" | "wizard" | "none";
  image?: ScreenImage;
  /** Send it as a new message even after a press: receipts, confirmations. */
  fresh?: boolean;
  /** What the screen before says from now on, when this one is a new message. */
  previously?: readonly Line[];
  asksPosition?: boolean;
  /** The device offers to send its own telephone number. */
  asksContact?: boolean;
}

/** A message that stands by itself, beside the screen. */
export interface Note {
  id: string;
  lines: readonly Line[];
  buttons?: readonly (readonly ButtonSpec[])[];
  image?: ScreenImage;
  hideAfterSeconds?: number;
  /** A later note with the same name in the same chat is an edit of this one. */
  name?: string;
  /** In a group: in the thread of the message of this name. */
  below?: string;
  /** In a group: kept at the top, where we may. */
  pinned?: true;
}

/** What goes out besides the screen. */
export type Extra =
  /** In another language than the reader's, to show how others get it. */
  | { kind: "note"; note: Note; language?: string }
  | { kind: "pin"; latitude: number; longitude: number; title: Arg; address: string }
  | { kind: "album"; images: readonly ScreenImage[] }
  | { kind: "file"; file: string; name: string; about: Arg };
