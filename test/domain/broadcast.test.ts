import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterBroadcastAct,
  heldBack,
  languagesWithout,
  markOf,
  minutesLeft,
  needsApproval,
  parseSegment,
  textFor,
  EVERYBODY,
  type BroadcastAct,
  type BroadcastStanding,
} from "../../src/domain/broadcast.js";

const NOW = new Date("2026-11-16T17:42:00Z");
const LATER = new Date("2026-11-18T08:00:00Z");

const draft: BroadcastStanding = {
  state: "draft",
  author: "anna",
  dueAt: NOW,
  testedAt: undefined,
  approvedBy: undefined,
};
const written = { by: { en: "Voting ends soon." }, button: "vote" } as const;
const tested: BroadcastStanding = { ...draft, testedAt: NOW };

const after = (standing: BroadcastStanding, act: BroadcastAct, by = "anna", now = NOW) => {
  const result = afterBroadcastAct(standing, act, by, now);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const refusal = (standing: BroadcastStanding, act: BroadcastAct, by = "anna") => {
  const result = afterBroadcastAct(standing, act, by, NOW);
  return result.ok ? undefined : result.refusal.code;
};
const schedule = (size: number, dueAt = LATER): BroadcastAct => ({ kind: "schedule", size, dueAt });

describe("what must come before it is sent", () => {
  test("words, then a test of them as they are", () => {
    expect(refusal(draft, { kind: "test", texts: { by: { en: "" }, button: "none" } })).toBe(
      "broadcast.no-text",
    );
    expect(refusal(draft, schedule(100))).toBe("broadcast.test-first");
    const ready = after(draft, { kind: "test", texts: written });
    expect(refusal(after(ready, { kind: "write" }), schedule(100))).toBe("broadcast.test-first");
  });

  test("at least 10 people", () => {
    expect(refusal(tested, schedule(9))).toBe("broadcast.few");
    expect(after(tested, schedule(10)).state).toBe("planned");
  });

  test("a moment to come", () => {
    expect(refusal(tested, schedule(100, new Date(NOW.getTime() - 1)))).toBe("broadcast.past");
    expect(after(tested, schedule(100, NOW))).toMatchObject({ state: "planned", dueAt: NOW });
  });

  test("above 500 people a second organizer, who did not write it", () => {
    expect([needsApproval(500), needsApproval(501)]).toEqual([false, true]);
    expect(after(tested, schedule(500)).state).toBe("planned");
    const waiting = after(tested, schedule(501));
    expect(waiting.state).toBe("waiting");
    expect(refusal(waiting, { kind: "approve", size: 501 })).toBe("broadcast.own");
    expect(after(waiting, { kind: "approve", size: 501 }, "berta")).toMatchObject({
      state: "planned",
      dueAt: LATER,
      approvedBy: "berta",
    });
  });

  test("what waited for longer than it was meant to goes at once", () => {
    const waiting = after(tested, schedule(501, NOW));
    expect(after(waiting, { kind: "approve", size: 501 }, "berta", LATER).dueAt).toEqual(LATER);
  });

  test("sent back or taken back, it is tested and approved anew", () => {
    const waiting = after(tested, schedule(501));
    const back = { state: "draft", testedAt: undefined, approvedBy: undefined };
    expect(after(waiting, { kind: "send-back" }, "berta")).toMatchObject(back);
    const planned = after(waiting, { kind: "approve", size: 501 }, "berta");
    expect(after(planned, { kind: "take-back" })).toMatchObject(back);
    expect(refusal(planned, { kind: "take-back" }, "berta")).toBe("broadcast.not-yours");
  });
});

const acts: fc.Arbitrary<BroadcastAct> = fc.oneof(
  fc.constantFrom<BroadcastAct>(
    { kind: "write" },
    { kind: "test", texts: written },
    { kind: "take-back" },
    { kind: "send-back" },
    { kind: "pause" },
    { kind: "resume" },
    { kind: "cancel" },
  ),
  fc.record({ kind: fc.constant("schedule" as const), size: fc.nat(1_000), dueAt: fc.constant(LATER) }),
  fc.record({ kind: fc.constant("approve" as const), size: fc.nat(1_000) }),
);
/** What the service does by itself: it looks up who gets it, sends, ends. */
const goesOn: Partial<Record<BroadcastStanding["state"], BroadcastStanding["state"]>> = {
  planned: "planning",
  planning: "sending",
  sending: "done",
};
const steps = fc.array(
  fc.oneof(
    fc.record({ by: fc.constantFrom("anna", "berta", "carlo"), act: acts }),
    fc.constant("time goes on" as const),
  ),
  { maxLength: 40 },
);

test("whatever organizers do: nothing goes out untested, unapproved above 500, or to fewer than 10", () => {
  fc.assert(
    fc.property(steps, (played) => {
      let standing = draft;
      let size = 0;
      let approvers: string[] = [];
      for (const step of played) {
        const before = standing;
        if (step === "time goes on") {
          standing = { ...standing, state: goesOn[standing.state] ?? standing.state };
        } else {
          const result = afterBroadcastAct(standing, step.act, step.by, NOW);
          if (!result.ok) continue;
          standing = result.value;
          if (step.act.kind === "schedule") size = step.act.size;
          if (step.act.kind === "approve") approvers = [...approvers, step.by];
        }
        if (before.state === "draft" && standing.state === "planned") expect(size).toBeLessThanOrEqual(500);
        if (standing.state === "planned" || standing.state === "waiting") {
          expect(standing.testedAt).toBeDefined();
          expect(size).toBeGreaterThanOrEqual(10);
        }
        if (before.state === "waiting" && standing.state === "planned")
          expect(standing.approvedBy).not.toBe(standing.author);
        if (before.state === "done" || before.state === "cancelled") expect(standing).toEqual(before);
        expect(standing.author).toBe("anna");
      }
      expect(approvers).not.toContain("anna");
    }),
  );
});

const both = ["anna", "berta"];

test("what nobody stands for who is still an organizer waits for somebody who is", () => {
  const planned: BroadcastStanding = { ...tested, state: "planned" };
  const approved = { ...planned, approvedBy: "berta" };
  expect(heldBack(planned, 10, ["berta"])).toMatchObject({ state: "waiting" });
  expect(heldBack(approved, 501, ["anna"])).toMatchObject({ state: "waiting", approvedBy: undefined });
  expect(heldBack(approved, 501, ["berta"])).toBeUndefined();
});

test("what has grown since waits for a second organizer, what has shrunk goes back", () => {
  const planned: BroadcastStanding = { ...tested, state: "planned" };
  expect([10, 500].map((size) => heldBack(planned, size, both))).toEqual([undefined, undefined]);
  expect(heldBack(planned, 501, both)).toMatchObject({ state: "waiting", testedAt: NOW });
  expect(heldBack({ ...planned, approvedBy: "berta" }, 501, both)).toBeUndefined();
  expect(heldBack({ ...planned, approvedBy: "berta" }, 9, both)).toMatchObject({
    state: "draft",
    testedAt: undefined,
  });
  expect(heldBack({ ...planned, state: "sending" }, 9, both)).toBeUndefined();
});

test("a text in the reader's language, else in the first language of the process that has one", () => {
  const texts = { by: { it: "Ciao", en: "" }, button: "none" } as const;
  expect(textFor(texts, "en", ["en", "it"])).toBe("Ciao");
  expect(textFor({ by: { en: "Hello", it: "Ciao" }, button: "none" }, "fr", ["it", "en"])).toBe("Ciao");
  expect(textFor({ by: {}, button: "none" }, "constructor", ["en"])).toBe("");
  expect(languagesWithout(texts, ["en", "it"])).toEqual(["en"]);
});

test("an estimate by the rate of the last minutes, else by what a platform lets go", () => {
  expect(minutesLeft(3_000, { sent: 0, seconds: 0 })).toBe(2);
  expect(minutesLeft(3_000, { sent: 600, seconds: 60 })).toBe(5);
  expect(minutesLeft(1, { sent: 600, seconds: 60 })).toBe(1);
});

test("what was tested anew has another mark, of two letters a button can carry", () => {
  const later = { testedAt: new Date(NOW.getTime() + 1_000) };
  expect(markOf(tested)).not.toBe(markOf(later));
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(0) }), (testedAt) => {
      expect(markOf({ testedAt })).toMatch(/^[A-Za-z0-9_-]{2}$/);
    }),
  );
});

test("a column of an older version asks for nothing that it does not name", () => {
  expect(parseSegment({})).toEqual(EVERYBODY);
  expect(() => parseSegment({ states: ["rich"] })).toThrow();
  expect(() => parseSegment({ channels: ["desk"] })).toThrow();
});
