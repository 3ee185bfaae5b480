import type { Assessment } from "../../domain/assessment/assessment.js";
import { verdictCardName, verdictCardNote } from "../../flows/staff/verdict-card.js";
import { assessmentById, waitingAssessments } from "../../persistence/assessments.js";
import { readProposal } from "../../persistence/proposals.js";
import type { CardKind } from "./card-kind.js";

export const verdictCard = ({ id }: Pick<Assessment, "id">): string => verdictCardName(id);

/** ORG-5: a verdict that waits for a second reader. What it says is read in private. */
export const verdictCards: CardKind = {
  prefix: "verdict",
  waiting: async ({ tx, process }) => (await waitingAssessments(tx, process.id)).map(verdictCardName),
  draw: async ({ tx, process, linkTo }, name) => {
    const assessment = await assessmentById(tx, process.id, Number(name.slice("verdict-".length)));
    const proposal =
      assessment && (await readProposal(tx, { processId: process.id, id: assessment.proposalId }, "public"));
    if (!assessment || !proposal) return undefined;
    const waits = assessment.state === "waiting" && proposal.standing.state === "in-check";
    const done = assessment.state === "published" || proposal.standing.state !== "in-check";
    return { note: verdictCardNote({ process, linkTo, proposal, assessment }), waits, done };
  },
};
