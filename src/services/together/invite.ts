import { coAuthorCodeHash, newCoAuthorCode, normaliseCoAuthorCode } from "../../domain/coauthor-code.js";
import { COAUTHOR_CODE_DAYS, MOST_COAUTHORS } from "../../domain/proposal.js";
import { ok, refuse } from "../../domain/result.js";
import { joinedNote } from "../../flows/together/notes-to-people.js";
import {
  countOpenCodes,
  findCoAuthorCode,
  heldCoAuthorCode,
  holdCoAuthorCode,
  releaseCoAuthorCodes,
  storeCoAuthorCode,
  useCoAuthorCode,
} from "../../persistence/co-author-codes.js";
import { addCoAuthor, countCoAuthors, isCoAuthor } from "../../persistence/co-authors.js";
import { lockProposal } from "../../persistence/proposals.js";
import { done, type Act, type ActContext } from "../act.js";
import { ownProposal } from "../proposals/own-proposal.js";
import { joinProcess } from "../scene.js";
import { tellEach } from "./tell.js";

const VALID_MS = COAUTHOR_CODE_DAYS * 24 * 3_600_000;

/** A code that lets whoever sends it first write with the author, within 7 days (PRO-12). Only its keyed hash is kept. */
export const inviteCoAuthor: Act<"invite-coauthor"> = async (context, { proposal }) => {
  const { tx, now, person, secretKey, randomness } = context;
  const own = await ownProposal(context, proposal);
  if (!own.ok) return own;
  if (person.suspended) return refuse("suspended");
  const taken = (await countCoAuthors(tx, proposal)) + (await countOpenCodes(tx, proposal, now));
  if (taken >= MOST_COAUTHORS) return refuse("coauthors-enough", { most: MOST_COAUTHORS });
  const code = newCoAuthorCode((count) => randomness.bytes(count));
  const expiresAt = new Date(now.getTime() + VALID_MS);
  await storeCoAuthorCode(tx, { hash: coAuthorCodeHash(secretKey, code), proposalId: proposal, expiresAt });
  return ok({ code, until: expiresAt.toISOString() });
};

/**
 * Shows an invitation to whoever has its code, and turns the conversation to its process. It is kept for them without the
 * code, which only its keyed hash remembers.
 */
export const openCoAuthorCode: Act<"open-coauthor-code"> = async (context, { code }) => {
  const { tx, now, secretKey, process, person, communityId } = context;
  const normal = normaliseCoAuthorCode(code);
  const found =
    normal === undefined ? undefined : await findCoAuthorCode(tx, coAuthorCodeHash(secretKey, normal));
  if (!found) return refuse("coauthor-code-unknown");
  if (found.usedAt) return refuse("coauthor-code-used");
  if (found.expiresAt <= now) return refuse("coauthor-code-expired");
  const subject =
    found.processId === process.id
      ? { communityId, processId: process.id, participantId: person.id }
      : await joinProcess(context, { id: found.processId, communityId: found.communityId });
  await holdCoAuthorCode(tx, found.hash, subject.participantId);
  return ok({ ...subject });
};

/** From now on the person reads and edits the proposal, and the code is used up. */
export const joinProposal: Act<"join-proposal"> = async (context) => {
  const { tx, now, process, person } = context;
  const held = await heldCoAuthorCode(tx, { processId: process.id, participantId: person.id, now });
  const proposal = held && (await lockProposal(tx, { processId: process.id, id: held.proposalId }));
  if (!held || !proposal) return refuse("coauthor-code-expired");
  if (person.suspended) return refuse("suspended");
  const { id } = proposal;
  if (proposal.author === person.id || (await isCoAuthor(tx, id, person.id))) return alreadyIn(context, id);
  if ((await countCoAuthors(tx, id)) >= MOST_COAUTHORS)
    return refuse("coauthors-enough", { most: MOST_COAUTHORS });
  if (!(await useCoAuthorCode(tx, { hash: held.hash, participantId: person.id, now })))
    return refuse("coauthor-code-used");
  await addCoAuthor(tx, { proposalId: id, participantId: person.id, joinedAt: now });
  await tellEach(context, [proposal.author], joinedNote(proposal, person.name));
  return ok({ proposal: id });
};

/** The code stays good for somebody else. */
async function alreadyIn({ tx, person }: ActContext, proposal: number) {
  await releaseCoAuthorCodes(tx, person.id);
  return ok({ proposal });
}

/** The code stays valid for somebody else. */
export const declineCoAuthor: Act<"decline-coauthor"> = async ({ tx, person }) => {
  await releaseCoAuthorCodes(tx, person.id);
  return done;
};
