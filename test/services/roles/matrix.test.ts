import { beforeAll, expect, test } from "vitest";
import { ROLE_KINDS, type HeldRole } from "../../../src/domain/desk/rights.js";
import type { ActName } from "../../../src/flows/acts.js";
import type { Result } from "../../../src/domain/result.js";
import { readPerson } from "../../../src/persistence/people.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { personFrom } from "../../../src/services/scene.js";
import { actContext } from "../../support/act-context.js";
import { openTestDatabase } from "../../support/database.js";
import { CITIZENS, EXPECTED, NOBODY, PROJECT, type Expected } from "../../support/expected-rights.js";
import { MONDAY, sendsProposal } from "../../support/proposing.js";
import { addSampleProcess, COMMUNITY_ID, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { idOf } from "../../support/voters.js";
import { World } from "../../support/world.js";

// Every act that the engine knows, tried with every role, with none, with a role of another process, with one that was taken
// back, and with roles for one district.

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
/** Codes that say: this is not for you. */
const DENIED = [
  "not-organizer",
  "not-staff",
  "not-evaluator",
  "not-help-desk",
  "not-at-desk",
  "not-your-area",
];

const people = new Map<string, string>();
let conversationId = "";

/** Somebody with these roles, as the database knows them. */
async function somebody(name: string, roles: readonly HeldRole[], more: object = {}): Promise<void> {
  const id = idOf(name);
  const grantedAt = new Date(MONDAY);
  await prisma.participant.create({
    data: {
      id,
      communityId: COMMUNITY_ID,
      createdAt: grantedAt,
      roles: {
        create: roles.map(({ kind, area = null }) => ({
          id: idOf(`${name} ${kind}`),
          processId: PROCESS_ID,
          kind,
          areaKey: area ?? null,
          grantedAt,
          ...more,
        })),
      },
    },
  });
  people.set(name, id);
}

/** Who is tried besides whoever has one role for the whole process: none of them may do anything. */
const OUTSIDERS = ["nobody", "organizer of another process", "revoked organizer"];

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  const project = await prisma.project.update({
    where: { processId_number: { processId: PROCESS_ID, number: PROJECT } },
    data: { status: "funded" },
  });
  expect(project.areaKey).toBe("navile");
  await sendsProposal(world.person("anna"));
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: "anna" } });
  await prisma.participant.update({ where: { id: participantId }, data: { areaKey: "navile" } });
  const at = new Date(MONDAY);
  const said = { processId: PROCESS_ID, text: "How do I vote?", createdAt: at };
  await prisma.comment.create({
    data: { ...said, projectId: project.id, authorId: participantId, state: "held" },
  });
  for (const kind of ["question", "pressure"])
    await prisma.helpRequest.create({ data: { ...said, participantId, kind, waitingSince: at } });
  await prisma.worksPhoto.create({
    data: { projectId: project.id, participantId, fileId: NOBODY, words: "A bench", createdAt: at },
  });
  ({ id: conversationId } = await prisma.conversation.findFirstOrThrow({ where: { participantId } }));
  await prisma.deskCode.create({
    data: {
      id: NOBODY,
      processId: PROCESS_ID,
      hash: "shown at the desk",
      participantId,
      conversationId,
      expiresAt: new Date(NOW.getTime() + 60_000),
    },
  });
  for (const kind of ROLE_KINDS) {
    await somebody(kind, [{ kind }]);
    await somebody(`${kind} in navile`, [{ kind, area: "navile" }]);
    await somebody(`${kind} in savena`, [{ kind, area: "savena" }]);
  }
  await somebody("nobody", []);
  await somebody("organizer of another process", [{ kind: "organizer" }], {
    processId: idOf("another process"),
  });
  await somebody("revoked organizer", [{ kind: "organizer" }], { revokedAt: at });
});

/** Whether somebody is let through: to do it, or to be told what stands in the way of whoever may. Nothing of it stays. */
async function isLetThrough(name: string, act: ActName, { input, hidden }: AnyExpected): Promise<boolean> {
  const undone = new Error("undone");
  let code = "";
  await inTransaction(prisma, async (tx) => {
    const context = await actContext(world, tx, {
      participantId: people.get(name) ?? "",
      at: NOW.toISOString(),
    });
    const person = personFrom(await readPerson(tx, context.person.id, PROCESS_ID, "test"), context.now);
    const perform = world.engine.acts[act] as (context: object, input: object) => Promise<Result<unknown>>;
    const result = await perform({ ...context, person, conversationId }, input);
    code = result.ok ? "" : result.refusal.code;
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return !DENIED.includes(code) && code !== hidden;
}

type AnyExpected = Pick<Expected<ActName>, "roles" | "reach" | "hidden"> & { input: object };

const acts = Object.entries(EXPECTED).flatMap(([name, expected]) =>
  expected === CITIZENS ? [] : [[name as ActName, expected as AnyExpected] as const],
);

test("every act of the engine is in this table, by name", () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(world.engine.acts).sort());
});

test.each(acts)("%s is for those who may, and for nobody else", async (act, expected) => {
  const { roles, reach } = expected;
  const tried = [...OUTSIDERS, ...ROLE_KINDS];
  const through: string[] = [];
  for (const name of tried) if (await isLetThrough(name, act, expected)) through.push(name);
  expect(through).toEqual(ROLE_KINDS.filter((kind) => roles.includes(kind)));
  if (reach === "none") return;
  for (const kind of roles)
    expect(
      [
        await isLetThrough(`${kind} in navile`, act, expected),
        await isLetThrough(`${kind} in savena`, act, expected),
      ],
      `${kind} of a district`,
    ).toEqual([reach === "area", false]);
});
