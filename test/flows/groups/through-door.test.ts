import { beforeAll, beforeEach, expect, test } from "vitest";
import { transcriptOf } from "../../support/chat-messenger.js";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, PlayedGroup } from "../../support/groups.js";
import { startOf, tellsStanding } from "../../support/linked-group.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
const platform = tellsStanding(world);

const CLOSED = "That link is for members of its group. Open it from the group itself.";

let group: PlayedGroup;
let ada: PlayedPerson;
let groups = 0;

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  world.clock.moveTo("2026-11-16T17:42:00Z");
  platform.standing = "admin";
  platform.asked = [];
  group = new PlayedGroup(world, `-${++groups}`);
  ada = world.person(`ada-${groups}`, { name: "Ada" });
  await group.adds(ada);
});

const follows = (label: string, person = ada) => person.sends(`/start ${startOf(group, label)}`);

async function setsUp(): Promise<void> {
  await follows("Set up (group admins)");
  await ada.sends("Vicini");
  for (const label of ["Navile", "Savena", "Done", "All themes", "Monday", "English"])
    await ada.presses(label);
}

const isSetUp = () => prisma.association.count({ where: { conversation: { externalId: group.id } } });

test("an administrator sets the group up in private; the digest then comes to the group (GRP-1)", async () => {
  await setsUp();
  expect(platform.asked).toEqual([`${group.id} ${ada.id}`]);
  expect(ada.reads).toContain("Association: Vicini\nAbout: Navile and Savena · All themes");
  expect(group.reads).toContain(
    [
      "This group is kept up to date on Bilancio partecipativo 2026, for Vicini.",
      "You can ask the group something with a quick check. It is not the vote.",
      "I read only what you send me with my buttons, commands or @mention.",
      "[Ask a quick check]",
      "[Settings]",
    ].join("\n"),
  );
  world.clock.moveTo("2026-11-23T09:05:00Z");
  await aMinuteLater(world);
  expect(group.reads).toContain("week of 23 November");
  await follows("Settings");
  expect(ada.reads).toContain("Step 1 of 5 · Association");
});

test("one post a week, edited in place, with links to the private chat and nothing about anybody (GRP-3)", async () => {
  await setsUp();
  world.clock.moveTo("2026-11-23T09:05:00Z");
  await aMinuteLater(world);
  const weekly = () =>
    group.messages.filter(({ name, below }) => name?.startsWith("digest-") && below === undefined);
  const before = weekly().map(transcriptOf).join();
  expect(before).toContain("Counting: until 24 November, 12:00");
  world.clock.moveTo("2026-11-25T09:05:00Z");
  await aMinuteLater(world);
  expect(weekly()).toHaveLength(1);
  const after = weekly().map(transcriptOf).join();
  expect(after).toContain("Results: until 1 January, 01:00");
  expect(after).not.toContain("Counting");
  expect(after).not.toMatch(/@|Ada|vote[sd]/);
  const links = weekly().flatMap(({ buttons }) => buttons.flat());
  for (const button of links) expect(button).toMatchObject({ url: expect.stringContaining("start=") });
});

test("a member who looks after nothing there is told who can set it up, and is never obeyed (I-3)", async () => {
  platform.standing = "member";
  await follows("Set up (group admins)");
  expect(ada.reads).toContain(
    "Only the group's administrators can set this up. Ask one of them to press “Set up”.",
  );
  platform.standing = "admin";
  await follows("Set up (group admins)");
  await ada.sends("Vicini");
  for (const label of ["All districts", "All themes", "Monday"]) await ada.presses(label);
  await prisma.groupMember.updateMany({ data: { isAdmin: false } });
  await ada.presses("English");
  expect(await isSetUp()).toBe(0);
});

test("what the platform told an hour ago is asked again", async () => {
  await setsUp();
  world.clock.moveTo("2026-11-16T18:43:00Z");
  await ada.presses("Change something");
  expect(ada.reads).toContain("It is a while since you came from that chat. Press the button there again.");
});

test("a stranger with the link, and a forged one, are refused kindly; nobody is asked about a forged one", async () => {
  platform.standing = "stranger";
  await follows("Set up (group admins)");
  expect(ada.reads).toContain(CLOSED);
  platform.standing = "admin";
  platform.asked = [];
  const start = startOf(group, "Set up (group admins)");
  const last = start.endsWith("A") ? "B" : "A";
  for (const forged of [start.slice(0, -1) + last, "t_channel-setup-x", "t_x", `${start}-x`]) {
    await ada.sends("/home");
    await ada.sends(`/start ${forged}`);
    expect(ada.reads).toContain(CLOSED);
  }
  expect(platform.asked).toEqual([]);
  expect(await prisma.groupMember.count({ where: { group: { externalId: group.id } } })).toBe(0);
});

test("where the platform cannot tell, nothing is done and the way on is said", async () => {
  platform.standing = "unknown";
  await follows("Set up (group admins)");
  expect(ada.reads).toContain(
    "I could not see that you are in that group. Please press the button there again.",
  );
  expect(await isSetUp()).toBe(0);
});

test("the link opens entries and nothing else, and in no group, whoever typed it there", async () => {
  const token = startOf(group, "Set up (group admins)").split("-").slice(2).join("-");
  await ada.sends(`/start t_settings-stop-${token}`);
  const account = await prisma.account.findFirstOrThrow({
    where: { externalId: ada.id },
    include: { participant: true },
  });
  expect(account.participant.stoppedAt).toBeNull();
  platform.asked = [];
  await group.hears(ada, { kind: "command", name: "start", args: `t_channel-setup-${token}` });
  expect(platform.asked).toEqual([]);
});

test("/check typed in the group leads to a check of that group, which any member asks (GRP-5)", async () => {
  platform.standing = "member";
  await prisma.outboxMessage.deleteMany();
  await group.hears(ada, { kind: "command", name: "sondaggio", args: "" });
  await follows("Ask a quick check");
  await ada.sends("Meet on Tuesday or Thursday?");
  await ada.sends("Tuesday\nThursday");
  for (const label of ["Done", "In 1 day"]) await ada.presses(label);
  expect(group.reads).toContain("Quick check for this chat, not the vote.\nMeet on Tuesday or Thursday?");
  expect(await group.toast(world.person("bea"), "Tuesday")).toContain("Your answer: Tuesday.");
  await ada.sends("/check");
  expect(ada.reads).toContain("A quick check is asked in a group I am in. Type /check there.");
});
