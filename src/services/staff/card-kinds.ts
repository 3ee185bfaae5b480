import type { CardKind } from "./card-kind.js";
import { dateCards } from "./date-cards.js";
import { broadcastCards } from "./broadcast-cards.js";
import { lookCards } from "./look-cards.js";
import { ruleChangeCards } from "./rule-change-cards.js";
import { verdictCards } from "./verdict-cards.js";
import { questionCards } from "./question-cards.js";
import { proposalCards } from "./proposal-cards.js";

/** Everything staff read in their channel. What else is to be read there gets a kind of its own here. */
export const CARD_KINDS: readonly CardKind[] = [
  proposalCards,
  lookCards,
  questionCards,
  broadcastCards,
  ruleChangeCards,
  dateCards,
  verdictCards,
];

export const kindOf = (name: string): CardKind | undefined =>
  CARD_KINDS.find(({ prefix }) => name.startsWith(`${prefix}-`));
