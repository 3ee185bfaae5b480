import type { Process } from "../../domain/process.js";
import { AUTHORS_FIRST_MS, NEWS_MS, newsKind } from "../../domain/results-news.js";
import { keepForChats } from "../../persistence/count-files.js";
import { publishCount, settleProjects, type StoredCount } from "../../persistence/counts.js";
import { announceThat } from "../../persistence/notices/announcements.js";
import { touchProcess } from "../../persistence/process-directory.js";
import type { Tx } from "../../persistence/transaction.js";

/** Results are public from this moment on (INF-8), and what they decided about the projects stands. */
export async function makePublic(
  tx: Tx,
  { process, counts, now }: { process: Pick<Process, "id">; counts: readonly StoredCount[]; now: Date },
): Promise<void> {
  for (const count of counts) {
    await publishCount(tx, count, now);
    await keepForChats(tx, count.id, now);
    const decided = count.result.standings.flatMap(({ projectId, status }) =>
      status === "withdrawn"
        ? []
        : [{ id: Number(projectId), status: status === "not-funded" ? status : ("funded" as const) }],
    );
    await settleProjects(tx, process.id, decided);
  }
  await touchProcess(tx, process.id);
}

/** Plans to tell of published results: first the authors, an hour later whoever follows, lives or voted there (NOT-6). */
export async function announceResults(
  tx: Tx,
  {
    processId,
    counts,
    now,
    uuid,
  }: { processId: string; counts: readonly StoredCount[]; now: Date; uuid: () => string },
): Promise<void> {
  for (const { boxId, version } of counts) {
    const about = { processId, subject: String(boxId), version, now };
    const usefulUntil = new Date(now.getTime() + NEWS_MS);
    await announceThat(tx, { ...about, id: uuid(), kind: "own-results", dueAt: now, usefulUntil });
    const dueAt = new Date(now.getTime() + AUTHORS_FIRST_MS);
    await announceThat(tx, { ...about, id: uuid(), kind: newsKind(version), dueAt, usefulUntil });
  }
}
