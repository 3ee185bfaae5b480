import type { Proposal } from "../../domain/proposal.js";
import { setPhotosPublic } from "../../persistence/proposal-photos.js";
import type { ActContext } from "../act.js";

/** Photos are public with the version that shows them. */
export async function showPhotos(
  { tx }: Pick<ActContext, "tx">,
  before: Proposal,
  now: Proposal,
): Promise<void> {
  const proposalId = now.id;
  const { public: old } = before.standing;
  const { public: shown } = now.standing;
  if (old === shown) return;
  if (old !== undefined) await setPhotosPublic(tx, { proposalId, version: old, isPublic: false });
  if (shown !== undefined) await setPhotosPublic(tx, { proposalId, version: shown, isPublic: true });
}
