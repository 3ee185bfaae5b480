import { beforeAll, beforeEach, expect, test } from "vitest";
import type { ActInputs, ActName } from "../../src/flows/acts.js";
import { loadProcess } from "../../src/persistence/processes.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import type { Act, ActContext } from "../../src/services/act.js";
import { commentActs } from "../../src/services/comments/comment-acts.js";
import { openTestDatabase } from "../support/database.js";
import { atHome } from "../support/newcomers.js";
import { MONDAY } from "../support/proposing.js";
import { addProposal } from "../support/public-proposals.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../support/sample-process.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const idOf = async (externalId: string) =>
  (await prisma.account.findFirstOrThrow({ where: { externalId } })).participantId;

let author = "";
let other = "";
let comment = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addProposal(prisma, { number: 218, title: "Trees in via Arno" });
  world.clock.moveTo(MONDAY);
  for (const id of ["author", "other"]) await atHome(world, id);
  [author, other] = [await idOf("author"), await idOf("other")];
});

beforeEach(async () => {
  await prisma.comment.deleteMany();
  const { id: proposalId } = await prisma.proposal.findFirstOrThrow({ where: { number: 218 } });
  const row = {
    processId: PROCESS_ID,
    proposalId,
    authorId: author,
    text: "Yes",
    createdAt: world.clock.now(),
  };
  comment = (await prisma.comment.create({ data: { ...row, state: "held" } })).id;
});

/** An act by somebody with these roles, in this process or another, as the database knows them. */
async function tries<Name extends ActName>(
  act: Act<Name>,
  input: ActInputs[Name],
  { id, roles = [], processId = PROCESS_ID }: { id: string; roles?: string[]; processId?: string },
): Promise<string> {
  const process = { ...(await loadProcess(prisma, PROCESS_ID)), id: processId };
  const result = await inTransaction(prisma, (tx) => {
    const context = {
      tx,
      process,
      now: world.clock.now(),
      communityId: COMMUNITY_ID,
      person: { id, roles: roles.map((kind) => ({ kind })), suspended: undefined },
    };
    return act(context as unknown as ActContext, input);
  });
  return result.ok ? "ok" : result.refusal.code;
}

const DESK = [
  ["publish-comment", (id: number) => ({ comment: id })],
  ["remove-comment", (id: number) => ({ comment: id, reason: "insult" })],
  ["undo-comment", (id: number) => ({ comment: id })],
] as const;

test.each(DESK)("%s: only staff of this very process, and never about one's own", async (name, input) => {
  const act = commentActs[name] as Act<"remove-comment">;
  const given = input(comment) as ActInputs["remove-comment"];
  const elsewhere = "99999999-9999-4999-8999-999999999999";
  expect(await tries(act, given, { id: other })).toBe("not-staff");
  expect(await tries(act, given, { id: author, roles: ["moderator"] })).toBe("comment.your-own");
  const outsider = { id: other, roles: ["moderator"], processId: elsewhere };
  expect(await tries(act, given, outsider)).toBe("comment.already-read");
  for (const id of [0, -1, 2 ** 40, Number.NaN])
    expect(await tries(act, { ...given, comment: id }, { id: other, roles: ["organizer"] })).toBe(
      "comment.already-read",
    );
  expect(await prisma.comment.findMany()).toMatchObject([{ state: "held" }]);
  expect(await prisma.auditEntry.count()).toBe(0);
});

test("only the reasons that everybody can read, for reports and for removals", async () => {
  const staff = { id: other, roles: ["moderator"] };
  const input = { comment, reason: "boring" };
  expect(await tries(commentActs["remove-comment"], input, staff)).toBe("reason-unknown");
  expect(await tries(commentActs["report-comment"], input, { id: other })).toBe("reason-unknown");
});

test("only what everybody can read is reported, and not one's own", async () => {
  const input = { comment, reason: "insult" };
  expect(await tries(commentActs["report-comment"], input, { id: other })).toBe("comment.gone");
  await prisma.comment.updateMany({ data: { state: "public" } });
  expect(await tries(commentActs["report-comment"], input, { id: author })).toBe("comment.gone");
  expect(await tries(commentActs["report-comment"], input, { id: other })).toBe("ok");
});

test("ten at once: five an hour; nothing too long, nothing on what is not public", async () => {
  await prisma.comment.deleteMany();
  const posts = Array.from({ length: 10 }, (_, index) =>
    tries(
      commentActs["post-comment"],
      { on: "proposal", number: 218, text: `Comment ${index}` },
      { id: author },
    ),
  );
  const outcomes = await Promise.all(posts);
  expect(outcomes.filter((outcome) => outcome === "ok")).toHaveLength(5);
  expect(await prisma.comment.count()).toBe(5);
  const says = (input: ActInputs["post-comment"]) => tries(commentActs["post-comment"], input, { id: other });
  expect(await says({ on: "proposal", number: 218, text: "x".repeat(501) })).toBe("answer-missing");
  expect(await says({ on: "proposal", number: 999, text: "Hello" })).toBe("comment.nothing-there");
  expect(await says({ on: "somewhere", number: 218, text: "Hello" })).toBe("comment.nothing-there");
});

test("only its author deletes a comment, in its own process, and once", async () => {
  const deletes = (who: { id: string; roles?: string[]; processId?: string }) =>
    tries(commentActs["delete-comment"], { comment }, who);
  expect(await deletes({ id: other, roles: ["organizer"] })).toBe("comment.gone");
  expect(await deletes({ id: author, processId: "33333333-3333-4333-8333-333333333333" })).toBe(
    "comment.gone",
  );
  expect(await deletes({ id: author })).toBe("ok");
  expect(await deletes({ id: author })).toBe("comment.gone");
});
