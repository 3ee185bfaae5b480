import { waitingCounts } from "../../src/persistence/counts.js";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { countBox } from "../../src/services/count-box.js";
import { makePublic } from "../../src/services/results/make-public.js";
import { NOW, PROCESS_ID } from "./sample-process.js";
import type { World } from "./world.js";

/** Votes by project number: how many ballots name exactly these projects, with these points where ballots have them. */
export type Ballots = readonly {
  numbers: readonly number[];
  points?: readonly number[];
  times: number;
}[];

/** Fills a district's box, closes it and counts it as the service does. Returns the box's id. */
export async function countVotes(
  { app, prisma }: Pick<World, "app" | "prisma">,
  area: string,
  ballots: Ballots,
  processId = PROCESS_ID,
): Promise<number> {
  const box = await prisma.ballotBox.findFirstOrThrow({ where: { processId, areaKey: area } });
  const projects = await prisma.project.findMany({ where: { processId } });
  const idOf = (number: number): number => projects.find((project) => project.number === number)?.id ?? 0;
  const rows = ballots.flatMap(({ numbers, points = [], times }) =>
    Array.from({ length: times }, () => ({
      id: app.randomness.uuid(),
      boxId: box.id,
      choices: numbers.map(idOf),
      points: [...points],
    })),
  );
  await prisma.ballot.createMany({ data: rows });
  await inTransaction(prisma, async (tx) => {
    await tx.ballotBox.update({ where: { id: box.id }, data: { state: "closed", closedAt: NOW } });
    await touchProcess(tx, processId);
  });
  await countBox(app, box.id, processId);
  return box.id;
}

/** What was counted is public, as if enough organizers had approved it; whom it concerns is told only if a test asks. */
export async function publish(
  { prisma }: Pick<World, "prisma">,
  boxId: number,
  processId = PROCESS_ID,
): Promise<void> {
  await inTransaction(prisma, async (tx) => {
    const counts = (await waitingCounts(tx, processId)).filter((count) => count.boxId === boxId);
    await makePublic(tx, { process: { id: processId }, counts, now: NOW });
  });
}
