import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PUBLIC_REASON, publicReason } from "../../src/domain/public-reason.js";

const languages = ["en", "it"];
const between = (min: number, max: number) => fc.integer({ min, max }).map((length) => "à".repeat(length));
const enough = between(PUBLIC_REASON.min, PUBLIC_REASON.max);
const wrong = fc.oneof(
  fc.constant(undefined),
  between(0, PUBLIC_REASON.min - 1),
  between(PUBLIC_REASON.max + 1, 2 * PUBLIC_REASON.max),
  fc.constant(" ".repeat(PUBLIC_REASON.min)),
);

test("a public reason is whole in every language of the process, and in no other", () => {
  fc.assert(
    fc.property(enough, enough, enough, (en, it, de) => {
      expect(publicReason({ languages }, { en: ` ${en}\n`, it, de })).toEqual({ en, it });
    }),
  );
});

test("missing, too short or too long in one language, it is none", () => {
  fc.assert(
    fc.property(enough, wrong, fc.boolean(), (good, bad, first) => {
      const texts = first ? [bad, good] : [good, bad];
      const written = Object.fromEntries(
        languages.flatMap((tag, at) => (texts[at] === undefined ? [] : [[tag, texts[at]]])),
      ) as Record<string, string>;
      expect(publicReason({ languages }, written)).toBeUndefined();
    }),
  );
});
