import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { addWorksPhase, decideProject } from "../../support/works.js";
import { expectChat, SLACK, World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

/** 3 March 2027, 10:00 in Rome. */
const IN_MARCH = "2027-03-03T09:00:00Z";

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addWorksPhase(world);
  world.clock.moveTo(IN_MARCH);
  for (const number of [12, 22]) await decideProject(world, number, "funded");
  await atTheDesk(world, "olga", "organizer");
});

beforeEach(() => prisma.newsDraft.deleteMany());

test("news that are half written wait, whatever is done in between (ORG-8)", async () => {
  const olga = world.person("olga");
  const atProject = async () => {
    await olga.sends("/admin");
    await olga.presses("Write news of the works");
    return olga.sends("12");
  };
  await atProject();
  expect(olga.sees).not.toContain("Go on writing");
  await olga.presses("Works finished");
  await olga.sends("The shade stands, and the benches are there.");
  await olga.presses("Skip");
  await olga.sends("/help");
  await olga.sends("/home");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  expect(olga.reads).toContain("no news yet · half written");
  await olga.sends("12");
  expect(olga.reads).toContain("You began to write news here, and did not publish it.");
  expect(olga.reads).toContain("The shade stands, and the benches are there.");
  await olga.presses("Go on writing");
  expect(olga.reads).toContain("Step 3 of 3 · Opening expected in");
  await olga.presses("Skip");
  await olga.sends("/cancel");
  await atProject();
  await olga.presses("Go on writing");
  expect(olga.sees).toContain("[Publish the news]");
  const told = await prisma.statusUpdate.count();
  await olga.presses("Publish the news");
  expect(await prisma.statusUpdate.count()).toBe(told + 1);
  await atProject();
  expect(olga.sees).not.toContain("Go on writing");
});

test("what was begun is deleted only when asked once more, and nobody else is offered it", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("22");
  await olga.presses("Planned");
  await olga.sends("/admin");
  const ida = await atTheDesk(world, "ida", "organizer");
  await ida.presses("Write news of the works");
  expect(ida.reads).not.toContain("half written");
  await olga.presses("Write news of the works");
  await olga.sends("22");
  await expectChat(
    olga,
    `
    you: [Delete what I wrote]
    bot: Project 22 · Trees in via Fioravanti
         You began to write news here, and did not publish it.
         Delete what you wrote? Nobody has seen it, and it does not come back.
         [Delete what I wrote]
         [‹ Back | Home]
    you: [Delete what I wrote]
    bot: What you wrote is deleted.
         Project 22 · Trees in via Fioravanti
         How far is it now?
         [Planned | Designed]
         [Choosing a company | Works started]
         [Works finished | Open to everybody]
         [Cancelled]
         [Put somebody in charge]
         [‹ Back | Home]
    `,
  );
});

test("cancelling is called what it is", async () => {
  const sara = await atTheDesk(world, "sara", "organizer", { capabilities: SLACK });
  await sara.presses("Write news of the works");
  await sara.presses("Write about 12");
  await sara.presses("Cancelled");
  expect(sara.form?.title).toBe("Cancelling the works");
  expect(sara.form?.fields.map(({ label }) => label)).toEqual([
    "Why it is cancelled (English)",
    "Why it is cancelled (Italiano)",
  ]);
});
