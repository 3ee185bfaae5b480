import { cleanText } from "../../domain/clean-text.js";
import type { LocalText, Process } from "../../domain/process.js";
import { refuse } from "../../domain/result.js";
import { askRecount, lockWaiting } from "../../persistence/counts.js";
import { touchProcess } from "../../persistence/process-directory.js";
import { done, type Act } from "../act.js";
import { record, requireRight } from "../desk/staff.js";

const LONGEST_NOTE = 500;

/**
 * Has a box counted again by the next minute. Published results stay until the new count is approved and published, and
 * stay readable after that; why they were corrected is public (ORG-7). A count that waits is counted again with its note.
 */
export const correctResults: Act<"correct-results"> = async (context, { box: boxId, note }) => {
  const { tx, process } = context;
  const allowed = requireRight(context, "results");
  if (!allowed.ok) return allowed;
  const box = process.boxes.find(({ id }) => id === boxId);
  if (!box || (box.state !== "counted" && box.state !== "published")) return refuse("results-not-counted");
  const waiting = (await lockWaiting(tx, process.id)).find((count) => count.boxId === boxId);
  const given = textsIn(process, note);
  const texts = Object.keys(given).length > 0 ? given : (waiting?.note ?? {});
  const why = texts[process.languages[0] ?? ""];
  if (box.state === "published" && why === undefined) return refuse("correction-without-note");
  if (!(await askRecount(tx, boxId, texts))) return refuse("results-being-counted");
  await touchProcess(tx, process.id);
  await record(context, {
    action: box.state === "published" ? "correct-results" : "recount-results",
    subject: `box ${boxId}`,
    ...(why !== undefined && { why }),
  });
  return done;
};

/** What was written in languages of the process, as it is shown. */
function textsIn({ languages }: Process, note: Readonly<Record<string, string>>): LocalText {
  const written = Object.entries(note).map(
    ([language, text]) => [language, cleanText(text).slice(0, LONGEST_NOTE)] as const,
  );
  return Object.fromEntries(
    written.filter(([language, text]) => languages.includes(language) && text !== ""),
  );
}
