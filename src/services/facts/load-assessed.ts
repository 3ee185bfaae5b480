import { isAlternativeSought } from "../../domain/assessment/alternative.js";
import { stateKnown } from "../../domain/assessment/standing.js";
import type { ProposalState } from "../../domain/proposal.js";
import type { Facts } from "../../flows/facts.js";
import type { Assessed } from "../../flows/look/facts.js";
import { alternativesTo, isAlternativeFor } from "../../persistence/alternatives.js";
import { knownAssessment, readAssessment } from "../../persistence/assessments.js";
import { proposalOfProject, readDesignSummary } from "../../persistence/co-design.js";
import { readOwnProposals } from "../../persistence/own-proposals.js";
import type { Tx } from "../../persistence/transaction.js";

/** Other ideas that a card names; the others are found by their numbers. */
const MOST_NAMED = 3;

/** A person has a few of their own. */
const MOST_OWN = 4;

/** What everybody may know by the clock, whoever looks: authors find more among their own (I-4). */
export async function assessedProposal(
  tx: Tx,
  { process, now }: Pick<Facts, "process" | "now">,
  proposalId: number,
): Promise<Assessed> {
  const known = await knownAssessment(tx, proposalId, now);
  const latest = known && (await readAssessment(tx, proposalId));
  const again = known !== undefined && latest?.id !== known.id;
  return {
    found: known?.found,
    again,
    sought: known !== undefined && !again && isAlternativeSought(known, process.rules),
    alternatives: await alternativesTo(tx, proposalId, MOST_NAMED),
    alternativeTo: await isAlternativeFor(tx, proposalId),
    summary: (await readDesignSummary(tx, proposalId))?.text,
  };
}

/** The same of the proposal that a project was. */
export async function assessedProject(
  tx: Tx,
  facts: Facts,
  projectId: number,
): Promise<Assessed | undefined> {
  const proposalId = await proposalOfProject(tx, projectId);
  return proposalId === undefined ? undefined : assessedProposal(tx, facts, proposalId);
}

export async function stateOnCard(
  tx: Tx,
  { now }: Pick<Facts, "now">,
  proposalId: number,
  state: ProposalState,
): Promise<ProposalState> {
  return stateKnown(state, await readAssessment(tx, proposalId), now);
}

/** Proposals of somebody's own that everybody can read, to offer as another idea. */
export async function ownIdeas(
  tx: Tx,
  { process, person, now }: Facts,
): Promise<{ id: number; number: number; title: string }[]> {
  const own = await readOwnProposals(tx, { processId: process.id, authorId: person.id, now });
  return own
    .flatMap(({ id, number, title = "", state, begunBy }) =>
      number !== undefined && begunBy === undefined && (state === "public" || state === "in-check")
        ? [{ id, number, title }]
        : [],
    )
    .slice(0, MOST_OWN);
}
