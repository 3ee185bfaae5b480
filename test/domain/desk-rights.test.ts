import { expect, test } from "vitest";
import {
  mayAct,
  maySomewhere,
  reachOf,
  rightRefusal,
  RIGHTS,
  rolesWith,
  type HeldRole,
} from "../../src/domain/desk/rights.js";

const holding = (...roles: readonly HeldRole[]) => ({ roles });

test("nobody may do anything without a role", () => {
  for (const right of RIGHTS) {
    expect(maySomewhere(holding(), right)).toBe(false);
    expect(mayAct(holding(), right, "navile")).toBe(false);
    expect(rightRefusal(holding(), right)?.code).toMatch(/^not-/);
  }
});

test("whoever has a role for the whole process may do what it is for everywhere, and nothing else", () => {
  for (const right of RIGHTS)
    for (const kind of ["organizer", "moderator", "evaluator", "desk", "help"] as const) {
      const may = rolesWith(right).includes(kind);
      expect([mayAct(holding({ kind }), right), mayAct(holding({ kind }), right, "navile")], right).toEqual([
        may,
        may,
      ]);
    }
});

test("a role of one area reaches what is in that area, and neither others nor what has none", () => {
  const moderator = holding({ kind: "moderator", area: "navile" });
  expect(reachOf(moderator, "read-proposals")).toEqual(["navile"]);
  expect(mayAct(moderator, "read-proposals", "navile")).toBe(true);
  expect(rightRefusal(moderator, "read-proposals", "savena")?.code).toBe("not-your-area");
  expect(rightRefusal(moderator, "read-proposals")?.code).toBe("not-your-area");
  expect(rightRefusal(moderator, "works", "navile")?.code).toBe("not-organizer");
});

test("what concerns the whole process is not for an organizer of one area", () => {
  const organizer = holding({ kind: "organizer", area: "navile" });
  expect(maySomewhere(organizer, "works")).toBe(true);
  for (const right of ["rules", "dates", "results", "broadcast", "roles", "audit"] as const) {
    expect(maySomewhere(organizer, right), right).toBe(false);
    expect(mayAct(organizer, right, "navile"), right).toBe(false);
  }
});

test("several roles of a person add up", () => {
  const both = holding(
    { kind: "evaluator", area: "navile" },
    { kind: "evaluator", area: "savena" },
    { kind: "help" },
  );
  expect(reachOf(both, "assess")).toEqual(["navile", "savena"]);
  expect(reachOf(both, "answer-questions")).toBe("everywhere");
  expect(reachOf(both, "works")).toEqual([]);
});
