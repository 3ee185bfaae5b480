import { afterEach, beforeAll, expect, test } from "vitest";
import { openSlackScene } from "../../support/slack-scene.js";
import type { Channel, Person } from "../../support/slack-server.js";

const { prisma, navile, does, settles, setsUp } = await openSlackScene();
let luca: Person;
let anna: Person;
let eva: Person;
let channel: Channel;

beforeAll(async () => {
  luca = navile.user({ id: "U0LUCA", name: "Luca" });
  anna = navile.user({ id: "U0ANNA", name: "Anna" });
  eva = navile.user({ id: "U0EVA", name: "Eva", strangerFrom: "T0OTHER" });
  channel = navile.channel("il-ponte", { members: [luca, anna, eva], withApp: false, shared: true });
  for (const person of [luca, anna]) await settles(person);
  await does(channel.invitesApp(luca));
});

afterEach(() => expect([luca, anna, eva].flatMap(({ troubles }) => troubles)).toEqual([]));

test("a guest from another organization sets up nothing and belongs to no group, in a channel that is shared", async () => {
  await does(eva.presses("Set up", { in: channel }));
  expect(eva.modal?.text).toContain("Only the group's own members can do this");
  await does(eva.closesAll());
  expect(await prisma.association.count()).toBe(0);

  await setsUp(luca, channel);
  await does(luca.opensHome());
  expect(luca.home?.text).toContain("Our group's proposals");
  await does(eva.mentions("", channel));
  expect(eva.ephemerals.at(-1)?.text).toContain("Bilancio partecipativo 2026");
  expect(eva.ephemerals.at(-1)?.text).not.toContain("Our group's proposals");
});

test("whoever leaves the channel no longer sees what its group works on, until they act there again", async () => {
  await does(anna.types("/partecipo", channel));
  await does(anna.opensHome());
  expect(anna.home?.text).toContain("Our group's proposals");
  await does(channel.leaves(anna));
  await does(anna.opensHome());
  expect(anna.home?.text).not.toContain("Our group's proposals");
  await does(luca.opensHome());
  expect(luca.home?.text).toContain("Our group's proposals");

  channel.joins(anna);
  await does(anna.types("/partecipo", channel));
  expect(anna.ephemerals.at(-1)?.text).toContain("Our group's proposals");
});
