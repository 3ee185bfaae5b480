import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll } from "vitest";
import { openBull, type Bull } from "../../src/queue/open-bull.js";
import type { TestDatabase } from "./database.js";
import { testServers } from "./servers.js";

/** Where a test's queues live: in its database, or on Redis under a prefix of its own. */
export interface TestQueues {
  name: string;
  connection: { redisUrl: string | undefined; pg: TestDatabase["queueConnection"]; prefix: string };
  open: () => Promise<Bull>;
  /** All queues are lost, as when a Redis without persistence restarts. */
  empty: () => Promise<void>;
}

/** Every backend there is to test on: the database always, Redis when TEST_REDIS_URL is set. */
export function testQueues(database: TestDatabase): TestQueues[] {
  const inDatabase = queuesIn(database, undefined, async () => {
    await database.pool.query("TRUNCATE bullmq.job, bullmq.dedup, bullmq.scheduler CASCADE");
  });
  const { redisUrl } = testServers;
  return redisUrl ? [inDatabase, onRedis(database, redisUrl)] : [inDatabase];
}

function onRedis(database: TestDatabase, redisUrl: string): TestQueues {
  const redis = new Redis(redisUrl);
  const queues = queuesIn(database, redisUrl, async () => {
    const keys = await redis.keys(`${queues.connection.prefix}:*`);
    if (keys.length > 0) await redis.del(...keys);
  });
  afterAll(async () => {
    await queues.empty();
    redis.disconnect();
  });
  return queues;
}

function queuesIn(
  database: TestDatabase,
  redisUrl: string | undefined,
  empty: () => Promise<void>,
): TestQueues {
  const connection = { redisUrl, pg: database.queueConnection, prefix: `test-${randomUUID()}` };
  return {
    name: redisUrl ? "Redis" : database.kind,
    connection,
    open: () => openBull({ ...connection, onError }),
    empty,
  };
}

/** A test that empties its queues takes jobs away from under a worker, which says so. */
const onError = () => {};
