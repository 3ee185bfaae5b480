import { cleanText, cutText } from "../../domain/clean-text.js";
import { isBody, isTitle } from "../../domain/proposal.js";
import { ok, refuse } from "../../domain/result.js";
import { askReadyNote, readyAnsweredNote } from "../../flows/together/notes-to-people.js";
import { readCoAuthors } from "../../persistence/co-authors.js";
import { askOnce, saveReadyAnswer } from "../../persistence/ready-answers.js";
import { done, type Act } from "../act.js";
import { ownProposal, sharedProposal } from "../proposals/own-proposal.js";
import { tellEach } from "./tell.js";

export const LONGEST_REASON = 300;

/** Asks everybody who writes it whether it can be sent: each once about a version (SLK-4). */
export const askReady: Act<"ask-ready"> = async (context, { proposal: id }) => {
  const { tx, now, person } = context;
  const own = await ownProposal(context, id);
  if (!own.ok) return own;
  const { text, version } = own.value;
  if (!isTitle(text.title) || !isBody(text.body)) return refuse("proposal-incomplete");
  const asked: string[] = [];
  for (const { id: participantId } of await readCoAuthors(tx, id))
    if (await askOnce(tx, { proposalId: id, version, participantId, now })) asked.push(participantId);
  if (asked.length === 0) return refuse("ready-asked-before");
  await tellEach(context, asked, askReadyNote(own.value, person.name));
  return ok({ count: asked.length });
};

/** What a co-author thinks of sending the version they were asked about; without a reason it looks good. */
export const answerReady: Act<"answer-ready"> = async (context, { proposal: id, version, reason }) => {
  const { tx, now, person } = context;
  const shared = await sharedProposal(context, id);
  if (!shared.ok) return shared;
  const { proposal, as } = shared.value;
  if (as === "author") return refuse("ready-own");
  if (!Number.isSafeInteger(version) || version < 1 || version > proposal.standing.last)
    return refuse("proposal-gone");
  const why = reason === null ? null : cutText(cleanText(reason), LONGEST_REASON);
  if (why === "") return refuse("answer-missing");
  const answer = { proposalId: id, version, ready: why === null, reason: why };
  await saveReadyAnswer(tx, { ...answer, participantId: person.id, at: now });
  await tellEach(context, [proposal.author], readyAnsweredNote(proposal, { by: person.name, reason: why }));
  return done;
};
