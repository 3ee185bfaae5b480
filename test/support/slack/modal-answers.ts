import type { Desk } from "./call.js";
import { isObject, type Json, listOf } from "./limits/texts.js";
import { checkedView } from "./methods/views.js";
import type { Install, ViewRecord } from "./records.js";
import { Refusal } from "./refusal.js";

/** Does to an open modal what the acknowledgement of its submission says; what was wrong with it otherwise. */
export function applyAnswer(desk: Desk, modal: ViewRecord, install: Install, ack: unknown): string[] {
  const answer = isObject(ack) ? ack : {};
  try {
    apply(desk, modal, install, answer);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [`trouble with the answer: ${error.code} ${JSON.stringify(error.more)}`];
  }
}

function apply(desk: Desk, modal: ViewRecord, install: Install, answer: Json): void {
  const { screens } = desk.world;
  const stack = screens.stack(modal.team, modal.user);
  switch (answer["response_action"]) {
    case undefined:
      stack.splice(0, stack.length, ...stack.filter((view) => view !== modal));
      return;
    case "clear":
      stack.length = 0;
      return;
    case "errors":
      modal.errors = checkedErrors(modal, answer["errors"]);
      return;
    case "update":
      screens.change(modal, checkedView(answer["view"], "modal", desk, install));
      return;
    case "push":
      screens.push(modal.team, modal.user, checkedView(answer["view"], "modal", desk, install));
      return;
    default:
      throw new Refusal("unknown_response_action");
  }
}

/** Every error belongs to a field of this modal. */
function checkedErrors(modal: ViewRecord, errors: unknown): Record<string, string> {
  const inputs = listOf(modal.view["blocks"])
    .filter(isObject)
    .filter(({ type }) => type === "input")
    .map((block) => block["block_id"]);
  const given = isObject(errors) ? Object.entries(errors) : [];
  const fits = given.every(([block, why]) => inputs.includes(block) && typeof why === "string" && why !== "");
  if (given.length === 0 || !fits) throw new Refusal("invalid_errors", { errors });
  return Object.fromEntries(given) as Record<string, string>;
}
