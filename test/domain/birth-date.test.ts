import { expect, test } from "vitest";
import { parseBirthDate } from "../../src/domain/birth-date.js";

test.each([
  ["7.3.1990", "1990-03-07"],
  ["07/03/1990", "1990-03-07"],
  ["1990-03-07", "1990-03-07"],
  ["7 marzo 1990", "1990-03-07"],
  ["1º Settembre 1948", "1948-09-01"],
  ["7 March 1990", "1990-03-07"],
  ["31 febbraio 1990", undefined],
  ["7 marzo", undefined],
  ["marzo 1990", undefined],
  ["7 brumaio 1990", undefined],
])("%s", (typed, day) => {
  expect(parseBirthDate(typed)).toBe(day);
});
