import { asMuchAsFits, withGone } from "../domain/ballot.js";
import { done, type Act } from "./act.js";
import { enterBooth } from "./booth.js";
import { draftIn } from "./draft-in.js";

/** Takes back the last change of the draft, once. */
export const undoBallot: Act<"undo-ballot"> = async (context, { box }) => {
  const booth = await enterBooth(context, box);
  if (!booth.ok) return booth;
  const kept = draftIn(context, box);
  const draft = await kept.lock();
  const { paper } = booth.value;
  const marks = withGone(paper, asMuchAsFits(paper, draft.before), draft);
  await kept.save({ ...marks, before: marks });
  return done;
};
