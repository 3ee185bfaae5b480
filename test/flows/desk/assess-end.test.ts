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
  REASON,
  toCheck,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { deliverAll } from "../../support/groups.js";
import { tellAuthors } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { transcriptsOf } from "../../support/notices.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { opens } from "../../support/together.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const WHY = "It is the same as proposal 97, so we look at that one first.";

let anna: PlayedPerson;
let ida: PlayedPerson;
let olga: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  anna = await atHome(world, "anna");
  ida = await atHome(world, "ida", { language: "it" });
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
  await addPublic(world, { number: 301, title: "Benches", area: "navile", by: anna });
  await addPublic(world, { number: 302, title: "Lamps in the park", area: "navile", by: ida });
});

const stateOf = async (number: number) =>
  (await prisma.proposal.findFirstOrThrow({ where: { number } })).state;

async function takesOut(number: number): Promise<void> {
  await toCheck(olga, number);
  await olga.presses("Take it out of the check");
  await olga.sends(WHY);
}

async function threeMinutesLater(): Promise<void> {
  world.clock.moveTo(new Date(world.clock.now().getTime() + 180_000).toISOString());
  await tellAuthors(world);
  await deliverAll(world);
}

test("what was sent there by mistake is public again; its author and its evaluator are told why", async () => {
  await gives(olga, 301, "Carla");
  await finds(carla, 301);
  await toCheck(carla, 301);
  expect(carla.sees).not.toContain("Take it out of the check");
  await takesOut(301);
  expect(olga.reads).toContain("Proposal 301 is public again. Its authors will be told why.");
  expect(await stateOf(301)).toBe("public");
  await threeMinutesLater();
  expect(transcriptsOf(anna, "NOT-4")).toEqual([
    [
      "Proposal 301 is not in the technical check any more. It is public, as before. Why:",
      WHY,
      "[See it]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(carla, "ORG-5").at(-1)).toContain(
    "Proposal 301, Benches, is not checked any more. Why:",
  );
  await opens(anna, "301");
  expect(anna.reads).toContain("Staff took it out of the technical check:");
  await dora.does({ kind: "press", data: "1|assess|checks||" });
  expect(dora.sees).not.toContain("Benches");
  expect(await prisma.auditEntry.findFirst({ where: { action: "end-check-proposal" } })).toMatchObject({
    subject: "proposal 301",
    before: { state: "in-check" },
    after: { state: "public" },
    why: expect.stringContaining(WHY),
  });
});

test("given again, it is looked at anew, with what was written before in sight of evaluators alone", async () => {
  await gives(olga, 301, "Dora");
  await toCheck(dora, 301);
  expect(dora.sees).toContain("Before it left the check somebody had written:\nIt can be done.");
  expect(dora.sees).toContain(REASON);
  await finds(dora, 301, { verdict: "It cannot be done", reason: `${REASON} But not there.` });
  expect(
    await prisma.assessment.findMany({ select: { round: true, state: true }, orderBy: { round: "asc" } }),
  ).toEqual([
    { round: 1, state: "shelved" },
    { round: 2, state: "waiting" },
  ]);
  await toCheck(carla, 301);
  expect(carla.sees).not.toContain("Before it left the check");
});

test("once its author knows what was found it stays, whatever was on the screen", async () => {
  await toCheck(olga, 301);
  await olga.presses("Take it out of the check");
  await confirms(carla, 301);
  const other = await colleague(world, "otto", "organizer");
  await publishes(other);
  await aMinuteOfVerdicts(world);
  await olga.sends(WHY);
  expect(olga.sees).not.toContain("is public again");
  expect(await stateOf(301)).toBe("in-check");
});

test("in Italian, and with a reason that says something", async () => {
  const oliva = await colleague(world, "oliva", "organizer", { language: "it" });
  await gives(olga, 302, "Carla");
  await toCheck(oliva, 302);
  await oliva.presses("Toglila dalla verifica");
  await oliva.sends("Boh");
  expect(await stateOf(302)).toBe("in-check");
  await oliva.sends("Mandata per errore: va letta di nuovo.");
  expect(oliva.reads).toContain("La proposta 302 è di nuovo pubblica. Chi l'ha scritta saprà perché.");
  await threeMinutesLater();
  expect(transcriptsOf(ida, "NOT-4").join()).toContain(
    "La proposta 302 non è più in verifica tecnica. È pubblica, come prima. Perché:",
  );
});
