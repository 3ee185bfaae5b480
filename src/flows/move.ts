import type { Facts } from "./facts.js";
import type { At, Go, On, Run } from "./flow.js";
import type { Say } from "./screen.js";

/** What an input leads to: a place, an act that a service must run first, errors under a form's fields, or nothing here. */
export type Move<F extends Facts> =
  | { kind: "go"; go: Go }
  | { kind: "run"; run: Run<F> }
  /** `kept` keeps what can be stored of it. */
  | { kind: "errors"; errors: Readonly<Record<string, Say>>; kept: Move<F> }
  | { kind: "unhandled" };

export const UNHANDLED = { kind: "unhandled" } as const;

/** Verbs that every screen has. */
export const HOME: Go = { flow: "home", step: "home" };
/** Closes what lies over the page. It destroys nothing: what was begun is where it was. */
export const LEAVE_OVER = "leave-over";

/** The same form, in the same turn. */
export const STILL: Go = { still: true };

export const isRun = <F extends Facts>(target: Go | Run<F>): target is Run<F> => "act" in target;

export const toMove = <F extends Facts>(target: Go | Run<F>): Move<F> =>
  isRun(target) ? { kind: "run", run: target } : { kind: "go", go: target };

export const resolve = <F extends Facts>(on: On<F>, at: At<F>): Move<F> =>
  toMove(typeof on === "function" ? on(at) : on);
