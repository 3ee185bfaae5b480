import { namesOfProcesses } from "../../src/persistence/overview.js";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { importProcess } from "../../src/services/import-process.js";
import type { Chapter } from "../../src/year/chapter.js";
import { SLUG, SLUG_BEFORE, yearBeforeFile } from "../../src/year/year-file.js";
import type { Year } from "../../src/year/year.js";
import { countVotes, publish } from "./published-results.js";

/** A file for the year before begins so many days earlier than the day it is made for. */
const BEFORE_MS = 364 * 24 * 60 * 60_000;

const begins: Chapter = {
  title: "A process begins",
  weight: 1,
  play: async (year) => {
    const file = new TextDecoder().decode(yearBeforeFile(new Date(+year.from + BEFORE_MS)));
    await importProcess(year.app, new TextEncoder().encode(file.replace(SLUG_BEFORE, SLUG)));
    const [process] = await namesOfProcesses(year.app.prisma);
    if (!process) throw new Error("the process was not imported");
    year.about({ processId: process.id, communityId: process.communityId });
  },
};

/** Nobody votes: three ballots for the one project of a district lie in its box, and are counted. */
const isCounted: Chapter = {
  title: "Three ballots are counted",
  weight: 1,
  play: async ({ app, ids: { processId } }: Year) => {
    const { prisma } = app;
    await inTransaction(prisma, async (tx) => {
      const texts = { title: { it: "Panchine" }, summary: { it: "Per chi aspetta." }, details: {}, from: {} };
      const data = { processId, number: 1, areaKey: "north", cost: 100_000n, status: "on-ballot", ...texts };
      await tx.project.create({ data });
      await touchProcess(tx, processId);
    });
    const box = await countVotes({ app, prisma }, "north", [{ numbers: [1], times: 3 }], processId);
    await publish({ prisma }, box, processId);
  },
};

/** What the year leaves behind, without its people: a process, and a count that is public. */
export const SHORT_STORY: readonly Chapter[] = [begins, isCounted];
