import { describe, expect, test } from "vitest";
import { backends, openTestDatabase } from "../../support/database.js";

describe.each(backends)("on the %s database", async (kind) => {
  const { pool, warnings } = await openTestDatabase(kind);

  // The embedded engine swallows the overflow and drops the statement, and may be damaged: hence a file of its own.
  test("too many levels of JSON are an error and never a silence", async () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    await expect(pool.query("SELECT $1::json", [deep])).rejects.toMatchObject({ code: "54001" });
    const fatal = "fatal: the embedded engine dropped a statement without a result (stack overflow?)";
    expect(warnings.splice(0)).toEqual(kind === "embedded" ? [fatal] : []);
  });
});
