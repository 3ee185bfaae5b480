import { describe, expect, test } from "vitest";
import { definition, faultsIn } from "../../support/reading-files.js";
import { smallProcess } from "../../support/small-process.js";

describe("who may vote", () => {
  const METHODS = "  methods: [code, list]";
  const eligibilityIn = (...more: string[]) =>
    definition(smallProcess([METHODS, more.join("\n")])).definition.rules.eligibility;
  const faultsWith = (...more: string[]) => faultsIn(smallProcess([METHODS, more.join("\n")]));

  test("methods with what one is worth here, the least that is asked for, offices, the day of the age", () => {
    expect(
      eligibilityIn(
        "  methods: [login, { method: phone, strength: 3 }, desk]",
        "  strength: 3",
        "  ageOn: 2026-11-01",
        "  phoneCountries: [IT]",
        "  barred: [{ key: mayor, text: { it: sindaco, en: mayor }, from: [propose, vote] }]",
      ),
    ).toMatchObject({
      methods: ["login", "phone", "desk"],
      strengths: { phone: 3 },
      strength: 3,
      ageOn: "2026-11-01",
      phoneCountries: ["IT"],
      barred: [{ key: "mayor", from: ["propose", "vote"] }],
    });
    expect(eligibilityIn(METHODS)).not.toHaveProperty("strengths");
  });

  test("methods that cannot reach what voting asks for are refused: nobody could vote", () => {
    expect(faultsWith(METHODS, "  strength: 3")).toEqual([
      expect.stringContaining(
        "eligibility.strength: is 3, and no method of this file is worth more than 2: nobody could vote",
      ),
    ]);
    expect(faultsWith("  methods: [list, { method: code, strength: 3 }]", "  strength: 3")).toEqual([]);
  });

  test("a method twice, one that does not exist, a day that is none, a country that is none", () => {
    expect(faultsWith("  methods: [code, { method: code }]")).toEqual([
      expect.stringContaining("repeats code"),
    ]);
    expect(faultsWith("  methods: [fax]")).toHaveLength(1);
    expect(faultsWith(METHODS, "  ageOn: 2026-02-30")).toEqual([
      expect.stringContaining("must be a day like 2026-11-01"),
    ]);
    expect(faultsWith(METHODS, "  phoneCountries: [XX]")).toEqual([
      expect.stringContaining("must be the two letters of a country"),
    ]);
    expect(faultsWith(METHODS, "  strength: 4")).toEqual([expect.stringContaining("must be one of 1, 2, 3")]);
  });
});
