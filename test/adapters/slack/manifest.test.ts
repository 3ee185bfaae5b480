import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { BOT_SCOPES, manifest } from "../../../adapters/slack/manifest.js";
import { LANGUAGES } from "../../../src/i18n/catalogue.js";
import { menuWords } from "../../../src/i18n/workspace-menus.js";

test("manifest.yaml is what the code says: npm run slack-manifest writes it", () => {
  const file: unknown = parse(readFileSync("adapters/slack/manifest.yaml", "utf8"));
  expect(file).toEqual(manifest(menuWords("en"), "https://portico.example.org"));
});

test("the app asks for no history", () => {
  expect(BOT_SCOPES.filter((scope) => scope.includes("history"))).toEqual([]);
});

test.each(LANGUAGES)("words fit Slack's menus: %s", (language) => {
  const words = menuWords(language);
  for (const name of [words.newProposal, words.propose, words.keep])
    expect(name.length).toBeLessThanOrEqual(24);
  const { newProposalAbout, proposeAbout, keepAbout } = words;
  for (const about of [newProposalAbout, proposeAbout, keepAbout])
    expect(about.length).toBeLessThanOrEqual(150);
  expect(words.about.length).toBeLessThanOrEqual(140);
  expect(words.command.length).toBeLessThanOrEqual(2000);
});
