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
import { atHome } from "../../support/newcomers.js";
import { transcriptsOf } from "../../support/notices.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { opens } from "../../support/together.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const FIRST = `The street belongs to the region. ${REASON}`;

let marco: PlayedPerson;
let olga: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  marco = await atHome(world, "marco", { language: "it" });
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
  await addPublic(world, { number: 301, title: "Panchine in via Fioravanti", area: "navile", by: marco });
  await gives(olga, 301, "Carla");
  await finds(carla, 301, { verdict: "It cannot be done", reason: FIRST });
  await confirms(dora, 301);
  await publishes(olga);
  await aMinuteOfVerdicts(world);
});

test("whoever proposed what cannot be done asks once for a second look, from the message or from their list", async () => {
  await opens(marco, "301");
  expect(marco.sees).toContain("[Chiedi un secondo esame]");
  expect(transcriptsOf(marco, "NOT-5")[0]).toContain("Chiedi un secondo esame");
  await marco.presses("Chiedi un secondo esame");
  await marco.sends("La via è del Comune dal 2024, ho la delibera.");
  await opens(marco, "301");
  expect(marco.reads).toContain(
    "Hai chiesto un secondo esame il 1º luglio. Un'altra persona dell'ufficio la verifica ancora.",
  );
  expect(marco.sees).not.toContain("[Chiedi un secondo esame]");
  await marco.does({ kind: "press", data: "1|help|second-look|301|" });
  await marco.sends("E ancora una volta, per favore.");
  expect(marco.reads).toContain("Hai già chiesto un secondo esame di questa proposta.");
  expect(await prisma.helpRequest.count()).toBe(1);
});

test("another evaluator finds it among theirs; whoever wrote the verdict does not check it again", async () => {
  world.clock.moveTo("2026-07-02T09:00:00Z");
  await aMinuteOfVerdicts(world);
  await carla.does({ kind: "press", data: "1|assess|checks||" });
  expect(carla.reads).toContain("No proposal to check waits for you");
  await toCheck(carla, 301);
  expect(carla.sees).not.toContain("Check it once more");
  const turn = carla.dataOf("Home").split("|").at(-1) ?? "";
  await carla.does({ kind: "press", data: `1|assess|reopen||${turn}` });
  expect(carla.reads).toContain("You wrote this verdict, so somebody else checks it once more.");
  expect(await prisma.assessment.count()).toBe(1);

  await dora.sends("/admin");
  await expectChat(
    dora,
    `
    you: [Technical check]
    bot: Technical check · until 30 October, 12:00
         1 proposal to check waits for you
         301 · Panchine in via Fioravanti · Navile · published · Carla · a second look is asked for
         [301 · Panchine in via Fioravanti]
         [‹ Back | Home]
    you: [301 · Panchine in via Fioravanti]
    bot: Proposal 301 · Navile · Green
         Panchine in via Fioravanti
         For everybody.
         Where: Navile
         Now: published · Carla
         It cannot be done.
         Green Office says:
         ${FIRST}
         Second look, asked for on 1 July. Its author says:
         La via è del Comune dal 2024, ho la delibera.
         [Write a private note]
         [Check it once more]
         [‹ Back | Home]
    you: [Check it once more]
    bot: (It is yours to check once more.)
    bot: Proposal 301 · Navile · Green
         Panchine in via Fioravanti
         For everybody.
         Where: Navile
         Now: to check by 23 July, 23:59 · Dora
         [Say what you found]
         [Talk with its authors | Write a private note]
         [‹ Back | Home]
    `,
  );
  expect(await prisma.helpRequest.findFirst()).toMatchObject({ state: "closed" });
});

test("what was found before stays public until something else is; then its author hears of it first", async () => {
  const bea = await atHome(world, "bea");
  await bea.sends("/start s_301");
  expect(bea.reads).toContain(`It cannot be done.\nGreen Office says:\n${FIRST}`);
  expect(bea.reads).toContain("It is being checked once more.");
  await finds(dora, 301, { cost: "40.000" });
  await confirms(olga, 301);
  await publishes(olga);
  await aMinuteOfVerdicts(world);
  expect(transcriptsOf(marco, "NOT-5")).toHaveLength(2);
  expect(transcriptsOf(marco, "NOT-5")[1]).toContain("Si può fare.\nCosto stimato: 40.000");
  await bea.sends("/start s_301");
  expect(bea.reads).not.toContain("It can be done.");
  world.clock.moveTo("2026-07-03T09:00:00Z");
  await aMinuteOfVerdicts(world);
  await bea.sends("/start s_301");
  expect(bea.reads).toContain("It can be done.\nEstimated cost: €40,000");
  expect(bea.reads).not.toContain("region");
  await olga.sends("/admin");
  await olga.presses("Proposals");
  await olga.presses("Make projects");
  expect(olga.sees).toContain("301 · Panchine in via Fioravanti");
});

test("where nobody asked, an evaluator does not open a published verdict again; an organizer does", async () => {
  for (const evaluator of [carla, dora]) {
    await toCheck(evaluator, 301);
    expect(evaluator.sees).not.toContain("Check it once more");
    const turn = evaluator.dataOf("Home").split("|").at(-1) ?? "";
    await evaluator.does({ kind: "press", data: `1|assess|reopen||${turn}` });
    expect(evaluator.reads).toContain("Only organizers can do this.");
  }
  expect(await prisma.assessment.count({ where: { state: "published" } })).toBe(2);
  await toCheck(olga, 301);
  await olga.presses("Check it once more");
  expect(olga.reads).toContain("to check by");
  expect(await prisma.auditEntry.count({ where: { action: "reopen-assessment" } })).toBe(2);
});

test("nobody asks for a second look at what can be done, or once the check is over", async () => {
  await opens(marco, "301");
  expect(marco.sees).not.toContain("[Chiedi un secondo esame]");
  await addPublic(world, { number: 302, title: "Una scala mobile", area: "navile", by: marco });
  await gives(olga, 302, "Carla");
  await finds(carla, 302, { verdict: "It cannot be done", reason: FIRST });
  await confirms(dora, 302);
  await publishes(olga);
  await aMinuteOfVerdicts(world);
  world.clock.moveTo("2026-10-30T11:00:00Z");
  await opens(marco, "302");
  expect(marco.sees).not.toContain("[Chiedi un secondo esame]");
  await marco.does({ kind: "press", data: "1|help|second-look|302|" });
  await marco.sends("La scala serve a chi non può salire.");
  expect(marco.reads).toContain("La verifica tecnica è finita");
  expect(await prisma.helpRequest.count()).toBe(1);
  expect(world.log.errors).toEqual([]);
});
