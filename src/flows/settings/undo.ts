import { call, type ActCall } from "../acts.js";
import type { MessageKinds, Person } from "../facts.js";

/** The settings that one press changes, and that Undo puts back. */
export type Undoable = "messages" | "quiet" | "photos";

/** How a setting is now, kept until the next press: `messages:steps`, `quiet:on`. */
export function before(what: Undoable, person: Person): string {
  switch (what) {
    case "messages":
      return `messages:${person.stopped ? "stopped" : person.messages}`;
    case "quiet":
      return `quiet:${person.quiet ? "on" : "off"}`;
    case "photos":
      return `photos:${person.photos ? "on" : "off"}`;
  }
}

const MESSAGES: Record<string, ActCall> = {
  stopped: call("stop-messages", {}),
  ...Object.fromEntries(
    (["none", "steps", "followed"] satisfies MessageKinds[]).map((kinds) => [
      kinds,
      call("set-messages", { kinds }),
    ]),
  ),
};

/** The act that puts a setting back; undefined when there is nothing to undo. */
export function undoing(kept: unknown): ActCall | undefined {
  const [what = "", value = ""] = typeof kept === "string" ? kept.split(":") : [];
  if (what === "messages") return Object.hasOwn(MESSAGES, value) ? MESSAGES[value] : undefined;
  if (what === "quiet") return call("set-quiet", { on: value === "on" });
  return what === "photos" ? call("set-photos", { on: value === "on" }) : undefined;
}
