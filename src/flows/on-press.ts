import type { Facts } from "./facts.js";
import type { At, On } from "./flow.js";
import { resolve, UNHANDLED, type Move } from "./move.js";

/** A button of a step; Back is one that every step has. */
export function onPress<F extends Facts>(
  on: Readonly<Record<string, On<F>>> | undefined,
  at: At<F>,
  verb: string,
): Move<F> {
  const own = on && Object.hasOwn(on, verb) ? on[verb] : undefined;
  if (own !== undefined) return resolve(own, at);
  return verb === "back" ? { kind: "go", go: { back: true } } : UNHANDLED;
}
