import { asMuchAsFits, withGone } from "../domain/ballot.js";
import { lockDraft, saveDraft } from "../persistence/draft-ballots.js";
import { done, type Act } from "./act.js";
import { enterBooth } from "./booth.js";

/** Takes back the last change of the draft, once. */
export const undoBallot: Act<"undo-ballot"> = async (context, { box }) => {
  const booth = await enterBooth(context, box);
  if (!booth.ok) return booth;
  const { tx, person, now } = context;
  const key = { participantId: person.id, boxId: box };
  const draft = await lockDraft(tx, key);
  const { paper } = booth.value;
  const marks = withGone(paper, asMuchAsFits(paper, draft.before), draft);
  await saveDraft(tx, key, { ...marks, before: marks }, now);
  return done;
};
