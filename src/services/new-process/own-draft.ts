import type { FileData } from "../../domain/new-process/file-data.js";
import type { Problem } from "../../domain/new-process/problem.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { editionsIn, lockDraft, writeDraft, type ProcessDraft } from "../../persistence/process-drafts.js";
import type { Tx } from "../../persistence/transaction.js";
import type { ActContext } from "../act.js";
import { record, requireRight } from "../desk/staff.js";
import { problemsOf } from "./problems.js";

/** A draft of this community, locked, for somebody who may set up processes in it. */
export async function draftForOrganizer(context: ActContext, id: string): Promise<Result<ProcessDraft>> {
  const allowed = requireRight(context, "set-up");
  if (!allowed.ok) return allowed;
  const draft = await lockDraft(context.tx, context.communityId, id);
  return draft ? ok(draft) : refuse("setup-gone");
}

/** Keeps what changed, and puts it on record. */
export async function keep(
  context: ActContext,
  { id, version }: ProcessDraft,
  file: FileData,
  changed: { before: object; after: object },
): Promise<void> {
  await writeDraft(context.tx, id, file, context.now);
  await record(context, {
    action: "write-process-draft",
    subject: `process draft ${id}, version ${version + 1}`,
    ...changed,
  });
}

/** What keeps a draft from going live now. */
export async function problemsNow(
  tx: Tx,
  communityId: string,
  { file }: Pick<ProcessDraft, "file">,
  now: Date,
): Promise<Problem[]> {
  const slugs = (await editionsIn(tx, communityId)).map(({ slug }) => slug);
  return problemsOf(file, now, slugs);
}
