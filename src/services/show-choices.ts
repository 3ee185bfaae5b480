import { ok, refuse } from "../domain/result.js";
import { choicesUnder } from "../persistence/ballots.js";
import type { Act } from "./act.js";
import { enterBooth } from "./booth.js";
import { ballotTag, keyOf } from "./box-key.js";

/** Answers with the projects of the ballot this person cast, to this person only. */
export const showChoices: Act<"show-choices"> = async (context, { box }) => {
  const booth = await enterBooth(context, box);
  if (!booth.ok) return booth;
  const { tx, secretKey, person } = context;
  const key = keyOf(secretKey, booth.value.box);
  const choices = key && (await choicesUnder(tx, box, ballotTag(key, person.id)));
  return choices ? ok({ choices: choices.map(String) }) : refuse("vote-not-cast");
};
