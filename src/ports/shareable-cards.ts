import type { Sender } from "../chat/event.js";
import type { MessageReply } from "../chat/reply.js";

/** Somebody, in whatever chat, looks for projects to show to others (INF-5, GRP-4). */
export interface CardQuestion {
  platform: string;
  from: Sender;
  /** Id of the chat in which this person talks to the bot alone, if they ever did. */
  privateChat: string;
  /** As it was typed: any characters, any length. */
  typed: string;
  /** Cards shown already. */
  skip: number;
  /** Cards that fit now. */
  take: number;
}

/** A project as anybody may read it: nothing in it is about who shares it. */
export interface ShareableCard {
  /** Different for each card of an answer. */
  id: string;
  /** What the list to pick from says: plain words. */
  title: string;
  about: string;
  /** What everybody in the chat reads once it is picked. */
  message: MessageReply;
}

export interface FoundCards {
  cards: readonly ShareableCard[];
  /** How many there are with those before and after. */
  total: number;
  /** A way out when there is nothing: words for a button, and the payload of the link it opens in private. */
  elsewhere: { label: string; start: string };
}

/** Only reads: looking for something to share leaves no trace. */
export interface ShareableCards {
  /** Undefined when it could not be looked up just now; the log says why. */
  find(question: CardQuestion): Promise<FoundCards | undefined>;
}
