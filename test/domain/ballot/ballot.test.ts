import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addChoice,
  asMuchAsFits,
  castable,
  checkBallot,
  chooseAll,
  excessOf,
  fingerprintOf,
  onPaper,
  removeChoice,
  standing,
  swapChoice,
  swapsFor,
  withGone,
} from "../../../src/domain/ballot.js";
import { NO_MARKS, type Choices, type Marks } from "../../../src/domain/ballot/marks.js";
import type { Paper } from "../../../src/domain/ballot/paper.js";
import { marked, paper, papers, presses, withinLimits } from "../../support/ballots.js";

const upTo = (max: number, blank = false): Paper => paper({ kind: "approval", max, blank }, [40, 30, 90, 20]);
const within = (budget: number): Paper => paper({ kind: "budget", blank: false }, [40, 30, 90, 20], budget);

describe("approval, up to k (BAL-1)", () => {
  test("counts what is chosen and what is left", () => {
    expect(standing(upTo(3), marked([1, 3]))).toEqual({ count: 2, spent: 130, left: 1 });
  });

  test("a full ballot takes no more, whatever it costs", () => {
    expect(addChoice(upTo(2), marked([1, 2]), 4)).toEqual({
      ok: false,
      refusal: { code: "ballot-full", details: { max: 2 } },
    });
    expect(swapChoice(upTo(2), marked([1, 2]), 4, 1)).toEqual({ ok: true, value: marked([4, 2]) });
    expect(swapsFor(upTo(2), marked([1, 2]), 4)).toEqual([1, 2]);
  });
});

describe("within the budget (BAL-2)", () => {
  test("says by how much it would be over", () => {
    expect(addChoice(within(150), marked([1, 2]), 3)).toEqual({
      ok: false,
      refusal: { code: "ballot-over-budget", details: { over: 10 } },
    });
    expect(excessOf(within(150), marked([1, 2]), 3)).toBe(10);
    expect(excessOf(within(150), marked([1, 2]), 4)).toBe(0);
  });

  test("an exact fit fits, one unit more does not", () => {
    expect(addChoice(within(160), marked([1, 2]), 3).ok).toBe(true);
    expect(addChoice(within(159), marked([1, 2]), 3).ok).toBe(false);
  });

  test("offers only swaps that make room", () => {
    expect(swapsFor(within(150), marked([1, 2]), 3)).toEqual([1, 2]);
    expect(swapsFor(within(125), marked([1, 2]), 3)).toEqual([1]);
    expect(swapsFor(within(80), marked([1, 2]), 3)).toEqual([]);
  });
});

describe("casting", () => {
  test("an empty ballot is only cast as a blank one that was meant, where there is one", () => {
    expect(checkBallot(upTo(3, true), NO_MARKS, true)).toEqual({ ok: true, value: NO_MARKS });
    expect(checkBallot(upTo(3, true), NO_MARKS, false)).toMatchObject({ refusal: { code: "ballot-empty" } });
    expect(checkBallot(upTo(3), NO_MARKS, true)).toMatchObject({ refusal: { code: "ballot-no-blank" } });
    expect(checkBallot(upTo(3, true), marked([1]), true)).toMatchObject({
      refusal: { code: "ballot-not-blank" },
    });
  });

  test("projects that left the ballot are not cast; the rest is", () => {
    expect(checkBallot(upTo(3), marked([1, 99]), false)).toEqual({ ok: true, value: marked([1]) });
    expect(checkBallot(upTo(3), marked([99]), false)).toMatchObject({ refusal: { code: "ballot-empty" } });
  });

  test("costs that rose after the choice are noticed", () => {
    expect(checkBallot(within(60), marked([1, 2]), false)).toMatchObject({
      refusal: { code: "ballot-over-budget", details: { over: 10 } },
    });
  });

  test("what is cast is what was shown: the same marks have the same fingerprint, and others another", () => {
    const rankedFirst = paper({ kind: "ranking", max: 3, blank: false }, [1, 2, 3]);
    const points = paper({ kind: "points", points: 9, blank: false }, [1, 2, 3]);
    const seen = (on: Paper, marks: Marks): string => fingerprintOf(7, on, marks);
    expect(seen(upTo(3), marked([1, 2]))).toBe(seen(upTo(3), marked([2, 1])));
    expect(seen(rankedFirst, marked([1, 2]))).not.toBe(seen(rankedFirst, marked([2, 1])));
    expect(seen(points, marked([1, 2], [3, 1]))).toBe(seen(points, marked([2, 1, 3], [1, 3, 0])));
    expect(seen(points, marked([1, 2], [3, 1]))).not.toBe(seen(points, marked([1, 2], [1, 3])));
    expect(fingerprintOf(8, upTo(3), marked([1]))).not.toBe(seen(upTo(3), marked([1])));
  });
});

