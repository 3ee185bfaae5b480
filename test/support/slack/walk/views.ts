import type { FormValue } from "../../../../src/chat/event.js";
import type { Button, FormField, FormReply, Reply, ScreenReply } from "../../../../src/chat/reply.js";
import { hostile } from "./long-text.js";

export type View = ScreenReply | FormReply;

export const viewIn = (log: readonly Reply[]): View | undefined =>
  log.findLast((reply): reply is View => reply.kind === "screen" || reply.kind === "form");

const pressed = (button: Button): string[] => ("press" in button ? [button.press] : []);

/** Whatever can be pressed: first what goes on, last what leads away. */
export function pressesOf(view: View): string[] {
  if (view.kind === "form") return [...(view.buttons ?? []).flat(), view.cancel].flatMap(pressed);
  const items = [...(view.above ?? []), ...(view.items ?? [])].map(({ buttons }) => buttons);
  return [
    ...(view.over?.submit ? [view.over.submit.press] : []),
    ...items.flat().flatMap(pressed),
    ...(view.menus ?? []).flatMap(({ options }) => options.map(({ press }) => press)),
    ...view.buttons.flat().flatMap(pressed),
    ...(view.over ? [view.over.leave] : []),
  ];
}

/** The longest answer a field takes. */
export function longest(field: FormField): FormValue {
  switch (field.kind) {
    case "text":
      return hostile(field.max);
    case "number":
      return String(field.max);
    case "choice":
      return field.options.at(-1)?.value ?? null;
    case "choices":
      return field.options.slice(0, field.max).map(({ value }) => value);
    case "photos":
      return null;
  }
}
