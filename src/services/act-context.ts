import type { ChatEvent } from "../chat/event.js";
import type { Facts } from "../flows/facts.js";
import type { Tx } from "../persistence/transaction.js";
import type { ActContext, GroupPost } from "./act.js";
import type { App } from "./app.js";
import { linkWithin } from "./link-within.js";
import type { Notice } from "./notice.js";

/** The conversation in which somebody acts; what is to be said elsewhere is added to `posts`, `notices` and `cleared`. */
export interface ActingIn {
  app: App;
  tx: Tx;
  event: ChatEvent;
  facts: Facts;
  communityId: string;
  conversationId: string;
  group: string | undefined;
  posts: GroupPost[];
  notices: Notice[];
  /** Chats from whose screens a turn at a desk is to be taken. */
  cleared: string[];
}

/** What an act has at hand: who acts where, and whatever decides about it. */
export function actContext({ app, event, facts, posts, notices, cleared, ...here }: ActingIn): ActContext {
  const { process, person, now } = facts;
  return {
    ...here,
    now,
    process,
    person,
    platform: event.platform,
    from: event.from,
    capabilities: event.capabilities,
    checks: app.checks,
    randomness: app.randomness,
    secretKey: app.secretKey,
    linkTo: linkWithin(app.linkTo, process.id),
    log: app.log,
    post: (groupId, note) => posts.push({ groupId, process: facts.process, note }),
    clearDesk: (conversationId) => cleared.push(conversationId),
    notify: (participantId, note, conversationId) =>
      notices.push({ participantId, note, conversationId, process }),
  };
}
