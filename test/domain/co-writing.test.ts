import * as fc from "fast-check";
import { expect, test } from "vitest";
import { merge, type Part, type WrittenVersion } from "../../src/domain/co-writing.js";

const text = (title: string | undefined, skipped: string[] = []): WrittenVersion["text"] => ({
  title,
  body: "The same for all",
  area: undefined,
  place: undefined,
  theme: undefined,
  skipped,
});

const written = (...titles: [by: string, title: string | undefined][]): WrittenVersion[] =>
  titles.map(([by, title], index) => ({ version: index + 1, by, text: text(title) }));

const outcome = (mine: Partial<Record<Part, string | null>>, seen: number, versions: WrittenVersion[]) =>
  merge(mine, { by: "anna", seen, versions });

test("what nobody else touched since is written", () => {
  expect(outcome({ title: "B" }, 1, written(["anna", "A"]))).toEqual({ write: ["title"], clash: [] });
  const theirs = written(["anna", "A"], ["luca", "B"]);
  expect(outcome({ title: "C" }, 2, theirs)).toEqual({ write: ["title"], clash: [] });
});

test("what somebody else changed since is not written over", () => {
  const versions = written(["anna", "A"], ["luca", "B"]);
  expect(outcome({ title: "C" }, 1, versions)).toEqual({ write: [], clash: ["title"] });
});

test("a part that comes back as it was seen was not touched", () => {
  const versions = written(["anna", "A"], ["luca", "B"]);
  expect(outcome({ title: "A" }, 1, versions)).toEqual({ write: [], clash: [] });
});

test("both wrote the same: nothing to choose", () => {
  expect(outcome({ title: "B" }, 1, written(["anna", "A"], ["luca", "B"]))).toEqual({ write: [], clash: [] });
});

test("one's own words since are known, also without seeing them again", () => {
  const versions = written(["luca", "A"], ["anna", "B"]);
  expect(outcome({ title: "C" }, 1, versions)).toEqual({ write: ["title"], clash: [] });
  expect(outcome({ title: "A" }, 1, versions)).toEqual({ write: ["title"], clash: [] });
});

test("other parts of others stay as they are", () => {
  const versions = written(["anna", "A"], ["luca", "B"]);
  expect(outcome({ body: "Another" }, 1, versions)).toEqual({ write: ["body"], clash: [] });
});

test("a version that was dropped tells nothing about what was seen", () => {
  const versions = [{ version: 4, by: "luca", text: text("B") }];
  expect(outcome({ title: "C" }, 2, versions)).toEqual({ write: [], clash: ["title"] });
});

test("leaving out a question nobody answered is an answer", () => {
  expect(outcome({ theme: null }, 1, written(["anna", "A"]))).toEqual({ write: ["theme"], clash: [] });
});

const PEOPLE = ["anna", "luca", "bea"];

test("whoever saves whatever, nothing of others goes that this person did not see", () => {
  const step = fc.record({
    who: fc.constantFrom(...PEOPLE),
    looks: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const versions = written(["anna", "0"]);
      const seen = new Map(PEOPLE.map((who) => [who, 1]));
      steps.forEach(({ who, looks }, index) => {
        const last = versions.at(-1);
        if (looks) seen.set(who, last?.version ?? 1);
        const shown = versions.find(({ version }) => version === seen.get(who));
        const given = String(index + 1);
        const from = versions.filter(({ version }) => version >= (seen.get(who) ?? 1));
        const { write, clash } = merge(
          { title: given },
          { by: who, seen: seen.get(who) ?? 1, versions: from },
        );
        expect(write.length + clash.length).toBe(1);
        const isKnown = last?.by === who || shown?.text.title === last?.text.title;
        if (write.length > 0) {
          expect(isKnown).toBe(true);
          versions.push({ version: (last?.version ?? 0) + 1, by: who, text: text(given) });
        } else expect(isKnown).toBe(false);
      });
    }),
  );
});
