import type { Process } from "../../domain/process.js";
import { approveCount, latestCounts, settleProjects } from "../../persistence/counts.js";
import { touchProcess } from "../../persistence/process-directory.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { closeBox } from "../close-box.js";
import { countBox } from "../count-box.js";

/** Closes and counts the boxes of an edition that is over, and publishes what came out as if somebody had approved it. */
export async function publishResults(app: App, process: Process, by: string): Promise<void> {
  for (const { id } of process.boxes) {
    await closeBox(app, id);
    await countBox(app, id, process.id);
  }
  await inTransaction(app.prisma, async (tx) => {
    for (const { id: countId, boxId, result } of await latestCounts(tx, process.id, ["counted"])) {
      await approveCount(tx, { countId, boxId, by, now: app.clock.now() });
      const decided = result.standings.flatMap(({ projectId, status }) =>
        status === "withdrawn"
          ? []
          : [{ id: Number(projectId), status: status === "not-funded" ? status : ("funded" as const) }],
      );
      await settleProjects(tx, process.id, decided);
    }
    await touchProcess(tx, process.id);
  });
}
