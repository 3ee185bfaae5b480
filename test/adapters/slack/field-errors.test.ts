import { expect, test } from "vitest";
import { codesOf } from "../../support/citizen.js";
import { openSlackScene } from "../../support/slack-scene.js";
import type { Person } from "../../support/slack-server.js";
import { answeredBy } from "../../support/sample-process.js";

const { navile, service, does } = await openSlackScene({
  process: { rules: answeredBy({ kind: "budget", blank: false }) },
});

/** Sends what is typed, and reads what stands under the field; what was typed is still in it. */
async function errorUnder(person: Person, field: string, text: string): Promise<string> {
  await does(person.fills(field, text));
  await does(person.submits());
  expect(person.modal?.fields[field]).toBe(text);
  return person.modal?.errors[field] ?? "";
}

test("a district is looked for by an address: one that is unknown is told under its field", async () => {
  const anna = navile.user({ id: "U0ANNA", name: "Anna" });
  await does(anna.opensHome());
  for (const label of ["Continue in English", "Find it by address"]) await does(anna.presses(label));
  expect(await errorUnder(anna, "Street and number", "Rue de Rivoli 1")).toContain(
    "I do not know that address",
  );
  await does(anna.fills("Street and number", "via Fioravanti 24"));
  await does(anna.submits());
  expect(anna.modal?.text).toContain("That looks like");
  expect(anna.troubles).toEqual([]);
});

test("a personal code that is none, wrong, or of elsewhere; then the right one, and a ballot over its limit", async () => {
  const luca = navile.user({ id: "U0LUCA", name: "Luca" });
  await does(luca.opensHome());
  for (const label of ["Continue in English", "Skip for now", "Home", "Vote"])
    await does(luca.presses(label));
  await does(luca.submits());
  await does(luca.presses("I have a personal code"));
  const title = luca.modal?.title;
  expect(await errorUnder(luca, "Your personal code", "hello")).toContain("That is not a code yet");
  expect(await errorUnder(luca, "Your personal code", "NAV-9999-KQRT")).toContain("4 tries left");
  expect(await errorUnder(luca, "Your personal code", "SAV-9999-KQRT")).toContain("3 tries left");
  expect(luca.modal?.title).toBe(title);
  const [code = ""] = await codesOf(service.app, 1);
  await does(luca.fills("Your personal code", code));
  await does(luca.submits());
  expect(luca.modal?.text).toContain("You can vote in");
  expect(luca.modal?.errors).toEqual({});

  await does(luca.submits());
  await does(luca.submits());
  await does(luca.picks("Choose projects", await luca.offers("Choose projects")));
  await does(luca.submits());
  expect(luca.modal?.errors["Choose projects"]).toContain("over. Remove at least one.");

  expect(luca.troubles).toEqual([]);
});

test("a birth date that cannot be read; name and tie stay as they were", async () => {
  const rita = navile.user({ id: "U0RITA", name: "Rita" });
  await does(rita.opensHome());
  for (const label of ["Continue in English", "Skip for now", "Home", "Vote"])
    await does(rita.presses(label));
  await does(rita.submits());
  await does(rita.presses("With name and birth date"));
  await does(rita.fills("Your name", "Rita Rossi"));
  await does(rita.picks("Your tie with the city", "I live here"));
  expect(await errorUnder(rita, "Your birth date", "31.02.1990")).toContain("date");
  expect(rita.modal?.fields).toMatchObject({ "Your name": "Rita Rossi" });
  expect(Object.keys(rita.modal?.errors ?? {})).toEqual(["Your birth date"]);
  expect(rita.troubles).toEqual([]);
});
