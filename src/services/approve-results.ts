import { refuse } from "../domain/result.js";
import { recordAct } from "../persistence/audit.js";
import { approveCount, latestCounts, settleProjects } from "../persistence/counts.js";
import { announceThat } from "../persistence/notices/announcements.js";
import { touchProcess } from "../persistence/process-directory.js";
import { done, type Act } from "./act.js";

/** Results older than a week are no news. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/** An organizer approves a counted box: its results are public from that moment (INF-8); whom they concern is told soon after (NOT-6). */
export const approveResults: Act<"approve-results"> = async (context, { box: boxId }) => {
  const { tx, now, process, person, communityId } = context;
  if (!person.roles.includes("organizer")) return refuse("not-organizer");
  const [count] = (await latestCounts(tx, process.id, ["counted"])).filter((one) => one.boxId === boxId);
  if (!count) return refuse("results-not-counted");
  if (!(await approveCount(tx, { countId: count.id, boxId, by: person.id, now })))
    return refuse("results-not-counted");
  const decided = count.result.standings.flatMap(({ projectId, status }) =>
    status === "withdrawn"
      ? []
      : [{ id: Number(projectId), status: status === "not-funded" ? status : ("funded" as const) }],
  );
  await settleProjects(tx, process.id, decided);
  await touchProcess(tx, process.id);
  await announceThat(tx, {
    id: context.randomness.uuid(),
    processId: process.id,
    kind: "results",
    subject: String(boxId),
    version: count.version,
    dueAt: now,
    usefulUntil: new Date(now.getTime() + NEWS_MS),
    now,
  });
  await recordAct(tx, {
    communityId,
    processId: process.id,
    at: now,
    actorId: person.id,
    action: "approve-results",
    subject: `box ${boxId}`,
    after: { count: count.id, inputsHash: count.inputsHash },
  });
  return done;
};
