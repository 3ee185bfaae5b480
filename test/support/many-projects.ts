import type { Database } from "../../src/persistence/open-database.js";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { PROCESS_ID } from "./sample-process.js";

/** Exactly 80 characters: the longest title a process file may give. */
export const longTitle = (number: number): string =>
  `Number ${number}: ${"a very long title that says far more than anybody could wish to read ".repeat(2)}`
    .slice(0, 80)
    .replace(/ $/, ".");

/** So many long texts at once take a while where many tests run. */
const BUSY = { timeoutMs: 60_000 };

const AREAS = ["navile", "savena"];
const THEMES = ["green", "mobility", "culture"];

/** A full ballot: this many projects with the longest titles and summaries there may be, numbered from 101; `more` may say other things of each. */
export async function addManyProjects(
  prisma: Database["prisma"],
  count: number,
  more: (number: number) => object = () => ({}),
): Promise<void> {
  await inTransaction(
    prisma,
    async (tx) => {
      await tx.project.createMany({
        data: Array.from({ length: count }, (_, index) => ({
          processId: PROCESS_ID,
          number: 101 + index,
          areaKey: AREAS[index % 2] ?? "",
          themeKey: THEMES[index % 3] ?? null,
          title: { en: longTitle(101 + index) },
          summary: { en: "All of it matters. ".repeat(30).slice(0, 500) },
          details: { en: "Every line of the cost. ".repeat(100).slice(0, 2000) },
          from: { en: "An association with a very long name ".repeat(4).slice(0, 120) },
          cost: BigInt(1_000_000 + index * 10_000),
          status: "on-ballot",
          sample: true,
          ...more(101 + index),
        })),
      });
      await touchProcess(tx, PROCESS_ID);
    },
    BUSY,
  );
}
