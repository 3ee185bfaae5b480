import { coAuthorCodeHash, newCoAuthorCode, normaliseCoAuthorCode } from "../../domain/coauthor-code.js";
import { COAUTHOR_CODE_DAYS, MOST_COAUTHORS } from "../../domain/proposal.js";
import { ok, refuse } from "../../domain/result.js";
import { invitedNote, joinedNote } from "../../flows/together/notes-to-people.js";
import {
  countOpenCodes,
  findCoAuthorCode,
  heldCoAuthorCode,
  holdCoAuthorCode,
  isInvited,
  releaseCoAuthorCodes,
  storeCoAuthorCode,
  useCoAuthorCode,
} from "../../persistence/co-author-codes.js";
import { addCoAuthor, countCoAuthors, isCoAuthor } from "../../persistence/co-authors.js";
import { wisherOf } from "../../persistence/join-wishes.js";
import { lockProposal } from "../../persistence/proposals.js";
import { done, type Act, type ActContext } from "../act.js";
import { ownProposal } from "../proposals/own-proposal.js";
import { joinProcess } from "../scene.js";
import { tellEach } from "./tell.js";

const VALID_MS = COAUTHOR_CODE_DAYS * 24 * 3_600_000;

/** A code that lets whoever sends it first write with the author, within 7 days (PRO-12). Only its keyed hash is kept. */
export const inviteCoAuthor: Act<"invite-coauthor"> = async (context, { proposal }) => {
  const given = await newInvitation(context, proposal);
  if (!given.ok) return given;
  const { code, expiresAt } = given.value;
  return ok({ code, until: expiresAt.toISOString() });
};

/**
 * Answers a wish to join forces (PRO-4): the invitation is kept for whoever asked, who needs no code. Asked twice, it
 * is one invitation.
 */
export const inviteWisher: Act<"invite-wisher"> = async (context, { draft }) => {
  const { tx, now, person } = context;
  const wish = await wisherOf(tx, { draftId: draft, authorId: person.id });
  if (!wish) return refuse("wish-gone");
  const { proposalId, participantId } = wish;
  if (await isCoAuthor(tx, proposalId, participantId)) return done;
  if (await isInvited(tx, { proposalId, participantId, now })) return done;
  const given = await newInvitation(context, proposalId, { heldBy: participantId });
  if (!given.ok) return given;
  await tellEach(context, [participantId], invitedNote(given.value.proposal, person.name));
  return done;
};

/** A new code for one's own proposal; refused when enough people write it. */
async function newInvitation(context: ActContext, id: number, holder: { heldBy?: string } = {}) {
  const { tx, now, person, secretKey, randomness } = context;
  const own = await ownProposal(context, id);
  if (!own.ok) return own;
  if (person.suspended) return refuse("suspended");
  const taken = (await countCoAuthors(tx, id)) + (await countOpenCodes(tx, id, now));
  if (taken >= MOST_COAUTHORS) return refuse("coauthors-enough", { most: MOST_COAUTHORS });
  const code = newCoAuthorCode((count) => randomness.bytes(count));
  const hash = coAuthorCodeHash(secretKey, code);
  const expiresAt = new Date(now.getTime() + VALID_MS);
  await storeCoAuthorCode(tx, { hash, proposalId: id, expiresAt, ...holder });
  return ok({ code, expiresAt, proposal: own.value });
}

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
