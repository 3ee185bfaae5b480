import { countsOverChat, PAPER } from "../domain/channel.js";
import { mayReplace } from "../domain/desk/replacing.js";
import { ok, refuse, type Result } from "../domain/result.js";
import { rollEntryOf } from "../persistence/voter-roll.js";
import type { ActContext } from "./act.js";

/**
 * Whether a vote may be cast over what the roll says now. Asked under the lock of the person's right, so that of a desk
 * and a chat at the same time the desk wins whichever comes first. At a desk, only a vote whose receipt code was
 * shown there is replaced, also one of the same turn, and a paper ballot never is. Refuses with `vote-at-desk` {on: ISO}.
 */
export async function overDeskVote({ tx, person, desk }: ActContext, boxId: number): Promise<Result<null>> {
  const entry = await rollEntryOf(tx, { boxId, participantId: person.id });
  if (!entry || !countsOverChat(entry.channel)) return ok(null);
  const known = desk !== undefined && entry.channel !== PAPER && mayReplace(desk.shown, boxId, entry.castAt);
  return known ? ok(null) : refuse("vote-at-desk", { on: entry.castAt.toISOString() });
}
