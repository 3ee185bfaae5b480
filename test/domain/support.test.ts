import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PROPOSAL_STATES } from "../../src/domain/proposal.js";
import { maySupport, supportsLeft, SUPPORTABLE } from "../../src/domain/support.js";

const NOW = new Date("2026-06-15T09:00:00Z");
const phase = (kind: "proposals" | "check" | "voting") => ({
  phases: [{ kind, startsAt: new Date("2026-06-01"), endsAt: new Date("2026-07-01") }],
});
const rules = (quota?: number) => ({ rules: { supports: { quota } } });
const stranger = { state: "public", own: false, supported: false, given: 0 } as const;

const refusal = (process: Parameters<typeof maySupport>[0], who: Parameters<typeof maySupport>[1]) => {
  const result = maySupport(process, who, NOW);
  return result.ok ? "ok" : result.refusal.code;
};

test("while proposals are written and checked, and never while people vote", () => {
  expect(refusal({ ...phase("proposals"), ...rules() }, stranger)).toBe("ok");
  expect(refusal({ ...phase("check"), ...rules() }, stranger)).toBe("ok");
  expect(refusal({ ...phase("voting"), ...rules() }, stranger)).toBe("support.closed");
});

test("only what is public and not voted on, and never one's own", () => {
  const open = { ...phase("check"), ...rules() };
  for (const state of PROPOSAL_STATES)
    expect(refusal(open, { ...stranger, state })).toBe(
      SUPPORTABLE.includes(state) ? "ok" : "support.not-here",
    );
  expect(refusal(open, { ...stranger, own: true })).toBe("support.own");
});

test("a quota holds for new supports; what one supports already may be supported again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(60), fc.boolean(), (quota, given, supported) => {
      const open = { ...phase("proposals"), ...rules(quota) };
      const wanted = supported || given < quota ? "ok" : "support.quota";
      expect(refusal(open, { ...stranger, given, supported })).toBe(wanted);
      expect(supportsLeft(open, given)).toBe(Math.max(0, quota - given));
    }),
  );
  expect(supportsLeft(rules(), 7)).toBeUndefined();
});
