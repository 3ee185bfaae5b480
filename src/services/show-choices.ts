import { ok, refuse } from "../domain/result.js";
import { ballotUnder } from "../persistence/ballots.js";
import type { Act } from "./act.js";
import { enterBooth } from "./booth.js";
import { ballotTag, keyOf } from "./box-key.js";

/** Answers with what is on the ballot this person cast, to this person only. */
export const showChoices: Act<"show-choices"> = async (context, { box }) => {
  const booth = await enterBooth(context, box);
  if (!booth.ok) return booth;
  const { tx, secretKey, person } = context;
  const key = keyOf(secretKey, booth.value.box);
  const cast = key && (await ballotUnder(tx, box, ballotTag(key, person.id)));
  return cast
    ? ok({ choices: cast.choices.map(String), points: cast.points.map(String) })
    : refuse("vote-not-cast");
};
