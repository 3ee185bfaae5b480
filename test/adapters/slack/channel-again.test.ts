import { afterEach, beforeEach, expect, test } from "vitest";
import { tidyGroups } from "../../../src/services/groups/tidy-groups.js";
import { eventually } from "../../support/eventually.js";
import { openSlackScene } from "../../support/slack-scene.js";
import type { Channel, Person } from "../../support/slack-server.js";

const { prisma, navile, service, does, settles, setsUp } = await openSlackScene();
let luca: Person;
let anna: Person;
let channel: Channel;
let channels = 0;

beforeEach(async () => {
  channels += 1;
  luca = await settles(navile.user({ id: `U0LUCA${channels}`, name: "Luca" }));
  anna = await settles(navile.user({ id: `U0ANNA${channels}`, name: "Anna" }));
  channel = navile.channel(`il-ponte-${channels}`, { members: [luca, anna], withApp: false });
  await does(channel.invitesApp(luca));
  await setsUp(luca, channel);
});

afterEach(() => {
  expect([...luca.troubles, ...anna.troubles]).toEqual([]);
  expect(service.lines.filter((line) => line.startsWith("error"))).toEqual([]);
});

const bindings = () =>
  prisma.association.findMany({
    where: { conversation: { externalId: `T0NAVILE/${channel.id}` } },
    include: { owner: { select: { displayName: true } } },
  });

const ways: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
  ["removed and invited again", () => channel.removesApp(luca), () => channel.invitesApp(anna)],
  ["archived and unarchived", () => channel.archives(luca), () => channel.unarchives(anna)],
];

test.each(ways)(
  "%s: its owner is told once, and whoever sets it up again finds what was answered",
  async (_what, goes, comes) => {
    await does(goes());
    for (let minute = 0; minute < 2; minute++) await tidyGroups(service.app);
    await eventually("a word to its owner", () => luca.dms[0]);
    expect(luca.dms.map(({ text }) => text.split(".")[0])).toEqual([
      "I am no longer in the channel of *Il Ponte*, so I post nothing there any more",
    ]);
    const before = channel.messages.length;
    await does(comes());
    await eventually("a welcome", () => channel.messages.length > before);
    expect(channel.messages.at(-1)?.text).toBe(
      [
        "I am here again. Before, I kept this channel up to date on Bilancio partecipativo 2026, for *Il Ponte*.",
        "Press “Set up” and I go on: what you answered then is filled in.",
        "",
        "I read only what you send me with my buttons, commands or @mention.",
      ].join("\n"),
    );
    expect(await bindings()).toMatchObject([{ endedAt: expect.any(Date) }]);

    await does(anna.presses("Set up", { in: channel }));
    expect(anna.modal?.fields).toMatchObject({
      Association: "Il Ponte",
      "Weekly message": "Monday",
      Language: "English",
    });
    await does(anna.submits());
    expect(await bindings()).toMatchObject([
      { name: "Il Ponte", digestDay: 1, endedAt: null, owner: { displayName: "Anna" } },
    ]);
    await eventually("the channel to know", () =>
      channel.messages.at(-1)?.text.startsWith("This channel is kept up to date"),
    );
    await does(anna.closesAll());
    await does(anna.opensHome());
    expect(anna.home?.text).toContain("Our group's proposals");
  },
);

test("unarchived in an old app that is not told: whoever mentions it there can set it up again", async () => {
  const { ts: settings } = await eventually("the channel to know", () =>
    channel.messages.findLast(({ text }) => text.startsWith("This channel is kept up to date")),
  );
  await does(channel.archives(luca));
  channel.record.archived = false;
  await does(anna.mentions("", channel));
  await does(anna.presses("Settings", { in: channel, message: settings }));
  await does(anna.submits());
  expect(anna.modal?.text).toContain("*Set up* for Bilancio partecipativo 2026");
  expect(await bindings()).toMatchObject([{ endedAt: null }]);
  await eventually("the channel to know", () => channel.messages.length > 1);
});
