import { beforeAll, expect, test } from "vitest";
import type { Question } from "../../../src/domain/process.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { MONDAY } from "../../support/proposing.js";
import {
  addSampleProcess,
  PROCESS_ID,
  PROJECTS_QUESTION,
  leaveOutCheck,
} from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const RUNNING: Question = { ...PROJECTS_QUESTION, spending: "current" };
const BUILDING: Question = {
  ...PROJECTS_QUESTION,
  key: "building",
  title: { en: "Building", it: "Lavori" },
  spending: "capital",
};

let luca: PlayedPerson;

/** Each district has €30,000 for running costs, at most €10,000 for one project, and €120,000 for building. */
beforeAll(async () => {
  await addSampleProcess(prisma);
  await leaveOutCheck(prisma);
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  await prisma.participatoryProcess.update({
    where: { id: PROCESS_ID },
    data: {
      rules: JSON.parse(JSON.stringify({ ...(rules as object), questions: [RUNNING, BUILDING] })),
      revision: { increment: 1 },
    },
  });
  await prisma.area.updateMany({
    data: {
      limits: {
        spending: [
          { kind: "current", budget: 3_000_000, most: 1_000_000 },
          { kind: "capital", budget: 12_000_000 },
        ],
      },
    },
  });
  for (const areaKey of ["navile", "savena"])
    await prisma.ballotBox.create({
      data: { processId: PROCESS_ID, questionKey: BUILDING.key, areaKey, state: "open" },
    });
  world.clock.moveTo(MONDAY);
  for (const [number, title] of [
    [301, "A small library in the park"],
    [302, "Concerts all summer"],
  ] as const)
    await addSent(world, { number, title, area: "navile" });
  luca = await atTheDesk(world, "luca", "organizer", { name: "Luca" });
});

const madeOf = (number: number) => prisma.project.findFirstOrThrow({ where: { proposal: { number } } });

async function toCost(number: number): Promise<void> {
  await luca.sends("/admin");
  await luca.presses("Proposals");
  await luca.presses("Make projects");
  await luca.sends(String(number));
}

test("the money it is paid from is chosen with the cost, and each kind has its own limits (ORG-2, ORG-5)", async () => {
  await toCost(301);
  await expectChat(
    luca,
    `
    you: 60.000 €
    bot: €60,000 is more than the €30,000 there is for Navile.
         Proposal 301 · Navile · Green
         A small library in the park
         For everybody.
         Where: Navile
         What does it cost? Type the amount, for example 40,000 or 40.000 €.
         There is €30,000 for Navile.
         One project costs from €0 to €10,000 there.
         It is paid from the money for running costs.
         [It is for building]
         [‹ Back | Home]
    you: [It is for building]
    bot: Proposal 301 · Navile · Green
         A small library in the park
         For everybody.
         Where: Navile
         What does it cost? Type the amount, for example 40,000 or 40.000 €.
         There is €120,000 for Navile.
         It is paid from the money for building and buying.
         [It is for running costs]
         [‹ Back | Home]
    you: 60.000 €
    bot: Proposal 301 · Navile · Green
         A small library in the park
         For everybody.
         Where: Navile
         It goes on the ballot of Navile with a cost of €60,000.
         It is paid from the money for building and buying.
         Its author is told, and can no longer change it. Until voting opens, nobody votes on it.
         [Put it on the ballot | Change the cost]
         [It is for running costs]
         [‹ Back | Home]
    you: [It is for running costs]
    bot: €60,000 is more than the €30,000 there is for Navile.
         Proposal 301 · Navile · Green
         A small library in the park
         For everybody.
         Where: Navile
         What does it cost? Type the amount, for example 40,000 or 40.000 €.
         There is €30,000 for Navile.
         One project costs from €0 to €10,000 there.
         It is paid from the money for running costs.
         [It is for building]
         [‹ Back | Home]
    `,
  );
  await luca.presses("It is for building");
  await luca.sends("60.000");
  await luca.presses("Put it on the ballot");
  expect(await madeOf(301)).toMatchObject({ questionKey: "building", cost: 6_000_000n });
});

test("what was chosen for one proposal is not taken along to the next", async () => {
  await luca.sends("302");
  expect(luca.reads).toContain("It is paid from the money for running costs.");
  await luca.sends("10.000,01");
  expect(luca.reads).toContain("is outside what one project may cost there");
  await luca.sends("9.000");
  await luca.presses("Put it on the ballot");
  expect(await madeOf(302)).toMatchObject({ questionKey: "projects", cost: 900_000n });
  expect(world.log.errors).toEqual([]);
});
