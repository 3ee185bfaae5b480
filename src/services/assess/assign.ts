import { assign } from "../../domain/assessment/acts.js";
import { mayBeAssigned, mayBeDirected } from "../../domain/assessment/calendar.js";
import { mayAct, rolesWith } from "../../domain/desk/rights.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { assignedManyNote, assignedNote } from "../../flows/assess/notes-to-people.js";
import {
  openAssessment,
  readAssessment,
  readCheckItems,
  readEvaluators,
  type CheckItem,
} from "../../persistence/assessments.js";
import { done, type Act, type ActContext } from "../act.js";
import { actAsStaff, requireSomewhere } from "../desk/staff.js";
import { goesOn } from "../desk/goes-on.js";
import { tellEach } from "../together/tell.js";
import { areaOf, directedBy, keep } from "./checked-proposal.js";
import { isGivenToSomebody } from "./given-to.js";
import { mayBeGivenTo } from "./may-be-given.js";

/** An organizer gives a proposal to an evaluator, or takes it back to give it to another. */
export const assignAssessment: Act<"assign-assessment"> = async (
  context,
  { proposal: number, evaluator },
) => {
  const found = await directedBy(context, number);
  if (!found.ok) return found;
  const given = await give(context, found.value, evaluator ?? undefined);
  if (!given.ok) return given;
  if (evaluator !== null)
    await tellEach(context, [evaluator], assignedNote(context.process, found.value, context.now));
  return done;
};

/** The same for everything of an area or a theme that nobody looks at yet. Answers with the `count`. */
export const assignAssessments: Act<"assign-assessments"> = async (context, { area, theme, evaluator }) => {
  const { tx, process, person, now } = context;
  const allowed = requireSomewhere(context, "direct-assessments");
  if (!allowed.ok) return allowed;
  const evaluators = await readEvaluators(tx, process.id, rolesWith("assess"));
  const wanted = (await readCheckItems(tx, process.id))
    .filter((item) => !isGivenToSomebody(item, evaluators))
    .filter((item) => area === null || item.area === area)
    .filter((item) => theme === null || item.theme === theme)
    .filter((item) => mayAct(person, "direct-assessments", areaOf(item)));
  const numbers = await giveAll(context, wanted, evaluator);
  const [first, ...others] = numbers;
  if (first === undefined) return refuse("assess.none-to-give");
  const note =
    others.length === 0 ? assignedNote(process, first, now) : assignedManyNote(process, numbers.length, now);
  await tellEach(context, [evaluator], note);
  return ok({ count: numbers.length });
};

/** Those that can be given to this evaluator; what they, or whoever gives, had a part in waits for somebody else. */
async function giveAll(
  context: ActContext,
  items: readonly CheckItem[],
  evaluator: string,
): Promise<Proposal[]> {
  const given: Proposal[] = [];
  for (const { number } of items) {
    const found = await directedBy(context, number);
    if (found.ok && (await give(context, found.value, evaluator)).ok) given.push(found.value);
  }
  return given;
}

async function give(
  context: ActContext,
  proposal: Proposal,
  evaluator: string | undefined,
): Promise<Result<undefined>> {
  const { tx, process, now } = context;
  const isPublic = proposal.standing.state === "public";
  const isOpen = isPublic ? mayBeAssigned(process, now) : mayBeDirected(process, now);
  if (!isOpen) return refuse("assess.closed");
  const may = evaluator === undefined ? ok(undefined) : await mayBeGivenTo(context, proposal, evaluator);
  if (!may.ok) return may;
  if (isPublic) {
    const goes = await goesOn(context, proposal.number ?? 0);
    if (!goes.ok) return goes;
    const moved = await actAsStaff(context, proposal, { kind: "start-check" });
    if (!moved.ok) return moved;
  } else if (proposal.standing.state !== "in-check") return refuse("assess.not-in-check");
  const assessment =
    (await readAssessment(tx, proposal.id)) ??
    (await openAssessment(tx, { processId: process.id, proposalId: proposal.id, evaluator: undefined, now }));
  const assigned = assign(assessment, evaluator, now);
  if (!assigned.ok) return assigned;
  await keep(context, { proposal, assessment }, assigned.value, { action: "assign-assessment" });
  return ok(undefined);
}
