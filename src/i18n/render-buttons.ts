import type { Button } from "../chat/reply.js";
import { packPress } from "../chat/press.js";
import { processRef } from "../domain/process-ref.js";
import type { FlowState } from "../flows/flow.js";
import type { ButtonSpec } from "../flows/screen.js";
import type { Reader } from "./format.js";
import { shorten } from "./shorten.js";
import { translatePlain } from "./translate.js";

/** Buttons that are list items may be longer than verbs; clients cut what they cannot show. */
const LABEL = 60;

/** Where a button is drawn, and when. */
export type Turn = Pick<FlowState, "flow" | "turn">;

export function renderButton(spec: ButtonSpec, { flow, turn }: Turn, reader: Reader): Button {
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
        press: packPress({ ...entryOf(spec), process: reader.process && processRef(reader.process) }),
        ...(spec.inPrivate && { inPrivate: spec.inPrivate }),
      };
    case "link":
      return { ...base, url: spec.url };
    case "copy":
      return { ...base, copy: spec.text };
  }
}

const entryOf = ({ flow, entry, arg }: Extract<ButtonSpec, { kind: "entry" }>) => ({
  flow,
  verb: entry,
  arg,
  turn: undefined,
});

/** Rows of buttons; empty ones are none. */
export function renderRows(rows: readonly (readonly ButtonSpec[])[], turn: Turn, reader: Reader): Button[][] {
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((spec) => renderButton(spec, turn, reader)));
}
