import { expect, test } from "vitest";
import { areaName } from "../../src/flows/process-words.js";
import { say } from "../../src/flows/screen.js";
import { translatePlain } from "../../src/i18n/translate.js";

const area = (key: string, name: string) => ({
  key,
  name: { it: name },
  budget: 0,
  outline: [],
  streets: [],
});

const inItalian = (areas: ReturnType<typeof area>[], key?: string): string =>
  translatePlain(say("verify-done", { area: areaName({ city: "Bologna", areas }, key) }), {
    language: "it",
    timeZone: "Europe/Rome",
  });

test("who votes in an association of one area is not told of the whole city", () => {
  expect(inItalian([area("cortile", "Il Cortile")])).toBe("Fatto. Puoi votare al Cortile.");
});

test("among several areas, having none is having the city", () => {
  const two = [area("navile", "Navile"), area("savena", "Savena")];
  expect(inItalian(two)).toBe("Fatto. Puoi votare a tutta Bologna.");
  expect(inItalian(two, "savena")).toBe("Fatto. Puoi votare a Savena.");
});
