import type { EventContent } from "../chat/event.js";
import { parsePress } from "../chat/press.js";
import type { Route } from "../flows/router.js";

/** Commands, codes and lasting buttons lead somewhere by themselves; anything else somebody new does is answered with a hello. */
export function leadsSomewhere(content: EventContent, routed: Route): boolean {
  if (content.kind === "press") return parsePress(content.data)?.turn === undefined;
  return (
    content.kind === "command" ||
    content.kind === "pointed-at" ||
    (content.kind === "text" && routed.kind === "run")
  );
}
