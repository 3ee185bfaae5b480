import type { Facts } from "../facts.js";
import type { At } from "../flow.js";

/** A chat of this person. */
export interface OwnChat {
  /** Of the account. */
  id: string;
  platform: string;
  /** The one they are writing in. */
  isThis: boolean;
}

/** Whose chat a code would link this one to. */
export interface LinkOffer {
  id: string;
  platform: string;
  name: string | undefined;
  community: string;
}

export interface LinkFacts extends Facts {
  ownChats: readonly OwnChat[];
  /** What the code that was sent here stands for, while it can be used. */
  offer: LinkOffer | undefined;
}

export type Here = At<LinkFacts>;
