import { isPhaseOpen } from "../../domain/phase.js";
import type { Proposal } from "../../domain/proposal.js";
import { refuse } from "../../domain/result.js";
import { keepQuota } from "../supports/keep-quota.js";
import { setPhotosPublic } from "../../persistence/proposal-photos.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { deleteVersionsAfter } from "../../persistence/proposal-versions.js";
import { deleteProposal } from "../../persistence/proposals.js";
import { done, type Act, type ActContext } from "../act.js";
import { actAsAuthor, mayAddOne, ownProposal } from "./own-proposal.js";

/** The author takes back what they sent, at any time before it is on the ballot. */
export const withdrawProposal: Act<"withdraw-proposal"> = async (context, { proposal }) => {
  const own = await ownProposal(context, proposal);
  if (!own.ok) return own;
  const withdrawn = await actAsAuthor(context, own.value, { kind: "withdraw" });
  if (!withdrawn.ok) return withdrawn;
  await showPhotos(context, own.value, false);
  return done;
};

/** Brings back what was withdrawn, where it was, while proposals can be sent. */
export const restoreProposal: Act<"restore-proposal"> = async (context, { proposal }) => {
  const { now, process, person } = context;
  const own = await ownProposal(context, proposal);
  if (!own.ok) return own;
  if (person.suspended) return refuse("suspended");
  if (!isPhaseOpen(process, "proposals", now)) return refuse("proposals-closed");
  const room = await mayAddOne(context);
  if (!room.ok) return room;
  const restored = await actAsAuthor(context, own.value, { kind: "restore" });
  if (!restored.ok) return restored;
  await keepQuota(context, own.value, restored.value);
  await showPhotos(context, restored.value, true);
  return done;
};

async function showPhotos({ tx }: ActContext, { id, standing }: Proposal, isPublic: boolean): Promise<void> {
  if (standing.public === undefined) return;
  await setPhotosPublic(tx, { proposalId: id, version: standing.public, isPublic });
}

export const deleteDraft: Act<"delete-draft"> = async (context, { proposal }) => {
  const own = await ownProposal(context, proposal);
  if (!own.ok) return own;
  const deleted = await actAsAuthor(context, own.value, { kind: "delete" });
  if (!deleted.ok) return deleted;
  await deleteProposal(context.tx, proposal);
  return done;
};

/** A change that was not sent goes; what was sent stays as it was. */
export const dropChange: Act<"drop-change"> = async (context, { proposal }) => {
  const own = await ownProposal(context, proposal);
  if (!own.ok) return own;
  const dropped = await actAsAuthor(context, own.value, { kind: "drop-change" });
  if (!dropped.ok) return dropped;
  await deleteVersionsAfter(context.tx, proposal, dropped.value.standing.working);
  return done;
};

/** Whether the author's name stands beside the proposal. Hiding it is possible at any time. */
export const showName: Act<"show-name"> = async (context, { proposal, on }) => {
  const own = await ownProposal(context, proposal);
  if (!own.ok) return own;
  const { tx, now } = context;
  await saveStanding(tx, proposal, own.value.standing, { now, showName: on });
  return done;
};
