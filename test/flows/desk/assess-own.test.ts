import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import type { Result } from "../../../src/domain/result.js";
import type { ActContext } from "../../../src/services/act.js";
import { assessActs } from "../../../src/services/assess/assess-acts.js";
import { actContext } from "../../support/act-context.js";
import {
  addPublic,
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
import { World, type PlayedPerson } from "../../support/world.js";

// An organizer who wrote a proposal, alone or with others, neither directs its check nor reads its verdict before its authors.

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const OWN =
  "You had a part in this proposal, so another organizer decides here. If there is none, invite one under People and roles.";

let olga: PlayedPerson;
let otto: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  olga = await colleague(world, "olga", "organizer");
  otto = await colleague(world, "otto", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
  const anna = await atHome(world, "anna");
  await addPublic(world, { number: 310, title: "Olga's own idea", area: "navile", by: olga });
  await addPublic(world, { number: 311, title: "Benches", area: "navile", by: anna });
});

/** What becomes of an act of hers as if a screen had led there. */
async function does(act: (context: ActContext) => Promise<Result<unknown>>): Promise<string> {
  const participantId = await participantOf(world, olga);
  const result = await inTransaction(prisma, async (tx) => {
    const context = await actContext(world, tx, { participantId, at: IN_CHECK });
    context.person.roles = [{ kind: "organizer" }];
    return act(context);
  });
  return result.ok ? "ok" : result.refusal.code;
}

const checkOf = (number: number) =>
  prisma.assessment.findFirstOrThrow({ where: { proposal: { number } }, include: { proposal: true } });

test("they do not give it to an evaluator, alone or among many; a colleague does", async () => {
  await toCheck(olga, 310);
  expect(olga.reads).toContain(
    "You had a part in this proposal, so others check it. Another organizer decides about it;",
  );
  expect(olga.sees).not.toContain("Give it to an evaluator");
  const id = await participantOf(world, carla);
  expect(await does((c) => assessActs["assign-assessment"](c, { proposal: 310, evaluator: id }))).toBe(
    "assess.own-directed",
  );
  await olga.does({ kind: "press", data: "1|assess|checks||" });
  for (const label of ["Give many to an evaluator", "All districts", "All themes", "Carla"])
    await olga.presses(label);
  await olga.presses("Give 1 proposal");
  expect(await prisma.assessment.count()).toBe(1);
  expect((await checkOf(311)).evaluatorId).toBe(id);
  await gives(otto, 310, "Carla");
});

test("they do not choose its second reader, and do not take it out of the check", async () => {
  await finds(carla, 310, { verdict: "It cannot be done", reader: "Dora" });
  await toCheck(olga, 310);
  for (const label of ["Let somebody else read it", "Take it out of the check"])
    expect(olga.sees).not.toContain(label);
  expect(await does((c) => assessActs["hand-on-verdict"](c, { proposal: 310, reader: null }))).toBe(
    "assess.own-proposal",
  );
  expect(await does((c) => assessActs["end-check"](c, { proposal: 310, why: "It was a mistake." }))).toBe(
    "assess.own-directed",
  );
  expect(await checkOf(310)).toMatchObject({ state: "waiting", proposal: { state: "in-check" } });
});

test("they neither read nor publish its verdict, and are told who does", async () => {
  await confirms(dora, 310);
  await finds(carla, 311);
  await confirms(dora, 311);
  await olga.does({ kind: "press", data: "1|assess|checks||" });
  expect(olga.reads).toContain("1 verdict can be published");
  await olga.presses("Publish 1 verdict");
  expect(olga.reads).toContain("311 · Benches · It can be done · €40,000");
  expect(olga.reads).not.toContain("It cannot be done");
  expect(olga.reads).not.toContain("310");
  await olga.presses("Publish 1 verdict");
  expect(olga.reads).toContain(
    "1 verdict is about something you had a part in. Another organizer publishes it; if there is none, invite one under People and roles.",
  );
  expect(olga.sees).not.toContain("[Publish");
  expect(await does((c) => assessActs["publish-verdicts"](c, { proposals: [310] }))).toBe(
    "assess.own-directed",
  );
  expect((await checkOf(310)).state).toBe("ready");
  await publishes(otto);
  expect((await checkOf(310)).state).toBe("published");
  expect(world.log.errors).toEqual([]);
});

test("a co-author is told the same on a screen from before they wrote with the others", async () => {
  const bea = await atHome(world, "bea");
  await addPublic(world, { number: 312, title: "Lamps", area: "navile", by: bea });
  await toCheck(olga, 312);
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 312 } });
  await olga.presses("Give it to an evaluator");
  await prisma.coAuthor.create({
    data: { proposalId: id, participantId: await participantOf(world, olga), joinedAt: world.clock.at },
  });
  await olga.presses("Carla");
  expect(olga.reads).toContain(OWN);
  expect(await prisma.assessment.count({ where: { proposalId: id } })).toBe(0);
});
