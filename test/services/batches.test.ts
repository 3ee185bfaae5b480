import { expect, test } from "vitest";
import { Batches } from "../../src/services/batches.js";
import { gate } from "../support/listening-inbox.js";

test("one item goes at once; what comes meanwhile goes together, each with its own result", async () => {
  const { opened, open } = gate();
  const done: (readonly number[])[] = [];
  const batches = new Batches<number, number>(async (items) => {
    done.push(items);
    await opened;
    return items.map((item) => item * 10);
  });
  const results = [1, 2, 3].map((item) => batches.add(item));
  open();
  expect(await Promise.all(results)).toEqual([10, 20, 30]);
  expect(done).toEqual([[1], [2, 3]]);
});

test("a batch that fails fails for everybody in it, and the next one is tried", async () => {
  let left = 1;
  const batches = new Batches<string, string>(async (items) => {
    if (left-- > 0) throw new Error("gone");
    return items;
  });
  await expect(batches.add("a")).rejects.toThrow("gone");
  expect(await batches.add("b")).toBe("b");
});
