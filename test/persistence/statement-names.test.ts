import { expect, test } from "vitest";
import { StatementNames } from "../../src/persistence/statement-names.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";

const database = await openTestDatabase();

test("a statement that comes again has a name, always the same; a rare one has none", () => {
  const names = new StatementNames();
  const given = Array.from({ length: 5 }, () => names.nameOf("SELECT 1"));
  expect(given.slice(0, 2)).toEqual(["", ""]);
  expect(new Set(given.slice(2)).size).toBe(1);
  expect(given[4]).not.toBe("");
  for (let index = 0; index < 2_000; index++)
    for (let again = 0; again < 3; again++) names.nameOf(`SELECT ${index}`);
  expect(names.nameOf("SELECT 1999")).toBe("");
});

test("a table that changes under prepared statements is read anew", async () => {
  const { prisma, pool } = database;
  await pool.query("CREATE TABLE changing (a int)");
  await pool.query("INSERT INTO changing VALUES (1)");
  const read = () => inTransaction(prisma, (tx) => tx.$queryRaw`SELECT * FROM changing`);
  for (let again = 0; again < 6; again++) expect(await read()).toEqual([{ a: 1 }]);
  await pool.query("ALTER TABLE changing ADD COLUMN b text DEFAULT 'new'");
  expect(await read()).toEqual([{ a: 1, b: "new" }]);
  expect(await read()).toEqual([{ a: 1, b: "new" }]);
});
