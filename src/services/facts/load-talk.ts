import type { Facts } from "../../flows/facts.js";
import { hasDesignMessages, proposalOfProject } from "../../persistence/co-design.js";
import { readProposal } from "../../persistence/proposals.js";
import type { Tx } from "../../persistence/transaction.js";
import { sideOf } from "../co-design/sides.js";

/** The proposal, where something was said about it between its authors and the office, for somebody of either side. */
export async function talkFor(
  tx: Tx,
  { process, person }: Facts,
  proposalId: number,
): Promise<number | undefined> {
  if (!(await hasDesignMessages(tx, proposalId))) return undefined;
  const proposal = await readProposal(tx, { processId: process.id, id: proposalId }, "public");
  return proposal && (await sideOf(tx, person, proposal)) ? proposalId : undefined;
}

/** The same of the proposal that a project was. */
export async function talkAboutProject(tx: Tx, facts: Facts, projectId: number): Promise<number | undefined> {
  const proposalId = await proposalOfProject(tx, projectId);
  return proposalId === undefined ? undefined : talkFor(tx, facts, proposalId);
}
