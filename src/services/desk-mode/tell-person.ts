import { deskVoteNote } from "../../flows/desk-mode/desk-vote-note.js";
import type { DeskVote } from "../../flows/facts.js";
import { changeDeskSession, type DeskSession } from "../../persistence/desk-sessions.js";
import type { ActContext } from "../act.js";

/** Tells the person's own chat, where they have one, once in a turn: that they voted, with a way to say it was not them. */
export async function tellPerson(
  { tx, notify }: ActContext,
  { id, told, participantId }: DeskSession,
  vote: DeskVote,
): Promise<void> {
  if (told) return;
  await changeDeskSession(tx, id, { told: true });
  notify(participantId, deskVoteNote(vote));
}
