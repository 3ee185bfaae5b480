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

test("what fails fails alone, and what was to be done with it is done", async () => {
  const { opened, open } = gate();
  const batches = new Batches<string, string>(async (items) => {
    await opened;
    if (items.includes("bad")) throw new Error("refused");
    return items;
  });
  const results = ["first", "good", "bad", "better"].map((item) => batches.add(item));
  open();
  expect(await Promise.allSettled(results)).toMatchObject([
    { value: "first" },
    { value: "good" },
    { reason: { message: "refused" } },
    { value: "better" },
  ]);
  expect(await batches.add("next")).toBe("next");
});
