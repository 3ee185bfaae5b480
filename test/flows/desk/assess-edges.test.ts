import { beforeAll, expect, test } from "vitest";
import type { Result } from "../../../src/domain/result.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import type { ActContext } from "../../../src/services/act.js";
import { assessActs } from "../../../src/services/assess/assess-acts.js";
import { openDataOf } from "../../../src/services/open-data/open-data.js";
import { association } from "../../support/associations.js";
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
  REASON,
  toCheck,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf, revoke } from "../../support/organizers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { opens } from "../../support/together.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const secret = "The owner of number 22 is ill, so ask his daughter.";

let anna: PlayedPerson;
let olga: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  anna = await atHome(world, "anna");
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
  for (const [number, title] of [
    [301, "Benches"],
    [302, "Trees in the street"],
    [303, "Swings"],
    [304, "A wall to paint"],
    [305, "Lamps in the park"],
  ] as const)
    await addPublic(world, { number, title, area: "navile", by: anna });
});

const stateOf = async (number: number) =>
  (
    await prisma.assessment.findFirstOrThrow({
      where: { proposal: { number } },
      orderBy: { round: "desc" },
    })
  ).state;

test("nobody assesses their own proposal, or one of a group they wrote with", async () => {
  await addPublic(world, { number: 310, title: "Carla's own idea", area: "navile", by: carla });
  await addPublic(world, { number: 311, title: "Written with Dora", area: "navile", by: anna });
  const proposal = await prisma.proposal.findFirstOrThrow({ where: { number: 311 } });
  await prisma.coAuthor.create({
    data: {
      proposalId: proposal.id,
      participantId: await participantOf(world, dora),
      joinedAt: world.clock.at,
    },
  });
  for (const [number, name] of [
    [310, "Carla"],
    [311, "Dora"],
  ] as const) {
    await toCheck(olga, number);
    await olga.presses("Give it to an evaluator");
    expect(olga.sees).not.toContain(`[${name}]`);
  }
  await toCheck(carla, 310);
  expect(carla.reads).toContain("That proposal is not in the technical check, or it is not yours to see.");
});

test("nor one that was begun in a group they belong to: their association's is somebody else's to check", async () => {
  const vera = await colleague(world, "vera", "evaluator");
  const groupId = await association(prisma, [vera, anna]);
  await addPublic(world, { number: 312, title: "Of the association", area: "navile", by: anna });
  await prisma.proposal.updateMany({ where: { number: 312 }, data: { groupId } });
  await toCheck(olga, 312);
  await olga.presses("Give it to an evaluator");
  expect(olga.sees).toContain("[Carla]");
  expect(olga.sees).not.toContain("[Vera]");
  await olga.presses("Carla");
  // As when she was asked first, and came into the group later.
  await prisma.assessment.updateMany({
    where: { proposal: { number: 312 } },
    data: { evaluatorId: await participantOf(world, vera) },
  });
  const as = async (participantId: string, act: (context: ActContext) => Promise<Result<unknown>>) => {
    const result = await inTransaction(prisma, async (tx) => {
      const context = await actContext(world, tx, { participantId, at: IN_CHECK });
      context.person.roles = [{ kind: "evaluator" }];
      return act(context);
    });
    return result.ok ? "ok" : result.refusal.code;
  };
  const [veras, carlas] = [await participantOf(world, vera), await participantOf(world, carla)];
  const verdict = {
    proposal: 312,
    verdict: "feasible",
    cost: 1,
    office: "Office",
    reason: REASON,
    reader: null,
  } as const;
  expect(await as(veras, (c) => assessActs["write-verdict"](c, verdict))).toBe("assess.own-proposal");
  await gives(olga, 312, "Carla");
  expect(await as(carlas, (c) => assessActs["write-verdict"](c, verdict))).toBe("ok");
  const seen = IN_CHECK.replace("Z", ".000Z");
  for (const act of [
    (c: ActContext) => assessActs["confirm-verdict"](c, { proposal: 312, seen }),
    (c: ActContext) => assessActs["send-back-verdict"](c, { proposal: 312, seen, why: REASON }),
    (c: ActContext) => assessActs["note-assessment"](c, { proposal: 312, text: "Ours is best." }),
  ])
    expect(await as(veras, act)).toBe("assess.own-proposal");
  await toCheck(vera, 312);
  expect(vera.sees).not.toContain("Of the association");
  expect(await stateOf(312)).toBe("waiting");
});

