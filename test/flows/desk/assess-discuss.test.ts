import { beforeAll, expect, test } from "vitest";
import {
  addPublic,
  aMinuteOfVerdicts,
  colleague,
  confirms,
  finds,
  gives,
  IN_CHECK,
  publishes,
  toCheck,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { lastMessage, opens } from "../../support/together.js";
import { World, type PlayedPerson } from "../../support/world.js";

// "It can be done, with changes": whoever wants to talk about them has not refused them, wherever Discuss is pressed.

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

let anna: PlayedPerson;
let leo: PlayedPerson;
let olga: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  anna = await atHome(world, "anna");
  leo = await atHome(world, "leo");
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
});

/** A proposal of Anna's that needs changes, as she and whoever writes it with her are told. */
async function needsChanges(number: number, title: string): Promise<number> {
  await addPublic(world, { number, title, area: "navile", by: anna });
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number } });
  await prisma.coAuthor.create({
    data: { proposalId: id, participantId: await participantOf(world, leo), joinedAt: world.clock.at },
  });
  await gives(olga, number, "Carla");
  await finds(carla, number, { verdict: "It can be done, with changes" });
  await confirms(dora, number);
  await publishes(olga);
  await aMinuteOfVerdicts(world);
  return id;
}

const answerTo = async (number: number) =>
  (
    await prisma.assessment.findFirstOrThrow({
      where: { proposal: { number } },
      orderBy: { round: "desc" },
    })
  ).answer;

const told = (number: number) =>
  carla.log.filter(
    (reply) => reply.kind === "message" && JSON.stringify(reply).includes(`changes of proposal ${number}`),
  ).length;

test("Discuss in the message says so, tells the evaluator, and leads to the talk", async () => {
  await needsChanges(501, "Benches");
  await anna.presses("Discuss");
  expect(anna.reads).toContain("Talk about proposal 501 · Benches");
  expect(anna.sees).toContain("[Write a message]");
  expect(await answerTo(501)).toBe("discussing");
  expect(lastMessage(carla)).toBe("The author wants to talk about the changes of proposal 501: Benches");
});

test("pressed again it says nothing new, and takes nothing back that was accepted since", async () => {
  const discuss = `1|design|discuss|${(await prisma.proposal.findFirstOrThrow({ where: { number: 501 } })).id}|`;
  await anna.does({ kind: "press", data: discuss });
  expect(told(501)).toBe(1);
  await opens(anna, "501");
  await anna.presses("Accept changes");
  expect(told(501)).toBe(2);
  await anna.does({ kind: "press", data: discuss });
  expect(anna.reads).toContain("Talk about proposal 501");
  expect(await answerTo(501)).toBe("accepted");
  expect(told(501)).toBe(2);
});

test("Discuss under one's own proposals does the same", async () => {
  await needsChanges(502, "Lamps");
  await opens(anna, "502");
  expect(anna.reads).toContain("Accept the changes, or talk about them with the office.");
  await anna.presses("Discuss");
  expect(anna.reads).toContain("Talk about proposal 502 · Lamps");
  expect(await answerTo(502)).toBe("discussing");
  expect(lastMessage(carla)).toBe("The author wants to talk about the changes of proposal 502: Lamps");
  await opens(anna, "502");
  expect(anna.reads).toContain("You are talking about the changes. You can accept them at any time.");
  expect(anna.sees).toContain("[Accept changes]");
  await toCheck(carla, 502);
  expect(carla.reads).toContain("Its author wants to talk about the changes.");
});

test("a co-author talks too, and answers for nobody", async () => {
  await needsChanges(503, "Swings");
  await leo.presses("Discuss");
  expect(leo.reads).toContain("Talk about proposal 503 · Swings");
  await opens(leo, "503");
  await leo.presses("Discuss");
  expect(leo.reads).toContain("Talk about proposal 503 · Swings");
  expect(await answerTo(503)).toBeNull();
  expect(told(503)).toBe(0);
});

test("a message that asks nothing any more still leads to the talk", async () => {
  const id = await needsChanges(504, "A fountain");
  world.clock.moveTo("2026-07-03T09:00:00Z");
  await toCheck(olga, 504);
  await olga.presses("Check it once more");
  await anna.does({ kind: "press", data: `1|design|discuss|${id}|` });
  expect(anna.reads).toContain("There are no changes to answer now.");
  expect(anna.reads).toContain("Talk about proposal 504");
  expect(await answerTo(504)).toBeNull();
  expect(world.log.errors).toEqual([]);
});
