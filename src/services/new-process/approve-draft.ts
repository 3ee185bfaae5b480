import { localAt } from "../../domain/new-process/file-data.js";
import { hasArea } from "../../domain/new-process/has-area.js";
import { reasonOf } from "../../domain/desk/reason.js";
import type { RoleKind } from "../../domain/desk/rights.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { askedNote, liveNote, sentBackNote } from "../../flows/setup/notes.js";
import {
  askForDraft,
  draftWentLive,
  organizersIn,
  isSameRole,
  staffOfDraft,
  type DraftRole,
  type ProcessDraft,
} from "../../persistence/process-drafts.js";
import { lockCommunity } from "../../persistence/process-store.js";
import { grantRole } from "../../persistence/roles.js";
import { done, type Act, type ActContext } from "../act.js";
import { record } from "../desk/staff.js";
import { importWithin } from "../import-process.js";
import { yamlOf } from "../process-file/write.js";
import { draftForOrganizer, problemsNow } from "./own-draft.js";

/** Every other organizer of the community is told: one of them decides. */
export const askProcessApproval: Act<"ask-process-approval"> = async (context, { draft: id }) => {
  const found = await draftForOrganizer(context, id);
  if (!found.ok) return found;
  const { tx, now, communityId, person } = context;
  const draft = found.value;
  if ((await problemsNow(tx, communityId, draft, now)).length > 0) return refuse("setup-problems");
  const others = await organizersBut(context);
  if (others.length === 0) return refuse("setup-nobody-else");
  if (isAsked(draft)) return refuse("setup-asked-already");
  await askForDraft(tx, id, { by: person.id, version: draft.version });
  await record(context, { action: "ask-process-approval", subject: subjectOf(draft) });
  for (const other of others) context.notify(other, askedNote(localAt(draft.file, ["title"]), id));
  return done;
};

async function organizersBut({ tx, communityId, person }: ActContext): Promise<string[]> {
  const all = await organizersIn(tx, communityId);
  return [...all].filter((one) => one !== person.id);
}

const isAsked = ({ asked, version }: ProcessDraft): boolean => asked?.version === version;

const subjectOf = ({ id, version }: ProcessDraft): string => `process draft ${id}, version ${version}`;

/** The version that was read, asked for by somebody else and not changed since. */
async function askedOf(
  context: ActContext,
  id: string,
  version: number,
): Promise<Result<ProcessDraft & { asked: { by: string } }>> {
  const found = await draftForOrganizer(context, id);
  if (!found.ok) return found;
  const draft = found.value;
  const { asked } = draft;
  if (!asked || !isAsked(draft)) return refuse("setup-ask-again");
  if (draft.version !== version) return refuse("setup-changed");
  if (asked.by === context.person.id) return refuse("setup-your-own");
  return ok({ ...draft, asked });
}

/** Nobody approves what they asked for. It goes live here, the way an imported file does, with its people. */
export const approveProcess: Act<"approve-process"> = async (context, { draft: id, version }) => {
  const found = await askedOf(context, id, version);
  if (!found.ok) return found;
  const { tx, now, communityId, randomness } = context;
  const draft = found.value;
  // Another draft with the same address may go live in this moment: it is there before this one is looked at, or after it is live.
  await lockCommunity(tx, communityId);
  if ((await problemsNow(tx, communityId, draft, now)).length > 0) return refuse("setup-problems");
  const file = new TextEncoder().encode(yamlOf(draft.file));
  const imported = await importWithin(tx, { clock: { now: () => now }, randomness }, file);
  // Thrown, so that nothing is left of what an import does to a process that is there already.
  if (imported.outcome !== "created") throw new Error(`${subjectOf(draft)} is ${imported.outcome}`);
  const given = await giveRoles(context, draft, imported.processId);
  await draftWentLive(tx, id, imported.processId);
  // On record of the new process: its organizers read there who agreed to it, and who has which role since.
  await record(
    { ...context, process: { ...context.process, id: imported.processId } },
    {
      action: "approve-process",
      subject: subjectOf(draft),
      after: { process: imported.slug, asked: draft.asked.by, roles: given },
    },
  );
  context.notify(draft.asked.by, liveNote(localAt(draft.file, ["title"]), imported.processId));
  return ok({ process: imported.processId });
};

/** The two who agreed organize it, with whom they named for it and for areas that it has; answers with who has which role. */
async function giveRoles(
  { tx, now, person, randomness }: ActContext,
  { id, asked, file }: ProcessDraft & { asked: { by: string } },
  processId: string,
): Promise<{ participant: string; role: string; area?: string }[]> {
  const two: DraftRole[] = [person.id, asked.by].map((participantId) => ({
    participantId,
    kind: "organizer",
    area: undefined,
  }));
  const named = (await staffOfDraft(tx, id)).filter(
    (one) => hasArea(file, one.area) && !two.some((other) => isSameRole(one, other)),
  );
  const all = [...two, ...named];
  for (const { participantId, kind, area } of all) {
    const role = { kind: kind as RoleKind, area };
    await grantRole(tx, { id: randomness.uuid(), processId, participantId, role, grantedAt: now });
  }
  return all.map(({ participantId, kind, area }) => ({
    participant: participantId,
    role: kind,
    ...(area !== undefined && { area }),
  }));
}

/** It is a draft again, and whoever asked reads why. Refuses with `reason-missing` besides. */
export const sendBackProcess: Act<"send-back-process"> = async (context, { draft: id, version, why }) => {
  const found = await askedOf(context, id, version);
  if (!found.ok) return found;
  const reason = reasonOf(why);
  if (!reason.ok) return reason;
  const draft = found.value;
  const { tx, person, notify } = context;
  await askForDraft(tx, id, undefined);
  await record(context, { action: "send-back-process", subject: subjectOf(draft), why: reason.value });
  const told = { name: person.name, why: reason.value };
  notify(draft.asked.by, sentBackNote(localAt(draft.file, ["title"]), id, told));
  return done;
};
