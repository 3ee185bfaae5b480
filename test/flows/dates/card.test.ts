import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, PlayedGroup } from "../../support/groups.js";
import { choosesEnd, opensDates } from "../../support/moving-dates.js";
import { atTheDesk } from "../../support/moderating.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import type { PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;
const channel = new PlayedGroup(world, "staff");

let olga: PlayedPerson;
let ugo: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(NOW.toISOString());
  olga = await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  ugo = await atTheDesk(world, "ugo", "organizer", { name: "Ugo" });
  await channel.adds(olga);
  await channel.commands(olga, "admin");
  await olga.presses("Use this channel for staff");
});

const cards = () => channel.reads.split("\n---\n").filter((one) => one.includes("Change of dates"));

async function asks(): Promise<void> {
  await opensDates(olga);
  await choosesEnd(olga);
  await olga.presses("26 November, 12:00");
  await olga.sends("Schools were closed.");
  await olga.sends("Le scuole erano chiuse.");
  await olga.presses("Ask for approval");
  await aMinuteLater(world);
}

test("ORG-3: the staff channel reads the same preview, and a second organizer decides there", async () => {
  await asks();
  expect(cards().at(-1)).toContain("Voting, end: 19 November, 12:00 → 26 November, 12:00");
  const marta = await atTheDesk(world, "marta", "moderator", { name: "Marta" });
  await channel.presses(marta, "Approve the change");
  await channel.presses(olga, "Approve the change");
  expect((await prisma.phase.findFirstOrThrow({ where: { kind: "voting" } })).endsAt).toEqual(
    new Date("2026-11-19T11:00:00Z"),
  );
  await channel.presses(ugo, "Approve the change");
  expect((await prisma.phase.findFirstOrThrow({ where: { kind: "voting" } })).endsAt).toEqual(
    new Date("2026-11-26T11:00:00Z"),
  );
  expect(cards().at(-1)).toContain("Two organizers approved it. The dates have changed.");
});
