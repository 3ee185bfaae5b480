import { beforeAll, beforeEach, expect, test } from "vitest";
import { toTextMessage } from "../../../adapters/telegram/to-message.js";
import type { MessageReply } from "../../../src/chat/reply.js";
import { shortHash } from "../../../src/domain/rule-sheet.js";
import { loadProcess } from "../../../src/persistence/processes.js";
import { inTransaction, type Tx } from "../../../src/persistence/transaction.js";
import { freezeAgain, freezeDueRules } from "../../../src/services/rule-sheet.js";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, PlayedGroup } from "../../support/groups.js";
import { startOf } from "../../support/linked-group.js";
import { silentFrom } from "../../support/rules.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { slackFaultsOf } from "../../support/slack/rendered.js";
import { FORMS, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;

const IN_CHECK = "2026-10-29T12:00:00Z";
const VOTING_OPENS = "2026-10-30T11:00:00Z";
const AT_NIGHT = "2026-10-30T22:00:00Z";
const NEXT_MORNING = "2026-10-31T07:31:00Z";
const THREE_DAYS_LATER = "2026-11-02T11:00:00Z";

let channel: PlayedGroup;
let luca: PlayedPerson;
let groups = 0;

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  world.clock.moveTo(IN_CHECK);
  await prisma.ruleSheet.deleteMany();
  await endsVoting("2026-11-19T11:00:00Z");
  await prisma.association.deleteMany();
  channel = new PlayedGroup(world, `T${++groups}/C1`);
  luca = world.person(`T${groups}/U1`, { name: "Luca", capabilities: FORMS });
  await channel.adds(luca);
});

async function setUp(more: { day?: string; language?: string } = {}): Promise<void> {
  await channel.presses(luca, "Set up");
  await luca.fillsIn({ name: "Il Ponte", areas: ["navile"], themes: [], day: "1", language: "en", ...more });
}

const openings = (): MessageReply[] => channel.messages.filter(({ name }) => name?.startsWith("opens-"));
const posted = (): string[] => channel.reads.split("\n---\n").filter((message) => /Now:|Ora:/.test(message));
/** Everything that was ever sent there about an opening: posts and edits. */
const sends = (): number =>
  world.messenger
    .chat(channel.id)
    .log.filter((reply) => reply.kind === "message" && reply.name?.startsWith("opens-")).length;

async function at(iso: string): Promise<void> {
  world.clock.moveTo(iso);
  await aMinuteLater(world);
}

async function endsVotingIn(tx: Tx, iso: string): Promise<void> {
  await tx.phase.updateMany({ where: { kind: "voting" }, data: { endsAt: new Date(iso) } });
  await tx.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
}

const endsVoting = (iso: string) => inTransaction(prisma, (tx) => endsVotingIn(tx, iso));

test("a phase that opens is posted once, with what one can do, until when, and doors to the private chat", async () => {
  await setUp();
  await at(IN_CHECK);
  expect(posted()).toEqual([]);
  for (const now of [VOTING_OPENS, "2026-10-30T11:01:00Z", NEXT_MORNING, THREE_DAYS_LATER]) await at(now);
  expect(posted()).toEqual([
    [
      "Bilancio partecipativo 2026 · Navile",
      "Now: Voting, until 19 November, 12:00.",
      "You can read the projects and vote.",
      "[See the projects | Vote in private]",
      "[Settings]",
    ].join("\n"),
  ]);
  expect(sends()).toBe(1);
  await channel.presses(luca, "See the projects");
  expect(luca.sees).toContain("Parco Nord");
});

test("on days before an election nothing is posted", async () => {
  await setUp();
  await silentFrom(prisma, "2026-10-29", 2);
  await at(VOTING_OPENS);
  expect(posted()).toEqual([]);
  await at(NEXT_MORNING);
  expect(posted()).toHaveLength(1);
  await silentFrom(prisma, "2026-10-29", 0);
});

test("with the fingerprint of the frozen rules, once they are written down", async () => {
  await setUp();
  world.clock.moveTo(VOTING_OPENS);
  await freezeDueRules(world.app);
  await at(VOTING_OPENS);
  const { hash } = await prisma.ruleSheet.findFirstOrThrow();
  expect(posted()[0]).toContain(`\nThe rules are frozen. Fingerprint: ${shortHash(hash)}\n`);
});

test("frozen rules that change are posted once, with the reason and the new fingerprint", async () => {
  await setUp();
  await at(VOTING_OPENS);
  world.clock.moveTo(NEXT_MORNING);
  await freezeDueRules(world.app);
  await inTransaction(prisma, async (tx) => {
    await endsVotingIn(tx, "2026-11-26T11:00:00Z");
    const process = await loadProcess(tx, PROCESS_ID);
    await freezeAgain({ tx, process, now: new Date(NEXT_MORNING), why: { en: "The site was down." } });
  });
  await at(NEXT_MORNING);
  await at(THREE_DAYS_LATER);
  const { hash } = await prisma.ruleSheet.findFirstOrThrow({ where: { version: 2 } });
  expect(channel.reads.split("\n---\n").filter((message) => message.includes("changed"))).toEqual([
    [
      "Bilancio partecipativo 2026 · Navile",
      "The rules of the vote changed on 31 October, 08:31.",
      "Why: The site was down.",
      `Fingerprint: ${shortHash(hash)}`,
      "[Check the rules]",
    ].join("\n"),
  ]);
});

