import { expect, test } from "vitest";
import { equivalentButton } from "../../../../adapters/local/page/equivalent.js";

/** @param {string} label @param {string} press */
const button = (label, press) => ({ label, press });
const add = button("Add Parco Nord", "1|vote|add|p12|a");
const home = button("Home", "1|home|open||a");

test("the same press of a later turn takes its place, whatever it says", () => {
  const later = button("My ballot (1)", "1|vote|ballot||b");
  expect(equivalentButton(button("My ballot (0)", "1|vote|ballot||a"), [], [home, later])).toBe(later);
});

test("the other act on the same thing takes its place", () => {
  const where = button("Where is it", "1|vote|where|p12|a");
  const remove = button("Remove Parco Nord", "1|vote|remove|p12|b");
  const now = [
    button("Add Biblioteca", "1|vote|add|p15|b"),
    remove,
    { ...where, press: "1|vote|where|p12|b" },
  ];
  expect(equivalentButton(add, [add, where, home], now)).toBe(remove);
});

test("the same words take its place", () => {
  const copy = { label: "Copy code", copy: "BO-7F3K-92QD" };
  expect(equivalentButton({ label: "Copy code", copy: "BO-0000-0000" }, [], [home, copy])).toBe(copy);
});

test("nothing is guessed: not by position, not between two that would fit", () => {
  expect(equivalentButton(add, [add], [button("Cast my vote", "1|vote|cast||b"), home])).toBeUndefined();
  const twins = [
    button("Remove Parco Nord", "1|vote|remove|p12|b"),
    button("Where is it", "1|vote|where|p12|b"),
  ];
  expect(equivalentButton(add, [add], twins)).toBeUndefined();
});
