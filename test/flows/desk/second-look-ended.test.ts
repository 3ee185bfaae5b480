import { beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { openLookAt, waitingLooks } from "../../../src/persistence/second-looks.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { actAsStaff, proposalForStaff } from "../../../src/services/desk/staff.js";
import { submitProposal } from "../../../src/services/proposals/submit-proposal.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent, does, minutePasses, writesChange } from "../../support/merging.js";
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
let marco: PlayedPerson;
let luca: PlayedPerson;
let mina: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  marco = await atHome(world, "marco");
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
  mina = await atTheDesk(world, "mina", "moderator", { name: "Mina" });
});

/** Everybody reads 301; a change of it was refused, and its author asks for a second look. */
beforeEach(async () => {
  world.clock.moveTo(MONDAY);
  await prisma.proposal.deleteMany();
  const author = await participantOf(world, marco);
  await addSent(world, { number: 301, title: "A fountain in the square", area: AREA, author });
  await sendsChange("A fountain and a bar");
  await isRefused();
  await asks();
});

async function sendsChange(title: string): Promise<void> {
  const proposal = await writesChange(world, { number: 301, title, area: AREA });
  const author = { id: await participantOf(world, marco), moderates: false };
  expect(await does(world, author, (context) => submitProposal(context, { proposal }))).toBe("ok");
}

async function isRefused(): Promise<void> {
  const refused = {
    verdict: "rejected",
    reason: "private-land",
    decidedBy: await participantOf(world, luca),
  };
  await prisma.proposal.updateMany({
    data: { ...refused, decidedAt: world.clock.at, toldAt: world.clock.at, waitingSince: null },
  });
  world.clock.moveTo(new Date(world.clock.at.getTime() + 180_000).toISOString());
}

async function asks(): Promise<void> {
  await marco.does({ kind: "press", data: "1|help|second-look|301|" });
  await marco.sends("The square is public, I asked.");
}

const waiting = async (): Promise<number[]> =>
  (await inTransaction(prisma, (tx) => waitingLooks(tx, PROCESS_ID))).map(({ number }) => number);

const told = (person: PlayedPerson): string => {
  const message = person.log.findLast(({ kind }) => kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
};

async function startsCheck(): Promise<void> {
  const staff = { id: await participantOf(world, mina), moderates: true };
  const started = await does(world, staff, async (context) => {
    const found = await proposalForStaff(context, 301);
    const moved = found.ok ? await actAsStaff(context, found.value, { kind: "start-check" }) : found;
    return moved.ok ? { ok: true, value: {} } : moved;
  });
  expect(started).toBe("ok");
}

test("once a newer change is sent nobody has to read the refused one again, and its author hears so and may ask anew", async () => {
  expect(await waiting()).toEqual([301]);
  await sendsChange("A fountain and two benches");
  expect(await waiting()).toEqual([]);
  await mina.sends("/admin");
  expect(mina.reads).not.toContain("second look");
  await minutePasses(world);
  expect(told(marco)).toBe(
    "You sent a newer text of proposal 301, and staff read that one.\n" +
      "So nobody has to look at the refused text once more.",
  );
  const before = marco.log.length;
  await minutePasses(world);
  expect(marco.log.length).toBe(before);
  await isRefused();
  expect(await waiting()).toEqual([]);
  await asks();
  expect(marco.reads).not.toContain("already asked");
  expect(await waiting()).toEqual([301]);
});

test("once the check begins the wish ends, and is none for a look at what the check finds", async () => {
  await startsCheck();
  expect(await waiting()).toEqual([]);
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 301 } });
  const verdictAt = new Date(world.clock.at.getTime() + 60_000);
  const lookAt = (since: Date) => inTransaction(prisma, (tx) => openLookAt(tx, id, since));
  expect(await lookAt(verdictAt)).toBeUndefined();
  expect(await lookAt(world.clock.at)).toMatchObject({ text: "The square is public, I asked." });
  await minutePasses(world);
  expect(told(marco)).toBe(
    "Proposal 301 is in the technical check now, with the text that everybody can read.\n" +
      "So nobody has to look at the refused text once more.",
  );
  expect(await lookAt(world.clock.at)).toBeUndefined();
});

test("a merge ends it once it cannot be undone any more", async () => {
  const merged = { state: "merged", verdict: "merged", decidedAt: world.clock.at };
  await prisma.proposal.updateMany({ data: { ...merged, toldAt: null } });
  expect(await waiting()).toEqual([]);
  const ended = () => prisma.helpRequest.count({ where: { state: "closed" } });
  const before = await ended();
  await minutePasses(world);
  expect(await ended()).toBe(before);
  await prisma.proposal.updateMany({ data: { toldAt: world.clock.at } });
  await minutePasses(world);
  expect(told(marco)).toBe(
    "Proposal 301 has gone on since you asked for a second look.\n" +
      "So nobody has to look at the refused text once more.",
  );
});

test("what was withdrawn may come back, and with it the wish", async () => {
  await prisma.proposal.updateMany({ data: { state: "withdrawn" } });
  await minutePasses(world);
  expect(await waiting()).toEqual([]);
  await prisma.proposal.updateMany({ data: { state: "public" } });
  expect(await waiting()).toEqual([301]);
});
