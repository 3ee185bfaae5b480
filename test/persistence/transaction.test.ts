import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { PrismaClient } from "../../src/generated/prisma/client.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";

const { prisma, pool, queueConnection } = await openTestDatabase();

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
  const onlyClient = new Pool({ ...queueConnection, max: 1 });
  const transactionOptions = { maxWait: 50 };
  const hurried = new PrismaClient({ adapter: new PrismaPg(onlyClient), transactionOptions });
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
