import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import type { ActContext } from "../../../src/services/act.js";
import { deskActs } from "../../../src/services/desk/desk-acts.js";
import { authorActs } from "../../../src/services/proposals/author-acts.js";
import { togetherActs } from "../../../src/services/together/together-acts.js";
import { actContext } from "../../support/act-context.js";
import { openTestDatabase } from "../../support/database.js";
import { jpegPhoto } from "../../support/photos.js";
import { MONDAY, sendsProposal, TITLE } from "../../support/proposing.js";
import { addProposal } from "../../support/public-proposals.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { opens, writeTogether } from "../../support/together.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
let proposal = 0;
let suggestion = 0;
let note = 0;
let coAuthor = "";

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  const anna = world.person("anna");
  await sendsProposal(anna);
  proposal = (await prisma.proposal.findFirstOrThrow()).id;
  const [bea, dino] = [world.person("bea", { name: "Bea" }), world.person("dino", { name: "Dino" })];
  await writeTogether(anna, "218 · ", [bea, dino]);
  await opens(anna, "218 · ");
  await anna.presses("Work together");
  await anna.presses("Remove a co-author");
  const ofDino = anna.buttons.find(({ label }) => label.endsWith("Dino"));
  await anna.presses(ofDino?.label ?? "");
  coAuthor = await participant("bea");
  for (const id of ["mallory", "dino"]) await world.person(id).sends("/home");
  await addProposal(prisma, { number: 300, title: "Somebody else's" });
  const data = { proposalId: proposal, baseVersion: 1, before: TITLE, after: "Another title for it" };
  const by = { byId: await participant("anna"), createdAt: new Date(MONDAY) };
  const made = await prisma.suggestion.create({ data: { ...data, ...by, field: "title" } });
  suggestion = made.id;
  const said = { saidById: by.byId, keptById: by.byId, createdAt: by.createdAt, agreedAt: by.createdAt };
  note = (await prisma.note.create({ data: { proposalId: proposal, text: "Yes", ref: "1", ...said } })).id;
});

const participant = async (externalId: string): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { externalId } })).participantId;

type Try = (context: ActContext) => Promise<{ ok: boolean; refusal?: { code: string } }>;

/** For what somebody may do, only that they may is looked at; what it did is undone. */
class Undone extends Error {}

