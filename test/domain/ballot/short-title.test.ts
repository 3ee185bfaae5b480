import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutTitle, nickname, nicknames } from "../../../src/domain/short-title.js";

test.each([
  ["Parco Nord: shade and benches", "Parco Nord"],
  ["Biblioteca, new hours", "Biblioteca"],
  ["Ciclabile via Corticella", "Ciclabile"],
  ["Safe crossing at the school", "Safe crossing"],
  ["Il giardino del villaggio dei ragazzi", "Il giardino"],
  ["CASE GO GREEN", "CASE GO GREEN"],
  ["Supercalifragilisticexpialidocious", "Supercalifragilisti…"],
])("%s is called %s", (title, name) => {
  expect(nickname(title, 20)).toBe(name);
});

test("two projects are never called the same", () => {
  const titles = ["Trees in via Fioravanti", "Trees in via Corticella", "Parco Nord"];
  const projects = titles.map((title, index) => ({ id: index, number: index + 7, title: { en: title } }));
  expect([...nicknames(projects, 20).values()].map(({ en }) => en)).toEqual([
    "7 · Trees",
    "8 · Trees",
    "Parco Nord",
  ]);
});

test("titles are cut between words, and never longer than asked", () => {
  expect(cutTitle("Riqualificazione del centro sportivo e del parco", 34)).toBe(
    "Riqualificazione del centro…",
  );
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), (title) => {
      expect(cutTitle(title, 34).length).toBeLessThanOrEqual(34);
      expect(nickname(title, 20).length).toBeLessThanOrEqual(20);
    }),
  );
});
