import {
  createPostgresBackend,
  Queue,
  runMigrations,
  withBackend,
  Worker,
  type ConnectionOptions,
  type Processor,
  type QueueOptions,
  type WorkerOptions,
} from "bullmq";
import { Redis } from "ioredis";
import { Pool, type PoolConfig } from "pg";
import { SteadyClient } from "../persistence/steady-client.js";

export interface BullOptions {
  /** Redis for the queues; without it they live in the database, in a schema of their own. */
  redisUrl?: string | undefined;
  pg: PoolConfig;
  /** Keeps deployments apart that share one Redis. */
  prefix?: string | undefined;
  /** A connection was lost or came back; BullMQ goes on by itself. */
  onError: (error: Error) => void;
}

/** BullMQ on whichever backend the deployment has. Everything else creates its queues and workers here. */
export interface Bull {
  queue<Data>(name: string, jobs: QueueOptions["defaultJobOptions"]): Queue<Data>;
  worker<Data>(name: string, work: Processor<Data>, options: OurWorkerOptions): Worker<Data>;
  /** What was opened so far, by name. */
  readonly queues: ReadonlyMap<string, Queue>;
  readonly workers: ReadonlyMap<string, Worker>;
  close(): Promise<void>;
}

export type OurWorkerOptions = Omit<WorkerOptions, "connection" | "prefix">;

const SCHEMA = "bullmq";
const PREFIX = "portico";
const CONNECTION_TIMEOUT_MS = 15_000;

/** @throws when Redis, or the database, does not answer. */
export async function openBull(options: BullOptions): Promise<Bull> {
  return options.redisUrl ? openOnRedis(options.redisUrl, options) : openOnPostgres(options);
}

async function openOnRedis(url: string, { prefix = PREFIX, onError }: BullOptions): Promise<Bull> {
  // Adding a job fails soon when Redis is away, since somebody waits for it; a worker waits for ever.
  const producer = new Redis(url, { maxRetriesPerRequest: 1 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  for (const redis of [producer, consumer]) redis.on("error", onError);
  const close = () => {
    producer.disconnect();
    consumer.disconnect();
  };
  try {
    await producer.ping();
  } catch (error) {
    close();
    throw error;
  }
  return bullOn(
    { Queue, Worker },
    { producer: () => producer, consumer: () => consumer, prefix, onError, close },
  );
}

async function openOnPostgres({ pg, onError }: BullOptions): Promise<Bull> {
  await migrate(pg);
  // `withBackend` fixes the type parameters; the cast keeps one set of types for Redis and PostgreSQL.
  const classes = withBackend(createPostgresBackend) as object as BullClasses;
  const pools: Pool[] = [];
  const connection = (): ConnectionOptions => {
    const pool = poolFor(pg);
    pools.push(pool);
    return pool;
  };
  const close = async () => void (await Promise.all(pools.map((pool) => pool.end())));
  return bullOn(classes, { producer: connection, consumer: connection, onError, close });
}

/**
 * Pools of our own, one for each queue or worker: BullMQ's would LISTEN on a connection that nobody hears for a moment after
 * it is connected, and a server that restarts just then would end the process. A worker waits on one and works with others.
 */
const poolFor = (pg: PoolConfig): Pool =>
  new Pool({
    ...pg,
    Client: SteadyClient,
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    options: [pg.options, `-c search_path=${SCHEMA}`].filter(Boolean).join(" "),
  });

/** Needs one session, never a pool. */
async function migrate(pg: PoolConfig): Promise<void> {
  const pool = new Pool({ ...pg, max: 1, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS });
  try {
    const session = await pool.connect();
    try {
      await runMigrations(session);
    } finally {
      session.release();
    }
  } finally {
    await pool.end();
  }
}

interface BullClasses {
  Queue: typeof Queue;
  Worker: typeof Worker;
}

interface Connections {
  producer: () => ConnectionOptions;
  consumer: () => ConnectionOptions;
  prefix?: string;
  onError: (error: Error) => void;
  close: () => void | Promise<void>;
}

function bullOn({ Queue, Worker }: BullClasses, connections: Connections): Bull {
  const { producer, consumer, onError, close } = connections;
  const shared = connections.prefix === undefined ? {} : { prefix: connections.prefix };
  const queues = new Map<string, Queue>();
  const workers = new Map<string, Worker>();
  return {
    queues,
    workers,
    queue<Data>(name: string, defaultJobOptions: QueueOptions["defaultJobOptions"]) {
      const options = { ...shared, connection: producer(), ...(defaultJobOptions && { defaultJobOptions }) };
      const queue = new Queue<Data>(name, options).on("error", onError);
      queues.set(name, queue);
      return queue;
    },
    worker<Data>(name: string, work: Processor<Data>, options: OurWorkerOptions) {
      const worker = new Worker<Data>(name, work, { ...shared, ...options, connection: consumer() });
      workers.set(name, worker);
      return worker.on("error", onError);
    },
    close: async () => {
      await Promise.all([...workers.values(), ...queues.values()].map((one) => one.close()));
      await close();
    },
  };
}
