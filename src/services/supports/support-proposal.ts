import { stateKnown } from "../../domain/assessment/standing.js";
import { maySupport, mayTakeSupportBack } from "../../domain/support.js";
import { PUBLIC_STATES } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { readAssessment } from "../../persistence/assessments.js";
import { lockAuthor } from "../../persistence/proposals.js";
import {
  addSupport,
  holdProposal,
  readSupport,
  removeSupport,
  type SupportedProposal,
} from "../../persistence/supports.js";
import { done, type Act, type ActContext } from "../act.js";

/** Says what it sets: pressed twice, by one person in two chats, or beside a withdrawal, it is one support or none. */
export const supportProposal: Act<"support-proposal"> = async (context, { proposal: number }) => {
  const { tx, now, process, person } = context;
  if (person.suspended) return refuse("suspended");
  const found = await publicOne(context, number);
  if (!found.ok) return found;
  const { id: proposalId, state, author } = found.value;
  // Two of a person's chats cannot both give the last support.
  await lockAuthor(tx, person.id);
  const participantId = person.id;
  const { mine, given } = await readSupport(tx, { processId: process.id, proposalId, participantId });
  const own = author === participantId;
  const allowed = maySupport(process, { state, own, supported: mine, given }, now);
  if (!allowed.ok) return allowed;
  if (!mine) await addSupport(tx, { participantId, proposalId, now });
  return done;
};

export const unsupportProposal: Act<"unsupport-proposal"> = async (context, { proposal: number }) => {
  const { tx, now, process, person } = context;
  const allowed = mayTakeSupportBack(process, now);
  if (!allowed.ok) return allowed;
  const found = await publicOne(context, number);
  if (!found.ok) return found;
  await removeSupport(tx, { participantId: person.id, proposalId: found.value.id });
  return done;
};

async function publicOne(
  { tx, process, now }: ActContext,
  number: number,
): Promise<Result<SupportedProposal>> {
  const known = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const proposal = known ? await holdProposal(tx, { processId: process.id, number }) : undefined;
  if (!proposal || !PUBLIC_STATES.includes(proposal.state)) return refuse("support.not-here");
  if (proposal.state !== "in-check") return ok(proposal);
  const assessment = await readAssessment(tx, proposal.id);
  return ok({ ...proposal, state: stateKnown(proposal.state, assessment, now) });
}
