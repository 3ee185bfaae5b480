import { Pool } from "pg";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { isOutage } from "../../src/persistence/is-outage.js";
import { prismaOn } from "../../src/persistence/prisma-on.js";
import { inTransaction, TransactionTooLong, type Tx } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { gate } from "../support/listening-inbox.js";

const { prisma, pool, queueConnection, kind } = await openTestDatabase();

const community = (slug: string) => ({
  data: { id: crypto.randomUUID(), slug, name: slug, createdAt: new Date("2026-03-01T12:00:00+01:00") },
});
const isStored = async (slug: string) => (await prisma.community.count({ where: { slug } })) === 1;

const collideNext = (times: number) => pool.query(`ALTER SEQUENCE collisions RESTART WITH ${times}`);

/** Notes each attempt that failed, and lets the next one begin at once. */
const noting = (attempts: number[]) => ({ pause: async (attempt: number) => void attempts.push(attempt) });

test("a transaction is all or nothing", async () => {
  const broken = inTransaction(prisma, async (tx) => {
    await tx.community.create(community("half"));
    throw new Error("the lamp fell");
  });
  await expect(broken).rejects.toThrow("the lamp fell");
  expect(await isStored("half")).toBe(false);
});

test("an instant comes back as it went in", async () => {
  const { createdAt } = await inTransaction(prisma, (tx) => tx.community.create(community("instant")));
  expect(createdAt.toISOString()).toBe("2026-03-01T11:00:00.000Z");
});

