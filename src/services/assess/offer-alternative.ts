import { isAlternativeSought } from "../../domain/assessment/alternative.js";
import { refuse } from "../../domain/result.js";
import { knownAssessment } from "../../persistence/assessments.js";
import { setAlternativeTo } from "../../persistence/alternatives.js";
import { publicProposal } from "../../persistence/public-proposals.js";
import { done, type Act } from "../act.js";
import { ownProposal } from "../proposals/own-proposal.js";

/** Somebody's own proposal is another idea for what cannot be done as it was proposed. */
export const offerAlternative: Act<"offer-alternative"> = async (context, { proposal: number, own: id }) => {
  const { tx, process, now } = context;
  const own = await ownProposal(context, id);
  if (!own.ok) return own;
  const known = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const refused = known ? await publicProposal(tx, process.id, number) : undefined;
  const found = refused && (await knownAssessment(tx, refused.id, now));
  if (!refused || !found || refused.id === id || !isAlternativeSought(found, process.rules))
    return refuse("alternative.not-sought");
  await setAlternativeTo(tx, id, refused.id);
  return done;
};
