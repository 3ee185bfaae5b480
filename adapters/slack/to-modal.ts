import type { ModalView } from "@slack/types";
import type { FormReply, Overlay, ScreenReply } from "../../src/chat/reply.js";
import type { Surroundings } from "./to-blocks.js";

/** A screen that lies over the page. */
export function toScreenModal(_screen: ScreenReply & { over: Overlay }, _around: Surroundings): ModalView {
  return { type: "modal", title: { type: "plain_text", text: "" }, blocks: [] };
}

/** A whole form. Its errors are no blocks: they are acknowledged with `toErrors`. */
export function toFormModal(_form: FormReply, _around: Surroundings): ModalView {
  return { type: "modal", title: { type: "plain_text", text: "" }, blocks: [] };
}

/** The errors of a form by `block_id`, for `response_action: "errors"`; undefined when there are none. */
export function toErrors(_form: FormReply): Record<string, string> | undefined {
  return undefined;
}
