import { refuse } from "../../domain/result.js";
import { leftNote, removedNote } from "../../flows/together/notes-to-people.js";
import { removeCoAuthor } from "../../persistence/co-authors.js";
import { done, type Act } from "../act.js";
import { ownProposal, sharedProposal } from "../proposals/own-proposal.js";
import { tellEach } from "./tell.js";

/** The first author ends somebody's part in it; what they wrote stays. */
export const removeCoAuthorAct: Act<"remove-coauthor"> = async (context, { proposal, coAuthor }) => {
  const own = await ownProposal(context, proposal);
  if (!own.ok) return own;
  if (!(await removeCoAuthor(context.tx, proposal, coAuthor))) return refuse("coauthor-gone");
  await tellEach(context, [coAuthor], removedNote(own.value));
  return done;
};

/** A co-author leaves; what they wrote stays. */
export const leaveProposal: Act<"leave-proposal"> = async (context, { proposal }) => {
  const shared = await sharedProposal(context, proposal);
  if (!shared.ok) return shared;
  if (shared.value.as === "author") return refuse("first-author-stays");
  await removeCoAuthor(context.tx, proposal, context.person.id);
  const { author } = shared.value.proposal;
  await tellEach(context, [author], leftNote(shared.value.proposal, context.person.name));
  return done;
};
