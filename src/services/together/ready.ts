import { checkWhole } from "../../domain/asked-fields.js";
import { cleanText, cutText } from "../../domain/clean-text.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, refuse } from "../../domain/result.js";
import { askReadyNote, readyAnsweredNote } from "../../flows/together/notes-to-people.js";
import { readyOpener } from "../../flows/together/openers.js";
import { readCoAuthors } from "../../persistence/co-authors.js";
import { askOnce, saveReadyAnswer } from "../../persistence/ready-answers.js";
import { isMember } from "../../persistence/group-members.js";
import { isPosted } from "../../persistence/posted-messages.js";
import { done, type Act, type ActContext } from "../act.js";
import { doorInto } from "../groups/group-door.js";
import { helpedProposal } from "../proposals/helped-proposal.js";
import { ownProposal } from "../proposals/own-proposal.js";
import { tellEach } from "./tell.js";

export const LONGEST_REASON = 300;

/** Asks everybody who writes it, and the group that works on it, whether it can be sent: once about a version (SLK-4). */
export const askReady: Act<"ask-ready"> = async (context, { proposal: id }) => {
  const { tx, now, person } = context;
  const own = await ownProposal(context, id);
  if (!own.ok) return own;
  const { text, version } = own.value;
  const whole = checkWhole(context.process, text);
  if (!whole.ok) return whole;
  const asked: string[] = [];
  for (const { id: participantId } of await readCoAuthors(tx, id))
    if (await askOnce(tx, { proposalId: id, version, participantId, now })) asked.push(participantId);
  const inGroup = await askGroup(context, own.value);
  if (asked.length === 0 && !inGroup) return refuse("ready-asked-before");
  await tellEach(context, asked, askReadyNote(own.value, person.name));
  return ok({ count: asked.length, inGroup });
};

/** False when there is no such group, or it was asked about this version before. */
async function askGroup(context: ActContext, proposal: Proposal): Promise<boolean> {
  const { tx, person, post } = context;
  const { group } = proposal;
  if (group === undefined || !(await isMember(tx, group, person.id))) return false;
  const note = readyOpener(proposal, person.name, await doorInto(context, group));
  if (await isPosted(tx, group, note.name)) return false;
  post(group, note);
  return true;
}

/** What a co-author, or a member of the group, thinks of sending the version they were asked about; without a reason it looks good. */
export const answerReady: Act<"answer-ready"> = async (context, { proposal: id, version, reason }) => {
  const { tx, now, person } = context;
  const helped = await helpedProposal(context, id);
  if (!helped.ok) return helped;
  const proposal = helped.value;
  if (proposal.author === person.id) return refuse("ready-own");
  if (!Number.isSafeInteger(version) || version < 1 || version > proposal.standing.last)
    return refuse("proposal-gone");
  const why = reason === null ? null : cutText(cleanText(reason), LONGEST_REASON);
  if (why === "") return refuse("answer-missing");
  const answer = { proposalId: id, version, ready: why === null, reason: why };
  await saveReadyAnswer(tx, { ...answer, participantId: person.id, at: now });
  await tellEach(context, [proposal.author], readyAnsweredNote(proposal, { by: person.name, reason: why }));
  return done;
};
