import { beforeAll, expect, test } from "vitest";
import { addPublic, colleague, finds, gives, IN_CHECK, toCheck } from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { deliverAll } from "../../support/groups.js";
import { atHome } from "../../support/newcomers.js";
import { transcriptsOf } from "../../support/notices.js";
import { revoke } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

let olga: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;
let elsa: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  const anna = await atHome(world, "anna");
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
  elsa = await colleague(world, "elsa", "evaluator", { language: "it" });
  for (const [number, title] of [
    [401, "Benches"],
    [402, "Swings"],
    [403, "Lamps"],
  ] as const) {
    await addPublic(world, { number, title, area: "navile", by: anna });
    await gives(olga, number, "Carla");
  }
});

const asks = (number: number, reader: string) => finds(carla, number, { reader });

const stateOf = async (number: number) =>
  (await prisma.assessment.findFirstOrThrow({ where: { proposal: { number } } })).state;

const checks = (person: PlayedPerson) => person.does({ kind: "press", data: "1|assess|checks||" });

test("whoever was asked to read a verdict reads it; for others it does not even wait (ORG-5)", async () => {
  await asks(401, "Dora");
  await checks(elsa);
  expect(elsa.sees).not.toContain("401");
  await toCheck(elsa, 401);
  expect(elsa.reads).toContain("La lettura è chiesta a Dora.");
  expect(elsa.sees).not.toContain("Conferma l'esito");
  expect(elsa.sees).not.toContain("Falla leggere ad altri");
  const confirm = elsa.dataOf("Scrivi una nota riservata").replace("|note|", "|confirm|");
  await elsa.does({ kind: "press", data: confirm });
  expect(elsa.reads).toContain("La lettura è chiesta a un'altra persona.");
  await toCheck(olga, 401);
  expect(olga.sees).not.toContain("Confirm it");
  await checks(dora);
  expect(dora.reads).toContain("401");
  await toCheck(dora, 401);
  expect(dora.buttons.map(({ label }) => label)).toContain("Confirm it");
  expect(await stateOf(401)).toBe("waiting");
});

test("they hand it on to a colleague, who is told, and it is on record", async () => {
  await toCheck(dora, 401);
  const confirm = dora.dataOf("Confirm it");
  await expectChat(
    dora,
    `
    you: [Let somebody else read it]
    bot: Proposal 401 · Benches
         Who should read it before it counts?
         [Elsa]
         [Olga]
         [Whoever is free]
         [‹ Back | Home]
    `,
  );
  await dora.presses("Elsa");
  expect(dora.reads).toContain("Elsa was asked to read it.");
  expect(dora.sees).not.toContain("Confirm it");
  await dora.does({ kind: "press", data: confirm });
  expect(await stateOf(401)).toBe("waiting");
  await deliverAll(world);
  expect(transcriptsOf(elsa, "ORG-5").at(-1)).toContain("401");
  expect(await prisma.auditEntry.count({ where: { action: "hand-on-verdict" } })).toBe(1);
  await toCheck(elsa, 401);
  await elsa.presses("Conferma l'esito");
  expect(await stateOf(401)).toBe("ready");
});

test("an organizer hands it to another, or takes it over, and never reads it in passing", async () => {
  await asks(402, "Dora");
  await toCheck(olga, 402);
  await olga.presses("Let somebody else read it");
  expect(olga.buttons.map(({ label }) => label)).not.toContain("Carla");
  await olga.presses("Olga");
  expect(olga.buttons.map(({ label }) => label)).toContain("Confirm it");
  await toCheck(dora, 402);
  expect(dora.sees).not.toContain("Confirm it");
  await olga.presses("Let somebody else read it");
  await olga.presses("Whoever is free");
  await toCheck(dora, 402);
  await dora.presses("Confirm it");
  expect(await stateOf(402)).toBe("ready");
});

test("whose role is gone keeps nobody waiting: whoever may reads it", async () => {
  await asks(403, "Dora");
  await toCheck(elsa, 403);
  expect(elsa.sees).not.toContain("Conferma l'esito");
  await revoke(world, dora);
  await checks(elsa);
  expect(elsa.reads).toContain("403");
  await toCheck(elsa, 403);
  expect(elsa.reads).not.toContain("La lettura è chiesta");
  await elsa.presses("Conferma l'esito");
  expect(await stateOf(403)).toBe("ready");
  expect(world.log.errors).toEqual([]);
});
