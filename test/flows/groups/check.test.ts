import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, deliverAll, PlayedGroup } from "../../support/groups.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { FORMS, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;

let channel: PlayedGroup;
let people: PlayedPerson[];
let groups = 0;

const ASKED = { question: "Meet on Tuesday or Thursday?", options: "Tuesday\nThursday", hours: "24" };

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  world.clock.moveTo("2026-11-16T17:42:00Z");
  channel = new PlayedGroup(world, `channel-${++groups}`);
  people = ["anna", "luca", "bea", "carla", "dario", "elio"].map((id) =>
    world.person(`${id}-${groups}`, { name: id, capabilities: FORMS }),
  );
  await channel.adds(anna());
});

const anna = (): PlayedPerson => person(0);
const luca = (): PlayedPerson => person(1);
function person(index: number): PlayedPerson {
  const found = people[index];
  if (!found) throw new Error(`no person ${index}`);
  return found;
}

async function asks(values: Record<string, string> = ASKED): Promise<void> {
  await channel.commands(anna(), "check");
  await anna().fillsIn(values);
}

const check = (): string => channel.reads.split("\n---\n").at(-1) ?? "";

test("asked in private, answered in the channel; it says first that it is not the vote (SLK-7)", async () => {
  await channel.commands(anna(), "check");
  expect(anna().sees).toBe(
    ["form: Quick check", "<Question>", "<Options, one a line>", "<Closes>", "[Go on | ‹ Back]"].join("\n"),
  );
  for (const [options, error] of [
    ["Tuesday", "Please write 2 to 6 options, one a line. I count 1."],
    ["Tuesday\ntuesday", "Two of the options say the same. Please make each one different."],
    [`Tuesday\n${"x".repeat(51)}`, "An option can have up to 50 characters, so that it fits on a button."],
  ] as const) {
    await anna().fillsIn({ ...ASKED, options });
    expect(anna().sees).toContain(`<Options, one a line> ! ${error}`);
  }
  await anna().fillsIn(ASKED);
  expect(anna().reads).toContain("Your quick check is posted.");
  expect(check()).toBe(
    [
      "Quick check for this chat, not the vote.",
      "Meet on Tuesday or Thursday?",
      "No answers yet.",
      "Totals are shown after 5 answers, or when it closes.",
      "Closes on 17 November, 18:42. You can change your answer until then.",
      "Nobody sees who chose what, organizers neither.",
      "[Tuesday]",
      "[Thursday]",
    ].join("\n"),
  );
});

test("one answer a person, told to them alone, changeable; totals from five answers on, edited in pace", async () => {
  await asks();
  expect(await channel.toast(luca(), "Tuesday")).toBe(
    "Your answer: Tuesday. You can change it until 17 November, 18:42.",
  );
  expect(await channel.toast(luca(), "Thursday")).toContain("Your answer: Thursday.");
  expect(check()).toContain("No answers yet.");
  await aMinuteLater(world);
  expect(check()).toContain("1 answer so far.");
  expect(check()).not.toContain("·");
  for (const index of [0, 2, 3, 4]) await channel.presses(person(index), "Tuesday");
  await aMinuteLater(world);
  expect(check()).toContain("Tuesday · 4\nThursday · 1\n5 answers so far.");
});

test("two presses at the same time are two answers, and each one is told", async () => {
  await asks();
  const toasts = await Promise.all([luca(), person(2)].map((one) => channel.toast(one, "Tuesday")));
  expect(toasts.join("\n").match(/Your answer: Tuesday/g)?.length).toBeGreaterThanOrEqual(2);
  await aMinuteLater(world);
  expect(check()).toContain("2 answers so far.");
});

test("closed by time, once, with totals; what was answered is gone, and late presses are told", async () => {
  await asks();
  await channel.presses(luca(), "Tuesday");
  const data = channel.dataOf("Tuesday");
  world.clock.moveTo("2026-11-17T17:42:00Z");
  expect(await channel.toast(luca(), "Thursday")).toBe("This check closed on 17 November, 18:42.");
  await Promise.all([aMinuteLater(world), aMinuteLater(world)]);
  expect(check()).toBe(
    [
      "Quick check for this chat, not the vote.",
      "Meet on Tuesday or Thursday?",
      "Tuesday · 1",
      "Thursday · 0",
      "Closed on 17 November, 18:42, with 1 answer.",
    ].join("\n"),
  );
  const [reply] = await channel.hears(luca(), { kind: "press", data });
  expect(reply).toEqual({ kind: "toast", text: "This check closed on 17 November, 18:42." });
  expect(await prisma.quickCheckAnswer.count({ where: { check: { closedAt: { not: null } } } })).toBe(0);
});

