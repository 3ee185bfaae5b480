import type { Reply } from "../chat/reply.js";
import type { FlowState, Place } from "../flows/flow.js";
import type { GroupPost } from "./act.js";
import type { Notice } from "./notice.js";

/** What one event of a private chat comes to: what is said here and elsewhere, and where the conversation goes on. */
export interface Turn {
  replies: Reply[];
  state: FlowState;
  trail: readonly Place[];
  lastPress: string | null;
  notices: readonly Notice[];
  posts: readonly GroupPost[];
  /** Chats from whose screens a turn at a desk is to be taken. */
  cleared: readonly string[];
}