test("what is not on the ballot cannot be added, and what is there is added once", () => {
  expect(addChoice(upTo(3), NO_MARKS, 99)).toMatchObject({ refusal: { code: "ballot-not-on-it" } });
  expect(addChoice(upTo(3), marked([1]), 1)).toEqual({ ok: true, value: marked([1]) });
  expect(removeChoice(upTo(3), marked([1, 2]), 9)).toEqual(marked([1, 2]));
  expect(swapChoice(upTo(3), marked([1]), 2, 4)).toMatchObject({
    refusal: { code: "ballot-nothing-to-swap" },
  });
});

test("whatever is pressed in whatever order, a ballot of any kind stays within its limits", () => {
  fc.assert(
    fc.property(papers, presses, (on, pressed) => {
      let marks: Marks = NO_MARKS;
      for (const press of pressed) {
        marks = press(on, marks);
        expect(new Set(marks.choices).size).toBe(marks.choices.length);
        expect(marks.choices.every((one) => on.projects.has(one))).toBe(true);
        expect(standing(on, marks).left).toBeGreaterThanOrEqual(0);
        expect(withinLimits(on, marks)).toBe(true);
        const cast = castable(on, marks);
        if (cast.choices.length > 0) expect(checkBallot(on, marks, false)).toEqual({ ok: true, value: cast });
      }
    }),
    { numRuns: 400 },
  );
});

test("what is said to fit can be added, and what is said not to cannot", () => {
  const wished = fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 9 });
  fc.assert(
    fc.property(papers, wished, (on, ids) => {
      const marks = asMuchAsFits(on, marked(ids, on.rule.kind === "points" ? ids.map(() => 2) : []));
      for (const one of on.projects.keys())
        expect(addChoice(on, marks, one).ok).toBe(excessOf(on, marks, one) === 0);
    }),
  );
});

test("what is cast can be cast again: starting from the last ballot gives that ballot", () => {
  fc.assert(
    fc.property(papers, presses, (on, pressed) => {
      const marks = pressed.reduce<Marks>((before, press) => press(on, before), NO_MARKS);
      const cast = castable(on, marks);
      expect(asMuchAsFits(on, cast)).toEqual(cast);
    }),
  );
});

test("what is chosen in one go is exactly that, each once, what was chosen before first", () => {
  const chosen = fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 10 });
  fc.assert(
    fc.property(chosen, chosen, fc.constantFrom(upTo(2), within(100)), (before, wanted, on) => {
      const after: Choices = chooseAll(on, marked(before), wanted).choices;
      expect(new Set(after)).toEqual(new Set(wanted.filter((one) => on.projects.has(one))));
      expect(new Set(after).size).toBe(after.length);
      const kept = [...new Set(before)].filter((one) => after.includes(one));
      expect(after.slice(0, kept.length)).toEqual(kept);
      const cast = checkBallot(on, marked(after), false);
      if (cast.ok) expect(standing(on, cast.value).left).toBeGreaterThanOrEqual(0);
      else expect(after.length === 0 || standing(on, marked(after)).left < 0).toBe(true);
    }),
  );
});

test("what leaves the ballot stays in the draft through every change, and never in what is cast", () => {
  fc.assert(
    fc.property(papers, presses, presses, (on, before, after) => {
      const draft = before.reduce((marks, press) => press(on, marks), NO_MARKS);
      const [left] = draft.choices;
      const now = { ...on, projects: new Map([...on.projects].filter(([id]) => id !== left)) };
      let [kept, dropped]: Marks[] = [draft, onPaper(now, draft)] as const;
      for (const press of after) {
        kept = withGone(now, press(now, kept), kept);
        dropped = press(now, dropped);
        expect(kept.choices.filter((id) => id === left)).toEqual(left === undefined ? [] : [left]);
        expect(castable(now, kept)).toEqual(castable(now, dropped));
        expect(standing(now, kept)).toEqual(standing(now, dropped));
      }
    }),
  );
});
