import { PUBLIC_REASON, publicReason } from "../../domain/public-reason.js";
import { refuse } from "../../domain/result.js";
import { askRecount, lockWaiting } from "../../persistence/counts.js";
import { touchProcess } from "../../persistence/process-directory.js";
import { done, type Act } from "../act.js";
import { record, requireRight } from "../desk/staff.js";

/**
 * Has a box counted again by the next minute. Published results stay until the new count is approved and published, and
 * stay readable after that; why they were corrected is public, in every language (ORG-7). A count that waits is counted again with its note.
 */
export const correctResults: Act<"correct-results"> = async (context, { box: boxId, note }) => {
  const { tx, process } = context;
  const allowed = requireRight(context, "results");
  if (!allowed.ok) return allowed;
  const box = process.boxes.find(({ id }) => id === boxId);
  if (!box || (box.state !== "counted" && box.state !== "published")) return refuse("results-not-counted");
  const waiting = (await lockWaiting(tx, process.id)).find((count) => count.boxId === boxId);
  const reason = isEmpty(note) ? (waiting?.note ?? {}) : publicReason(process, note);
  if (!reason || (box.state === "published" && isEmpty(reason)))
    return refuse("public-reason", PUBLIC_REASON);
  const why = reason[process.languages[0] ?? ""];
  if (!(await askRecount(tx, boxId, reason))) return refuse("results-being-counted");
  await touchProcess(tx, process.id);
  await record(context, {
    action: box.state === "published" ? "correct-results" : "recount-results",
    subject: `box ${boxId}`,
    ...(why !== undefined && { why }),
  });
  return done;
};

const isEmpty = (texts: Readonly<Record<string, string>>): boolean => Object.keys(texts).length === 0;
