import { expect, test } from "vitest";
import { nearestWord } from "../../src/domain/nearest-word.js";

const words = ["budget", "outline", "timeZone", "languages"];

test.each([
  ["budgets", "budget"],
  ["buget", "budget"],
  ["time_zone", "timeZone"],
  ["Outline", "outline"],
  ["language", "languages"],
])("%s was meant to be %s", (typed, meant) => expect(nearestWord(typed, words)).toBe(meant));

test("the nearest of several wins", () => {
  expect(nearestWord("SLACK_CLIENT_IDS", ["SLACK_CLIENT_ID", "SLACK_CLIENT_IDEA"])).toBe("SLACK_CLIENT_ID");
});

test.each(["", "bag", "theme", "out"])("%o is near to none", (typed) =>
  expect(nearestWord(typed, words)).toBeUndefined(),
);
