import { call, type ActCall } from "../acts.js";
import type { MessageKinds, Person } from "../facts.js";

/** The settings that one press changes, and that Undo puts back. The weekly summary is one of the messages. */
export type Undoable = "messages" | "quiet" | "photos" | "notices";

/** How a setting is now, kept until the next press: `messages:steps:weekly`, `quiet:on`. */
export function before(what: Undoable, person: Person): string {
  switch (what) {
    case "messages":
      return `messages:${person.messages}:${person.weekly ? "weekly" : ""}:${person.stopped ? "stopped" : ""}`;
    case "quiet":
      return `quiet:${person.quiet ? "on" : "off"}`;
    case "photos":
      return `photos:${person.photos ? "on" : "off"}`;
    case "notices":
      return `notices:${person.noticesOn ?? ""}`;
  }
}

const KINDS: readonly string[] = ["none", "steps", "followed"] satisfies MessageKinds[];

const isKinds = (value: string): value is MessageKinds => KINDS.includes(value);

/** The act that puts a setting back; undefined when there is nothing to undo. */
export function undoing(kept: unknown): ActCall | undefined {
  const [what, value = "", weekly, stopped] = typeof kept === "string" ? kept.split(":") : [];
  switch (what) {
    case "messages":
      return isKinds(value)
        ? call("restore-messages", {
            kinds: value,
            weekly: weekly === "weekly",
            stopped: stopped === "stopped",
          })
        : undefined;
    case "quiet":
      return call("set-quiet", { on: value === "on" });
    case "photos":
      return call("set-photos", { on: value === "on" });
    case "notices":
      return call("set-notices-on", { platform: value === "" ? null : value });
    default:
      return undefined;
  }
}
