import { expect, test } from "vitest";
import { local, say } from "../../src/flows/screen.js";
import { translatePlain } from "../../src/i18n/translate.js";

const said = (key: string, args: Parameters<typeof say>[1], language: "en" | "it" = "it") =>
  translatePlain(say(key, args), { language, timeZone: "Europe/Rome" });

test("before a name with its article, an Italian preposition becomes one word with it", () => {
  const area = local({ it: "Il Cortile", en: "Il Cortile" });
  expect(said("button-vote-in", { area })).toBe("Vota al Cortile");
  expect(said("verify-done", { area })).toBe("Fatto. Puoi votare al Cortile.");
  expect(said("notice-project-not-funded", { area, title: "Il forno", votes: 1, voters: 3 })).toBe(
    "Risultati del Cortile: il progetto Il forno questa volta non è finanziato. Ha avuto 1 voto su 3.",
  );
  expect(said("receipt-replaced", { area })).toContain("Al Cortile conta quello dato dopo,");
  expect(said("button-vote-in", { area }, "en")).toBe("Vote in Il Cortile");
});

test("other names, and the words of people, stay as they are", () => {
  expect(said("button-vote-in", { area: local({ it: "Navile" }) })).toBe("Vota a Navile");
  expect(said("button-vote-in", { area: local({ it: "Il *Cortile (nuovo)" }) })).toBe(
    "Vota al *Cortile (nuovo)",
  );
  expect(said("mine-draft-label", { title: "Vado a Il Cortile" })).toBe("Bozza: Vado a Il Cortile");
});

test("the page of a login names the chat in parentheses, since its name may begin with an article", () => {
  const platform = say("platform-local");
  expect(said("login-for", { name: "Anna", platform })).toBe(
    "Confermi il diritto di voto della chat di Anna (la chat sul web).",
  );
});

test("one vote that was replaced is one in Italian too", () => {
  expect(said("approve-figures", { voters: 41, replaced: 1 })).toBe("41 voti, 1 sostituito, 0 respinti.");
  expect(said("approve-figures", { voters: 1, replaced: 2 })).toBe("1 voto, 2 sostituiti, 0 respinti.");
});
