import type { Process } from "../../domain/process.js";
import type { CommentSubject } from "../../flows/comments/facts.js";
import type { CommentedOn } from "../../persistence/comments.js";
import { readableProposal } from "../../persistence/public-proposals.js";
import type { Tx } from "../../persistence/transaction.js";

export interface FoundSubject {
  id: CommentedOn;
  /** What was said stays readable; nobody adds to it. */
  closed?: true;
  subject: CommentSubject;
}

/** What a number stands for, if everybody can read it. */
export async function commentedOn(
  tx: Tx,
  process: Process,
  { on, number }: { on: string; number: number },
): Promise<FoundSubject | undefined> {
  if (!Number.isSafeInteger(number) || number <= 0 || number >= 2 ** 31) return undefined;
  if (on === "project") {
    const project = process.projects.find((one) => one.number === number);
    return (
      project && { id: { projectId: project.id }, subject: { kind: "project", number, title: project.title } }
    );
  }
  if (on !== "proposal") return undefined;
  const proposal = await readableProposal(tx, process.id, number);
  if (!proposal) return undefined;
  const { title = "" } = proposal.text;
  const into = proposal.standing.state === "merged" ? proposal.mergedInto : undefined;
  return {
    id: { proposalId: proposal.id },
    subject: { kind: "proposal", number, title, into },
    ...(into !== undefined && { closed: true }),
  };
}
