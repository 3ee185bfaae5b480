import type { Assessment } from "../../domain/assessment/assessment.js";
import type { Right } from "../../domain/desk/rights.js";
import { WHOLE_CITY } from "../../domain/process.js";
import type { Proposal, ProposalText } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { hasPartIn, readAssessment, saveAssessment } from "../../persistence/assessments.js";
import { lockProposal } from "../../persistence/proposals.js";
import type { ActContext } from "../act.js";
import { record, requireRight, requireSomewhere } from "../desk/staff.js";

/** The area whose evaluators look at it; undefined for what concerns the whole city, or did not say. */
export const areaOf = ({ area }: Pick<ProposalText, "area">): string | undefined =>
  area === WHOLE_CITY ? undefined : area;

/** A public proposal, locked, for somebody who has a right where it is (I-3). */
async function publicForStaff(context: ActContext, number: number, right: Right): Promise<Result<Proposal>> {
  const { tx, process } = context;
  const allowed = requireSomewhere(context, right);
  if (!allowed.ok) return allowed;
  const known = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const proposal = known ? await lockProposal(tx, { processId: process.id, number }, "public") : undefined;
  if (!proposal) return refuse("assess.gone");
  const here = requireRight(context, right, areaOf(proposal.text));
  return here.ok ? ok(proposal) : here;
}

/** The same for whoever directs the check there: nobody decides about what they had a part in. */
export async function directedBy(context: ActContext, number: number): Promise<Result<Proposal>> {
  const found = await publicForStaff(context, number, "direct-assessments");
  if (!found.ok) return found;
  const own = await hasPartIn(context.tx, found.value.id, context.person.id);
  return own ? refuse("assess.own-directed") : found;
}

/** What is looked at, and what was found so far. */
export interface Looked {
  proposal: Proposal;
  assessment: Assessment;
}

/** One that is being checked, locked, for an evaluator: nobody looks at what they had a part in. */
export async function lookedAt(context: ActContext, number: number): Promise<Result<Looked>> {
  const found = await publicForStaff(context, number, "assess");
  if (!found.ok) return found;
  const proposal = found.value;
  if (await hasPartIn(context.tx, proposal.id, context.person.id)) return refuse("assess.own-proposal");
  const assessment = await readAssessment(context.tx, proposal.id);
  return assessment ? ok({ proposal, assessment }) : refuse("assess.not-in-check");
}

/** Writes where a look stands now, and puts it on record. */
export async function keep(
  context: ActContext,
  { proposal, assessment: before }: Looked,
  after: Assessment,
  entry: { action: string; why?: string },
): Promise<void> {
  await saveAssessment(context.tx, after, context.now);
  await record(context, {
    ...entry,
    subject: `proposal ${proposal.number ?? ""}`,
    before: onRecord(before),
    after: onRecord(after),
  });
}

const onRecord = ({ state, round, evaluator, reader, found, publishedAt, answer }: Assessment): object => ({
  state,
  round,
  evaluator: evaluator ?? null,
  reader: reader ?? null,
  verdict: found?.verdict ?? null,
  cost: found?.cost ?? null,
  office: found?.office ?? null,
  reason: found?.reason ?? null,
  publishedAt: publishedAt?.toISOString() ?? null,
  answer: answer ?? null,
});
