import { beforeEach, expect, test } from "vitest";
import { deliverChat } from "../../../src/services/deliver-chat.js";
import { tidyGroups } from "../../../src/services/groups/tidy-groups.js";
import { eventually } from "../../support/eventually.js";
import { PROCESS_ID } from "../../support/sample-process.js";
import { openSlackScene } from "../../support/slack-scene.js";
import type { Channel, Person } from "../../support/slack-server.js";

const scene = await openSlackScene();
const { prisma, server, navile, service, does, settles, setsUp } = scene;
const SUNDAY = "2026-11-15T12:00:00Z";
const MONDAY = "2026-11-16T09:05:00Z";
const TUESDAY = "2026-11-17T09:05:00Z";
let luca: Person;
let channel: Channel;
let channels = 0;

beforeEach(async () => {
  await at(SUNDAY);
  luca = navile.user({ id: `U0LUCA${++channels}`, name: "Luca" });
  channel = navile.channel(`il-ponte-${channels}`, { members: [luca], withApp: false });
  await settles(luca);
  await does(channel.invitesApp(luca));
  await setsUp(luca, channel);
  await at(MONDAY);
  await eventually("a weekly message", digest);
});

/** What the service does every minute. */
async function at(iso: string): Promise<void> {
  scene.movesTo(iso);
  await tidyGroups(service.app);
  await deliver();
}

/** Sends what waits, sooner than the sweep that would find it. */
async function deliver(): Promise<void> {
  const { machine: clock, randomness, log } = service.app;
  const messengers = new Map([["slack", service.slack.messenger]]);
  const waiting = await prisma.outboxMessage.findMany({
    where: { state: "pending" },
    distinct: ["conversationId"],
  });
  for (const { conversationId } of waiting)
    await deliverChat({ prisma, messengers, clock, randomness, log }, conversationId);
}

const digest = () => channel.messages.find(({ text }) => text.includes("week of 16 November"));

const binding = () =>
  prisma.association.findFirstOrThrow({
    where: { conversation: { externalId: `T0NAVILE/${channel.id}` } },
  });

/** Something the digest tells of. */
async function newsHappens(): Promise<void> {
  const { conversationId } = await binding();
  const now = service.clock.at;
  const version = { version: 1, title: `Trees for square ${channels}`, body: "Shade.", createdAt: now };
  await prisma.proposal.create({
    data: {
      processId: PROCESS_ID,
      groupId: conversationId,
      state: "public",
      number: 300 + channels,
      sentVersion: 1,
      publicVersion: 1,
      createdAt: now,
      updatedAt: now,
      versions: { create: version },
    },
  });
}

test.each([
  ["removed from the channel", () => channel.record.members.delete(navile.botUser)],
  ["the channel is archived", () => (channel.record.archived = true)],
])(
  "%s in mid-week, and nobody said so: the edit fails, the binding ends, its owner is told once",
  async (_what, happens) => {
    await newsHappens();
    happens();
    await at(TUESDAY);
    await eventually("the end of the binding", async () => (await binding()).endedAt);
    for (let minute = 0; minute < 3; minute++) await at(TUESDAY);
    await eventually("a word to its owner", () => luca.dms[0]);
    expect(luca.dms).toHaveLength(1);
    expect(luca.dms[0]?.text).toContain("I am no longer in the channel of *Il Ponte*");
    expect(service.lines.filter((line) => line.startsWith("error"))).toEqual([]);
  },
);

test("asked to wait with the edit, it is made after that time, and people are answered meanwhile", async () => {
  await newsHappens();
  server.faults.next(1, { status: 429, retryAfter: 1 }, "chat.update");
  await at(TUESDAY);
  await eventually("an edit", () => server.calls.some(({ method }) => method === "chat.update"));
  await does(luca.opensHome());
  expect(luca.home?.text).toContain("Our group's proposals");
  expect(digest()?.text).not.toContain("Trees for square");
  await eventually("the edit", async () => {
    await deliver();
    return digest()?.text.includes("Trees for square");
  });
  expect(channel.messages.filter(({ text }) => text.includes("week of"))).toHaveLength(1);
});
