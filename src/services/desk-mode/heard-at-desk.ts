import { maySomewhere } from "../../domain/desk/rights.js";
import { idleSince } from "../../domain/desk/turn.js";
import { touchDeskSession } from "../../persistence/desk-sessions.js";
import type { Heard } from "../flow-registry.js";

/** Whoever reads projects aloud is there as well: a turn goes on with whatever comes from its chat. */
export const heardAtDesk: Heard = async ({ tx, conversationId }, { person, process, now }) => {
  if (!maySomewhere(person, "help-vote")) return;
  const key = { clerkId: person.id, processId: process.id, conversationId };
  await touchDeskSession(tx, key, { since: idleSince(now), now });
};