test("in the language of the group; nobody is named, and nothing is counted (GRP-3)", async () => {
  await setUp({ language: "it" });
  await at(VOTING_OPENS);
  expect(posted()).toEqual([
    [
      "Bilancio partecipativo 2026 · Navile",
      "Ora: Votazione, fino al 19 novembre, ore 12:00.",
      "Puoi leggere i progetti e votare.",
      "[Vedi i progetti | Vota in privato]",
      "[Impostazioni]",
    ].join("\n"),
  ]);
  expect(posted().join()).not.toMatch(/@|<!|Luca/);
});

test("not at night, and not once it is no news any more", async () => {
  await setUp();
  await at(AT_NIGHT);
  expect(posted()).toEqual([]);
  await at(NEXT_MORNING);
  expect(posted()).toHaveLength(1);
  await prisma.postedMessage.deleteMany();
  await at(THREE_DAYS_LATER);
  expect(sends()).toBe(1);
});

test("edited when the end moves while it runs, and left alone afterwards", async () => {
  await setUp();
  await at(VOTING_OPENS);
  await endsVoting("2026-11-17T11:00:00Z");
  await at("2026-11-10T11:00:00Z");
  expect(posted()).toHaveLength(1);
  expect(posted()[0]).toContain("Now: Voting, until 17 November, 12:00.");
  await endsVoting("2026-11-19T11:00:00Z");
  await at("2026-11-20T11:00:00Z");
  expect(posted()[0]).toContain("Now: Voting, until 17 November, 12:00.");
  expect(sends()).toBe(2);
});

test("set up once it had opened, or without news, nothing is posted; nor while everything rests", async () => {
  world.clock.moveTo("2026-10-30T11:30:00Z");
  await setUp();
  await at("2026-10-30T11:31:00Z");
  expect(posted()).toEqual([]);
  await prisma.association.updateMany({ data: { createdAt: new Date(IN_CHECK), digestDay: null } });
  await at("2026-10-30T11:32:00Z");
  expect(posted()).toEqual([]);
  await prisma.association.updateMany({ data: { digestDay: 1 } });
  const pausedUntil = new Date("2026-10-30T12:00:00Z");
  await prisma.participatoryProcess.updateMany({ data: { pausedUntil, revision: { increment: 1 } } });
  await at("2026-10-30T11:33:00Z");
  expect(posted()).toEqual([]);
  await at("2026-10-30T12:00:00Z");
  expect(posted()).toHaveLength(1);
  await prisma.participatoryProcess.updateMany({ data: { pausedUntil: null, revision: { increment: 1 } } });
});

test("two processes at the same minute post one message", async () => {
  await setUp();
  const other = channelWorld(database, "other", world.messenger);
  for (const one of [world, other]) one.clock.moveTo(VOTING_OPENS);
  await Promise.all([world, other, world, other].map(aMinuteLater));
  expect(posted()).toHaveLength(1);
});

test.each([
  ["workshops", "2026-03-01T08:00:00Z", "You can bring ideas to a workshop in your district.", "Calendar"],
  ["proposals", "2026-06-01T06:31:00Z", "You can send a proposal, here in this chat.", "Make a proposal"],
  [
    "check",
    "2026-07-01T06:31:00Z",
    "You can support proposals, and follow what becomes of them.",
    "Calendar",
  ],
])("%s: what one can do", async (_kind, opens, can, door) => {
  world.clock.moveTo("2026-02-20T12:00:00Z");
  await setUp();
  await at(opens);
  expect(posted()[0]).toContain(can);
  expect(posted()[0]).toContain(`[${door}]`);
});

test("a phase with nothing to do in it is not posted", async () => {
  world.clock.moveTo("2026-11-19T10:00:00Z");
  await setUp();
  await at("2026-11-19T11:00:00Z");
  expect(posted()).toEqual([]);
});

test("on Telegram a link leads out of the group, on Slack a button; both within what the platform allows", async () => {
  await setUp();
  await at(VOTING_OPENS);
  const telegram = new World(database, "linked", world.messenger);
  telegram.clock.moveTo(VOTING_OPENS);
  await prisma.postedMessage.deleteMany({ where: { name: { startsWith: "opens-" } } });
  await aMinuteLater(telegram);
  const [onSlack, onTelegram] = openings() as [MessageReply, MessageReply];
  expect(slackFaultsOf(onSlack)).toEqual([]);
  const message = toTextMessage(onTelegram, { inGroup: true, publicUrl: undefined });
  expect(message.text.length).toBeLessThan(4096);
  const links = message.reply_markup?.inline_keyboard
    .flat()
    .map((button) => ("url" in button ? button.url : ""));
  for (const link of links ?? []) expect(new URL(link).searchParams.get("start")).toMatch(/^[\w-]{1,64}$/);
  expect(links).toHaveLength(3);
  const ada = telegram.person("ada");
  await ada.sends(`/start ${startOf(channel, "Vote in private")}`);
  expect(ada.log.length).toBeGreaterThan(0);
});
