import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { offerAlternative } from "../../../src/services/assess/offer-alternative.js";
import { actContext } from "../../support/act-context.js";
import {
  addPublic,
  aMinuteOfVerdicts,
  colleague,
  confirms,
  finds,
  gives,
  IN_CHECK,
  publishes,
  supportedBy,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const A_DAY_LATER = "2026-07-02T09:00:00Z";

let anna: PlayedPerson;
let bea: PlayedPerson;

/** Proposals go on being taken while the first of them are checked. */
beforeAll(async () => {
  await addSampleProcess(prisma, { rules: { assessment: { alternativeFrom: 2 } } });
  await prisma.phase.updateMany({
    where: { kind: "proposals" },
    data: { endsAt: new Date("2026-07-31T22:00:00Z") },
  });
  world.clock.moveTo(IN_CHECK);
  anna = await atHome(world, "anna", { area: "Navile" });
  bea = await atHome(world, "bea", { area: "Navile" });
  const olga = await colleague(world, "olga", "organizer");
  const carla = await colleague(world, "carla", "evaluator");
  const dora = await colleague(world, "dora", "evaluator");
  for (const [number, title] of [
    [219, "A tunnel below the river"],
    [220, "A tower with a view"],
  ] as const) {
    await addPublic(world, { number, title, area: "navile", by: anna });
    if (number === 219) await supportedBy(world, number, [bea, dora]);
    await gives(olga, number, "Carla");
    await finds(carla, number, { verdict: "It cannot be done" });
    await confirms(dora, number);
  }
  await publishes(olga);
  await aMinuteOfVerdicts(world);
});

test("the author of what cannot be done writes a new draft beside it; everybody reads so once it is public (NOT-13)", async () => {
  await anna.sends("/start s_219");
  expect(anna.sees).not.toContain("I have another idea");
  world.clock.moveTo(A_DAY_LATER);
  await aMinuteOfVerdicts(world);
  await anna.sends("/start s_219");
  await anna.presses("I have another idea");
  await anna.presses("Propose it");
  await anna.sends("A ferry across the river");
  await anna.sends("A small ferry is cheaper than a tunnel.");
  for (const label of ["Done", "All of Navile", "Green", "Skip"]) await anna.presses(label);
  expect(anna.reads).toContain("A ferry across the river");
  await bea.sends("/start s_219");
  expect(bea.sees).not.toContain("ferry");

  await anna.presses("Send proposal");
  const { number } = await prisma.proposal.findFirstOrThrow({ where: { state: "submitted" } });
  await bea.sends("/start s_219");
  expect(bea.sees).not.toContain("ferry");
  const luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
  await luca.presses("Read the next one");
  await luca.presses("Publish");
  await bea.sends("/start s_219");
  expect(bea.reads).toContain("Another idea is below.");
  await bea.presses(`${number} · A ferry across the river`);
  expect(bea.reads).toContain("Another idea for the same need as proposal 219: A tunnel below the river");
  await bea.presses("Support");
  expect(bea.reads).toContain("1 support");
});

test("nobody is asked for another idea where few supported the first, and only what is one's own is offered", async () => {
  await bea.sends("/start s_220");
  expect(bea.reads).toContain("It cannot be done as it was proposed.");
  expect(bea.sees).not.toContain("I have another idea");
  await addPublic(world, { number: 230, title: "Something of Bea's", area: "navile", by: bea });
  const idOf = async (number: number) => (await prisma.proposal.findFirstOrThrow({ where: { number } })).id;
  const participantIdOfBea = await participantOf(world, bea);
  const offers = async (own: number, proposal: number): Promise<string> => {
    const id = await idOf(own);
    const result = await inTransaction(prisma, async (tx) => {
      const who = { participantId: participantIdOfBea, at: A_DAY_LATER };
      return offerAlternative(await actContext(world, tx, who), { proposal, own: id });
    });
    return result.ok ? "ok" : result.refusal.code;
  };
  expect(await offers(230, 220)).toBe("alternative.not-sought");
  expect(await offers(220, 219)).toBe("proposal-gone");
  expect(await offers(230, 230)).toBe("alternative.not-sought");
  expect(await offers(230, 219)).toBe("ok");
  expect(world.log.errors).toEqual([]);
});
