import { expect, test } from "vitest";
import { day, moment, say } from "../../src/flows/screen.js";
import { translatePlain } from "../../src/i18n/translate.js";

const until = (day: string, language: "en" | "it") =>
  translatePlain(say("vote-can-change", { until: moment(new Date(`2026-12-${day}T11:00:00Z`)) }), {
    language,
    timeZone: "Europe/Rome",
  });

test("an Italian date that begins with a vowel is said with an apostrophe", () => {
  expect(until("08", "it")).toBe("Puoi cambiare il voto fino all'8 dicembre, ore 12:00.");
  expect(until("11", "it")).toBe("Puoi cambiare il voto fino all'11 dicembre, ore 12:00.");
  expect(until("12", "it")).toBe("Puoi cambiare il voto fino al 12 dicembre, ore 12:00.");
  expect(until("08", "en")).toBe("You can change your vote until 8 December, 12:00.");
});

test("so is one in bold", () => {
  const by = day(new Date("2026-12-08T11:00:00Z"));
  expect(translatePlain(say("help-replied", { by }), { language: "it", timeZone: "Europe/Rome" })).toContain(
    "Rispondiamo qui entro l'8 dicembre.",
  );
});

test("the words of people keep theirs", () => {
  const text = say("mine-draft-label", { title: "Festa il 8 dicembre" });
  expect(translatePlain(text, { language: "it", timeZone: "Europe/Rome" })).toBe(
    "Bozza: Festa il 8 dicembre",
  );
});
