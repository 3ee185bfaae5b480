import { beforeAll, expect, test } from "vitest";
import { ROLE_KINDS, type RoleKind } from "../../../src/domain/desk/rights.js";
import type { Result } from "../../../src/domain/result.js";
import type { ActInputs, ActName } from "../../../src/flows/acts.js";
import { readPerson } from "../../../src/persistence/people.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { personFrom } from "../../../src/services/scene.js";
import { actContext } from "../../support/act-context.js";
import { IN_CHECK, isFound, REASON } from "../../support/assessing.js";
import { minutesMark } from "../../../src/domain/workshop.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent } from "../../support/merging.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../../support/sample-process.js";
import { idOf } from "../../support/voters.js";
import { World } from "../../support/world.js";

// Acts on what the table of all acts does not have in a district: a proposal in the technical check, a merge, a workshop. All
// of it is in Navile, where staff of Navile get through, and staff of Savena do not.

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
const [WAITING, UNGIVEN, PUBLISHED, FROM, INTO] = [301, 302, 303, 304, 305];
const WORKSHOP = idOf("workshop");
const NOT_STAFF = ["not-organizer", "not-staff", "not-evaluator", "not-at-desk", "not-your-area"];

const named = (kind: RoleKind, area: string): string => idOf(`${kind} in ${area}`);

async function staffOf(area: string): Promise<void> {
  for (const kind of ROLE_KINDS)
    await prisma.participant.create({
      data: {
        id: named(kind, area),
        communityId: COMMUNITY_ID,
        createdAt: world.clock.at,
        roles: {
          create: {
            id: idOf(`role of ${kind} in ${area}`),
            processId: PROCESS_ID,
            kind,
            areaKey: area,
            grantedAt: world.clock.at,
          },
        },
      },
    });
}

const idNumbered = async (number: number): Promise<number> =>
  (await prisma.proposal.findFirstOrThrow({ where: { number } })).id;

/** Looked at by an evaluator of Navile, whose verdict waits to be read. */
async function waits(number: number): Promise<number> {
  const proposalId = await idNumbered(number);
  await prisma.proposal.update({ where: { id: proposalId }, data: { state: "in-check" } });
  await prisma.assessment.create({
    data: {
      processId: PROCESS_ID,
      proposalId,
      assignedAt: world.clock.at,
      state: "waiting",
      evaluatorId: named("evaluator", "navile"),
      writtenBy: named("evaluator", "navile"),
      writtenAt: world.clock.at,
      verdict: "feasible",
      cost: 100,
      office: "Works",
      reason: REASON,
    },
  });
  return proposalId;
}

let merge = 0;
let message = 0;
let talked = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  for (const area of ["navile", "savena"]) await staffOf(area);
  for (const number of [WAITING, UNGIVEN, PUBLISHED, FROM, INTO])
    await addSent(world, { number, title: `Proposal ${number}`, area: "navile" });
  talked = await waits(WAITING);
  await isFound(world, PUBLISHED, { cost: 4_000_000 });
  const at = world.clock.at;
  ({ id: message } = await prisma.coDesignMessage.create({
    data: {
      proposalId: talked,
      fromOffice: false,
      text: "Other words for it",
      part: "title",
      before: "Proposal 301",
      state: "open",
      createdAt: at,
    },
  }));
  ({ id: merge } = await prisma.proposalMerge.create({
    data: {
      fromId: await idNumbered(FROM),
      intoId: await idNumbered(INTO),
      state: "asked",
      proposedBy: named("moderator", "navile"),
      proposedAt: at,
      answerBy: new Date(at.getTime() + 60_000),
      fromAsked: false,
      intoAsked: false,
    },
  }));
  await prisma.meeting.create({
    data: {
      id: WORKSHOP,
      processId: PROCESS_ID,
      name: "Workshop",
      names: { en: "Workshop", it: "Laboratorio" },
      at: new Date(at.getTime() + 24 * 60 * 60_000),
      createdAt: at,
      publishedAt: at,
      areaKey: "navile",
      place: { address: "Casa di quartiere" },
    },
  });
});

