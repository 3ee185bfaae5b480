import { needsTwoOrganizers } from "../../domain/calendar/date-change.js";
import { phaseOf } from "../../domain/phase.js";
import type { LocalText, Process, Project } from "../../domain/process.js";
import { PUBLIC_REASON, publicReason } from "../../domain/public-reason.js";
import type { PlainChange } from "../../domain/rule-change.js";
import { ok, refuse } from "../../domain/result.js";
import { boxOf, mayWithdraw } from "../../domain/withdraw-project.js";
import { askedToAgreeNote } from "../../flows/rule-change/asked-note.js";
import { lockBoxes } from "../../persistence/ballot-boxes.js";
import { organizersBut } from "../../persistence/broadcasts.js";
import { announceThat } from "../../persistence/notices/announcements.js";
import { loadProcess } from "../../persistence/processes.js";
import { markWithdrawn } from "../../persistence/projects.js";
import { addApproval, proposeWithdrawal, waitingChange } from "../../persistence/rule-changes.js";
import { lockRules } from "../../persistence/rule-sheets.js";
import type { Outcome } from "../../flows/flow.js";
import type { Act, ActContext } from "../act.js";
import { record, requireRight } from "../desk/staff.js";
import { freezeAgain, freezeRules } from "../rule-sheet.js";

const NEWS_MS = 7 * 24 * 60 * 60_000;

/**
 * VOT-8: a project leaves the ballot, with a public reason. Once voting has opened a second organizer has to agree, in the
 * same place as for any other change of frozen rules. Answers with whether one is `asked`. Refuses as `mayWithdraw` does, and
 * with `public-reason` {min, max}, `withdraw.waiting` while another change waits.
 */
export const withdrawProject: Act<"withdraw-project"> = async (
  context,
  { project: number, why: written },
) => {
  const { tx, now } = context;
  const allowed = requireRight(context, "rules");
  if (!allowed.ok) return allowed;
  const process = await lockedProcess(context);
  const found = mayWithdraw(process, number, now);
  if (!found.ok) return found;
  const why = publicReason(process, written);
  if (!why) return refuse("public-reason", PUBLIC_REASON);
  if (!needsTwoOrganizers(process, now)) {
    await takeOff(context, process, { project: found.value, why });
    return ok({ asked: false });
  }
  if (await waitingChange(tx, process.id, "rules")) return refuse("withdraw.waiting");
  await ask(context, found.value, why);
  return ok({ asked: true });
};

/** Nobody changes the rules, and nobody casts a vote, until the transaction ends. */
async function lockedProcess({ tx, process: { id } }: ActContext): Promise<Process> {
  await lockRules(tx, id);
  await lockBoxes(tx, id);
  return loadProcess(tx, id);
}

const changeOf = ({ number }: Project): PlainChange => ({
  path: `projects.${number}.status`,
  before: "on-ballot",
  after: "withdrawn",
});

/** The one who asks has agreed; the others are told, since people go on choosing it meanwhile. */
async function ask(context: ActContext, project: Project, why: LocalText): Promise<void> {
  const { tx, now, process, person, randomness } = context;
  const id = randomness.uuid();
  const { number } = project;
  const change = changeOf(project);
  await proposeWithdrawal(tx, { id, processId: process.id, withdraw: number, changes: [change], why, now });
  await addApproval(tx, { changeId: id, participantId: person.id, now });
  await record(context, {
    action: "propose-withdrawal",
    subject: `project ${number}`,
    why: Object.values(why)[0] ?? "",
  });
  for (const other of await organizersBut(tx, process.id, person.id))
    context.notify(other, askedToAgreeNote(process, "withdrawal"));
}

/** What two organizers agreed on; undefined when it cannot happen any more. */
export async function applyWithdrawal(
  context: ActContext,
  { id, number, why }: { id: string; number: number; why: LocalText },
): Promise<Outcome | undefined> {
  const process = await lockedProcess(context);
  const found = mayWithdraw(process, number, context.now);
  if (!found.ok) return undefined;
  await takeOff(context, process, { project: found.value, why });
  await tellVoters(context, process, { change: id, project: found.value });
  return {};
}

async function takeOff(
  context: ActContext,
  process: Process,
  { project, why }: { project: Project; why: LocalText },
): Promise<void> {
  const { tx, now } = context;
  const { number } = project;
  await freezeRules({ tx, process, now });
  await markWithdrawn(tx, { processId: process.id, number, why });
  await freezeAgain({ tx, process: await loadProcess(tx, process.id), now, why });
  await tellItsPeople(context, process, project);
  const { path, before, after } = changeOf(project);
  await record(context, {
    action: "withdraw-project",
    subject: `project ${number}`,
    before: { [path]: before },
    after: { [path]: after },
    why: Object.values(why)[0] ?? "",
  });
}

/** Whoever wrote it or follows it: it cannot win any more. */
const tellItsPeople = ({ tx, now, randomness }: ActContext, process: Process, { number }: Project) =>
  announceThat(tx, {
    id: randomness.uuid(),
    processId: process.id,
    kind: "off-ballot",
    subject: String(number),
    dueAt: now,
    usefulUntil: new Date(now.getTime() + NEWS_MS),
    now,
  });

/** Everybody who voted where it could be chosen, whatever they chose: ballots are secret (I-7). */
async function tellVoters(
  { tx, now, randomness }: ActContext,
  process: Process,
  { change, project }: { change: string; project: Project },
): Promise<void> {
  if (!boxOf(process, project)) return;
  await announceThat(tx, {
    id: randomness.uuid(),
    processId: process.id,
    kind: "withdrawn",
    subject: change,
    dueAt: now,
    usefulUntil: phaseOf(process, "voting")?.endsAt ?? now,
    now,
  });
}
