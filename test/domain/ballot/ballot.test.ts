import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addChoice,
  asMuchAsFits,
  checkBallot,
  chooseAll,
  excessOf,
  removeChoice,
  standing,
  swapChoice,
  swapsFor,
  type Choices,
  type Paper,
} from "../../../src/domain/ballot.js";

const paper = (rule: Paper["rule"], costs: readonly number[], budget = 150): Paper => ({
  rule,
  budget,
  projects: new Map(costs.map((cost, index) => [index + 1, { id: index + 1, cost }])),
});
const upTo = (max: number, blank = false): Paper => paper({ kind: "approval", max, blank }, [40, 30, 90, 20]);
const within = (budget: number): Paper => paper({ kind: "budget", blank: false }, [40, 30, 90, 20], budget);

describe("approval, up to k (BAL-1)", () => {
  test("counts what is chosen and what is left", () => {
    expect(standing(upTo(3), [1, 3])).toEqual({ count: 2, spent: 130, left: 1 });
  });

  test("a full ballot takes no more, whatever it costs", () => {
    expect(addChoice(upTo(2), [1, 2], 4)).toEqual({
      ok: false,
      refusal: { code: "ballot-full", details: { max: 2 } },
    });
    expect(swapChoice(upTo(2), [1, 2], 4, 1)).toEqual({ ok: true, value: [4, 2] });
    expect(swapsFor(upTo(2), [1, 2], 4)).toEqual([1, 2]);
  });
});

describe("within the budget (BAL-2)", () => {
  test("says by how much it would be over", () => {
    expect(addChoice(within(150), [1, 2], 3)).toEqual({
      ok: false,
      refusal: { code: "ballot-over-budget", details: { over: 10 } },
    });
    expect(excessOf(within(150), [1, 2], 3)).toBe(10);
    expect(excessOf(within(150), [1, 2], 4)).toBe(0);
  });

  test("an exact fit fits, one unit more does not", () => {
    expect(addChoice(within(160), [1, 2], 3).ok).toBe(true);
    expect(addChoice(within(159), [1, 2], 3).ok).toBe(false);
  });

  test("offers only swaps that make room", () => {
    expect(swapsFor(within(150), [1, 2], 3)).toEqual([1, 2]);
    expect(swapsFor(within(125), [1, 2], 3)).toEqual([1]);
    expect(swapsFor(within(80), [1, 2], 3)).toEqual([]);
  });
});

describe("casting", () => {
  test("an empty ballot is only cast as a blank one that was meant, where there is one", () => {
    expect(checkBallot(upTo(3, true), [], true)).toEqual({ ok: true, value: [] });
    expect(checkBallot(upTo(3, true), [], false)).toMatchObject({ refusal: { code: "ballot-empty" } });
    expect(checkBallot(upTo(3), [], true)).toMatchObject({ refusal: { code: "ballot-no-blank" } });
    expect(checkBallot(upTo(3, true), [1], true)).toMatchObject({ refusal: { code: "ballot-not-blank" } });
  });

  test("projects that left the ballot are not cast; the rest is", () => {
    expect(checkBallot(upTo(3), [1, 99], false)).toEqual({ ok: true, value: [1] });
    expect(checkBallot(upTo(3), [99], false)).toMatchObject({ refusal: { code: "ballot-empty" } });
  });

  test("costs that rose after the choice are noticed", () => {
    expect(checkBallot(within(60), [1, 2], false)).toMatchObject({
      refusal: { code: "ballot-over-budget", details: { over: 10 } },
    });
  });
});

test("what is not on the ballot cannot be added, and what is there is added once", () => {
  expect(addChoice(upTo(3), [], 99)).toMatchObject({ refusal: { code: "ballot-not-on-it" } });
  expect(addChoice(upTo(3), [1], 1)).toEqual({ ok: true, value: [1] });
  expect(removeChoice(upTo(3), [1, 2], 9)).toEqual([1, 2]);
  expect(swapChoice(upTo(3), [1], 2, 4)).toMatchObject({ refusal: { code: "ballot-nothing-to-swap" } });
});

const papers: fc.Arbitrary<Paper> = fc
  .record({
    costs: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }),
    budget: fc.integer({ min: 0, max: 120 }),
    rule: fc.oneof(
      fc.record({
        kind: fc.constant("approval" as const),
        max: fc.integer({ min: 1, max: 5 }),
        blank: fc.boolean(),
      }),
      fc.record({ kind: fc.constant("budget" as const), blank: fc.boolean() }),
    ),
  })
  .map(({ costs, budget, rule }) => paper(rule, costs, budget));

type Press = (paper: Paper, choices: Choices) => Choices;

const id = fc.integer({ min: 0, max: 11 });
const orElse = (result: ReturnType<typeof addChoice>, before: Choices): Choices =>
  result.ok ? result.value : before;
const presses: fc.Arbitrary<Press[]> = fc.array(
  fc.oneof(
    id.map(
      (add): Press =>
        (on, had) =>
          orElse(addChoice(on, had, add), had),
    ),
    id.map(
      (gone): Press =>
        (on, had) =>
          removeChoice(on, had, gone),
    ),
    fc.tuple(id, id).map(
      ([add, gone]): Press =>
        (on, had) =>
          orElse(swapChoice(on, had, add, gone), had),
    ),
    fc.constant<Press>(() => []),
    fc.array(id, { maxLength: 9 }).map(
      (earlier): Press =>
        (on) =>
          asMuchAsFits(on, earlier),
    ),
  ),
  { maxLength: 40 },
);

test("whatever is pressed in whatever order, a ballot stays within its limits", () => {
  fc.assert(
    fc.property(papers, presses, (on, pressed) => {
      let choices: Choices = [];
      for (const press of pressed) {
        choices = press(on, choices);
        const { count, spent, left } = standing(on, choices);
        expect(new Set(choices).size).toBe(choices.length);
        expect(choices.every((one) => on.projects.has(one))).toBe(true);
        expect(left).toBeGreaterThanOrEqual(0);
        if (on.rule.kind === "approval") expect(count).toBeLessThanOrEqual(on.rule.max);
        else expect(spent).toBeLessThanOrEqual(on.budget);
        if (choices.length > 0) expect(checkBallot(on, choices, false)).toEqual({ ok: true, value: choices });
      }
    }),
  );
});

test("what is said to fit can be added, and what is said not to cannot", () => {
  fc.assert(
    fc.property(papers, fc.array(id, { maxLength: 9 }), (on, wished) => {
      const choices = asMuchAsFits(on, wished);
      for (const one of on.projects.keys()) {
        expect(addChoice(on, choices, one).ok).toBe(excessOf(on, choices, one) === 0);
      }
    }),
  );
});

test("what is chosen in one go is exactly that, each once, what was chosen before first", () => {
  const chosen = fc.array(id, { maxLength: 10 });
  fc.assert(
    fc.property(chosen, chosen, fc.constantFrom(upTo(2), within(100)), (before, wanted, paperNow) => {
      const after = chooseAll(paperNow, before, wanted);
      expect(new Set(after)).toEqual(new Set(wanted.filter((one) => paperNow.projects.has(one))));
      expect(new Set(after).size).toBe(after.length);
      const kept = [...new Set(before)].filter((one) => after.includes(one));
      expect(after.slice(0, kept.length)).toEqual(kept);
      const cast = checkBallot(paperNow, after, false);
      if (cast.ok) expect(standing(paperNow, cast.value).left).toBeGreaterThanOrEqual(0);
      else expect(after.length === 0 || standing(paperNow, after).left < 0).toBe(true);
    }),
  );
});
