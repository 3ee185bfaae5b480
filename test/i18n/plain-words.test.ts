import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/i18n/catalogue.js";
import { messagesOf } from "../support/catalogues/messages.js";

const all = LANGUAGES.flatMap((language) =>
  messagesOf(language).flatMap(({ key, forms }) =>
    forms.map((form) => ({ where: `${language}: ${key}`, key, form })),
  ),
);

const wrong = (isWrong: (form: string, key: string) => boolean): string[] =>
  all.filter(({ form, key }) => isWrong(form, key)).map(({ where, form }) => `${where}: ${form}`);

const GREETINGS = ["group-hello"];
/** How long something stays is part of what its button does. */
const LONGER_LABELS = ["button-show-choices"];
const LONGEST_SENTENCE = 20;
const LONGEST_LABEL = 28;

const wordsIn = (sentence: string): number => (sentence.match(/[\p{L}\p{N}{][^\s]*/gu) ?? []).length;

test("sentences of at most 20 words (UX-15)", () => {
  const sentences = (form: string) => form.split(/(?<=[.?!:;])\s+|\n/);
  expect(wrong((form) => sentences(form).some((one) => wordsIn(one) > LONGEST_SENTENCE))).toEqual([]);
});

test("nobody is shouted at", () => {
  expect(wrong((form, key) => form.includes("!") && !GREETINGS.includes(key))).toEqual([]);
});

test("markup is **bold** and `code`, opened and closed", () => {
  const times = (form: string, mark: string) => form.split(mark).length - 1;
  const isOdd = (form: string) => times(form, "**") % 2 === 1 || times(form, "`") % 2 === 1;
  expect(wrong((form) => isOdd(form) || /(?<!\*)\*(?!\*)|<[a-z/]/i.test(form))).toEqual([]);
});

test("at most one emoji, at the start of a line, never instead of a word (UX-16)", () => {
  const emoji = /\p{Extended_Pictographic}/gu;
  const isWrong = (line: string) => (line.match(emoji) ?? []).length > 1 || !/[\p{L}\p{N}{]/u.test(line);
  expect(wrong((form) => form.split("\n").some(isWrong))).toEqual([]);
});

test("buttons without data fit 28 characters (UX-03)", () => {
  const isLong = (form: string, key: string) =>
    key.startsWith("button-") &&
    !form.includes("{") &&
    form.length > LONGEST_LABEL &&
    !LONGER_LABELS.includes(key);
  expect(wrong(isLong)).toEqual([]);
});

test("a toast fits 200 characters", () => {
  expect(wrong((form, key) => key.startsWith("toast-") && form.length > 160)).toEqual([]);
});

test("no stars or letters that stand for a gender in Italian", () => {
  const italian = messagesOf("it").flatMap(({ key, forms }) => forms.map((form) => `${key}: ${form}`));
  expect(italian.filter((text) => /\p{L}(?:\*(?!\*)|ə|@|\/[aei]\b)/u.test(text))).toEqual([]);
});

test("no sentence writes a command itself: how it is typed is the chat's (typedCommand)", () => {
  const isWrong = (form: string, key: string) =>
    /(?<![\p{L}\p{N}:/.}])\/\p{L}/u.test(form) && !key.startsWith("demo-");
  expect(wrong(isWrong)).toEqual([]);
});

test("nor does a conversation, beside its sentences", () => {
  const files = readdirSync("src/flows", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const written = files.flatMap((name) =>
    readFileSync(join("src/flows", name), "utf8")
      .split("\n")
      .filter((line) => !/^\s*(?:\/\*\*|\*|\/\/)/.test(line) && /["'`]\/[a-z]/.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(written).toEqual([]);
});
