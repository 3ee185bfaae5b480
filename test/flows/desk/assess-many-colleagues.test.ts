import { beforeAll, expect, test } from "vitest";
import { addPublic, colleague, finds, gives, IN_CHECK, toCheck } from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../../support/sample-process.js";
import { idOf } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

// A city has sixty evaluators: nobody reads sixty buttons (UX-02).

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const EVALUATORS = 60;
/** Content buttons on a screen, and the row that turns its pages. */
const MOST = 8 + 2;

const nameOf = (index: number): string => `Evaluator ${String(index).padStart(2, "0")}`;

let olga: PlayedPerson;
let abel: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  const anna = await atHome(world, "anna");
  olga = await colleague(world, "olga", "organizer");
  abel = await colleague(world, "abel", "evaluator");
  for (let index = 1; index <= EVALUATORS; index++)
    await prisma.participant.create({
      data: {
        id: idOf(nameOf(index)),
        communityId: COMMUNITY_ID,
        displayName: nameOf(index),
        createdAt: world.clock.at,
        roles: {
          create: {
            id: idOf(`role of ${nameOf(index)}`),
            processId: PROCESS_ID,
            kind: "evaluator",
            grantedAt: world.clock.at,
          },
        },
      },
    });
  await addPublic(world, { number: 701, title: "Benches", area: "navile", by: anna });
  await addPublic(world, { number: 702, title: "Lamps", area: "navile", by: anna });
});

const content = (person: PlayedPerson): string[] =>
  person.buttons.map(({ label }) => label).filter((label) => !/Back|Home/u.test(label));

async function turnsTo(person: PlayedPerson, name: string): Promise<number> {
  let turns = 0;
  while (!content(person).includes(name)) {
    expect(content(person).length).toBeLessThanOrEqual(MOST);
    await person.presses("Next ›");
    turns++;
  }
  return turns;
}

const lookAt = (number: number) => prisma.assessment.findFirstOrThrow({ where: { proposal: { number } } });

test("who should check it is asked page by page, and begins anew for the next one", async () => {
  await toCheck(olga, 701);
  await olga.presses("Give it to an evaluator");
  expect(await turnsTo(olga, nameOf(EVALUATORS))).toBeGreaterThan(5);
  await olga.presses("‹ Previous");
  await olga.presses("Next ›");
  await olga.presses(nameOf(EVALUATORS));
  expect(await lookAt(701)).toMatchObject({ evaluatorId: idOf(nameOf(EVALUATORS)) });
  await toCheck(olga, 701);
  await olga.presses("Give it to an evaluator");
  expect(content(olga)).toEqual(["Abel", ...[1, 2, 3, 4, 5].map(nameOf), "Next ›", "Take it back"]);
});

test("so is who should read it instead", async () => {
  await gives(olga, 702, "Abel");
  await finds(abel, 702);
  await toCheck(olga, 702);
  await olga.presses("Let somebody else read it");
  expect(content(olga)).toEqual([...[1, 2, 3, 4, 5, 6].map(nameOf), "Next ›", "Whoever is free"]);
  await turnsTo(olga, nameOf(20));
  await olga.presses(nameOf(20));
  expect(await lookAt(702)).toMatchObject({ readerId: idOf(nameOf(20)) });
  expect(world.log.errors).toEqual([]);
});
