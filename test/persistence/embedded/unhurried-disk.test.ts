import { expect, test } from "vitest";
import { withUnhurriedDisk } from "../../../src/persistence/embedded/unhurried-disk.js";
import { openTestDatabase } from "../../support/database.js";

const { prisma } = await openTestDatabase("embedded");

/** Whether commits wait for the disk: "on" or "off". */
async function waits(): Promise<string | undefined> {
  const [row] = await prisma.$queryRaw<{ synchronous_commit: string }[]>`SHOW synchronous_commit`;
  return row?.synchronous_commit;
}

const log: string[] = [];
const database = { prisma, maintain: async () => void log.push(`upkeep, ${await waits()}`) };

test("commits wait for the disk again, and all is brought there, when the work has ended", async () => {
  expect(await waits()).toBe("on");
  const result = await withUnhurriedDisk(database, async () => {
    log.push(`work, ${await waits()}`);
    return "done";
  });
  expect(result).toBe("done");
  expect(log.splice(0)).toEqual(["work, off", "upkeep, on"]);
});

test("the same when the work fails", async () => {
  const work = withUnhurriedDisk(database, () => Promise.reject(new Error("broken")));
  await expect(work).rejects.toThrow("broken");
  expect(log.splice(0)).toEqual(["upkeep, on"]);
});
