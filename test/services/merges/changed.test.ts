import { beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { mergesAskedOf } from "../../../src/persistence/proposal-merges.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { publishProposal, takeProposal } from "../../../src/services/desk/reading.js";
import { answerMergeAct } from "../../../src/services/merges/answer-merge.js";
import { proposeMerge } from "../../../src/services/merges/propose-merge.js";
import { submitProposal } from "../../../src/services/proposals/submit-proposal.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent, does, minutePasses, standingOf, writesChange } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const AREA = "navile";

let anna: PlayedPerson;
let bea: PlayedPerson;
let luca: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  [anna, bea] = [await atHome(world, "anna"), await atHome(world, "bea")];
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
});

/** Anna's 301 is public, Bea's 302 waits to be read. */
beforeEach(async () => {
  world.clock.moveTo(MONDAY);
  await prisma.proposal.deleteMany();
  const author = async (person: PlayedPerson) => ({ area: AREA, author: await participantOf(world, person) });
  await addSent(world, { number: 301, title: "Benches in the park", ...(await author(anna)) });
  const waits = { ...(await author(bea)), waitingSince: world.clock.at };
  await addSent(world, { number: 302, title: "Seats for the park", ...waits });
});

const acts = async (person: PlayedPerson, run: Parameters<typeof does>[2]): Promise<string> =>
  does(world, { id: await participantOf(world, person), moderates: person === luca }, run);

const proposes = (version: number): Promise<string> =>
  acts(luca, (context) => proposeMerge(context, { proposal: 302, version, into: 301, note: null }));

const answers = async (person: PlayedPerson): Promise<string> => {
  const { id: merge } = await prisma.proposalMerge.findFirstOrThrow({ orderBy: { id: "desc" } });
  return acts(person, (context) => answerMergeAct(context, { merge, agree: true }));
};

async function sendsChange(person: PlayedPerson, number: number, title: string): Promise<void> {
  const proposal = await writesChange(world, { number, title, area: AREA });
  expect(await acts(person, (context) => submitProposal(context, { proposal }))).toBe("ok");
}

const stateNow = async (): Promise<string> =>
  (await prisma.proposalMerge.findFirstOrThrow({ orderBy: { id: "desc" } })).state;

const told = (person: PlayedPerson): string => {
  const message = person.log.findLast(({ kind }) => kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
};

async function minutesLater(minutes: number): Promise<void> {
  world.clock.moveTo(new Date(world.clock.at.getTime() + minutes * 60_000).toISOString());
  await minutePasses(world);
}

test("what its author sends while a merge is asked about is read like anything else, and never public by the merge", async () => {
  expect(await proposes(1)).toBe("ok");
  await minutesLater(3);
  expect(await answers(anna)).toBe("ok");
  await sendsChange(bea, 302, "Call 333 12 34 567, you fools");
  expect(await answers(bea)).toBe("merge.over");
  expect(await stateNow()).toBe("changed");
  expect(await standingOf(world, 302)).toEqual({ state: "submitted", mergedInto: null });
  expect(await inTransaction(prisma, (tx) => mergesAskedOf(tx, PROCESS_ID))).toEqual(new Map());
  expect(await proposes(1)).toBe("proposal.changed-meanwhile");
  expect(await proposes(2)).toBe("ok");
  const end = await prisma.auditEntry.findFirstOrThrow({
    where: { action: "lapse-merge" },
    orderBy: { id: "desc" },
  });
  expect([end.subject, end.actorId, end.after]).toMatchObject(["proposal 302", null, { ended: "changed" }]);
});

test("whoever was asked hears why, and staff that they can ask again", async () => {
  expect(await proposes(1)).toBe("ok");
  await minutesLater(3);
  await sendsChange(bea, 302, "Benches, a fountain and a tree");
  await minutesLater(1);
  const apart =
    "Proposals 302 and 301 stay apart for now: the text of one has changed since you were asked.\n" +
    "Nothing changes about your proposal. Staff can ask you again about the new text.";
  expect([told(anna), told(bea)]).toEqual([apart, apart]);
  expect(told(luca)).toBe(
    "Proposals 302 and 301 stay apart: one of the texts changed before everybody had answered.\n" +
      "Read it, and propose the merge again if the two still belong together.",
  );
});

test("whoever was not asked yet hears nothing of it", async () => {
  expect(await proposes(1)).toBe("ok");
  const before = [told(anna), told(bea)];
  await sendsChange(bea, 302, "Benches, a fountain and a tree");
  await minutesLater(3);
  expect([told(anna), told(bea)]).toEqual(before);
  expect(told(luca)).toContain("one of the texts changed");
});

test("a change of the one that takes the other in, sent before and published meanwhile, is another text too", async () => {
  await sendsChange(anna, 301, "A car park in place of the park");
  expect(await proposes(1)).toBe("ok");
  await minutesLater(3);
  expect(await answers(bea)).toBe("ok");
  expect(await acts(luca, (context) => publishProposal(context, { proposal: 301, version: 2 }))).toBe("ok");
  expect(await stateNow()).toBe("changed");
  expect(await answers(anna)).toBe("merge.over");
});

test("read and published as it was when authors were asked, it goes on", async () => {
  expect(await proposes(1)).toBe("ok");
  await minutesLater(3);
  expect(await acts(luca, (context) => takeProposal(context, { proposal: 302 }))).toBe("ok");
  expect(await acts(luca, (context) => publishProposal(context, { proposal: 302, version: 1 }))).toBe("ok");
  expect([await answers(anna), await answers(bea)]).toEqual(["ok", "ok"]);
  expect(await standingOf(world, 302)).toEqual({ state: "merged", mergedInto: 301 });
});

test("a question from before versions were kept cannot be answered with yes", async () => {
  expect(await proposes(1)).toBe("ok");
  await prisma.proposalMerge.updateMany({ data: { fromSent: 0, fromShown: 0, intoSent: 0, intoShown: 0 } });
  await prisma.proposalMerge.updateMany({ data: { toldAt: world.clock.at } });
  world.clock.moveTo("2026-06-15T09:03:00Z");
  expect(await answers(anna)).toBe("ok");
  expect(await stateNow()).toBe("changed");
  expect(await standingOf(world, 302)).toEqual({ state: "submitted", mergedInto: null });
});
