import { expect, test } from "vitest";
import { SteadyClient } from "../../src/persistence/steady-client.js";

const ENDED = new Error("terminating connection due to administrator command");

test("a connection that ends while nobody listens throws nothing, and tells the first who listens", async () => {
  const client = new SteadyClient({});
  expect(client.emit("error", ENDED)).toBe(false);
  const heard: unknown[] = [];
  client.on("error", (error) => heard.push(error));
  client.on("error", (error) => heard.push("second", error));
  await Promise.resolve();
  expect(heard).toEqual([ENDED]);
});

test("who listens in time is told at once", () => {
  const client = new SteadyClient({});
  const heard: unknown[] = [];
  client.on("error", (error) => heard.push(error));
  expect(client.emit("error", ENDED)).toBe(true);
  expect(heard).toEqual([ENDED]);
});
