import { asMuchAsFits, withGone } from "../domain/ballot.js";
import { ok, refuse } from "../domain/result.js";
import { ballotUnder } from "../persistence/ballots.js";
import type { Act } from "./act.js";
import { enterBooth, replaceDraft } from "./booth.js";
import { ballotTag, keyOf } from "./box-key.js";

/** Starts the draft from the ballot cast last, which needs the box's key: possible only until the box closes. */
export const refillBallot: Act<"refill-ballot"> = async (context, { box }) => {
  const booth = await enterBooth(context, box);
  if (!booth.ok) return booth;
  const { tx, secretKey, person } = context;
  const key = keyOf(secretKey, booth.value.box);
  const last = key && (await ballotUnder(tx, box, ballotTag(key, person.id)));
  if (!last) return refuse("vote-not-cast");
  return replaceDraft(context, box, (paper) => ok(withGone(paper, asMuchAsFits(paper, last), last)));
};
