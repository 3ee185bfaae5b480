import type { Button, FormField, FormReply, MessageReply, Reply, ScreenReply } from "../chat/reply.js";
import { packPress } from "../chat/press.js";
import { cutText } from "../domain/clean-text.js";
import type { Refusal } from "../domain/result.js";
import { refusalSay } from "../flows/advance.js";
import type { View } from "../flows/current-view.js";
import type { Field, FlowState } from "../flows/flow.js";
import { say, type ButtonSpec, type Extra, type Note, type Say, type Screen } from "../flows/screen.js";
import type { Reader } from "./format.js";
import { shorten } from "./shorten.js";
import { translate, translateLines, translatePlain } from "./translate.js";

/** Buttons that are list items may be longer than verbs; clients cut what they cannot show. */
const LABEL = 60;

type Turn = Pick<FlowState, "flow" | "turn">;

function renderButton(spec: ButtonSpec, { flow, turn }: Turn, reader: Reader): Button {
  const base = {
    label: shorten(translatePlain(spec.label, reader), LABEL),
    ...(spec.tone && { tone: spec.tone }),
  };
  switch (spec.kind) {
    case "press":
      return { ...base, press: packPress({ flow, verb: spec.verb, arg: spec.arg, turn }) };
    case "entry":
      return {
        ...base,
        press: packPress({ flow: spec.flow, verb: spec.entry, arg: spec.arg, turn: undefined }),
        ...(spec.inPrivate && { inPrivate: true }),
      };
    case "link":
      return { ...base, url: spec.url };
    case "copy":
      return { ...base, copy: spec.text };
  }
}

const ROWS: Record<NonNullable<Screen["nav"]>, readonly ["back" | "home" | "leave", string][]> = {
  back: [
    ["back", "button-back"],
    ["home", "button-home"],
  ],
  home: [["home", "button-home"]],
  wizard: [
    ["back", "button-back"],
    ["leave", "button-leave"],
  ],
  none: [],
};

function navigation(nav: NonNullable<Screen["nav"]>): ButtonSpec[] {
  return ROWS[nav].map(([verb, key]) => ({ kind: "press", label: say(key), verb, arg: "" }));
}

function renderRows(rows: readonly (readonly ButtonSpec[])[], turn: Turn, reader: Reader): Button[][] {
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((spec) => renderButton(spec, turn, reader)));
}

/** A screen in a language, with its navigation row (UX-02) and, above all, what was just refused or done. */
export function renderScreen(
  screen: Screen,
  turn: Turn,
  reader: Reader,
  how: { fresh: boolean; notice?: Say | undefined },
): ScreenReply {
  const lines = how.notice ? [how.notice, "", ...screen.lines] : screen.lines;
  const rows = [...(screen.buttons ?? []), navigation(screen.nav ?? "back")];
  return {
    kind: "screen",
    id: screen.id,
    text: translateLines(lines, reader),
    buttons: renderRows(rows, turn, reader),
    place: how.fresh || screen.fresh ? "new" : "edit",
    ...(screen.image && {
      image: { file: screen.image.file, alt: translatePlain(screen.image.alt, reader) },
    }),
    ...(screen.previously && { previously: translateLines(screen.previously, reader) }),
    ...(screen.asksPosition && {
      asksPosition: { label: translatePlain(say("button-send-position"), reader) },
    }),
  };
}

/** A message beside the screen. Its presses must be entries: they outlive the turn. */
export function renderNote(note: Note, reader: Reader): MessageReply {
  return {
    kind: "message",
    id: note.id,
    text: translateLines(note.lines, reader),
    buttons: renderRows(note.buttons ?? [], { flow: "home", turn: 0 }, reader),
    ...(note.image && { image: { file: note.image.file, alt: translatePlain(note.image.alt, reader) } }),
    ...(note.hideAfterSeconds !== undefined && { hideAfterSeconds: note.hideAfterSeconds }),
    ...(note.name !== undefined && { name: note.name }),
    ...(note.below !== undefined && { below: note.below }),
  };
}

export function renderExtra(extra: Extra, reader: Reader): Reply {
  switch (extra.kind) {
    case "note":
      return renderNote(extra.note, reader);
    case "pin":
      return { ...extra, title: translatePlain(extra.title, reader) };
    case "album":
      return {
        kind: "album",
        images: extra.images.map(({ file, alt }) => ({ file, alt: translatePlain(alt, reader) })),
      };
  }
}

/** A toast is at most 200 characters on every platform. */
export const renderToast = (toast: Say, reader: Reader): Reply => ({
  kind: "toast",
  text: cutText(translatePlain(toast, reader), 200),
});

function renderField(field: Field, value: string | null | undefined, reader: Reader): FormField {
  const base = {
    name: field.name,
    label: translatePlain(field.label, reader),
    hint: field.question.map((line) => translatePlain(line, reader)).join(" "),
    optional: field.optional ?? false,
  };
  switch (field.kind) {
    case "text":
      return {
        ...base,
        kind: "text",
        value: value ?? "",
        min: field.min,
        max: field.max,
        multiline: field.several ?? false,
      };
    case "choice":
      return {
        ...base,
        kind: "choice",
        value: value ?? null,
        options: field.options.map((option) => ({
          value: option.value,
          label: translatePlain(option.label, reader),
        })),
      };
    case "photos":
      return { ...base, kind: "photos", max: field.max, images: [] };
  }
}

/** A whole form at once, for platforms that can show one. */
export function renderForm(
  form: Extract<View, { kind: "form" }>,
  state: FlowState,
  reader: Reader,
  errors: Readonly<Record<string, Refusal>>,
  notice?: Say,
): FormReply {
  const [verb, key] = form.wizard ? (["leave", "button-leave"] as const) : (["back", "button-back"] as const);
  return {
    kind: "form",
    id: form.fields[0]?.id ?? state.step,
    form: `${state.flow}.${state.step}`,
    turn: state.turn,
    title: translatePlain(form.title, reader),
    ...(notice && { intro: translate(notice, reader) }),
    fields: form.fields.map((field) => renderField(field, form.valueOf(field.name), reader)),
    submit: translatePlain(say(form.wizard ? "button-review" : "button-send-form"), reader),
    cancel: renderButton({ kind: "press", label: say(key), verb, arg: "" }, state, reader),
    keeps: form.wizard,
    errors: Object.fromEntries(
      Object.entries(errors).map(([name, refusal]) => [name, translatePlain(refusalSay(refusal), reader)]),
    ),
  };
}
