import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  decideComment,
  mayDelete,
  waitsForStaff,
  type CommentAct,
  type CommentStanding,
} from "../../src/domain/comment.js";

const NOW = new Date("2026-06-15T09:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const held: CommentStanding = { state: "held", reported: false, decision: undefined };
const reported: CommentStanding = { state: "public", reported: true, decision: undefined };

const decided = (standing: CommentStanding, act: CommentAct, by = "anna", at = NOW): CommentStanding => {
  const result = decideComment(standing, act, by, at);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const refused = (standing: CommentStanding, act: CommentAct, by = "anna", at = NOW): string => {
  const result = decideComment(standing, act, by, at);
  return result.ok ? "ok" : result.refusal.code;
};

test("what nobody has read and what was reported waits; everything else is decided", () => {
  expect([held, reported].map(waitsForStaff)).toEqual([true, true]);
  expect(waitsForStaff({ ...reported, reported: false })).toBe(false);
  expect(refused({ ...reported, reported: false }, { kind: "publish" })).toBe("comment.already-read");
  expect(refused({ ...held, state: "removed" }, { kind: "publish" })).toBe("comment.already-read");
});

test("whatever was decided, undoing it in time leaves the comment as it was", () => {
  const acts = fc.constantFrom<CommentAct>({ kind: "publish" }, { kind: "remove", reason: "insult" });
  fc.assert(
    fc.property(
      fc.constantFrom(held, reported),
      acts,
      fc.integer({ min: 0, max: 120 }),
      (before, act, after) => {
        const now = decided(before, act);
        expect(waitsForStaff(now)).toBe(false);
        expect(decided(now, { kind: "undo" }, "anna", later(after))).toEqual(before);
      },
    ),
  );
});

test("only whoever decided, only for two minutes, only before the author knows", () => {
  const removed = decided(held, { kind: "remove", reason: "off-topic" });
  expect(refused(removed, { kind: "undo" }, "bea")).toBe("comment.not-yours-to-undo");
  expect(refused(removed, { kind: "undo" }, "anna", later(121))).toBe("comment.undo-over");
  const { decision } = removed;
  if (!decision) throw new Error("nothing was decided");
  expect(refused({ ...removed, decision: { ...decision, toldAt: NOW } }, { kind: "undo" })).toBe(
    "comment.undo-over",
  );
});

test("what its author deleted stays so: staff neither decide about it nor undo what they decided", () => {
  const deleted: CommentStanding = { ...decided(reported, { kind: "publish" }), state: "deleted" };
  expect([held, reported, deleted].map(mayDelete)).toEqual([true, true, false]);
  expect(waitsForStaff({ ...deleted, reported: true })).toBe(false);
  expect(refused(deleted, { kind: "undo" })).toBe("comment.already-read");
});
