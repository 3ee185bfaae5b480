import { maySomewhere, rightRefusal, type Right, type RoleKind } from "../../domain/desk/rights.js";
import type { ProposalAct } from "../../domain/proposal-acts.js";
import { actOn } from "../../domain/proposal-acts.js";
import type { Proposal, Standing } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { isCoAuthor } from "../../persistence/co-authors.js";
import { recordAct } from "../../persistence/audit.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { lockProposal, type WhichVersion } from "../../persistence/proposals.js";
import type { Tx } from "../../persistence/transaction.js";
import type { Outcome } from "../../flows/flow.js";
import { done, type ActContext } from "../act.js";
import { endChangedMerges } from "../merges/end-merge.js";
import { proposalCard } from "../staff/proposal-cards.js";
import { refreshCard } from "../staff/refresh-card.js";

/**
 * Refuses an act to whoever may not do it, by the roles that the database says they have in this very process now (I-3): of
 * what is in an area, with the area; without one it concerns the whole process.
 */
export function requireRight(
  { person }: Pick<ActContext, "person">,
  right: Right,
  area?: string,
): Result<Outcome> {
  const refusal = rightRefusal(person, right, area);
  return refusal ? { ok: false, refusal } : done;
}

/** The same before anything is looked up: whoever may do it nowhere learns nothing of what there is. */
export const requireSomewhere = (context: Pick<ActContext, "person">, right: Right): Result<Outcome> =>
  maySomewhere(context.person, right) ? done : requireRight(context, right);

/** What an organizer did, for the record (I-14). */
export async function record(
  { tx, now, process, person, communityId }: ActContext,
  entry: { action: string; subject: string; before?: object; after?: object; why?: string },
): Promise<void> {
  await recordAct(tx, { communityId, processId: process.id, at: now, ...actorOf(person), ...entry });
}

/** Who acts, and as what, for the record. */
export const actorOf = ({
  id,
  roles,
}: ActContext["person"]): { actorId: string; actorRoles: RoleKind[] } => ({
  actorId: id,
  actorRoles: [...new Set(roles.map(({ kind }) => kind))],
});

/** A sent proposal, locked, for somebody who may decide about it: nobody decides about their own. */
export async function proposalForStaff(
  context: ActContext,
  number: number,
  { which = "sent", right = "read-proposals" }: { which?: WhichVersion; right?: Right } = {},
): Promise<Result<Proposal>> {
  const { tx, process, person } = context;
  const allowed = requireSomewhere(context, right);
  if (!allowed.ok) return allowed;
  const known = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const proposal = known ? await lockProposal(tx, { processId: process.id, number }, which) : undefined;
  if (!proposal) return refuse("proposal-already-read");
  const here = requireRight(context, right, proposal.text.area);
  if (!here.ok) return here;
  return (await writes(tx, person.id, proposal)) ? refuse("proposal-your-own") : ok(proposal);
}

/** Whether somebody began a proposal or writes it with whoever did. */
export const writes = async (
  tx: Tx,
  participantId: string,
  { id, author }: Pick<Proposal, "id" | "author">,
): Promise<boolean> => author === participantId || isCoAuthor(tx, id, participantId);

/** Does one of staff's acts to a proposal, writes where it stands then, and puts it on record. */
export async function actAsStaff(
  context: ActContext,
  proposal: Proposal,
  act: ProposalAct,
): Promise<Result<Proposal>> {
  const { tx, now, person } = context;
  const result = actOn(proposal.standing, act, { role: "staff", id: person.id }, now);
  if (!result.ok) return result;
  const standing = result.value;
  await saveStanding(tx, proposal.id, standing, { now });
  await endChangedMerges(context, proposal.id);
  const why =
    "note" in act ? ["reason" in act ? act.reason : undefined, act.note].filter(Boolean).join(": ") : "";
  await record(context, {
    action: `${act.kind}-proposal`,
    subject: `proposal ${proposal.number ?? ""}`,
    before: onRecord(proposal.standing),
    after: onRecord(standing),
    ...(why !== "" && { why }),
  });
  await refreshCard(context, proposalCard(proposal));
  return ok({ ...proposal, standing });
}

const onRecord = ({ state, sent, public: shown, waitingSince, taken }: Standing): object => ({
  state,
  sentVersion: sent ?? null,
  publicVersion: shown ?? null,
  waitingSince: waitingSince?.toISOString() ?? null,
  takenUntil: taken?.until.toISOString() ?? null,
});