test("two evaluators at one proposal are one verdict, and nobody confirms their own", async () => {
  await gives(olga, 301, "Carla");
  await toCheck(carla, 301);
  await carla.presses("Say what you found");
  // It is given to somebody else while the form is open.
  await gives(olga, 301, "Dora");
  await carla.presses("It can be done");
  expect(carla.reads).toContain("This proposal is given to somebody else.");
  expect(await stateOf(301)).toBe("open");
  await finds(dora, 301);
  await toCheck(dora, 301);
  expect(dora.sees).not.toContain("Confirm it");
  const confirm = dora.dataOf("Write a private note").replace("|note|", "|confirm|");
  await dora.does({ kind: "press", data: confirm });
  expect(dora.reads).toContain("Nobody confirms their own verdict.");
  expect(await stateOf(301)).toBe("waiting");
});

test("what was changed while a second evaluator read it is not confirmed", async () => {
  await toCheck(carla, 301);
  world.clock.moveTo("2026-07-01T09:05:00Z");
  await finds(dora, 301, { reason: `${REASON} And there is shade.` });
  await carla.presses("Confirm it");
  expect(carla.reads).toContain("The verdict or the proposal was changed while you were reading.");
  expect(await stateOf(301)).toBe("waiting");
  await carla.presses("Confirm it");
  expect(await stateOf(301)).toBe("ready");
});

test("an evaluator whose role was taken away cannot send what is on the screen, and it is nobody's then", async () => {
  const rita = await colleague(world, "rita", "evaluator");
  await gives(olga, 302, "Rita");
  await toCheck(rita, 302);
  await rita.presses("Write a private note");
  await revoke(world, rita);
  await rita.sends("Too late to be kept.");
  expect(rita.reads).toContain("Only organizers and evaluators can do this.");
  expect(await prisma.assessmentNote.count()).toBe(0);
  await olga.does({ kind: "press", data: "1|assess|checks||" });
  expect(olga.reads).toContain("302 · Trees in the street · Navile · given to nobody");
});

test("an evaluator of another district sees nothing of it, and an evaluator does not publish", async () => {
  const sara = await colleague(world, "sara", "evaluator");
  await prisma.role.updateMany({
    where: { participantId: await participantOf(world, sara) },
    data: { areaKey: "savena" },
  });
  await toCheck(sara, 301);
  expect(sara.sees).not.toContain("Benches");
  await carla.does({ kind: "press", data: "1|assess|checks||" });
  expect(carla.sees).not.toContain("Publish");
  const turn = carla.dataOf("Home").split("|").at(-1) ?? "";
  await carla.does({ kind: "press", data: `1|assess|publish||${turn}` });
  expect(carla.reads).not.toContain("verdict becomes public");
  expect(await stateOf(301)).toBe("ready");
});

const ACTS: readonly [string, (context: ActContext) => Promise<Result<unknown>>][] = [
  ["assign", (c) => assessActs["assign-assessment"](c, { proposal: 301, evaluator: null })],
  ["assign many", (c) => assessActs["assign-assessments"](c, { area: null, theme: null, evaluator: "" })],
  [
    "write",
    (c) =>
      assessActs["write-verdict"](c, {
        proposal: 301,
        verdict: "feasible",
        cost: 1,
        office: "Office",
        reason: REASON,
        reader: null,
      }),
  ],
  ["note", (c) => assessActs["note-assessment"](c, { proposal: 301, text: "Hm" })],
  ["confirm", (c) => assessActs["confirm-verdict"](c, { proposal: 301, seen: "" })],
  ["send back", (c) => assessActs["send-back-verdict"](c, { proposal: 301, seen: "", why: REASON })],
  ["publish", (c) => assessActs["publish-verdicts"](c, { proposals: [301] })],
  ["reopen", (c) => assessActs["reopen-assessment"](c, { proposal: 301 })],
];

