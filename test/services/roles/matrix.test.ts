import { beforeAll, expect, test } from "vitest";
import { ROLE_KINDS, type HeldRole, type RoleKind } from "../../../src/domain/desk/rights.js";
import type { ActInputs, ActName } from "../../../src/flows/acts.js";
import type { Result } from "../../../src/domain/result.js";
import { readPerson } from "../../../src/persistence/people.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { personFrom } from "../../../src/services/scene.js";
import { actContext } from "../../support/act-context.js";
import { openTestDatabase } from "../../support/database.js";
import { MONDAY, sendsProposal } from "../../support/proposing.js";
import { addSampleProcess, COMMUNITY_ID, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { idOf } from "../../support/voters.js";
import { World } from "../../support/world.js";

// Every act that the engine knows, tried with every role, with none, with a role of another process, with one that was taken
// back, and with roles for one district. What is expected stands here and is not taken from the table of rights.

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
const NOBODY = "00000000-0000-4000-8000-000000000000";
const PROPOSAL = 218;
const PROJECT = 12;

interface Expected<Name extends ActName> {
  roles: readonly RoleKind[];
  /**
   * `process`: a role for one district is not enough. `area`: it is, for what the input names, which is in Navile. `none`:
   * the input names nothing that is in a district, or a turn at a desk comes first.
   */
  reach: "process" | "area" | "none";
  input: ActInputs[Name];
  /** What whoever may not read it is told: that there is no such thing. */
  hidden?: string;
}

const ORGANIZERS = ["organizer"] as const;
const STAFF = ["organizer", "moderator"] as const;
const DESKS = ["organizer", "desk"] as const;

const of = <Name extends ActName>(
  roles: readonly RoleKind[],
  reach: Expected<Name>["reach"],
  input: ActInputs[Name],
  hidden?: string,
): Expected<Name> => ({ roles, reach, input, ...(hidden !== undefined && { hidden }) });

const card = { proposal: PROPOSAL, version: 1 };
const broadcast = NOBODY;
const draft = NOBODY;
const counts = [{ box: 1, version: 1 }];
const document = { name: "Ada Rossi", birthDate: "1950-03-07", tie: "live", area: "navile" };
const photo = { bytes: new Uint8Array(), mime: "image/jpeg" };

/** Whoever is a citizen may: what is theirs, and the phase, other tests look at. */
const CITIZENS = "citizens";

const EXPECTED: { readonly [Name in ActName]: Expected<Name> | typeof CITIZENS } = {
  "finish-welcome": CITIZENS,
  "choose-process": CITIZENS,
  "set-language": CITIZENS,
  "set-area": CITIZENS,
  "set-name": CITIZENS,
  "set-messages": CITIZENS,
  "set-weekly": CITIZENS,
  "restore-messages": CITIZENS,
  "set-notices-on": CITIZENS,
  "set-quiet": CITIZENS,
  "set-photos": CITIZENS,
  "stop-messages": CITIZENS,
  "resume-messages": CITIZENS,
  "ask-person": CITIZENS,
  "reply-request": CITIZENS,
  "follow-project": CITIZENS,
  "make-link-code": CITIZENS,
  "open-link": CITIZENS,
  "accept-link": CITIZENS,
  "decline-link": CITIZENS,
  "unlink-chat": CITIZENS,
  "verify-by-code": CITIZENS,
  "verify-by-list": CITIZENS,
  "verify-by-contact": CITIZENS,
  "send-phone-code": CITIZENS,
  "verify-by-sms": CITIZENS,
  "start-login": CITIZENS,
  "show-desk-code": CITIZENS,
  "find-desk-code": of(["desk"], "none", { code: "ABC-DEF" }),
  "confirm-at-desk": of(["desk"], "area", { check: NOBODY, ...document }),
  "keep-photo": CITIZENS,
  "start-draft": CITIZENS,
  "draft-from-message": CITIZENS,
  "save-proposal": CITIZENS,
  "place-proposal": CITIZENS,
  "add-photo": CITIZENS,
  "add-photos": CITIZENS,
  "describe-photo": CITIZENS,
  "remove-photo": CITIZENS,
  "show-name": CITIZENS,
  "submit-proposal": CITIZENS,
  "drop-change": CITIZENS,
  "withdraw-proposal": CITIZENS,
  "restore-proposal": CITIZENS,
  "delete-draft": CITIZENS,
  "answer-close-ones": CITIZENS,
  "ask-to-join": CITIZENS,
  "support-proposal": CITIZENS,
  "unsupport-proposal": CITIZENS,
  "post-comment": CITIZENS,
  "delete-comment": CITIZENS,
  "report-comment": CITIZENS,
  "make-poster": CITIZENS,
  "invite-coauthor": CITIZENS,
  "invite-wisher": CITIZENS,
  "open-coauthor-code": CITIZENS,
  "join-proposal": CITIZENS,
  "decline-coauthor": CITIZENS,
  "remove-coauthor": CITIZENS,
  "leave-proposal": CITIZENS,
  "suggest-change": CITIZENS,
  "settle-suggestion": CITIZENS,
  "ask-ready": CITIZENS,
  "answer-ready": CITIZENS,
  "keep-note": CITIZENS,
  "answer-note": CITIZENS,
  "remove-note": CITIZENS,
  discuss: CITIZENS,
  "add-idea": CITIZENS,
  "take-idea": CITIZENS,
  "leave-idea": CITIZENS,
  "remove-idea": CITIZENS,
  "draft-idea": CITIZENS,
  "add-to-ballot": CITIZENS,
  "remove-from-ballot": CITIZENS,
  "swap-in-ballot": CITIZENS,
  "give-points": CITIZENS,
  "move-points": CITIZENS,
  "rank-project": CITIZENS,
  "answer-project": CITIZENS,
  "set-ballot": CITIZENS,
  "clear-ballot": CITIZENS,
  "undo-ballot": CITIZENS,
  "refill-ballot": CITIZENS,
  "show-choices": CITIZENS,
  "cast-vote": CITIZENS,
  "begin-at-desk": of(DESKS, "area", { ...document, unlisted: true }),
  "begin-by-code": of(DESKS, "none", { code: "NAV-1111-KQRT" }),
  "choose-desk-area": of(DESKS, "none", { area: "navile" }),
  "allow-replacing": of(DESKS, "none", { box: 1, code: null }),
  "at-desk": of(DESKS, "none", { act: { name: "clear-ballot", input: { box: 1 } } }),
  "give-paper": of(DESKS, "none", { box: 1 }),
  "end-at-desk": CITIZENS,
  "set-up-channel": CITIZENS,
  "collect-supports": CITIZENS,
  "open-check": CITIZENS,
  "use-for-staff": of(ORGANIZERS, "process", { group: NOBODY }),
  "leave-staff-channel": of(ORGANIZERS, "process", {}),
  "open-invitation": CITIZENS,
  "accept-role": CITIZENS,
  "invite-role": of(ORGANIZERS, "process", { role: "moderator", area: "navile" }),
  "revoke-invitation": of(ORGANIZERS, "process", { invitation: 1 }),
  "revoke-role": of(ORGANIZERS, "process", { role: NOBODY }),
  "decline-role": CITIZENS,
  "get-record": of(ORGANIZERS, "process", {}),
  "take-proposal": of(STAFF, "area", { proposal: PROPOSAL }),
  "release-proposal": of(STAFF, "area", { proposal: PROPOSAL }),
  "publish-proposal": of(STAFF, "area", card),
  "ask-change": of(STAFF, "area", { ...card, note: "Where would it be?" }),
  "reject-proposal": of(STAFF, "area", { ...card, reason: "done", note: null }),
  "undo-decision": of(STAFF, "area", { proposal: PROPOSAL }),
  "propose-merge": of(STAFF, "area", { ...card, into: 219, note: null }),
  "answer-merge": CITIZENS,
  "undo-merge": of(STAFF, "none", { merge: 1 }),
  "make-project": of(STAFF, "none", { proposal: PROPOSAL, area: "navile", cost: 100 }),
  "approve-results": of(ORGANIZERS, "process", { counts }),
  "publish-results": of(ORGANIZERS, "process", { counts, at: null }),
  "cancel-publication": of(ORGANIZERS, "process", { counts }),
  "correct-results": of(ORGANIZERS, "process", { box: 1, note: {} }),
  "publish-comment": of(STAFF, "area", { comment: 1 }),
  "remove-comment": of(STAFF, "area", { comment: 1, reason: "insult" }),
  "undo-comment": of(STAFF, "area", { comment: 1 }),
  "publish-works": of(ORGANIZERS, "area", {
    project: PROJECT,
    step: "started",
    text: {},
    expected: null,
    reason: {},
    change: {},
    photo: null,
    corrects: null,
  }),
  "put-in-charge": of(ORGANIZERS, "area", { project: PROJECT, person: null }),
  "keep-works-photo": of(ORGANIZERS, "area", { project: PROJECT, photo }, "works-not-followed"),
  "send-works-photo": CITIZENS,
  "decide-works-photo": of(ORGANIZERS, "area", { photo: 1, verdict: "thanked", words: null }),
  "take-request": of(["organizer", "moderator", "help"], "area", { request: 1 }, "question-gone"),
  "release-request": of(["organizer", "moderator", "help"], "area", { request: 1 }, "question-gone"),
  "answer-request": of(
    ["organizer", "moderator", "help"],
    "area",
    { request: 1, text: "By bus.", seen: 0 },
    "question-gone",
  ),
  "close-request": of(
    ["organizer", "moderator", "help"],
    "area",
    { request: 1, text: null, seen: 0 },
    "question-gone",
  ),
  "pass-request": of(
    ["organizer", "moderator", "help"],
    "area",
    { request: 1, to: "role:evaluator" },
    "question-gone",
  ),
  "undo-answer": of(ROLE_KINDS, "none", { message: 1 }),
  "look-up-reference": of(["organizer", "help"], "none", { reference: "abcdefghij" }),
  "close-report": of(ORGANIZERS, "area", { request: 2 }, "question-gone"),
  "retry-undelivered": of(ORGANIZERS, "process", {}),
  "approve-rule-change": of(ORGANIZERS, "process", { change: NOBODY }),
  "reject-rule-change": of(ORGANIZERS, "process", { change: NOBODY }),
  "begin-broadcast": of(ORGANIZERS, "process", {}),
  "write-broadcast": of(ORGANIZERS, "process", { broadcast, texts: {}, button: null }),
  "target-broadcast": of(ORGANIZERS, "process", { broadcast, dimension: "areas", values: [] }),
  "test-broadcast": of(ORGANIZERS, "process", { broadcast }),
  "schedule-broadcast": of(ORGANIZERS, "process", { broadcast, dueAt: null }),
  "take-back-broadcast": of(ORGANIZERS, "process", { broadcast }),
  "approve-broadcast": of(ORGANIZERS, "process", { broadcast, seen: "aa" }),
  "send-back-broadcast": of(ORGANIZERS, "process", { broadcast, seen: "aa" }),
  "pause-broadcast": of(ORGANIZERS, "process", { broadcast }),
  "resume-broadcast": of(ORGANIZERS, "process", { broadcast }),
  "cancel-broadcast": of(ORGANIZERS, "process", { broadcast }),
  "delete-broadcast": of(ORGANIZERS, "process", { broadcast }),
  "begin-process-draft": of(ORGANIZERS, "process", { from: "" }),
  "write-process-draft": of(ORGANIZERS, "process", { draft, field: "title", value: null }),
  "staff-process-draft": of(ORGANIZERS, "process", { draft, person: NOBODY, kind: "moderator", on: true }),
  "delete-process-draft": of(ORGANIZERS, "process", { draft }),
  "file-of-process-draft": of(ORGANIZERS, "process", { draft }),
  "ask-process-approval": of(ORGANIZERS, "process", { draft }),
  "approve-process": of(ORGANIZERS, "process", { draft, version: 1 }),
  "send-back-process": of(ORGANIZERS, "process", { draft, version: 1 }),
  "announce-meeting": of(ORGANIZERS, "none", { name: "Laboratorio in Navile", at: "2026-06-20T16:00:00Z" }),
  "attend-meeting": CITIZENS,
  "forget-meeting": CITIZENS,
};

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
