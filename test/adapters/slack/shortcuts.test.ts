import { afterEach, beforeEach, expect, test } from "vitest";
import { SHORTCUTS } from "../../../adapters/slack/shortcuts.js";
import { eventually } from "../../support/eventually.js";
import { BODY, MONDAY, TITLE } from "../../support/proposing.js";
import { openSlackScene } from "../../support/slack-scene.js";
import type { Channel, Person } from "../../support/slack-server.js";

const scene = await openSlackScene({ at: MONDAY });
const { prisma, server, navile, service, does, settles } = scene;
let anna: Person;
let luca: Person;
let guest: Person;
let channel: Channel;
let scenes = 0;

beforeEach(async () => {
  scenes += 1;
  anna = await settles(navile.user({ id: `U0ANNA${scenes}`, name: "Anna" }));
  luca = navile.user({ id: `U0LUCA${scenes}`, name: "Luca", locale: "it-IT" });
  guest = navile.user({ id: `U0GUEST${scenes}`, name: "Gina", strangerFrom: "T0OTHER" });
  const members = [anna, luca, guest];
  channel = navile.channel(`il-ponte-${scenes}`, { members, withApp: false, shared: true });
});

afterEach(() => {
  server.faults.clear();
  expect([anna, luca, guest].flatMap(({ troubles }) => troubles)).toEqual([]);
  expect(service.lines.filter((line) => line.startsWith("error"))).toEqual([]);
});

const draftsOf = (person: Person) =>
  prisma.proposal.findMany({
    where: { author: { accounts: { some: { externalId: `T0NAVILE/${person.id}` } } } },
    include: { versions: true, group: true },
  });

/** A draft of Anna's with a title, left in its form. */
async function beginsDraft(): Promise<void> {
  await does(anna.usesShortcut(SHORTCUTS.newProposal));
  expect(anna.modal?.text).toContain("You can send up to 3 proposals.");
  await does(anna.submits());
  await does(anna.fills("Title", TITLE));
  await does(anna.closesAll());
}

const SAVE = "Save to the draft “Benches and trees in via Fio…";

test("a message becomes a draft of its group, whose members see the title; it is told before there is one", async () => {
  await does(channel.invitesApp(anna));
  await does(anna.usesMessageShortcut(SHORTCUTS.propose, channel.writes(luca, `${BODY} <!here> & so on`)));
  expect(anna.modal?.text).toContain(
    "The message is your text now. Give it a title, and change what you like. " +
      "The draft is your group's too: its members see the title.",
  );
  expect(anna.modal?.fields["What and for whom"]).toBe(`${BODY} <!here> & so on`);
  await does(anna.fills("Title", TITLE));
  await does(anna.submits());
  expect(anna.modal?.text).toContain(`*Review*\n*${TITLE}*`);
  expect(await draftsOf(anna)).toMatchObject([
    { group: { externalId: `T0NAVILE/${channel.id}` }, versions: [{ title: TITLE }] },
  ]);
  expect(channel.messages).toHaveLength(2);
});

test("in a channel without the bot it becomes a draft of one's own; once it is invited, the group's", async () => {
  const said = channel.writes(luca, BODY);
  await does(anna.usesMessageShortcut(SHORTCUTS.propose, said));
  expect(anna.modal?.text).toContain("I am not in that chat, so only you see the draft. Invite me there");
  expect(await draftsOf(anna)).toMatchObject([{ group: null, versions: [{ body: BODY }] }]);
  await does(anna.closesAll());
  await does(anna.types("/partecipo draft", channel));
  expect(anna.modal?.text).not.toContain("its members see the title");
  await does(anna.closesAll());
  await does(channel.invitesApp(anna));
  await does(anna.usesMessageShortcut(SHORTCUTS.propose, said));
  expect(anna.modal?.text).toContain("The draft is your group's too");
  expect(await draftsOf(anna)).toMatchObject([{ group: { externalId: `T0NAVILE/${channel.id}` } }]);
});