/** Runs an act as somebody without a role here, as if a screen had led there, and leaves everything as it was. */
async function as(who: string, act: Try): Promise<string | undefined> {
  let told: string | undefined;
  await runAs(who, act, (result) => {
    told = result;
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return told;
}

/** Mallory wrote nothing here. */
const asMallory = (act: Try) => runAs("mallory", act, (result) => result);

async function runAs<R>(who: string, act: Try, then: (result: string | undefined) => R): Promise<R> {
  const participantId = await participant(who);
  return inTransaction(prisma, async (tx) => {
    const context = await actContext(world, tx, { participantId, at: MONDAY });
    const result = await act({
      ...context,
      from: { id: who },
      notify: () => {
        if (who === "mallory") expect.unreachable("nobody is told");
      },
      post: () => expect.unreachable("no group is told"),
    });
    return then(result.ok ? "done" : result.refusal?.code);
  });
}

const photo = { bytes: new Uint8Array(jpegPhoto), mime: "image/jpeg" };

const seen = 1;
const WRITING: [string, Try][] = [
  [
    "start-draft",
    (c) =>
      authorActs["start-draft"](c, { file: null, position: null, into: proposal, group: null, title: null }),
  ],
  [
    "save-proposal",
    (c) => authorActs["save-proposal"](c, { proposal, values: { title: "Mine now, thanks" }, seen }),
  ],
  ["place-proposal", (c) => authorActs["place-proposal"](c, { proposal, area: "savena", place: null, seen })],
  ["add-photos", (c) => authorActs["add-photos"](c, { proposal, photos: [photo] })],
  ["add-photo", (c) => authorActs["add-photo"](c, { proposal, photo })],
  ["describe-photo", (c) => authorActs["describe-photo"](c, { proposal, alt: "x" })],
  ["remove-photo", (c) => authorActs["remove-photo"](c, { proposal, seen })],
  [
    "suggest-change",
    (c) => togetherActs["suggest-change"](c, { proposal, part: "title", text: "A better title", seen }),
  ],
  ["answer-ready", (c) => togetherActs["answer-ready"](c, { proposal, version: 1, reason: null })],
  [
    "keep-note",
    (c) =>
      togetherActs["keep-note"](c, {
        proposal,
        text: "Words",
        ref: "2",
        said: { id: c.from.id, name: null, language: null, reachable: true },
      }),
  ],
  ["remove-note", (c) => togetherActs["remove-note"](c, { note })],
  ["leave-proposal", (c) => togetherActs["leave-proposal"](c, { proposal })],
];

const FIRST_ONLY: [string, Try][] = [
  ["show-name", (c) => authorActs["show-name"](c, { proposal, on: true })],
  ["submit-proposal", (c) => authorActs["submit-proposal"](c, { proposal })],
  ["drop-change", (c) => authorActs["drop-change"](c, { proposal })],
  ["withdraw-proposal", (c) => authorActs["withdraw-proposal"](c, { proposal })],
  ["restore-proposal", (c) => authorActs["restore-proposal"](c, { proposal })],
  ["delete-draft", (c) => authorActs["delete-draft"](c, { proposal })],
  ["invite-coauthor", (c) => togetherActs["invite-coauthor"](c, { proposal })],
  ["remove-coauthor", (c) => togetherActs["remove-coauthor"](c, { proposal, coAuthor })],
  ["answer-close-ones", (c) => authorActs["answer-close-ones"](c, { proposal, answer: "different" })],
  ["ask-to-join", (c) => authorActs["ask-to-join"](c, { proposal, number: 300 })],
  ["ask-ready", (c) => togetherActs["ask-ready"](c, { proposal })],
  ["settle-suggestion", (c) => togetherActs["settle-suggestion"](c, { suggestion, take: true, seen })],
];

/** About no proposal of anybody's: what each checks is elsewhere. */
const OF_NO_PROPOSAL = [
  "keep-photo",
  "open-coauthor-code",
  "join-proposal",
  "decline-coauthor",
  "answer-note",
  "discuss",
  "invite-wisher", // by the draft of whoever wishes to join forces
  "draft-from-message", // always one's own new draft
];

test("every act on a proposal is tried", () => {
  const tried = [...WRITING, ...FIRST_ONLY].map(([name]) => name);
  expect([...tried, ...OF_NO_PROPOSAL].sort()).toEqual(
    [...Object.keys(authorActs), ...Object.keys(togetherActs)].sort(),
  );
});

test.each([...WRITING, ...FIRST_ONLY])(
  "%s is for those who write it, whatever id a conversation holds (I-3)",
  async (_name, act) => {
    expect(await asMallory(act)).toBe("proposal-gone");
    expect(await as("dino", act)).toBe("proposal-gone");
  },
);

test.each(WRITING)("%s is also a co-author's", async (_name, act) => {
  expect(await as("bea", act)).toBe("done");
});

test.each(FIRST_ONLY)("%s is only for whoever began it", async (_name, act) => {
  expect(await as("bea", act)).toBe("not-first-author");
});

test("nobody decides about what they write with somebody", async () => {
  await prisma.role.create({
    data: {
      id: world.app.randomness.uuid(),
      processId: PROCESS_ID,
      participantId: await participant("bea"),
      kind: "moderator",
      grantedAt: new Date(MONDAY),
    },
  });
  const staff = (c: ActContext) =>
    ({ ...c, person: { ...c.person, roles: [{ kind: "moderator" }] } }) as ActContext;
  expect(await as("bea", (c) => deskActs["publish-proposal"](staff(c), card))).toBe("proposal-your-own");
});

const card = { proposal: 218, version: 1 };

test.each([
  ["take-proposal", (c: ActContext) => deskActs["take-proposal"](c, card)],
  ["release-proposal", (c: ActContext) => deskActs["release-proposal"](c, card)],
  ["publish-proposal", (c: ActContext) => deskActs["publish-proposal"](c, card)],
  ["ask-change", (c: ActContext) => deskActs["ask-change"](c, { ...card, note: "Where would it be?" })],
  [
    "reject-proposal",
    (c: ActContext) => deskActs["reject-proposal"](c, { ...card, reason: "done", note: null }),
  ],
  ["undo-decision", (c: ActContext) => deskActs["undo-decision"](c, card)],
  [
    "make-project",
    (c: ActContext) => deskActs["make-project"](c, { proposal: 218, area: "navile", cost: 100 }),
  ],
])("%s is for those with a role in this process", async (_name, act) => {
  expect(await asMallory(act)).toBe("not-staff");
});

test("nothing was touched, and nothing is on record", async () => {
  const versions = await prisma.proposalVersion.findMany({ where: { proposalId: proposal } });
  expect(versions.map(({ title, areaKey }) => [title, areaKey])).toEqual([[TITLE, "navile"]]);
  expect(await prisma.proposal.findMany({ where: { id: proposal } })).toMatchObject([
    { state: "submitted", showName: false, takenBy: null },
  ]);
  expect(await prisma.auditEntry.count()).toBe(0);
  expect(await prisma.file.count()).toBe(0);
});
