import type { ChatEvent } from "../../chat/event.js";
import type { Say } from "../../flows/screen.js";
import type { StoredConversation } from "../../persistence/conversations.js";
import type { Tx } from "../../persistence/transaction.js";
import type { GroupPost } from "../act.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";

/** A press in a group, inside the transaction of its event. */
export interface GroupContext {
  app: App;
  tx: Tx;
  now: Date;
  event: ChatEvent;
  conversation: StoredConversation;
  /** The process of the button, as `processRef` says: its numbers mean nothing in another. */
  process: string | undefined;
  /** What goes out with it, filled by the act. */
  posts: GroupPost[];
  notices: Notice[];
}

/**
 * What a button of a group does. It checks the rights of whoever pressed by itself: anybody in the group sees the button
 * (I-3). The answer is read by that person alone.
 */
export type GroupAct = (context: GroupContext, arg: string) => Promise<Say>;
