import type { PoolClient, QueryConfig } from "pg";
import { expect, test } from "vitest";
import { GuestTransaction } from "../../src/persistence/guest-transaction.js";
import { under } from "../../src/persistence/prisma-on.js";
import type { Tx } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";

const { prisma, pool } = await openTestDatabase();

test("a write of several statements stops where the transaction ends: the connection is somebody else's then", async () => {
  const statements: string[] = [];
  const connection = {
    query: (statement: QueryConfig) => {
      statements.push(statement.text);
      return pool.query(statement);
    },
  } as unknown as PoolClient;
  const guest = new GuestTransaction(under(prisma).client, () => {
    if (statements.length > 0) throw new Error("this transaction is over");
    return connection;
  });
  const communities = guest.get("community") as Tx["community"];
  const person = { id: crypto.randomUUID(), createdAt: new Date() };
  const write = communities.create({
    data: { ...person, id: crypto.randomUUID(), slug: "two", name: "two", participants: { create: person } },
  });
  await expect(write).rejects.toThrow("this transaction is over");
  await guest.end();
  expect(statements).toEqual([expect.stringContaining('INSERT INTO "public"."Community"')]);
});
