import { PUBLIC_STATES } from "../../domain/proposal.js";
import { refuse } from "../../domain/result.js";
import { addJoinWish, saveCloseOnes } from "../../persistence/join-wishes.js";
import { holdProposal } from "../../persistence/supports.js";
import { done, type Act } from "../act.js";
import { mayWrite, ownProposal } from "./own-proposal.js";

/** Keeps what the author says about those that look close; it blocks nothing, and whoever reads the proposal sees it. */
export const answerCloseOnes: Act<"answer-close-ones"> = async (context, { proposal: id, answer }) => {
  const own = await ownProposal(context, id);
  if (!own.ok) return own;
  const allowed = mayWrite(context, own.value);
  if (!allowed.ok) return allowed;
  await saveCloseOnes(context.tx, id, answer);
  return done;
};

/** The other author is told that somebody with a draft like theirs would like to join forces, and not who. */
export const askToJoin: Act<"ask-to-join"> = async (context, { proposal: id, number }) => {
  const { tx, now, process, person } = context;
  const other = await holdProposal(tx, { processId: process.id, number });
  if (!other || !PUBLIC_STATES.includes(other.state) || other.author === person.id)
    return refuse("join-not-here");
  const own = await ownProposal(context, id);
  if (!own.ok) return own;
  const allowed = mayWrite(context, own.value);
  if (!allowed.ok) return allowed;
  await addJoinWish(tx, { proposalId: other.id, draftId: id, participantId: person.id, createdAt: now });
  await saveCloseOnes(tx, id, "join");
  return done;
};