describe("when two transactions collide", () => {
  // The database itself reports the collisions: as many as the sequence, which no rollback turns back, counts down.
  beforeAll(async () => {
    await pool.query(`
      CREATE SEQUENCE collisions INCREMENT -1 MINVALUE -1000 MAXVALUE 1000;
      CREATE FUNCTION collide() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('collisions') > 0 THEN RAISE EXCEPTION 'collision' USING ERRCODE = '40001'; END IF;
      END $$;
      CREATE FUNCTION collide_in_trigger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM collide();
        RETURN NEW;
      END $$;
      CREATE TRIGGER at_once BEFORE INSERT ON "Community"
        FOR EACH ROW WHEN (NEW.slug = 'in a model') EXECUTE FUNCTION collide_in_trigger();
      CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON "Community" DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.slug = 'at commit') EXECUTE FUNCTION collide_in_trigger();`);
  });
  test.each(["in a model", "in a raw query", "at commit"])("%s, the work starts again", async (slug) => {
    await collideNext(2);
    const attempts: number[] = [];
    await inTransaction(
      prisma,
      async (tx) => {
        if (slug === "in a raw query") await tx.$executeRaw`SELECT collide()`;
        await tx.community.create(community(slug));
      },
      noting(attempts),
    );
    expect(attempts).toEqual([1, 2]);
    expect(await isStored(slug)).toBe(true);
  });

  test("again and again, it gives up", async () => {
    await collideNext(1000);
    const attempts: number[] = [];
    const work = inTransaction(
      prisma,
      (tx) => tx.community.create(community("in a model")),
      noting(attempts),
    );
    await expect(work).rejects.toMatchObject({ code: "P2034" });
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("twenty people at once, everybody counts once", async () => {
    const { id } = await prisma.community.create(community("counter"));
    await prisma.community.update({ where: { id }, data: { name: "0" } });
    const count = () =>
      inTransaction(
        prisma,
        async (tx) => {
          const { name } = await tx.community.findUniqueOrThrow({ where: { id } });
          await tx.community.update({ where: { id }, data: { name: String(Number(name) + 1) } });
        },
        { isolation: "Serializable" },
      );
    await Promise.all(Array.from({ length: 20 }, count));
    expect((await prisma.community.findUniqueOrThrow({ where: { id } })).name).toBe("20");
  });
});

test("work that found no room in time starts when there is some", async () => {
  const onlyClient = new Pool({ ...queueConnection, max: 1, connectionTimeoutMillis: 50 });
  const hurried = prismaOn(onlyClient);
  const inTheWay = await onlyClient.connect();
  const attempts: number[] = [];
  await inTransaction(hurried, (tx) => tx.community.create(community("patient")), {
    pause: async (attempt) => {
      attempts.push(attempt);
      if (attempt === 2) inTheWay.release();
    },
  });
  expect(attempts).toEqual([1, 2]);
  expect(await isStored("patient")).toBe(true);
  await hurried.$disconnect();
  await onlyClient.end();
});

test("any other error is the caller's, at once", async () => {
  await prisma.community.create(community("taken"));
  const attempts: number[] = [];
  const work = inTransaction(prisma, (tx) => tx.community.create(community("taken")), noting(attempts));
  await expect(work).rejects.toMatchObject({ code: "P2002" });
  expect(attempts).toEqual([]);
});

test("models, nested writes and raw statements are one transaction", async () => {
  const id = crypto.randomUUID();
  const person = (displayName: string) => ({
    id: crypto.randomUUID(),
    displayName,
    createdAt: new Date(),
  });
  const write = (tx: Tx) =>
    tx.community.create({
      data: { ...community("nested").data, id, participants: { create: [person("Anna"), person("Bruno")] } },
    });
  const seen = (tx: Tx) =>
    tx.$queryRaw<{ name: string }[]>`
      SELECT "displayName" AS name FROM "Participant" WHERE "communityId" = ${id}::uuid ORDER BY 1`;
  const broken = inTransaction(prisma, async (tx) => {
    await write(tx);
    expect(await seen(tx)).toEqual([{ name: "Anna" }, { name: "Bruno" }]);
    throw new Error("the lamp fell");
  });
  await expect(broken).rejects.toThrow("the lamp fell");
  expect(await seen(prisma)).toEqual([]);
  await inTransaction(prisma, write);
  expect(await seen(prisma)).toHaveLength(2);
});

test("raw statements read what Prisma reads", async () => {
  const [row] = await inTransaction(
    prisma,
    (tx) => tx.$queryRaw<object[]>`
      SELECT 12::int8 AS big, ARRAY[1, 2]::int8[] AS bigs, 3::int4 AS small, '\\x0102'::bytea AS bytes,
        ${{ a: 1 }}::jsonb AS json, ${new Date("2026-03-01T11:00:00.250Z")}::timestamptz AS at, NULL::int8 AS none,
        ARRAY['è', NULL]::text[] AS texts, ${7n}::int8 AS given, true AS yes`,
  );
  expect(row).toEqual({
    big: 12n,
    bigs: [1n, 2n],
    small: 3,
    bytes: new Uint8Array([1, 2]),
    json: { a: 1 },
    at: new Date("2026-03-01T11:00:00.250Z"),
    none: null,
    texts: ["è", null],
    given: 7n,
    yes: true,
  });
});

test("work that takes too long is rolled back, and can do nothing afterwards", async () => {
  const { opened, open } = gate();
  const late = opened.then(() => later());
  let later = (): Promise<unknown> => Promise.resolve();
  const slow = inTransaction(
    prisma,
    async (tx) => {
      await tx.community.create(community("slow"));
      later = () => tx.$executeRaw`SELECT 1`;
      await late;
    },
    { timeoutMs: 20 },
  );
  await expect(slow).rejects.toBeInstanceOf(TransactionTooLong);
  open();
  await expect(late).rejects.toThrow("this transaction is over");
  expect(await isStored("slow")).toBe(false);
});

test("a failed statement that was caught still keeps the transaction from committing", async () => {
  const work = inTransaction(prisma, async (tx) => {
    await tx.$executeRaw`SELECT 1 / 0`.catch(() => undefined);
  });
  await expect(work).rejects.toThrow("rolled back");
});

test("a model that somebody kept does nothing once the transaction is over", async () => {
  let kept: Tx["community"] | undefined;
  await inTransaction(prisma, async (tx) => {
    kept = tx.community;
    await tx.$executeRaw`SELECT 1`;
  });
  await expect(kept?.create(community("afterwards"))).rejects.toThrow("this transaction is over");
  expect(await isStored("afterwards")).toBe(false);
});

describe.skipIf(kind === "embedded")("on a server, which keeps limits of its own", () => {
  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  const settingsIn = (tx: Tx) =>
    tx.$queryRaw<object[]>`
      SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock`;

  /** The row of a community that another session does not let go until the test is over. */
  async function heldBySomebody(slug: string): Promise<string> {
    const { id } = await prisma.community.create(community(slug));
    const other = await pool.connect();
    onTestFinished(() => other.release(true));
    await other.query("BEGIN");
    await other.query('SELECT FROM "Community" WHERE id = $1 FOR UPDATE', [id]);
    return id;
  }

  test("who waits for a lock is told in time, and that it may come again", async () => {
    const id = await heldBySomebody("held");
    const rename = (tx: Tx) => tx.$executeRaw`UPDATE "Community" SET name = 'new' WHERE id = ${id}::uuid`;
    const error = await failureOf(inTransaction(prisma, rename, { timeoutMs: 1_000 }));
    expect(error).toMatchObject({ code: "55P03" });
    expect(isOutage(error)).toBe(true);
  });

  test("so is whoever waits through a model", async () => {
    const id = await heldBySomebody("held too");
    const rename = (tx: Tx) => tx.community.update({ where: { id }, data: { name: "new" } });
    expect(isOutage(await failureOf(inTransaction(prisma, rename, { timeoutMs: 1_000 })))).toBe(true);
  });

  test("a statement that never ends is ended, and its connection comes back", async () => {
    const onlyClient = new Pool({ ...pool.options, max: 1 });
    const short = prismaOn(onlyClient);
    const rest = (tx: Tx) => tx.$queryRaw`SELECT pg_sleep(600)::text`;
    expect(isOutage(await failureOf(inTransaction(short, rest, { timeoutMs: 200 })))).toBe(true);
    expect(await short.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    await short.$disconnect();
    await onlyClient.end();
  });

  test("the limit is the transaction's, and only its own", async () => {
    expect(await inTransaction(prisma, settingsIn)).toEqual([{ statement: "5s", lock: "4s" }]);
    expect(await inTransaction(prisma, settingsIn, { timeoutMs: 60_000, isolation: "Serializable" })).toEqual(
      [{ statement: "1min", lock: "48s" }],
    );
    expect(await settingsIn(prisma)).toEqual([{ statement: "10min", lock: "15s" }]);
  });
});
