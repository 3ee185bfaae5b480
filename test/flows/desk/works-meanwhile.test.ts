import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { listener, minuteAt, outcomesOf, participantOf, transcriptsOf } from "../../support/notices.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { addWorksPhase, decideProject } from "../../support/works.js";
import { World, type PlayedPerson } from "../../support/world.js";

// News of works (ORG-8) that somebody else told meanwhile, that correct what was told, or come after the promised month.

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database, "works meanwhile");

/** Wednesday 3 March 2027, 10:00 in Rome. */
const IN_MARCH = "2027-03-03T09:00:00Z";

const said = () => prisma.statusUpdate.findMany({ orderBy: { id: "asc" } });
const told = (person: PlayedPerson) => transcriptsOf(person, "NOT-7");

/** As far as the last check. */
async function writes(person: PlayedPerson, step: string, text: string, month?: string): Promise<void> {
  await person.sends("/admin");
  await person.presses("Write news of the works");
  await person.sends("12");
  await person.presses(step);
  await person.sends(text);
  await person.presses("Skip");
  await (month === undefined ? person.presses("Skip") : person.sends(month));
}

async function publishes(person: PlayedPerson, step: string, text: string, month?: string): Promise<void> {
  await writes(person, step, text, month);
  await person.presses("Publish the news");
}

async function corrects(person: PlayedPerson, step: string, text: string): Promise<void> {
  await person.sends("/admin");
  await person.presses("Write news of the works");
  await person.sends("12");
  await person.presses("News so far");
  await person.presses("Correct 1");
  await person.presses("Correct it");
  await person.presses(step);
  await person.sends(text);
  await person.presses("Skip");
  await person.presses("Skip");
  await person.presses("Publish the news");
  expect(person.reads).toContain("The news is corrected.");
}

async function follower(id: string): Promise<PlayedPerson> {
  const person = await listener(world, id, { messages: "followed" });
  const { id: participantId } = await participantOf(world, person);
  const project = await prisma.project.findFirstOrThrow({ where: { processId: PROCESS_ID, number: 12 } });
  await prisma.subscription.create({
    data: { participantId, projectId: project.id, createdAt: world.clock.now() },
  });
  return person;
}

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addWorksPhase(world);
  world.clock.moveTo(IN_MARCH);
  await decideProject(world, 12, "funded");
  for (const id of ["olga", "mara"]) await atTheDesk(world, id, "organizer", { name: id });
});

beforeEach(async () => {
  world.clock.moveTo(IN_MARCH);
  await prisma.announcement.deleteMany();
  await prisma.statusUpdate.deleteMany();
  await prisma.newsDraft.deleteMany();
});

test("news told by somebody else meanwhile are read first, and what was written waits", async () => {
  const [olga, mara] = [world.person("olga"), world.person("mara")];
  await writes(olga, "Works started", "The old fence is gone.");
  await mara.sends("/admin");
  await mara.presses("Write news of the works");
  await mara.sends("12");
  await mara.presses("Cancelled");
  await mara.sends("The ground is polluted, and cleaning it costs too much.");
  await mara.sends("Il terreno è inquinato, e pulirlo costa troppo.");
  await mara.presses("Publish the news");
  await olga.presses("Publish the news");
  expect(olga.reads).toContain("Meanwhile somebody else told news of this project.");
  expect(olga.reads).toContain("The ground is polluted, and cleaning it costs too much.");
  expect(olga.reads).toContain("The old fence is gone.");
  expect((await said()).map(({ step }) => step)).toEqual(["cancelled"]);
  await olga.presses("Go on writing");
  await olga.presses("Publish the news");
  expect((await said()).map(({ step }) => step)).toEqual(["cancelled", "started"]);
});

test("the same button pressed by two is one piece of news", async () => {
  const [olga, mara] = [world.person("olga"), world.person("mara")];
  for (const person of [olga, mara]) await writes(person, "Designed", "The plan of the park is ready.");
  await Promise.all([olga.presses("Publish the news"), mara.presses("Publish the news")]);
  expect(await said()).toHaveLength(1);
});

test("a correction reaches whoever had their message of the week, and what it corrects no one any more", async () => {
  const olga = world.person("olga");
  const [anna, bea] = [await follower("corrected anna"), await follower("corrected bea")];
  await publishes(olga, "Works started", "It opens in May.");
  await minuteAt(world, "2027-03-03T09:05:00Z");
  expect(told(anna)).toHaveLength(1);
  world.clock.moveTo("2027-03-03T20:40:00Z"); // 21:40, nobody is disturbed
  await corrects(olga, "Works started", "It opens in the autumn.");
  await corrects(olga, "Works started", "It opens in September.");
  await minuteAt(world, "2027-03-03T20:45:00Z");
  expect(told(anna)).toHaveLength(1);
  await minuteAt(world, "2027-03-04T07:31:00Z");
  await minuteAt(world, "2027-03-04T07:33:00Z");
  expect(told(anna)).toHaveLength(2);
  expect(told(anna)[1]).toContain("This corrects earlier news.");
  expect(told(bea)[1]).toContain("It opens in September.");
  expect(told(bea).join()).not.toContain("in the autumn");
});

test("news on a Monday morning wait for the next one, for whoever had their message of the week", async () => {
  const olga = world.person("olga");
  const anna = await follower("monday anna");
  world.clock.moveTo("2027-03-08T05:00:00Z"); // 06:00
  await publishes(olga, "Designed", "The plan of the park is ready.");
  await minuteAt(world, "2027-03-08T05:05:00Z");
  await prisma.delivery.create({
    data: {
      participantId: (await participantOf(world, anna)).id,
      occasion: "something else",
      state: "sent",
      counted: true,
      at: new Date("2027-03-08T07:31:00Z"),
      sentAt: new Date("2027-03-08T07:31:00Z"),
    },
  });
  await minuteAt(world, "2027-03-08T07:32:00Z");
  expect(told(anna)).toEqual([]);
  expect(Object.values(await outcomesOf(world, anna))).toEqual(["pending cap"]);
  await minuteAt(world, "2027-03-15T07:31:00Z");
  expect(told(anna)).toHaveLength(1);
});

test("a month that has passed is promised to nobody: a new one is asked for", async () => {
  const olga = world.person("olga");
  const anna = await follower("late anna");
  await publishes(olga, "Designed", "The plan of the park is ready.", "6/2027");
  await minuteAt(world, "2027-03-03T09:05:00Z");
  expect(told(anna)[0]).toContain("Opening expected in June 2027.");
  world.clock.moveTo("2027-09-01T09:00:00Z");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("12");
  await olga.presses("Works started");
  await olga.sends("The old fence is gone.");
  await olga.presses("Skip");
  expect(olga.reads).toContain("Opening was expected in June 2027, which is over.");
  await olga.presses("Skip");
  expect(olga.reads).toContain("Opening was expected in June 2027. No new month is known yet.");
  await olga.presses("Publish the news");
  await minuteAt(world, "2027-09-01T09:05:00Z");
  expect(told(anna)[1]).toContain("Opening was expected in June 2027. No new month is known yet.");
  expect(told(anna)[1]).not.toContain("Opening expected in");
});
