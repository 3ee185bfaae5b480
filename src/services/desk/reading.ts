import { ok, refuse } from "../../domain/result.js";
import { lookCard } from "../../flows/staff/look-card.js";
import { done, type Act } from "../act.js";
import { reopenLook } from "../../persistence/second-looks.js";
import { undoLatestMerge } from "../merges/undo-merge.js";
import { keepQuota } from "../supports/keep-quota.js";
import { refreshCard } from "../staff/refresh-card.js";
import { showPhotos } from "./show-photos.js";
import { actAsStaff, proposalForStaff } from "./staff.js";

/** A card somebody takes is theirs for a while; others see that it is being read. */
export const takeProposal: Act<"take-proposal"> = async (context, { proposal: number }) => {
  const found = await proposalForStaff(context, number);
  if (!found.ok) return found;
  const taken = await actAsStaff(context, found.value, { kind: "take" });
  return taken.ok ? done : taken;
};

export const releaseProposal: Act<"release-proposal"> = async (context, { proposal: number }) => {
  const found = await proposalForStaff(context, number);
  if (!found.ok) return found;
  const released = await actAsStaff(context, found.value, { kind: "release" });
  return released.ok ? done : released;
};

/** From now on everybody can read the version that was read, in place of an earlier one. */
export const publishProposal: Act<"publish-proposal"> = async (context, { proposal: number, version }) => {
  const found = await proposalForStaff(context, number);
  if (!found.ok) return found;
  const published = await actAsStaff(context, found.value, { kind: "publish", version });
  if (!published.ok) return published;
  await keepQuota(context, found.value, published.value);
  await showPhotos(context, found.value, published.value);
  return done;
};

export const askChange: Act<"ask-change"> = async (context, { proposal: number, version, note }) => {
  const found = await proposalForStaff(context, number);
  if (!found.ok) return found;
  const act = { kind: "ask-change", version, note, reason: undefined } as const;
  const asked = await actAsStaff(context, found.value, act);
  return asked.ok ? done : asked;
};

/** Only for one of the public reasons. */
export const rejectProposal: Act<"reject-proposal"> = async (
  context,
  { proposal: number, version, reason, note },
) => {
  const { rejectionReasons } = context.process.rules.proposals;
  if (!rejectionReasons.some(({ key }) => key === reason)) return refuse("reason-unknown");
  const found = await proposalForStaff(context, number);
  if (!found.ok) return found;
  const act = { kind: "reject", version, reason, note: note ?? undefined } as const;
  const rejected = await actAsStaff(context, found.value, act);
  return rejected.ok ? done : rejected;
};

/** Within two minutes nobody outside has been told: it is as if nothing had happened, but for the record. */
export const undoDecision: Act<"undo-decision"> = async (context, { proposal: number }) => {
  const found = await proposalForStaff(context, number);
  if (!found.ok) return found;
  if (found.value.standing.state === "merged") return undoLatestMerge(context, number);
  const undone = await actAsStaff(context, found.value, { kind: "undo" });
  if (!undone.ok) return undone;
  const { standing } = undone.value;
  if (standing.decision) {
    await reopenLook(context.tx, undone.value.id);
    await refreshCard(context, lookCard(number));
  }
  await showPhotos(context, found.value, undone.value);
  return ok({ waits: standing.waitingSince !== undefined });
};
