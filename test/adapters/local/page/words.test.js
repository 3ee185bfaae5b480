import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue } from "../../../../adapters/local/page/words.js";

const folder = new URL("../../../../adapters/local/page/", import.meta.url);

/** @param {string} sentence */
const variables = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

test("both languages say the same things with the same data", () => {
  expect(Object.keys(catalogue.it)).toEqual(Object.keys(catalogue.en));
  for (const [key, sentence] of Object.entries(catalogue.en)) {
    const italian = catalogue.it[/** @type {keyof typeof catalogue.en} */ (key)];
    expect(italian, key).not.toBe("");
    expect(variables(italian), key).toEqual(variables(sentence));
  }
});

test("every sentence is used, and the markup asks for none that is missing", () => {
  const sources = readdirSync(folder).filter((name) => /\.(js|html)$/.test(name) && name !== "words.js");
  const text = sources.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  const computed = /^(part|manner|send|said)-/;
  const unused = Object.keys(catalogue.en).filter((key) => !computed.test(key) && !text.includes(`"${key}"`));
  expect(unused).toEqual([]);
  const asked = [...text.matchAll(/data-word="([\w-]+)"/g)].map(([, key]) => key ?? "");
  expect(asked.filter((key) => !Object.hasOwn(catalogue.en, key))).toEqual([]);
});
