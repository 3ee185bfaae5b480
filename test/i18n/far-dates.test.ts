import { expect, test } from "vitest";
import { phaseNow } from "../../src/flows/process-words.js";
import { translatePlain } from "../../src/i18n/translate.js";

const worksFrom = (now: string, language: "en" | "it") =>
  translatePlain(
    phaseNow(
      {
        kind: "works",
        startsAt: new Date("2027-01-28T11:00:00Z"),
        endsAt: new Date("2028-07-21T10:00:00Z"),
      },
      new Date(now),
    ),
    { language, timeZone: "Europe/Rome" },
  );

test("a phase that ends more than a year from now says in which year", () => {
  expect(worksFrom("2027-01-28T12:00:00Z", "it")).toBe(
    "Ora: Lavori, fino al 21 luglio 2028 (tra 540 giorni).",
  );
  expect(worksFrom("2027-01-28T12:00:00Z", "en")).toBe("Now: Works, until 21 July 2028 (in 540 days).");
  expect(worksFrom("2028-05-01T12:00:00Z", "it")).toBe(
    "Ora: Lavori, fino al 21 luglio, ore 12:00 (tra 81 giorni).",
  );
});
