import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Phase, PhaseKind } from "../../src/domain/process.js";
import {
  checkCapacity,
  checkMoment,
  isOver,
  isReminderToCome,
  movedUp,
  remindAt,
  takesEntries,
  type SignUp,
} from "../../src/domain/workshop.js";

const NOW = new Date("2026-05-04T10:00:00Z");

/** Somebody signs up, leaves, or the room gets larger; the way the services do it. */
type Move = { kind: "come" | "leave"; who: number } | { kind: "resize"; to: number };

const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("come" as const, "leave" as const),
    who: fc.integer({ min: 1, max: 8 }),
  }),
  fc.record({ kind: fc.constant("resize" as const), to: fc.integer({ min: -1, max: 6 }) }),
);

test("never more than fit, whatever the order, nobody waits while a place is free, nobody loses one or is passed over", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(moves, { maxLength: 40 }), (first, all) => {
      let capacity = first;
      let ids = 0;
      let people: SignUp[] = [];
      const coming = () => people.filter(({ seat }) => seat === "coming");
      for (const move of all) {
        const before = coming();
        if (move.kind === "come" && !people.some(({ participantId }) => participantId === String(move.who)))
          people = [...people, { id: ++ids, participantId: String(move.who), seat: "waiting" }];
        if (move.kind === "leave")
          people = people.filter(({ participantId }) => participantId !== String(move.who));
        if (move.kind === "resize" && checkCapacity(move.to, coming().length).ok) capacity = move.to;
        const lucky = movedUp(capacity, people).map(({ id }) => id);
        people = people.map((one) => (lucky.includes(one.id) ? { ...one, seat: "coming" } : one));
        const waiting = people.filter(({ seat }) => seat === "waiting");
        expect(coming().length).toBeLessThanOrEqual(capacity);
        if (waiting.length > 0) expect(coming()).toHaveLength(capacity);
        for (const { id } of before)
          if (people.some((one) => one.id === id)) expect(coming().some((one) => one.id === id)).toBe(true);
        for (const { id } of waiting) expect(lucky.every((one) => one < id)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("where no capacity is named there is room for everybody", () => {
  const people = Array.from({ length: 30 }, (_, id): SignUp => ({
    id,
    participantId: String(id),
    seat: "waiting",
  }));
  expect(movedUp(undefined, people)).toHaveLength(30);
});

test("a capacity is a whole number from 1 on, and takes nobody's place away", () => {
  const code = (capacity: number | null, coming = 0) => {
    const result = checkCapacity(capacity, coming);
    return result.ok ? undefined : result.refusal.code;
  };
  expect(code(null)).toBe(undefined);
  expect(code(1)).toBe(undefined);
  for (const wrong of [0, -3, 1.5, Number.NaN, 5_001]) expect(code(wrong)).toBe("workshop-capacity");
  expect(code(2, 3)).toBe("workshop-too-small");
  expect(code(3, 3)).toBe(undefined);
});

test("a workshop is in the future, and not in a year nobody meant", () => {
  const code = (iso: string) => {
    const result = checkMoment(new Date(iso), NOW);
    return result.ok ? undefined : result.refusal.code;
  };
  expect(code("2026-05-12T16:00:00Z")).toBe(undefined);
  expect(code("2026-05-04T10:00:00Z")).toBe("moment.past");
  expect(code("2028-05-04T10:00:00Z")).toBe("moment.far");
  expect(code("soon")).toBe("moment.unreadable");
  expect(isOver(new Date("2026-05-04T08:01:00Z"), NOW)).toBe(false);
  expect(isOver(new Date("2026-05-04T08:00:00Z"), NOW)).toBe(true);
});

test("people are reminded at ten on the day before, also where clocks change that night; at once where that is over", () => {
  const at = new Date("2026-05-12T16:00:00Z");
  expect(remindAt(at, NOW, "Europe/Rome")).toEqual(new Date("2026-05-11T08:00:00Z"));
  const afterChange = new Date("2026-10-25T17:00:00Z"); // the night before, clocks go back
  expect(remindAt(afterChange, NOW, "Europe/Rome")).toEqual(new Date("2026-10-24T08:00:00Z"));
  const soon = new Date("2026-05-11T15:00:00Z");
  expect(remindAt(at, soon, "Europe/Rome")).toEqual(soon);
});

test("a reminder is to come until the moment at which all are reminded", () => {
  const at = new Date("2026-05-12T16:00:00Z");
  const toCome = (iso: string) => isReminderToCome(at, new Date(iso), "Europe/Rome");
  expect(toCome("2026-05-11T07:59:59Z")).toBe(true);
  expect(toCome("2026-05-11T08:00:00Z")).toBe(false);
  expect(toCome("2026-05-12T15:00:00Z")).toBe(false);
});

test("what was proposed there is entered while workshops or proposals are open", () => {
  const phase = (kind: PhaseKind, startsAt: string, endsAt: string): Phase => ({
    kind,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  });
  const phases = [
    phase("workshops", "2026-05-01T00:00Z", "2026-05-15T00:00Z"),
    phase("proposals", "2026-05-20T00:00Z", "2026-06-01T00:00Z"),
    phase("check", "2026-06-01T00:00Z", "2026-07-01T00:00Z"),
  ];
  const days = ["2026-05-10", "2026-05-17", "2026-05-25", "2026-06-01"];
  expect(days.map((day) => takesEntries({ phases }, new Date(`${day}T00:00Z`)))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
