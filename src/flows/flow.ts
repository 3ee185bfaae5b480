import type { IncomingPhoto } from "../chat/event.js";
import type { Position } from "../domain/place.js";
import type { Refusal } from "../domain/result.js";
import type { ActCall } from "./acts.js";
import type { Facts } from "./facts.js";
import type { Photo } from "./photo-refusal.js";
import type { Arg, ButtonSpec, Extra, Line, Note, Say, Screen, ScreenImage } from "./screen.js";

export type Answer = string | number | boolean | null | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** Where a conversation stands. Stored after every event. */
export interface FlowState {
  flow: string;
  version: number;
  step: string;
  /** The question on the table, when the step is a form asked question by question. */
  asking: string | null;
  answers: Answers;
  /** Grows with every screen; a button of another turn is out of date. */
  turn: number;
}

/** A place somebody was at: what Back returns to. */
export type Place = Omit<FlowState, "turn">;

/** What reached the step, already cleaned. */
export type Input =
  | { kind: "press"; verb: string; arg: string; values?: FormValues }
  | { kind: "text"; text: string }
  | { kind: "photo"; photo: IncomingPhoto }
  | { kind: "position"; position: Position }
  | ContactInput
  /** `partial`: it is still being filled in. */
  | { kind: "form"; values: FormValues; photos?: FormPhotos; partial?: true };

/** A card of somebody's telephone; only one's `own` says anything about the sender. */
export interface ContactInput {
  kind: "contact";
  phone: string;
  own: boolean;
}

/** What was given to one field; null is a skipped one. */
export type Given = string | readonly string[] | null;

/** What was filled in, by field name. */
export type FormValues = Readonly<Record<string, Given>>;

/** The photos that came with a form, by field name. */
export type FormPhotos = Readonly<Record<string, readonly IncomingPhoto[]>>;

/** Everything a step may look at. */
export interface At<F extends Facts> {
  facts: F;
  answers: Answers;
  /** Argument of the button, or the text typed. */
  arg: string;
}

/** Where to go next. Without `step` and `flow` the person stays where they are. */
export interface Go {
  flow?: string;
  step?: string;
  /** Ask this field of a form step first. */
  asking?: string;
  /** Changes to the answers; `undefined` removes one. A new flow starts from these alone. */
  set?: Readonly<Record<string, Answer | undefined>>;
  /** Of the answers so far none is kept, whatever they are: they were somebody else's. */
  afresh?: true;
  back?: true;
  /** Out of what lies over the page, to the page under it. */
  out?: true;
  /** What is on the table stays there, in the same turn: somebody is still filling it in. */
  still?: true;
  /** Forget the way here: Back leads home. For what cannot be gone back into, like a cast vote. */
  clear?: true;
  toast?: Say;
  /** Said above the next screen. */
  notice?: Say;
  /** Said under fields of the form that is still on the table. */
  errors?: Readonly<Record<string, Say>>;
  extras?: readonly Extra[];
}

export type Outcome = Readonly<Record<string, Answer>>;

/** An act: a service runs it in the transaction of the event, and answers with data or a refusal. */
export interface Run<F extends Facts> {
  act: ActCall;
  /** Told the facts as they are after the act. */
  done: Go | ((at: At<F>, outcome: Outcome) => Go | Run<F>);
  /** Default: stay, with the refusal's sentence above the screen. */
  refused?: (at: At<F>, refusal: Refusal) => Go;
}

export type On<F extends Facts> = Go | ((at: At<F>) => Go | Run<F>);

/** How a step lies over the page, on platforms where one can: forms always do. */
export interface Over {
  /** At most 24 characters in every language. */
  title: Say;
  /** What closing it means, where that is more than closing. */
  close?: Say;
}

export interface ScreenStep<F extends Facts> {
  kind: "screen";
  /** Steps without it are the page. */
  over?: Over;
  /** What was said stays in the chat: whatever a press leads to is a new message below it. */
  stays?: true;
  show: (at: At<F>) => Screen;
  on?: Readonly<Record<string, On<F>>>;
  /** Free text that is no label of the screen. Without it, text searches (UX-20). */
  typed?: On<F>;
  /** What is typed here, as the one field of a form where forms lie over the page. */
  asks?: { label: Say; max: number; several?: boolean };
  photo?: (at: At<F>, photo: IncomingPhoto) => Go | Run<F>;
  position?: (at: At<F>, position: Position) => Go | Run<F>;
  contact?: (at: At<F>, contact: ContactInput) => Go | Run<F>;
  /** Checked before the screen is shown: this place is not for this person now. */
  divert?: (at: At<F>) => Go | undefined;
}

interface FieldBase {
  name: string;
  label: Arg;
  /** Screen id of the question, for example `PRO-2`. */
  id: string;
  /** The question as it is asked in a chat; the label alone is used in forms. */
  question: readonly Arg[];
  optional?: boolean;
  /** Asked only as part of a whole form; in a chat, steps of their own do it better. */
  formOnly?: boolean;
  /** Kept as it changes, where a platform reports that; what the form says of it follows. */
  live?: true;
  /** Only narrows what the form offers: kept with the conversation, not by `save`. */
  narrows?: true;
}

export interface OptionSpec {
  value: string;
  label: Arg;
  about?: Arg;
}

