import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { isOutage } from "../../src/persistence/is-outage.js";
import { prismaOn } from "../../src/persistence/prisma-on.js";
import { inTransaction, TransactionTooLong, type Tx } from "../../src/persistence/transaction.js";
import { createDatabase, dropDatabase, runSql, urlOf } from "../support/server-databases.js";
import { testServers } from "../support/servers.js";
import { Wire } from "../support/wire.js";

/** What a piece of work fails with. */
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable("it worked"),
    (error: unknown) => error,
  );

const failed = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

/** As Prisma 7 wraps what its adapter for `pg` reports. */
const wrapped = (code: string, cause: object): Error =>
  Object.assign(new Error("Invalid `tx.ballot.create()` invocation"), {
    name: "PrismaClientKnownRequestError",
    code,
    meta: { driverAdapterError: { name: "DriverAdapterError", cause } },
  });

describe("as recorded on PostgreSQL 15 with Prisma 7.10 and pg 8.23", () => {
  test.each([
    ["nothing listens", wrapped("P1001", { kind: "DatabaseNotReachable" })],
    ["nothing listens, raw query", wrapped("P2010", { kind: "DatabaseNotReachable" })],
    ["nothing listens at any address of localhost", failed("", { code: "ECONNREFUSED" })],
    ["the name is not known for a moment", failed("getaddrinfo EAI_AGAIN db", { code: "EAI_AGAIN" })],
    ["no way to the host", failed("connect EHOSTUNREACH 10.0.0.9:5432", { code: "EHOSTUNREACH" })],
    ["the socket is silent", wrapped("P2010", { kind: "SocketTimeout" })],
    ["cut while a statement runs", failed("Connection terminated unexpectedly")],
    ["cut before", failed("Client has encountered a connection error and is not queryable")],
    ["no free connection", failed("timeout exceeded when trying to connect")],
    [
      "no room for a transaction",
      failed("Transaction API error: Unable to start a transaction in the given time.", { code: "P2028" }),
    ],
    [
      "the session is ended",
      wrapped("P2010", { kind: "postgres", originalCode: "57P01", severity: "FATAL" }),
    ],
    ["too many connections", wrapped("P2037", { kind: "TooManyConnections", originalCode: "53300" })],
    ["the database takes nobody in", wrapped("P2039", { originalCode: "55000", severity: "FATAL" })],
    ["a replica that may only be read", wrapped("P2010", { kind: "postgres", originalCode: "25006" })],
    ["others got in the way, a model's statement", wrapped("P2034", { kind: "TransactionWriteConflict" })],
    ["others got in the way", failed("could not serialize access", { code: "40001", severity: "ERROR" })],
    ["a deadlock", failed("deadlock detected", { code: "40P01", severity: "ERROR" })],
    ["a lock that somebody else kept", failed("canceling statement", { code: "55P03", severity: "ERROR" })],
    ["work that took too long", new TransactionTooLong("a transaction took over 5000 ms")],
    ["an outage that something else reports", failed("no", { cause: failed("Connection terminated") })],
  ])("an outage: %s", (_, error) => expect(isOutage(error)).toBe(true));

  test.each([
    [
      "a rule of the database",
      wrapped("P2002", { kind: "UniqueConstraintViolation", originalCode: "23505" }),
    ],
    ["a mistake in SQL", wrapped("P2010", { originalCode: "42601", severity: "ERROR" })],
    [
      "a transaction of Prisma's own that took too long",
      failed("a query … on an expired transaction", { code: "P2028" }),
    ],
    ["our own words", failed("the box is closed")],
    ["words of the driver that Prisma quotes", failed("Connection terminated", { code: "P2009" })],
    ["an aborted download", failed("terminated")],
    ["nothing", undefined],
  ])("a bug: %s", (_, error) => expect(isOutage(error)).toBe(false));
});

