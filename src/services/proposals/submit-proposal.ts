import { checkWhole } from "../../domain/asked-fields.js";
import { isBarred } from "../../domain/eligibility/barred.js";
import { actOn } from "../../domain/proposal-acts.js";
import { readBy } from "../../domain/proposal-calendar.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { nextProposalNumber } from "../../persistence/proposals.js";
import type { Act, ActContext } from "../act.js";
import { endChangedMerges } from "../merges/end-merge.js";
import { AUTHOR, mayAddOne, mayWrite, ownProposal } from "./own-proposal.js";

/** Sends a proposal, or a change of one, to be read. It gets its number the first time. */
export const submitProposal: Act<"submit-proposal"> = async (context, { proposal: id }) => {
  const { tx, now, process } = context;
  const own = await ownProposal(context, id);
  if (!own.ok) return own;
  const allowed = await maySend(context, own.value);
  if (!allowed.ok) return allowed;
  const sent = actOn(own.value.standing, { kind: "send" }, AUTHOR, now);
  if (!sent.ok) return sent;
  const isNew = own.value.number === undefined;
  const number = own.value.number ?? (await nextProposalNumber(tx, process.id));
  const first = isNew ? { number, submittedAt: now, keptUntil: null } : {};
  await saveStanding(tx, id, sent.value, { now, ...first });
  await endChangedMerges(context, id);
  return ok({ number, isNew, at: now.toISOString(), by: readBy(process, now).toISOString() });
};

async function maySend(context: ActContext, proposal: Proposal): Promise<Result<undefined>> {
  const allowed = mayWrite(context, proposal);
  if (!allowed.ok) return allowed;
  const { eligibility: rules } = context.process.rules;
  if (isBarred(rules, context.person.eligibility?.barredAs, "propose")) return refuse("propose-barred");
  const whole = checkWhole(context.process, proposal.text);
  if (!whole.ok) return whole;
  return proposal.standing.state === "draft" ? mayAddOne(context) : ok(undefined);
}
