import type { KnownBlock } from "@slack/types";
import type { AlbumReply, MessageReply, PinReply, ToastReply } from "../../src/chat/reply.js";
import type { Surroundings } from "./to-blocks.js";

export interface SlackMessage {
  /** Everything the blocks say: for notifications and screen readers. */
  text: string;
  blocks: KnownBlock[];
}

export function toMessage(
  _reply: MessageReply | PinReply | AlbumReply | ToastReply,
  _around: Pick<Surroundings, "addressOf">,
): SlackMessage {
  return { text: "", blocks: [] };
}
