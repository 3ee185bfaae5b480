import { reachOf, type RoleHolder } from "../../domain/desk/rights.js";
import { targetsHeldBy } from "../../domain/help/targets.js";
import { actOnThread, type StaffAct, type ThreadState } from "../../domain/help/thread.js";
import type { Process } from "../../domain/process.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import {
  lockRequest,
  readRequest,
  saveRequest,
  type HelpRequest,
  type RequestReader,
} from "../../persistence/help-requests.js";
import type { ActContext } from "../act.js";
import { record, requireSomewhere } from "../desk/staff.js";

/** What somebody may read of what people ask. */
export const readerIn = ({ process, person }: { process: Process; person: RoleHolder }): RequestReader => ({
  processId: process.id,
  questions: reachOf(person, "answer-questions"),
  reports: reachOf(person, "read-reports"),
  passedTo: targetsHeldBy(person, process),
});

/** The channel is read by all of staff: reports of pressure, which are for organizers alone, are not for it. */
export const readerInChannel = ({ process }: { process: Process }): RequestReader => ({
  processId: process.id,
  questions: "everywhere",
  reports: [],
  passedTo: [],
});

/** A question, locked, as this person of staff may read it. */
export async function requestForStaff(context: ActContext, id: number): Promise<Result<HelpRequest>> {
  const allowed = requireSomewhere(context, "answer-passed-on");
  if (!allowed.ok) return allowed;
  await lockRequest(context.tx, id);
  const request = await readRequest(context.tx, readerIn(context), id);
  return request ? ok(request) : refuse("question-gone");
}

/** Does one of staff's acts to a question and writes where it stands then. Nothing that was said is put on record. */
export async function actAsHelper(
  context: ActContext,
  id: number,
  act: StaffAct,
  more: { passedTo?: string } = {},
): Promise<Result<HelpRequest & { stateBefore: ThreadState }>> {
  const { tx, now, person } = context;
  const found = await requestForStaff(context, id);
  if (!found.ok) return found;
  const request = found.value;
  const standing = actOnThread(request, act, person.id, now);
  if (!standing.ok) return standing;
  const answers = act.kind === "answer" || act.kind === "close" || act.kind === "read";
  await saveRequest(tx, id, {
    ...standing.value,
    ...more,
    ...(answers && { answered: { by: person.id, at: now } }),
  });
  await record(context, {
    action: act.kind === "read" ? "close-report" : `${act.kind}-request`,
    subject: `question ${id}`,
    before: { state: request.state, passedTo: request.passedTo ?? null },
    after: {
      kind: request.kind,
      state: standing.value.state,
      passedTo: more.passedTo ?? request.passedTo ?? null,
    },
  });
  return ok({ ...request, ...standing.value, stateBefore: request.state });
}