test("nobody can read who answered what: neither the database nor the log says so", async () => {
  await asks();
  await channel.presses(luca(), "Thursday");
  const rows = await prisma.quickCheckAnswer.findMany();
  const account = await prisma.account.findFirst({ where: { externalId: luca().id } });
  expect(JSON.stringify(rows)).not.toContain(luca().id);
  expect(JSON.stringify(rows)).not.toContain(account?.participantId ?? "no account");
  await asks({ ...ASKED, question: "And where do we meet?" });
  await channel.presses(luca(), "Thursday", "And where");
  const voters = (await prisma.quickCheckAnswer.findMany()).map(({ voter }) => voter);
  expect(new Set(voters).size).toBe(voters.length);
  expect(world.log.lines.join("\n")).not.toContain("Thursday");
  const kept = await prisma.outboxMessage.findMany({ where: { state: "sent" } });
  expect(kept.every(({ replies }) => replies === null)).toBe(true);
});

test("made up, of another channel, or from the group itself: never an answer (I-3)", async () => {
  await asks();
  const [, id = ""] = /\|(\d+)-0\|/.exec(channel.dataOf("Tuesday")) ?? [];
  const elsewhere = new PlayedGroup(world, `elsewhere-${groups}`);
  await elsewhere.adds(luca());
  const press = (data: string) => ({ kind: "press" as const, data });
  for (const data of [`1|check|answer|${id}-7|`, "1|check|answer|999999-0|", "1|check|answer|x|", "hello"])
    expect(await channel.hears(luca(), press(data))).toEqual([
      { kind: "toast", text: "That button is out of date." },
    ]);
  expect(await elsewhere.hears(luca(), press(channel.dataOf("Tuesday")))).toEqual([
    { kind: "toast", text: "That button is out of date." },
  ]);
  expect(await prisma.quickCheckAnswer.count({ where: { checkId: Number(id) } })).toBe(0);
});

test("what is typed after the command is the question; what is too short for one is asked anew", async () => {
  await channel.commands(anna(), "check", "Where do we meet on Sunday?");
  expect(anna().form?.fields[0]).toMatchObject({ name: "question", value: "Where do we meet on Sunday?" });
  await channel.commands(luca(), "check", "eh?");
  expect(luca().form?.fields[0]).toMatchObject({ name: "question", value: "" });
  const ugo = world.person(`short-${groups}`, { name: "Ugo", language: "it" });
  await channel.commands(ugo, "sondaggio", "Martedì o giovedì?");
  await ugo.sends("Martedì\nGiovedì");
  await ugo.presses("Fatto");
  await ugo.presses("Tra 1 giorno");
  await deliverAll(world);
  expect(check()).toContain("Martedì o giovedì?");
});

test("asked from a private chat it says where to ask; in Italian, question by question", async () => {
  const ugo = world.person(`ugo-${groups}`, { name: "Ugo", language: "it" });
  await ugo.sends("/check");
  expect(ugo.reads).toContain("Scrivi lì /sondaggio.");
  await channel.commands(ugo, "sondaggio");
  await ugo.sends("Martedì o giovedì?");
  await ugo.sends("Martedì\nGiovedì");
  await ugo.presses("Fatto");
  await ugo.presses("Tra 1 giorno");
  await deliverAll(world);
  expect(ugo.reads).toContain("Il tuo sondaggio veloce è pubblicato.");
  expect(check()).toContain("Martedì o giovedì?");
  expect((await channel.toast(ugo, "Giovedì")).slice(0, 24)).toBe("La tua risposta: Giovedì");
});

test("where I am not, I cannot ask: what was typed is still there, and I can be invited", async () => {
  channel = new PlayedGroup(world, `channel-without-${groups}`);
  await asks();
  expect(anna().reads).toContain(
    "I am not in that chat, so I cannot write there. Invite me there, then send this again.",
  );
  expect(anna().log.at(-1)).toMatchObject({
    fields: [{ value: ASKED.question }, { value: ASKED.options }, {}],
  });
  expect(await prisma.quickCheck.count({ where: { conversation: { externalId: channel.id } } })).toBe(0);
  await channel.adds(anna());
  await asks();
  expect(check()).toContain("Meet on Tuesday or Thursday?");
  await channel.removes(anna());
  await asks();
  expect(anna().reads).toContain("I am not in that chat");
});
