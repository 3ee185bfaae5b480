import type { ModalView } from "@slack/types";
import type { Reply } from "../../src/chat/reply.js";
import { isScreen } from "./screens.js";
import { toErrors } from "./to-modal.js";

/** What becomes of a modal that was sent. */
export type Acknowledgement =
  | { response_action: "errors"; errors: Record<string, string> }
  | { response_action: "update"; view: ModalView }
  | { response_action: "clear" };

/** Errors under the fields, or the next screen in the same modal, or none: the page is behind it. */
export function acknowledgementOf(
  replies: readonly Reply[],
  toModal: (reply: Extract<Reply, { kind: "screen" | "form" }>) => ModalView,
): Acknowledgement {
  const reply = replies.findLast(isScreen);
  if (!reply || (reply.kind === "screen" && !reply.over)) return { response_action: "clear" };
  const errors = reply.kind === "form" ? toErrors(reply) : undefined;
  return errors ? { response_action: "errors", errors } : { response_action: "update", view: toModal(reply) };
}