test.each(ACTS)("somebody without a role does not %s", async (_what, act) => {
  const participantId = await participantOf(world, anna);
  const result = await inTransaction(prisma, async (tx) =>
    act(await actContext(world, tx, { participantId, at: IN_CHECK })),
  );
  const code = result.ok ? undefined : result.refusal.code;
  expect(["not-evaluator", "not-organizer"]).toContain(code);
});

test("somebody who organizes another process has no say here", async () => {
  const otto = await colleague(world, "otto", "organizer");
  await prisma.role.updateMany({
    where: { participantId: await participantOf(world, otto) },
    data: { processId: "99999999-9999-4999-8999-999999999999" },
  });
  await toCheck(otto, 301);
  expect(otto.sees).not.toContain("Benches");
  expect(otto.reads).toContain("Only organizers and evaluators can do this.");
});

test("private notes are in nothing that anybody else reads", async () => {
  await gives(olga, 303, "Carla");
  await toCheck(carla, 303);
  await carla.presses("Write a private note");
  await carla.sends(secret);
  expect(carla.reads).toContain(secret);
  await finds(carla, 303);
  await confirms(dora, 303);
  await publishes(olga);
  await aMinuteOfVerdicts(world);
  world.clock.moveTo("2026-07-03T09:00:00Z");
  const bea = await atHome(world, "bea");
  await bea.sends("/start s_303");
  await opens(anna, "303");
  const data = await openDataOf(world.app, { community: "bologna", process: "bilancio-2026" });
  const files = data?.files.map(({ bytes }) => Buffer.from(bytes).toString()).join("\n") ?? "";
  const audit = JSON.stringify(
    await prisma.auditEntry.findMany({ where: { processId: PROCESS_ID } }),
    (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value),
  );
  const said = [...bea.log, ...anna.log].map((reply) => JSON.stringify(reply)).join("\n");
  const logged = world.log.lines.join("\n");
  for (const text of [files, audit, said, logged]) expect(text).not.toContain("number 22");
  expect(audit).toContain("note-assessment");
  // What everybody may know is there.
  expect(files).toContain("Green Office");
  expect(files).toContain(REASON);
  expect(said).toContain("Green Office");
});

test("open data and cards say nothing of a verdict before everybody may know", async () => {
  await gives(olga, 304, "Carla");
  await finds(carla, 304, {
    verdict: "It cannot be done",
    reason: `No wall there belongs to the city. ${REASON}`,
  });
  await confirms(dora, 304);
  await publishes(olga);
  await aMinuteOfVerdicts(world);
  const read = async () => {
    const data = await openDataOf(world.app, { community: "bologna", process: "bilancio-2026" });
    return data?.files.map(({ bytes }) => Buffer.from(bytes).toString()).join("\n") ?? "";
  };
  world.clock.moveTo("2026-07-04T08:59:59Z");
  expect(await read()).not.toContain("No wall there");
  world.clock.moveTo("2026-07-04T09:00:00Z");
  expect(await read()).toContain("No wall there");
});

test("after the check nothing is written or confirmed any more", async () => {
  await gives(olga, 305, "Carla");
  await finds(carla, 305);
  await toCheck(dora, 305);
  world.clock.moveTo("2026-10-30T11:00:00Z");
  await dora.presses("Confirm it");
  expect(dora.reads).toContain("The technical check is over, so nothing was changed.");
  expect(await stateOf(305)).toBe("waiting");
  await toCheck(carla, 305);
  expect(carla.sees).not.toContain("Say what you found");
  expect(world.log.errors).toEqual([]);
});
