import { reasonOf } from "../../domain/desk/reason.js";
import { PUBLIC_REASON, publicReason } from "../../domain/public-reason.js";
import { ok, refuse } from "../../domain/result.js";
import { countedAgainNote } from "../../flows/approve/publication-notes.js";
import { organizersBut } from "../../persistence/broadcasts.js";
import { approvalsOf } from "../../persistence/count-approvals.js";
import { askRecount, lockWaiting, type StoredCount } from "../../persistence/counts.js";
import { touchProcess } from "../../persistence/process-directory.js";
import { done, type Act, type ActContext } from "../act.js";
import { record, requireRight } from "../desk/staff.js";

/**
 * Has a box counted again by the next minute. Published results stay until the new count is approved and published, and
 * stay readable after that; why they were corrected is public, in every language (ORG-7). A count that waits is counted again with its note.
 * Where somebody approved it, or it is to be published, that is lost: the others read why. Refuses with `reason-missing` then.
 */
export const correctResults: Act<"correct-results"> = async (context, { box: boxId, note, why }) => {
  const { tx, process, person, notify } = context;
  const allowed = requireRight(context, "results");
  if (!allowed.ok) return allowed;
  const box = process.boxes.find(({ id }) => id === boxId);
  if (!box || (box.state !== "counted" && box.state !== "published")) return refuse("results-not-counted");
  const waiting = (await lockWaiting(tx, process.id)).find((count) => count.boxId === boxId);
  const reason = isEmpty(note) ? (waiting?.note ?? {}) : publicReason(process, note);
  if (!reason || (box.state === "published" && isEmpty(reason)))
    return refuse("public-reason", PUBLIC_REASON);
  const isUsed = waiting !== undefined && (await isInUse(context, waiting));
  const given = why ?? (isUsed && isEmpty(note) ? "" : reason[process.languages[0] ?? ""]);
  const words = given === undefined ? ok(undefined) : reasonOf(given);
  if (!words.ok) return words;
  if (!(await askRecount(tx, boxId, reason))) return refuse("results-being-counted");
  await touchProcess(tx, process.id);
  await record(context, {
    action: box.state === "published" ? "correct-results" : "recount-results",
    subject: `box ${boxId}`,
    ...(words.value !== undefined && { why: words.value }),
  });
  if (!isUsed || words.value === undefined) return done;
  const again = countedAgainNote(process, box, { name: person.name, why: words.value });
  for (const other of await organizersBut(tx, process.id, person.id)) notify(other, again);
  return done;
};

/** Somebody who organizes stands for it, or it is to be published. */
async function isInUse({ tx, process }: ActContext, { id, publishAt }: StoredCount): Promise<boolean> {
  const approvals = await approvalsOf(tx, process.id, [id]);
  return publishAt !== undefined || approvals.some(({ isOrganizer }) => isOrganizer);
}

const isEmpty = (texts: Readonly<Record<string, string>>): boolean => Object.keys(texts).length === 0;
