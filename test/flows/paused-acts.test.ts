import { beforeAll, expect, test } from "vitest";
import { pauseProcess } from "../../src/services/pause-process.js";
import { openTestDatabase } from "../support/database.js";
import { addSent, AS_SENT, minutePasses, standingOf } from "../support/merging.js";
import { atTheDesk } from "../support/moderating.js";
import { participantOf } from "../support/organizers.js";
import { MONDAY } from "../support/proposing.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../support/sample-process.js";
import { World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const anna = world.person("anna", { name: "Anna" });
const marco = world.person("marco", { name: "Marco" });

const pause = (until: string | undefined) =>
  pauseProcess(world.app, { id: PROCESS_ID, communityId: COMMUNITY_ID }, until ? new Date(until) : undefined);

const merge = () => prisma.proposalMerge.findFirstOrThrow({ orderBy: { id: "desc" } });
const answerBy = async () => (await merge()).answerBy.toISOString();

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  const authors: [PlayedPerson, number][] = [
    [anna, 301],
    [marco, 302],
  ];
  for (const [person, number] of authors) {
    await person.sends("/start");
    const author = await participantOf(world, person);
    await addSent(world, { number, title: `Benches for park ${number}`, area: "navile", author });
  }
  await atTheDesk(world, "luca", "moderator", { name: "Luca" });
});

async function isAsked(): Promise<void> {
  const [from, into] = await Promise.all(
    [302, 301].map((number) => prisma.proposal.findFirstOrThrow({ where: { number }, select: { id: true } })),
  );
  await prisma.proposalMerge.create({
    data: {
      fromId: from!.id,
      intoId: into!.id,
      state: "asked",
      proposedBy: await participantOf(world, world.person("luca")),
      proposedAt: world.clock.at,
      answerBy: new Date("2026-06-22T09:00:00Z"),
      fromAsked: true,
      intoAsked: true,
      ...AS_SENT,
    },
  });
}

test("while everything rests one reads on, and an open screen changes nothing (ERR-7)", async () => {
  await isAsked();
  world.clock.moveTo("2026-06-15T09:03:00Z");
  await minutePasses(world);
  await anna.presses("Read both and answer");
  await marco.sends("/mine");
  await marco.presses("302 · Benches for park 302");
  await marco.presses("Withdraw it");
  await pause("2026-06-18T09:03:00Z");
  await anna.presses("I agree");
  expect(anna.screenId).toBe("ERR-7");
  expect(anna.reads).toContain("paused until 18 June, 11:03");
  expect(await merge()).toMatchObject({ state: "asked", intoAgreedAt: null });
  await marco.presses("Withdraw proposal 302");
  expect(marco.screenId).toBe("ERR-7");
  expect((await standingOf(world, 302)).state).toBe("public");
  await marco.sends("/mine");
  await marco.presses("302 · Benches for park 302");
  expect(marco.reads).toContain("Benches for park 302");
});

test("the time to answer stands still as long: a longer pause gives more, going on earlier takes it back", async () => {
  expect(await answerBy()).toBe("2026-06-25T09:00:00.000Z");
  await pause("2026-06-19T09:03:00Z");
  expect(await answerBy()).toBe("2026-06-26T09:00:00.000Z");
  world.clock.moveTo("2026-06-17T09:03:00Z");
  await pause(undefined);
  expect(await answerBy()).toBe("2026-06-24T09:00:00.000Z");
  await pause(undefined);
  expect(await answerBy()).toBe("2026-06-24T09:00:00.000Z");
  world.clock.moveTo("2026-06-23T09:00:00Z");
  await minutePasses(world);
  expect((await merge()).state).toBe("asked");
  await anna.sends("/mine");
  await anna.presses("301 · Benches for park 301");
  expect(anna.reads).toContain("Staff ask whether proposals 302 and 301 may become one.");
});

test("nobody is asked while it rests, and nothing lapses; afterwards it goes on as usual", async () => {
  await pause("2026-06-28T09:00:00Z");
  world.clock.moveTo("2026-06-25T09:00:00Z");
  const before = [anna.log.length, marco.log.length];
  await minutePasses(world);
  expect((await merge()).state).toBe("asked");
  expect([anna.log.length, marco.log.length]).toEqual(before);
  world.clock.moveTo("2026-06-29T09:00:01Z");
  await minutePasses(world);
  expect((await merge()).state).toBe("lapsed");
});
