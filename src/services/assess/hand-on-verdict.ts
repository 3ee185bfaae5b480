import type { Assessment } from "../../domain/assessment/assessment.js";
import { mayBeFinished } from "../../domain/assessment/calendar.js";
import { askedReader, handOn } from "../../domain/assessment/second-reader.js";
import { mayAct } from "../../domain/desk/rights.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, refuse } from "../../domain/result.js";
import { toReadNote } from "../../flows/assess/notes-to-people.js";
import { done, type Act, type ActContext } from "../act.js";
import { tellEach } from "../together/tell.js";
import { areaOf, keep, lookedAt } from "./checked-proposal.js";
import { mayBeGivenTo } from "./may-be-given.js";

/** Another evaluator is to read a verdict, or whoever may. */
export const handOnVerdict: Act<"hand-on-verdict"> = async (context, { proposal: number, reader }) => {
  const { person, process, now } = context;
  const looked = await lookedAt(context, number);
  if (!looked.ok) return looked;
  const { proposal, assessment } = looked.value;
  if (!mayBeFinished(process, now)) return refuse("assess.closed");
  const after = handOn(assessment, reader ?? undefined, {
    by: person.id,
    asked: await askedToRead(context, proposal, assessment),
    directs: mayAct(person, "direct-assessments", areaOf(proposal.text)),
  });
  if (!after.ok) return after;
  const may = reader === null ? ok(undefined) : await mayBeGivenTo(context, proposal, reader);
  if (!may.ok) return may;
  await keep(context, looked.value, after.value, { action: "hand-on-verdict" });
  if (reader !== null && reader !== person.id) await tellEach(context, [reader], toReadNote(proposal));
  return done;
};

/** Who alone may read it now, by the roles there are. */
export async function askedToRead(
  context: ActContext,
  proposal: Proposal,
  assessment: Assessment,
): Promise<string | undefined> {
  const { reader } = assessment;
  const isAble = reader !== undefined && (await mayBeGivenTo(context, proposal, reader)).ok;
  return askedReader(assessment, isAble);
}