test("a guest's draft is their own, also where the bot is", async () => {
  await does(channel.invitesApp(anna));
  await does(guest.usesMessageShortcut(SHORTCUTS.propose, channel.writes(luca, BODY)));
  expect(guest.modal?.text).toContain("Only you see the draft.");
  expect(await draftsOf(guest)).toMatchObject([{ group: null }]);
});

test("a message without words begins a draft without a text, and says so", async () => {
  await does(channel.invitesApp(anna));
  await does(anna.usesMessageShortcut(SHORTCUTS.propose, channel.writes(luca, "")));
  expect(anna.modal?.text).toContain("That message has no words, so title and text are still to come.");
  expect(anna.modal?.fields["What and for whom"]).toBe("");
});

test("too late to open anything, the form waits behind a button in direct messages", async () => {
  await does(channel.invitesApp(anna));
  server.faults.next(1, { error: "expired_trigger_id" }, "views.open");
  await does(anna.usesMessageShortcut(SHORTCUTS.propose, channel.writes(luca, BODY)));
  expect(anna.modal).toBeUndefined();
  expect(anna.dms.at(-1)?.text).toContain("The message is your text now.");
  await does(anna.presses("New proposal", { message: anna.dms.at(-1)?.ts ?? "" }));
  expect(anna.modal?.fields["What and for whom"]).toBe(BODY);
  await does(anna.closesAll());
  server.faults.next(1, { error: "expired_trigger_id" }, "views.open");
  await does(anna.usesShortcut(SHORTCUTS.newProposal));
  expect(anna.dms.at(-1)?.text).toContain("You can send up to 3 proposals.");
});

test("a message is kept once its author agrees, who is asked by name and in their language; also without the bot", async () => {
  await beginsDraft();
  const said = channel.writes(luca, "Shade for the stop, too");
  await does(anna.usesMessageShortcut(SHORTCUTS.keep, said));
  expect(anna.modal?.text).toContain(">Shade for the stop, too\nWhoever wrote it is asked first.");
  await does(anna.presses(SAVE));
  expect(anna.modal?.text).toContain("I have asked whoever wrote it.");
  await eventually("a question to its author", () => luca.dms[0]);
  expect(luca.dms[0]?.text).toContain("Anna vorrebbe tenere il tuo messaggio");
  expect(await prisma.note.count({ where: { agreedAt: { not: null } } })).toBe(0);
  await does(luca.presses(luca.dms[0]?.buttons[0] ?? ""));
  expect(await prisma.note.findFirstOrThrow({ include: { saidBy: true } })).toMatchObject({
    text: "Shade for the stop, too",
    agreedAt: expect.any(Date),
    saidBy: { displayName: "Luca", language: "it" },
  });
});

test("what a bot wrote, and what has no words, is not kept: nobody is asked", async () => {
  await beginsDraft();
  await does(channel.invitesApp(anna));
  const [welcome] = channel.messages;
  if (!welcome) throw new Error("no welcome");
  for (const [message, why] of [
    [channel.botWrites("Build 12 has passed"), "I cannot ask whoever wrote it, so I do not keep it."],
    [welcome, "I cannot ask whoever wrote it, so I do not keep it."],
    [channel.writes(luca, ""), "That message has no words to keep."],
  ] as const) {
    await does(anna.usesMessageShortcut(SHORTCUTS.keep, message));
    expect(anna.modal?.text).toBe(why);
    await does(anna.closesAll());
  }
});

test("whoever writes nothing is told to begin, a guest too", async () => {
  await does(channel.invitesApp(anna));
  await does(guest.usesMessageShortcut(SHORTCUTS.keep, channel.writes(luca, BODY)));
  expect(guest.modal?.text).toContain("You write no proposal yet. Begin one");
});

test("the words of the command are the title of the draft, as they were typed", async () => {
  await does(anna.types("/partecipo draft Trees & shade <for> everybody"));
  expect(anna.modal?.text).toContain("Your title: *Trees & shade <for> everybody*");
  await does(anna.submits());
  expect(anna.modal?.fields["Title"]).toBe("Trees & shade <for> everybody");
  expect(await draftsOf(anna)).toMatchObject([{ versions: [{ title: "Trees & shade <for> everybody" }] }]);
});
