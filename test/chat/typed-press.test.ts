import { expect, test } from "vitest";
import { typedPress } from "../../src/chat/typed-press.js";

const rows = [
  [{ label: "12 · Parco Nord · €40,000", press: "open-12" }],
  [{ label: "✓ 2 · Biblioteca · €30,000", press: "open-2" }],
  [
    { label: "‹ Previous", press: "previous" },
    { label: "Green (3)", press: "green" },
  ],
  [
    { label: "My ballot (2 of 3)", press: "ballot" },
    { label: "Città", press: "city" },
  ],
  [{ label: "Open data", url: "https://example.org" }],
];

test.each([
  ["12", "open-12"],
  ["2", "open-2"],
  ["1", undefined],
  ["22", undefined],
  ["previous", "previous"],
  ["‹ PREVIOUS", "previous"],
  ["green", "green"],
  ["Green (3)", "green"],
  ["my ballot", "ballot"],
  ["citta", "city"],
  ["open data", undefined],
  ["3", undefined],
  ["", undefined],
  ["🎉", undefined],
])("typing %j presses %s", (typed, wanted) => {
  expect(typedPress(typed, rows)).toBe(wanted);
});

test("what would fit two buttons is no answer", () => {
  const twins = [
    [
      { label: "7 · One", press: "a" },
      { label: "7 · Two", press: "b" },
    ],
  ];
  expect(typedPress("7", twins)).toBe(undefined);
});
