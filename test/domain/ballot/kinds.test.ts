import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { castable, checkBallot, onPaper, standing } from "../../../src/domain/ballot.js";
import { NO_MARKS, type Marks } from "../../../src/domain/ballot/marks.js";
import { isPaperOf, type PaperOf } from "../../../src/domain/ballot/paper.js";
import { givePoints, movePoints } from "../../../src/domain/ballot/points.js";
import { rankAt } from "../../../src/domain/ballot/ranking.js";
import { answerAbout } from "../../../src/domain/ballot/yes-no.js";
import type { BallotRule } from "../../../src/domain/process.js";
import { marked, paper, papers, presses } from "../../support/ballots.js";

function four<K extends BallotRule["kind"]>(rule: Extract<BallotRule, { kind: K }>): PaperOf<K> {
  const made = paper(rule, [40, 30, 90, 20]);
  if (!isPaperOf(made, rule.kind)) throw new Error("another kind");
  return made;
}

describe("points (BAL-3)", () => {
  const ten = four({ kind: "points", points: 10, perProject: 6, blank: false });

  test("are given exactly, as long as there are some left and no project gets too many", () => {
    expect(givePoints(ten, NO_MARKS, 1, 6)).toEqual({ ok: true, value: marked([1], [6]) });
    expect(givePoints(ten, marked([1], [6]), 1, 2)).toEqual({ ok: true, value: marked([1], [2]) });
    expect(givePoints(ten, NO_MARKS, 1, 7)).toMatchObject({
      refusal: { code: "ballot-points-most", details: { most: 6 } },
    });
    expect(givePoints(ten, marked([1], [6]), 2, 5)).toMatchObject({
      refusal: { code: "ballot-points-left", details: { left: 4, points: 10 } },
    });
    expect(givePoints(ten, NO_MARKS, 99, 1)).toMatchObject({ refusal: { code: "ballot-not-on-it" } });
  });

  test("none takes a project off the ballot", () => {
    expect(givePoints(ten, marked([1, 2], [6, 4]), 1, 0)).toEqual({ ok: true, value: marked([2], [4]) });
  });

  test("are moved all together or not at all", () => {
    const full = marked([1, 2], [6, 4]);
    expect(movePoints(ten, full, { from: 1, to: 3, count: 2 })).toEqual({
      ok: true,
      value: marked([1, 2, 3], [4, 4, 2]),
    });
    expect(movePoints(ten, full, { from: 2, to: 1, count: 1 })).toMatchObject({
      refusal: { code: "ballot-points-most" },
    });
    for (const move of [
      { from: 2, to: 3, count: 5 },
      { from: 3, to: 1, count: 1 },
      { from: 1, to: 1, count: 1 },
      { from: 1, to: 3, count: 0 },
    ])
      expect(movePoints(ten, full, move)).toMatchObject({ refusal: { code: "ballot-nothing-to-swap" } });
  });

  test("a project without a point is not cast, and too many points are told", () => {
    expect(checkBallot(ten, marked([1, 2], [3, 0]), false)).toEqual({ ok: true, value: marked([1], [3]) });
    expect(checkBallot(ten, marked([1, 2, 3], [6, 5, 1]), false)).toMatchObject({
      refusal: { code: "ballot-points-over", details: { given: 12, points: 10, over: 2 } },
    });
  });

  test("nobody gains points by giving less than none", () => {
    expect(checkBallot(ten, marked([1, 2, 3], [6, 6, -5]), false).ok).toBe(false);
  });
});

describe("a ranking (BAL-4)", () => {
  const three = four({ kind: "ranking", max: 3, blank: false });

  test("a place that is taken shifts the rest", () => {
    expect(rankAt(three, marked([1, 2]), 3, 1)).toEqual({ ok: true, value: marked([3, 1, 2]) });
    expect(rankAt(three, marked([1, 2, 3]), 3, 1)).toEqual({ ok: true, value: marked([3, 1, 2]) });
    expect(rankAt(three, marked([1, 2, 3]), 1, 3)).toEqual({ ok: true, value: marked([2, 3, 1]) });
  });

  test("has no gaps", () => {
    expect(rankAt(three, NO_MARKS, 1, 3)).toEqual({ ok: true, value: marked([1]) });
    expect(rankAt(three, marked([1]), 2, 0)).toEqual({ ok: true, value: marked([2, 1]) });
  });

  test("pushes none out", () => {
    expect(rankAt(three, marked([1, 2, 3]), 4, 1)).toMatchObject({
      refusal: { code: "ballot-full", details: { max: 3 } },
    });
  });
});

describe("yes or no (BAL-5)", () => {
  const each = four({ kind: "yes-no", blank: true });

  test("one answer for each, and no opinion is one until it is cast", () => {
    const one = answerAbout(each, NO_MARKS, 1, 1);
    if (!one.ok) throw new Error(one.refusal.code);
    expect(answerAbout(each, one.value, 1, -1)).toEqual({ ok: true, value: marked([1], [-1]) });
    const marks = marked([1, 2], [1, 0]);
    expect(standing(each, marks)).toMatchObject({ count: 2, left: 2 });
    expect(checkBallot(each, marks, false)).toEqual({ ok: true, value: marked([1], [1]) });
    expect(checkBallot(each, marked([2], [0]), true)).toEqual({ ok: true, value: NO_MARKS });
  });
});

test("a project that leaves the ballot takes nothing else along: points come back, a ranking closes up", () => {
  fc.assert(
    fc.property(papers, presses, (on, pressed) => {
      const marks = pressed.reduce<Marks>((before, press) => press(on, before), NO_MARKS);
      const [gone] = marks.choices;
      if (gone === undefined) return;
      const projects = new Map([...on.projects].filter(([id]) => id !== gone));
      const left = onPaper({ ...on, projects }, marks);
      expect(left.choices).toEqual(marks.choices.filter((id) => id !== gone));
      expect(left.points).toEqual(marks.points.filter((_points, place) => marks.choices[place] !== gone));
      const before = on.rule.kind === "yes-no" ? 0 : standing(on, marks).left;
      expect(standing({ ...on, projects }, marks).left).toBeGreaterThanOrEqual(before);
      const cast = castable({ ...on, projects }, marks);
      if (cast.choices.length > 0) expect(checkBallot({ ...on, projects }, marks, false).ok).toBe(true);
    }),
  );
});
