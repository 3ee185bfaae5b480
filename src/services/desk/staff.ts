import type { ProposalAct } from "../../domain/proposal-acts.js";
import { actOn } from "../../domain/proposal-acts.js";
import type { Proposal, Standing } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { isCoAuthor } from "../../persistence/co-authors.js";
import { recordAct } from "../../persistence/audit.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { lockProposal, type WhichVersion } from "../../persistence/proposals.js";
import type { Tx } from "../../persistence/transaction.js";
import type { ActContext } from "../act.js";
import { proposalCard } from "../staff/proposal-cards.js";
import { refreshCard } from "../staff/refresh-card.js";

/** Whoever has a role in this very process, by what the database says now. */
export const isStaff = ({ person }: Pick<ActContext, "person">): boolean => person.roles.length > 0;

/** What an organizer did, for the record (I-14). */
export async function record(
  { tx, now, process, person, communityId }: ActContext,
  entry: { action: string; subject: string; before?: object; after?: object; why?: string },
): Promise<void> {
  await recordAct(tx, { communityId, processId: process.id, at: now, actorId: person.id, ...entry });
}

/** A sent proposal, locked, for somebody who may decide about it: nobody decides about their own. */
export async function proposalForStaff(
  context: ActContext,
  number: number,
  which: WhichVersion = "sent",
): Promise<Result<Proposal>> {
  const { tx, process, person } = context;
  if (!isStaff(context)) return refuse("not-staff");
  const known = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const proposal = known ? await lockProposal(tx, { processId: process.id, number }, which) : undefined;
  if (!proposal) return refuse("proposal-already-read");
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
  const why = "note" in act ? [act.reason, act.note].filter(Boolean).join(": ") : "";
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
