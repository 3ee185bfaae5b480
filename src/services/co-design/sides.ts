import { isTalkOpen, type DesignSide } from "../../domain/assessment/co-design.js";
import { mayAct, rolesWith } from "../../domain/desk/rights.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import type { Person } from "../../flows/facts.js";
import { hasPartIn, readAssessment, readEvaluators } from "../../persistence/assessments.js";
import { readCoAuthors } from "../../persistence/co-authors.js";
import { lockProposal } from "../../persistence/proposals.js";
import type { Tx } from "../../persistence/transaction.js";
import type { ActContext } from "../act.js";
import { areaOf } from "../assess/checked-proposal.js";
import { writes } from "../desk/staff.js";

/** A proposal that two sides talk about, and on which side somebody is. */
export interface Talk {
  proposal: Proposal;
  side: DesignSide;
}

/** Those who wrote it sit on one side, evaluators without a part in it on the other; nobody else is at the table. */
export async function sideOf(
  tx: Tx,
  person: Pick<Person, "id" | "roles">,
  proposal: Proposal,
): Promise<DesignSide | undefined> {
  if (await writes(tx, person.id, proposal)) return "authors";
  if (!mayAct(person, "assess", areaOf(proposal.text))) return undefined;
  return (await hasPartIn(tx, proposal.id, person.id)) ? undefined : "office";
}

/** Locked, and while the talk is open: before and afterwards there is nothing to agree on. */
export async function talkAbout(context: ActContext, id: number): Promise<Result<Talk>> {
  const { tx, process, person, now } = context;
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const proposal = known ? await lockProposal(tx, { processId: process.id, id }, "public") : undefined;
  const side = proposal && (await sideOf(tx, person, proposal));
  if (!side) return refuse("design.not-yours");
  if (person.suspended && side === "authors") return refuse("suspended");
  return isTalkOpen(process, proposal.standing.state, now) ? ok({ proposal, side }) : refuse("design.closed");
}

/** Who is told: everybody else who wrote it, and the evaluator who looks at it as long as they may. */
export async function othersAt(
  { tx, process }: ActContext,
  proposal: Proposal,
): Promise<{ authors: string[]; office: string[] }> {
  const coAuthors = await readCoAuthors(tx, proposal.id);
  const authors = [proposal.author, ...coAuthors.map(({ id }) => id)];
  const evaluator = (await readAssessment(tx, proposal.id))?.evaluator;
  const area = areaOf(proposal.text);
  const evaluators = await readEvaluators(tx, process.id, rolesWith("assess"));
  const office = evaluators.filter((one) => one.id === evaluator && (one.area === null || one.area === area));
  return {
    authors: authors.filter((one) => one !== undefined),
    office: [...new Set(office.map(({ id }) => id))],
  };
}
