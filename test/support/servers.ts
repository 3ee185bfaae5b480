import { connect } from "node:net";

/** Real servers to test on as well, from the environment. Unset: the embedded database does for everything. */
export const testServers = {
  /** A PostgreSQL where databases may be created and dropped. */
  databaseUrl: process.env["TEST_DATABASE_URL"] || undefined,
  redisUrl: process.env["TEST_REDIS_URL"] || undefined,
  /** CI tests the embedded database before it has a server, and sets this so that it is not tested twice. */
  withoutEmbedded: process.env["TEST_EMBEDDED"] === "no",
};

/** Says in one line what is not tested. A server that was named must answer, or its tests would pass unnoticed. */
export async function checkServers(): Promise<void> {
  await mustAnswer("TEST_DATABASE_URL", testServers.databaseUrl, 5432);
  await mustAnswer("TEST_REDIS_URL", testServers.redisUrl, 6379);
  const missing = [
    ...(testServers.databaseUrl ? [] : ["PostgreSQL (TEST_DATABASE_URL)"]),
    ...(testServers.redisUrl ? [] : ["Redis (TEST_REDIS_URL)"]),
  ];
  if (missing.length > 0) console.log(`Not found, so not tested on: ${missing.join(", ")}.`);
}

async function mustAnswer(name: string, address: string | undefined, defaultPort: number): Promise<void> {
  if (!address) return;
  const { hostname, port } = new URL(address);
  if (await answers(hostname, port ? Number(port) : defaultPort)) return;
  throw new Error(`${name} is set, but nothing answers at ${hostname}:${port || defaultPort}`);
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(5_000, () => finish(false));
    socket.on("connect", () => finish(true)).on("error", () => finish(false));
  });
}
