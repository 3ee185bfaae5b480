import * as fc from "fast-check";

/** Any sequence of code points, lone surrogates and unassigned ones included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 })
  .map((codePoints) => String.fromCodePoint(...codePoints));
