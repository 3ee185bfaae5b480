import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inOrderOfArrival, together, type Profile } from "../../src/domain/one-person.js";

const at = (day: number): Date => new Date(Date.UTC(2026, 0, day));

const PROFILE: Profile = {
  id: "a",
  displayName: null,
  language: null,
  areaKey: null,
  messages: "none",
  weekly: false,
  noticesOn: null,
  messagesSetAt: null,
  quiet: false,
  photos: true,
  stoppedAt: null,
  welcomedAt: null,
  suspendedUntil: null,
  suspendedReason: null,
  createdAt: at(1),
};

const moment = fc.option(fc.integer({ min: 1, max: 28 }).map(at));
const word = fc.option(fc.constantFrom("x", "y"));
const profiles: fc.Arbitrary<Profile> = fc.record({
  id: fc.uuid(),
  displayName: word,
  language: word,
  areaKey: word,
  messages: fc.constantFrom("none", "steps", "followed"),
  weekly: fc.boolean(),
  noticesOn: fc.option(fc.constantFrom("telegram", "slack")),
  messagesSetAt: moment,
  quiet: fc.boolean(),
  photos: fc.boolean(),
  stoppedAt: moment,
  welcomedAt: moment,
  suspendedUntil: moment,
  suspendedReason: word,
  createdAt: fc.integer({ min: 1, max: 28 }).map(at),
});

test("whoever was welcomed first goes on; of two never welcomed, whoever was met first", () => {
  const welcomed = { ...PROFILE, id: "b", createdAt: at(20), welcomedAt: at(20) };
  const later = { ...PROFILE, id: "c", welcomedAt: at(21) };
  expect(inOrderOfArrival(PROFILE, welcomed)).toEqual([welcomed, PROFILE]);
  expect(inOrderOfArrival(later, welcomed)).toEqual([welcomed, later]);
  const newer = { ...PROFILE, id: "d", createdAt: at(2) };
  expect(inOrderOfArrival(newer, PROFILE)).toEqual([PROFILE, newer]);
});

test("it does not matter which of the two gave the code", () => {
  fc.assert(
    fc.property(profiles, profiles, (one, other) => {
      expect(inOrderOfArrival(other, one)).toEqual(inOrderOfArrival(one, other));
    }),
  );
});

test("nothing that was said is lost, and nobody gets rid of a /stop or a suspension", () => {
  fc.assert(
    fc.property(profiles, profiles, (one, other) => {
      const both = together(one, other);
      for (const key of ["displayName", "language", "areaKey", "welcomedAt"] as const)
        expect(both[key]).toEqual(one[key] ?? other[key]);
      expect(both.stoppedAt !== null).toBe(one.stoppedAt !== null || other.stoppedAt !== null);
      expect(both.quiet).toBe(one.quiet || other.quiet);
      expect(both.photos).toBe(one.photos && other.photos);
      const suspensions = [one, other].map(({ suspendedUntil }) => Number(suspendedUntil));
      expect(Number(both.suspendedUntil)).toBe(Math.max(...suspensions));
    }),
  );
});

test("whoever asked for messages in one chat gets them", () => {
  const asked = { ...PROFILE, messages: "followed" };
  expect(together(PROFILE, asked).messages).toBe("followed");
  expect(together(asked, { ...PROFILE, messages: "steps" }).messages).toBe("followed");
  const weekly = { ...PROFILE, weekly: true, noticesOn: "slack", messagesSetAt: at(4) };
  const heard = { weekly: true, noticesOn: "slack", messagesSetAt: at(4) };
  expect(together(PROFILE, weekly)).toMatchObject(heard);
  expect(together(weekly, PROFILE)).toMatchObject(heard);
});

test("the reason goes with the longer suspension", () => {
  const short = { ...PROFILE, suspendedUntil: at(3), suspendedReason: "spam" };
  const long = { ...PROFILE, suspendedUntil: at(9), suspendedReason: "threats" };
  expect(together(short, long)).toMatchObject({ suspendedUntil: at(9), suspendedReason: "threats" });
  expect(together(long, short)).toMatchObject({ suspendedUntil: at(9), suspendedReason: "threats" });
});
