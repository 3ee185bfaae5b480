import { expect, test } from "vitest";
import { openSlackScene } from "../../support/slack-scene.js";

const { navile, does, settles, setsUp } = await openSlackScene();

test("a channel is set up, and its members add and take ideas on the Home tab (SLK-3)", async () => {
  const luca = navile.user({ id: "U0LUCA", name: "Luca" });
  const anna = navile.user({ id: "U0ANNA", name: "Anna" });
  const channel = navile.channel("il-ponte", { members: [luca, anna], withApp: false });
  for (const person of [luca, anna]) await settles(person);
  await does(channel.invitesApp(luca));
  await setsUp(luca, channel);
  await does(luca.opensHome());
  expect(luca.home?.text).toContain("*Our group's proposals*\nNothing here yet.");

  await does(luca.presses("Add an idea"));
  await does(luca.fills("The idea", "Trees for the market square"));
  await does(luca.submits());
  expect(luca.modal).toBeUndefined();
  expect(luca.home?.text).toContain("Added. Anybody in the group can take it.");

  await does(anna.types("/partecipo", channel));
  await does(anna.opensHome());
  expect(anna.home?.text).toContain("Ideas 1 → Drafts 0");
  await does(anna.presses("Take this: Trees for the market square"));
  expect(anna.modal?.text).toContain("It is yours now; the group sees your name.");
  await does(anna.closesAll());
  expect(anna.home?.text).toContain("Idea · Anna · next: write it up");
  expect([...luca.troubles, ...anna.troubles]).toEqual([]);
});