export type Field = FieldBase &
  (
    | {
        kind: "text";
        min: number;
        max: number;
        /** May come in several messages, closed by Done. */
        several?: boolean;
      }
    /** A whole number, given as its digits. */
    | { kind: "number"; min: number; max: number }
    /** One of many. With `find` there are too many to list: then the one chosen is the only option. */
    | {
        kind: "choice";
        options: readonly OptionSpec[];
        find?: (typed: string) => readonly OptionSpec[];
        /** The value that typed words stand for, where options are on several pages. */
        named?: (typed: string) => string | undefined;
      }
    /** Several of many; in a chat, ticks closed by Done. With `find` there are too many to list: then those chosen are the options. */
    | {
        kind: "choices";
        options: readonly OptionSpec[];
        /** What choosing none of them means, where that is an answer. */
        none?: Say;
        max?: number;
        find?: (typed: string) => readonly OptionSpec[];
      }
    | { kind: "photos"; max: number }
  );

export interface FormStep<F extends Facts> {
  kind: "form";
  title: Say | ((at: At<F>) => Say);
  fields: (at: At<F>) => readonly Field[];
  /** The answer given before: `undefined` when not answered, null when skipped. Default: the flow's answers. */
  value?: (at: At<F>, name: string) => Given | undefined;
  /** The act that stores the answers just given, by field name; null is a skipped field. Default: the flow's answers. */
  save?: (at: At<F>, values: FormValues) => ActCall;
  /** For its field of photos: those that are there, and the act that adds more once the answers are stored. */
  photos?: {
    there: (at: At<F>) => readonly ScreenImage[];
    add: (at: At<F>, photos: readonly Photo[]) => ActCall;
  };
  /** Where what was stored leads first, before what comes next: for example two texts to choose from. */
  saved?: (at: At<F>, outcome: Outcome) => Go | undefined;
  /** The answer as it was on the screen, where others may have changed it since. Default: the answer given before. */
  seen?: (at: At<F>, name: string) => string | null | undefined;
  /** Another rule than length on an answer; `values` are all answers that came with it. */
  check?: (at: At<F>, name: string, value: NonNullable<Given>, values: FormValues) => Refusal | undefined;
  /** What a refused answer is told, where that takes more than the refusal's own sentence. */
  explain?: (at: At<F>, refusal: Refusal) => Say;
  /** How it stands with what is filled in so far, above the fields of a whole form. */
  status?: (at: At<F>) => readonly Line[];
  /** What it comes to, below them. */
  summary?: (at: At<F>) => readonly Line[];
  /** Other ways on than sending a whole form. */
  buttons?: (at: At<F>) => readonly (readonly ButtonSpec[])[];
  /** What sends a whole form; default: Review in a wizard, else Send. */
  submit?: (at: At<F>) => Say;
  /** What is said when it is left unfinished. */
  kept?: Say;
  /** Once everything is answered. */
  next: On<F>;
  divert?: (at: At<F>) => Go | undefined;
  /** Buttons under a question, besides its own, and those of a whole form. */
  on?: Readonly<Record<string, On<F>>>;
  /** `[‹ Back] [Save and leave]` when answers are kept in a draft; default `[‹ Back] [Home]`. */
  wizard?: boolean;
  /** In a chat every question is asked, with the answer given before; default: only those without one. */
  asksAll?: true;
  /** Steps of the whole wizard, when more follow this form in a chat. */
  steps?: (at: At<F>) => number;
}

export type Step<F extends Facts> = ScreenStep<F> | FormStep<F>;

/** A conversation as data. The engine (`advance`) is one pure function over it. */
export interface Flow<F extends Facts = Facts> {
  id: string;
  /** Raise it when a step or the meaning of an answer changes. */
  version: number;
  first: string;
  steps: Readonly<Record<string, Step<F>>>;
  /**
   * Doors that lasting buttons, deep links and commands may use: they navigate. An `act` is done on the way in by a
   * button (never by a link); it must be harmless at any later time and when repeated, like stopping messages.
   */
  entries?: Readonly<
    Record<
      string,
      (arg: string) => {
        step: string;
        set?: NonNullable<Go["set"]>;
        act?: ActCall;
        clear?: true;
        afresh?: true;
      }
    >
  >;
  /** Answers that Back does not bring up again: they are gone with the step that asked for them. */
  momentary?: readonly string[];
  /** Nothing may be done here while the service is paused; or, where people vote, while voting is (ERR-7). */
  restsWith?: "service" | "vote";
  /** What is pressed here may tell a choice: of the last press only its turn is kept. */
  discreet?: boolean;
  /** Its sentences speak of somebody else's ballot than the reader's. */
  voice?: "theirs";
  /** Codes typed here are for this flow, whatever they open elsewhere: they are somebody else's. */
  hearsCodes?: boolean;
  /** What its screen says from then on, once another message takes its place: nothing of it is left in the chat. */
  leavesBehind?: Say;
  /** What of the facts is on the screen, kept with the answers: what somebody does is judged by what they saw. */
  shows?: (facts: F) => Answers;
  /** Answers for the screen they lead to, never stored: codes. */
  forgets?: readonly string[];
  /** What to say when a press of this verb failed for a reason of ours; else ERR-2. Its buttons are entries. */
  ifBroken?: Readonly<Record<string, Note>>;
}

export const defineFlow = <F extends Facts>(flow: Flow<F>): Flow<F> => flow;

/** The flow seen without its facts' type: the registry pairs each flow with the loader of its own facts. */
export type AnyFlow = Flow<never>;
