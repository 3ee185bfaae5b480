import { pageOf } from "../../domain/browse/page.js";
import type { DesignFacts } from "../../flows/design/facts.js";
import type { Answers } from "../../flows/flow.js";
import { publishedAssessment } from "../../persistence/assessments.js";
import { openDesignChanges, readDesignMessages, readDesignSummary } from "../../persistence/co-design.js";
import { readProposal } from "../../persistence/proposals.js";
import type { Tx } from "../../persistence/transaction.js";
import { sideOf } from "../co-design/sides.js";
import type { LoadFacts } from "../flow-registry.js";
import { idIn } from "./written-proposal.js";

/** Lines on one screen. */
const LINES = 5;

/** Nothing of the talk is read for somebody who has no seat at the table. */
export const loadDesign: LoadFacts<DesignFacts> = async ({ tx }, facts, { answers }) => {
  const nobody: DesignFacts = {
    ...facts,
    proposal: undefined,
    side: "authors",
    office: undefined,
    lines: pageOf<never>([], 1, 1),
    changes: [],
    change: undefined,
    summary: undefined,
  };
  const id = idIn(answers);
  const proposal =
    id === undefined ? undefined : await readProposal(tx, { processId: facts.process.id, id }, "public");
  const side = proposal && (await sideOf(tx, facts.person, proposal));
  if (!proposal || !side) return nobody;
  const changes = await openDesignChanges(tx, proposal.id);
  return {
    ...nobody,
    proposal,
    side,
    office: (await publishedAssessment(tx, proposal.id))?.found?.office,
    lines: await linesOn(tx, proposal.id, answers),
    changes,
    change: changes.find((one) => one.id === Number(answers["message"])),
    summary: await readDesignSummary(tx, proposal.id),
  };
};

/** The first page is the latest one. */
async function linesOn(tx: Tx, proposalId: number, { page }: Answers): Promise<DesignFacts["lines"]> {
  const number = Math.min(Math.max(1, Math.trunc(Number(page ?? 1)) || 1), 10_000);
  const { items, total } = await readDesignMessages(tx, proposalId, {
    skip: (number - 1) * LINES,
    take: LINES,
  });
  return { items, total, number, count: Math.max(1, Math.ceil(total / LINES)) };
}
