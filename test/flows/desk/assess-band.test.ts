import { beforeAll, beforeEach, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { assessActs } from "../../../src/services/assess/assess-acts.js";
import { actContext } from "../../support/act-context.js";
import { addPublic, colleague, gives, IN_CHECK, REASON, toCheck } from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { participantOf } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

let olga: PlayedPerson;
let carla: PlayedPerson;
let elena: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  await prisma.area.updateMany({
    where: { key: "navile" },
    data: { limits: { perProject: { least: 1_000_000, most: 5_000_000 } } },
  });
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  elena = await colleague(world, "elena", "evaluator", { language: "it" });
});

beforeEach(async () => {
  await prisma.proposal.deleteMany();
  await addPublic(world, { number: 301, title: "Benches", area: "navile" });
  await gives(olga, 301, "Carla");
});

async function writes(person: PlayedPerson, words: readonly string[], cost: string, done: readonly string[]) {
  await toCheck(person, 301);
  for (const label of words) await person.presses(label);
  await person.sends(cost);
  await person.sends("Green Office");
  await person.sends(REASON);
  for (const label of done) await person.presses(label);
}

const IN_ENGLISH = ["Done", "Whoever is free"];

test("ORG-5: what can be done at a cost outside the band is told so, with the band, and not sent", async () => {
  await writes(carla, ["Say what you found", "It can be done"], "60.000", IN_ENGLISH);
  expect(carla.sees).toContain(
    [
      "You typed 60.000, which I read as €60,000.",
      "€60,000 is outside what one project may cost there: from €10,000 to €50,000.",
      "So it cannot be done as it is. Change the cost, or say what must change.",
    ].join("\n"),
  );
  expect(carla.sees).not.toContain("Send it to be read");
  await carla.presses("Change it");
  expect(carla.sees).toContain("Can it be done?");
});

test("with changes it is sent all the same, after those words; inside the band there are none", async () => {
  await writes(carla, ["Say what you found", "It can be done, with changes"], "60.000", IN_ENGLISH);
  expect(carla.sees).toContain("It cannot go on the ballot at this cost.");
  await carla.presses("Send it to be read");
  expect(await prisma.assessment.findFirstOrThrow()).toMatchObject({ state: "waiting", cost: 6_000_000n });
  await writes(carla, ["Say what you found", "It can be done"], "50.000", IN_ENGLISH);
  expect(carla.sees).not.toContain("outside what");
  await carla.presses("Send it to be read");
  expect(await prisma.assessment.findFirstOrThrow()).toMatchObject({ state: "waiting", cost: 5_000_000n });
});

test("in Italian", async () => {
  await gives(olga, 301, "Elena");
  await writes(elena, ["Scrivi l'esito", "Si può fare"], "9.999,99", ["Fatto", "Chi ha tempo"]);
  expect(elena.sees).toContain(
    "9.999,99\u00a0€ è fuori da quello che può costare un progetto qui: da 10.000\u00a0€ a 50.000\u00a0€.\n" +
      "Così com'è non si può fare. Cambia il costo, o scrivi che cosa deve cambiare.",
  );
});

test("whatever is pressed, the server refuses it (I-3)", async () => {
  const participantId = await participantOf(world, carla);
  const result = await inTransaction(prisma, async (tx) => {
    const context = await actContext(world, tx, { participantId, at: IN_CHECK });
    const person = { ...context.person, roles: [{ kind: "evaluator" as const }] };
    return assessActs["write-verdict"](
      { ...context, person },
      {
        proposal: 301,
        verdict: "feasible",
        cost: 5_000_001,
        office: "Green Office",
        reason: REASON,
        reader: null,
      },
    );
  });
  expect(result).toEqual({ ok: false, refusal: expect.objectContaining({ code: "assess.outside-band" }) });
  expect(await prisma.assessment.findFirstOrThrow()).toMatchObject({ state: "open" });
});
