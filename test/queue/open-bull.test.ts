import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { parseLaneJob } from "../../src/queue/lane-job.js";
import { openBull } from "../../src/queue/open-bull.js";

const onError = () => {};

/** An address where nobody answers. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test("a start without its Redis, or its database, fails instead of waiting for ever", async () => {
  const port = await closedPort();
  const pg = { host: "127.0.0.1", port, user: "postgres", database: "postgres" };
  await expect(openBull({ redisUrl: `redis://127.0.0.1:${port}`, pg, onError })).rejects.toThrow();
  await expect(openBull({ pg, onError })).rejects.toThrow("ECONNREFUSED");
});

test("a job that says something else is refused, whole", () => {
  const deliver = { kind: "deliver", conversationId: "3f0f4f0e-5c3e-4a53-9d41-1f6f5f0f7a11" };
  expect(parseLaneJob(deliver)).toEqual(deliver);
  for (const odd of [
    null,
    {},
    { ...deliver, conversationId: "1" },
    { ...deliver, text: "words" },
    { kind: "hide" },
  ]) {
    expect(() => parseLaneJob(odd)).toThrow();
  }
});
