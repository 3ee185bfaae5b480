import { beforeAll, expect, test } from "vitest";
import type { Person } from "../../../src/flows/facts.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import type { ActContext } from "../../../src/services/act.js";
import { deskActs } from "../../../src/services/desk/desk-acts.js";
import { authorActs } from "../../../src/services/proposals/author-acts.js";
import { openTestDatabase } from "../../support/database.js";
import { jpegPhoto } from "../../support/photos.js";
import { MONDAY, sendsProposal, TITLE } from "../../support/proposing.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
let proposal = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  const anna = world.person("anna");
  await sendsProposal(anna);
  proposal = (await prisma.proposal.findFirstOrThrow()).id;
  await world.person("mallory").sends("/home");
});

/** Runs an act as Mallory, who wrote nothing here and has no role, as if a screen had led there. */
async function asMallory(act: (context: ActContext) => Promise<{ ok: boolean; refusal?: { code: string } }>) {
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: "mallory" } });
  return inTransaction(prisma, async (tx) => {
    const result = await act({
      tx,
      now: new Date(MONDAY),
      process: await world.app.processes.at(tx, PROCESS_ID, 1),
      person: { id: participantId, roles: [], suspended: undefined } as unknown as Person,
      communityId: COMMUNITY_ID,
      conversationId: "",
      platform: "test",
      from: { id: "mallory" },
      randomness: world.app.randomness,
      secretKey: world.app.secretKey,
      log: world.log,
      notify: () => expect.unreachable("nobody is told"),
    });
    return result.ok ? "done" : result.refusal?.code;
  });
}

const photo = { bytes: new Uint8Array(jpegPhoto), mime: "image/jpeg" };

test.each([
  [
    "start-draft",
    (c: ActContext) => authorActs["start-draft"](c, { file: null, position: null, into: proposal }),
  ],
  [
    "save-proposal",
    (c: ActContext) => authorActs["save-proposal"](c, { proposal, values: { title: "Mine now, thanks" } }),
  ],
  [
    "place-proposal",
    (c: ActContext) => authorActs["place-proposal"](c, { proposal, area: "savena", place: null }),
  ],
  ["add-photo", (c: ActContext) => authorActs["add-photo"](c, { proposal, photo })],
  ["describe-photo", (c: ActContext) => authorActs["describe-photo"](c, { proposal, alt: "x" })],
  ["remove-photo", (c: ActContext) => authorActs["remove-photo"](c, { proposal })],
  ["show-name", (c: ActContext) => authorActs["show-name"](c, { proposal, on: true })],
  ["submit-proposal", (c: ActContext) => authorActs["submit-proposal"](c, { proposal })],
  ["drop-change", (c: ActContext) => authorActs["drop-change"](c, { proposal })],
  ["withdraw-proposal", (c: ActContext) => authorActs["withdraw-proposal"](c, { proposal })],
  ["restore-proposal", (c: ActContext) => authorActs["restore-proposal"](c, { proposal })],
  ["delete-draft", (c: ActContext) => authorActs["delete-draft"](c, { proposal })],
])("%s is the author's alone, whatever id a conversation holds (I-3)", async (_name, act) => {
  expect(await asMallory(act)).toBe("proposal-gone");
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
  ["answer-request", (c: ActContext) => deskActs["answer-request"](c, { request: 1, text: "Hello" })],
])("%s is for those with a role in this process", async (_name, act) => {
  expect(await asMallory(act)).toBe("not-staff");
});

test("nothing was touched, and nothing is on record", async () => {
  const versions = await prisma.proposalVersion.findMany();
  expect(versions.map(({ title, areaKey }) => [title, areaKey])).toEqual([[TITLE, "navile"]]);
  expect(await prisma.proposal.findMany()).toMatchObject([
    { state: "submitted", showName: false, takenBy: null },
  ]);
  expect(await prisma.auditEntry.count()).toBe(0);
  expect(await prisma.file.count()).toBe(0);
});
