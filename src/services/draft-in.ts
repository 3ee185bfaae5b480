import type { Draft } from "../domain/ballot/marks.js";
import { deleteDeskDraft, lockDeskDraft, saveDeskDraft } from "../persistence/desk-drafts.js";
import { deleteDraft, lockDraft, saveDraft } from "../persistence/draft-ballots.js";
import type { ActContext } from "./act.js";

/** A ballot being filled in. */
export interface KeptDraft {
  /** The draft, nobody else's to change until the transaction ends; empty when there is none. */
  lock(): Promise<Draft>;
  save(draft: Draft): Promise<void>;
  remove(): Promise<void>;
}

/** The person's own draft in a box, or at a desk the one of this turn: whoever helps never sees what was begun in a chat. */
export function draftIn({ tx, now, person, desk }: ActContext, boxId: number): KeptDraft {
  if (desk) {
    const key = { sessionId: desk.session, boxId };
    return {
      lock: () => lockDeskDraft(tx, key),
      save: (draft) => saveDeskDraft(tx, key, draft),
      remove: () => deleteDeskDraft(tx, key),
    };
  }
  const key = { participantId: person.id, boxId };
  return {
    lock: () => lockDraft(tx, key),
    save: (draft) => saveDraft(tx, key, draft, now),
    remove: () => deleteDraft(tx, key),
  };
}