describe.skipIf(!testServers.databaseUrl)("as it happens on PostgreSQL", () => {
  const server = testServers.databaseUrl ?? "";
  let name: string;
  let wire: Wire;

  beforeAll(async () => {
    name = await createDatabase(server);
    await runSql(urlOf(server, name), "CREATE TABLE note (words text UNIQUE)");
    wire = new Wire(urlOf(server, name));
    await wire.mend();
  });

  afterAll(async () => {
    await wire.cut();
    await dropDatabase(server, name);
  });

  function open(url = wire.url, options: { max?: number; connectionTimeoutMillis?: number } = {}) {
    const pool = new Pool({ connectionString: url, ...options });
    pool.on("error", () => {});
    const prisma = prismaOn(pool);
    onTestFinished(async () => {
      await prisma.$disconnect();
      await pool.end();
    });
    return { pool, prisma };
  }

  const write = (tx: Tx) => tx.$executeRaw`INSERT INTO note VALUES (NULL)`;
  const rest = (tx: Tx) => tx.$queryRaw`SELECT pg_sleep(30)::text`;
  const endSessions = () =>
    runSql(
      server,
      `SELECT pg_terminate_backend(pid)::text AS name FROM pg_stat_activity WHERE datname = '${name}'`,
    );

  /** The same, cut off at some point by `during`; afterwards the wire is whole again. */
  async function cutOff(work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
    const error = await failureOf(inTransaction(open().prisma, work));
    await wire.cut();
    await wire.mend();
    return error;
  }

  test("nobody answers", async () => {
    await wire.cut();
    const localhost = wire.url.replace("127.0.0.1", "localhost");
    const errors = [
      await failureOf(inTransaction(open().prisma, write)),
      await failureOf(inTransaction(open(localhost).prisma, write)),
      await failureOf(open(localhost).prisma.$queryRaw`SELECT 1`),
    ];
    await wire.mend();
    expect(errors.map((error) => isOutage(error))).toEqual([true, true, true]);
  });

  test.each<[string, (tx: Tx) => Promise<unknown>]>([
    ["between two statements", async (tx) => (await wire.cut(), write(tx))],
    [
      "while a statement is under way",
      (tx) => Promise.all([rest(tx), wire.cutAt({ word: "pg_sleep", passes: false })]),
    ],
    ["before the server hears COMMIT", async () => void wire.cutAt({ word: "COMMIT", passes: false })],
    ["before we hear that COMMIT worked", async () => void wire.cutAt({ word: "COMMIT", passes: true })],
  ])("the wire is cut %s", async (_, work) => {
    expect(
      isOutage(
        await cutOff(async (tx) => {
          await write(tx);
          await work(tx);
        }),
      ),
    ).toBe(true);
  });

  test.each<[string, (tx: Tx) => Promise<unknown>]>([
    ["between two statements", async (tx) => (await endSessions(), write(tx))],
    ["while a statement is under way", (tx) => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`],
    ["before COMMIT", () => endSessions()],
  ])("the server ends the session %s", async (_, work) => {
    expect(isOutage(await cutOff(work))).toBe(true);
  });

  test("every connection of the pool is taken", async () => {
    const { pool, prisma } = open(wire.url, { max: 1, connectionTimeoutMillis: 2_000 });
    const taken = await pool.connect();
    const error = await failureOf(inTransaction(prisma, write));
    taken.release();
    expect(isOutage(error)).toBe(true);
  });

  test("the database takes nobody in for a while", async () => {
    await runSql(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    const error = await failureOf(inTransaction(open().prisma, write));
    await runSql(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    expect(isOutage(error)).toBe(true);
  });

  test("a mistake of ours is none, whatever it quotes", async () => {
    const { prisma } = open();
    const words = "Connection terminated unexpectedly";
    const twice = inTransaction(prisma, async (tx) => {
      await tx.$executeRaw`INSERT INTO note VALUES (${words})`;
      await tx.$executeRaw`INSERT INTO note VALUES (${words})`;
    });
    expect(isOutage(await failureOf(twice))).toBe(false);
    expect(isOutage(await failureOf(prisma.$queryRaw`SELECT FROM WHERE`))).toBe(false);
  });
});
