import { expect, test } from "vitest";
import { commandNamed } from "../../src/chat/commands.js";
import { MENU } from "../../src/flows/menu.js";
import { LANGUAGES } from "../../src/i18n/catalogue.js";
import { aboutTheBot, commandMenus, commandsIn } from "../../src/i18n/commands.js";

test.each(LANGUAGES)("every command of the menu is understood as it is named (%s)", (language) => {
  expect(commandsIn(language).map(({ name }) => commandNamed(name))).toEqual([...MENU]);
});

test("what clients accept: names of lower-case letters, descriptions of 1 to 256 characters", () => {
  for (const commands of Object.values(commandMenus())) {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    for (const { name, description } of commands) {
      expect(name).toMatch(/^[a-z0-9_]{1,32}$/);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  }
});

test("groups are offered what can be answered in public, and nothing personal", () => {
  const inGroups = commandsIn("en").filter(({ privateOnly }) => !privateOnly);
  expect(inGroups.map(({ name }) => name)).toEqual(["vote", "projects", "propose", "calendar", "help"]);
});

test("each language has its own menu, and everybody else one too", () => {
  expect(Object.keys(commandMenus())).toEqual(["", ...LANGUAGES]);
  expect(commandMenus()["it"]?.map(({ name }) => name)).toContain("progetti");
  expect(commandMenus()[""]).toEqual(commandMenus()["en"]);
});

test("what the bot says about itself fits", () => {
  for (const { description, short } of Object.values(aboutTheBot())) {
    expect(description.length).toBeLessThanOrEqual(512);
    expect(short.length).toBeLessThanOrEqual(120);
  }
});