/** The refusal's code, empty where it was done. Nothing of it stays. */
async function codeOf(
  [kind, area]: readonly [RoleKind, string],
  act: ActName,
  input: object,
): Promise<string> {
  const undone = new Error("undone");
  let code = "";
  await inTransaction(prisma, async (tx) => {
    const context = await actContext(world, tx, { participantId: named(kind, area), at: IN_CHECK });
    const person = personFrom(await readPerson(tx, context.person.id, PROCESS_ID, "test"), context.now);
    const perform = world.engine.acts[act] as (context: object, input: object) => Promise<Result<unknown>>;
    const result = await perform({ ...context, person }, input);
    code = result.ok ? "" : result.refusal.code;
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return code;
}

const ORGANIZERS: readonly RoleKind[] = ["organizer"];
const EVALUATORS: readonly RoleKind[] = ["organizer", "evaluator"];
const STAFF: readonly RoleKind[] = ["organizer", "moderator"];

/** An act, whose it is, on what, and what staff of another district are told where that is something else. */
const of = <Name extends ActName>(
  act: Name,
  roles: readonly RoleKind[],
  input: () => ActInputs[Name],
  refusal = "not-your-area",
) => ({ act, roles, input: input as () => object, refusal });

const verdict = { verdict: "feasible", cost: 100, office: "Works", reason: REASON, reader: null } as const;
const seen = IN_CHECK.replace("Z", ".000Z");

const ACTS = [
  of("assign-assessment", ORGANIZERS, () => ({ proposal: UNGIVEN, evaluator: null })),
  of(
    "assign-assessments",
    ORGANIZERS,
    () => ({ area: null, theme: null, evaluator: named("evaluator", "navile") }),
    "assess.none-to-give",
  ),
  of("write-verdict", EVALUATORS, () => ({ proposal: WAITING, ...verdict })),
  of("note-assessment", EVALUATORS, () => ({ proposal: WAITING, text: "Ask the gardeners" })),
  of("hand-on-verdict", EVALUATORS, () => ({ proposal: WAITING, reader: null })),
  of("confirm-verdict", EVALUATORS, () => ({ proposal: WAITING, seen })),
  of("send-back-verdict", EVALUATORS, () => ({ proposal: WAITING, seen, why: "Please look again." })),
  of("publish-verdicts", ORGANIZERS, () => ({ proposals: [WAITING] })),
  of("end-check", ORGANIZERS, () => ({ proposal: WAITING, why: "It was sent by mistake." })),
  // An evaluator only where a second look was asked for.
  of("reopen-assessment", ORGANIZERS, () => ({ proposal: PUBLISHED })),
  of("write-design", EVALUATORS, () => ({ proposal: talked, text: "Hello" }), "design.not-yours"),
  of(
    "suggest-design",
    EVALUATORS,
    () => ({ proposal: talked, part: "title", text: "Another title for it" }),
    "design.not-yours",
  ),
  of("settle-design", EVALUATORS, () => ({ message, agree: false }), "design.not-yours"),
  of("summarize-design", EVALUATORS, () => ({ proposal: talked, text: REASON }), "design.not-yours"),
  of("make-project", STAFF, () => ({ proposal: PUBLISHED, area: "navile", cost: 4_000_000 })),
  of("undo-merge", STAFF, () => ({ merge })),
  of("move-workshop", ORGANIZERS, () => ({ workshop: WORKSHOP, seen: 1, at: seen, place: null, why: {} })),
  of("pin-workshop", ORGANIZERS, () => ({ workshop: WORKSHOP, latitude: 44.5, longitude: 11.34 })),
  of("resize-workshop", ORGANIZERS, () => ({ workshop: WORKSHOP, capacity: 30 })),
  of("cancel-workshop", ORGANIZERS, () => ({ workshop: WORKSHOP, seen: 1, why: {} })),
  of("write-minutes", ORGANIZERS, () => ({ workshop: WORKSHOP, seen: minutesMark({}), text: {} })),
  of("enter-proposal", ["organizer", "moderator", "desk"], () => ({
    workshop: WORKSHOP,
    title: "Benches for everybody",
    body: "There is nowhere to sit in this street.",
    place: null,
    theme: null,
  })),
];

test.each(ACTS)(
  "$act is for staff of its district, and of no other",
  async ({ act, roles, input, refusal }) => {
    for (const kind of roles) {
      expect(await codeOf([kind, "savena"], act, input()), `${kind} of another district`).toBe(refusal);
      const own = await codeOf([kind, "navile"], act, input());
      expect([...NOT_STAFF, refusal], `${kind} of this district`).not.toContain(own);
    }
  },
);

test("staff put nothing on the ballot of another district, wherever it was proposed", async () => {
  const input = { proposal: PUBLISHED, area: "savena", cost: 4_000_000 };
  for (const kind of STAFF)
    for (const area of ["navile", "savena"])
      expect(await codeOf([kind, area], "make-project", input)).toBe("not-your-area");
});

test("many are given in one's own district, and nothing else is", async () => {
  const organizer = named("organizer", "savena");
  await addSent(world, { number: 306, title: "In Savena", area: "savena" });
  const count = await inTransaction(prisma, async (tx) => {
    const context = await actContext(world, tx, { participantId: organizer, at: IN_CHECK });
    const person = personFrom(await readPerson(tx, organizer, PROCESS_ID, "test"), context.now);
    const evaluator = named("evaluator", "savena");
    const given = await world.engine.acts["assign-assessments"](
      { ...context, person },
      { area: null, theme: null, evaluator },
    );
    return given.ok ? given.value["count"] : given.refusal.code;
  });
  expect(count).toBe(1);
  const inCheck = await prisma.proposal.findMany({ where: { state: "in-check" }, select: { number: true } });
  expect(new Set(inCheck.map(({ number }) => number))).toEqual(new Set([WAITING, PUBLISHED, 306]));
});
