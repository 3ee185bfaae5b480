import { beforeAll, beforeEach, expect, test } from "vitest";
import type { FormValue } from "../../../src/chat/event.js";
import { transcriptOf } from "../../support/chat-messenger.js";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, PlayedGroup } from "../../support/groups.js";
import { atHome } from "../../support/newcomers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { FORMS, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;

/** Where commands are words after one of their own. */
const WORDY = { ...FORMS, commandWord: "/partecipo" };

let channel: PlayedGroup;
let luca: PlayedPerson;
let groups = 0;

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  world.clock.moveTo("2026-11-16T17:42:00Z");
  channel = new PlayedGroup(world, `channel-${++groups}`);
  luca = world.person(`luca-${groups}`, { name: "Luca", capabilities: WORDY });
  await luca.sends("/home");
});

const FILLED = { name: "Il Ponte", areas: ["navile", "savena"], themes: [], day: "1", language: "en" };

async function setUp(values: Record<string, FormValue> = FILLED): Promise<void> {
  await channel.adds(luca);
  await channel.presses(luca, "Set up");
  await luca.fillsIn(values);
}

const ownerNotices = (person: PlayedPerson): string[] =>
  person.log.flatMap((reply) =>
    reply.kind === "message" && reply.id === "SLK-9" ? [transcriptOf(reply)] : [],
  );

test("added to a channel, it says once what it does, and is set up in private (SLK-1)", async () => {
  await channel.adds(luca);
  await channel.adds(luca);
  expect(channel.reads).toBe(
    [
      "I can keep this channel up to date on Bilancio partecipativo 2026.",
      "Who looks after it?",
      "I read only what you send me with my buttons, commands or @mention.",
      "[Set up]",
    ].join("\n"),
  );
  await channel.presses(luca, "Set up");
  expect(luca.sees).toBe(
    [
      "form: Set up this chat",
      "<Association>",
      "<Districts, optional>",
      "<Themes, optional>",
      "<Weekly message>",
      "<Language>",
      "[Go on | ‹ Back]",
    ].join("\n"),
  );
  await luca.fillsIn({ ...FILLED, name: "I" });
  expect(luca.sees).toContain("<Association> ! That is 1 character; please write at least 2.");
  await luca.fillsIn(FILLED);
  expect(luca.reads).toContain("About: Navile and Savena · All themes\nWeekly message: Monday");
  expect(channel.reads).toBe(
    [
      "This channel is kept up to date on Bilancio partecipativo 2026, for Il Ponte.",
      "With /partecipo check you can ask the channel something. It is not the vote.",
      "I read only what you send me with my buttons, commands or @mention.",
      "[Settings]",
    ].join("\n"),
  );
  const act = await prisma.auditEntry.findFirstOrThrow({ where: { action: "set-up-channel" } });
  expect(act.after).toEqual({
    name: "Il Ponte",
    areas: ["navile", "savena"],
    themes: [],
    digestDay: 1,
    language: "en",
  });
});

test("opened again it is changed, by whoever looks after it from then on; one binding a channel", async () => {
  await setUp();
  const bea = world.person("bea", { name: "Bea", capabilities: WORDY });
  await channel.presses(bea, "Settings");
  expect(bea.form?.fields.map((field) => ("value" in field ? field.value : ""))).toEqual(
    Object.values(FILLED),
  );
  await bea.fillsIn({ ...FILLED, name: "Il Ponte di Navile", day: "never", language: "it" });
  const bound = await prisma.association.findMany({
    where: { conversation: { externalId: channel.id } },
    include: { owner: true },
  });
  expect(bound).toMatchObject([
    { name: "Il Ponte di Navile", digestDay: null, processId: PROCESS_ID, owner: { displayName: "Bea" } },
  ]);
  expect(channel.reads).toContain("Questo canale è aggiornato su Bilancio partecipativo 2026");
});

test("in Italian, question by question: several districts and themes are ticked, and Done goes on", async () => {
  const ugo = await atHome(world, `ugo-${groups}`, { language: "it" });
  await channel.adds(ugo);
  await channel.presses(ugo, "Set up");
  await ugo.sends("Il Ponte");
  await ugo.presses("Savena");
  await ugo.sends("Navile");
  await ugo.presses("✓ Savena");
  expect(ugo.reads).toContain("Hai scelto: Navile\n");
  await ugo.presses("Savena");
  expect(ugo.sees).toBe(
    [
      "Passo 2 di 5 · Quartieri",
      "Di quali quartieri si occupa? Se non ne scegli, valgono tutti.",
      "",
      "Hai scelto: Navile e Savena",
      "",
      "Puoi sceglierne più di uno. Premi di nuovo per togliere una scelta.",
      "[✓ Navile]",
      "[✓ Savena]",
      "[Fatto | Tutti i quartieri]",
      "[‹ Indietro | Inizio]",
    ].join("\n"),
  );
  for (const label of ["Fatto", "Tutti i temi", "Venerdì", "Italiano"]) await ugo.presses(label);
  expect(ugo.reads).toContain("Argomenti: Navile e Savena · Tutti i temi\nMessaggio settimanale: Venerdì");
});

test("changed question by question, everything is asked again with what it is now", async () => {
  await setUp();
  const ugo = await atHome(world, `ugo-${groups}`);
  await channel.presses(ugo, "Settings");
  await ugo.presses("Keep it as it is");
  expect(ugo.reads).toContain("Chosen: Navile and Savena");
  await ugo.presses("All districts");
  await ugo.presses("Green");
  await ugo.presses("Done");
  expect(ugo.reads).toContain("Chosen: Monday");
  await ugo.presses("Keep it as it is");
  await ugo.presses("English");
  expect(ugo.reads).toContain("About: All districts · Green\nWeekly message: Monday");
});

test("only districts and themes of the process, whatever a form says", async () => {
  await setUp({ ...FILLED, areas: ["navile", "atlantis"] });
  expect(luca.sees).toContain("<Districts, optional> ! Please choose one of the buttons.");
  await luca.fillsIn({ ...FILLED, themes: "all" });
  expect(luca.sees).toContain("<Themes, optional> ! Please choose one of the buttons.");
  expect(await prisma.association.count({ where: { conversation: { externalId: channel.id } } })).toBe(0);
});

test("nobody sets up a channel from elsewhere, or one of another community (I-3, I-15)", async () => {
  await channel.adds(luca);
  const data = channel.dataOf("Set up");
  await luca.does({ kind: "press", data });
  expect(luca.reads).toContain("A channel or group is set up from its own chat.");

  const other = {
    id: crypto.randomUUID(),
    slug: `elsewhere-${groups}`,
    name: "Elsewhere",
    createdAt: new Date(),
  };
  await prisma.community.create({ data: other });
  await prisma.conversation.updateMany({
    where: { externalId: channel.id },
    data: { communityId: other.id },
  });
  await channel.presses(luca, "Set up");
  await luca.fillsIn(FILLED);
  expect(luca.reads).toContain("That chat belongs to another community.");
  expect(await prisma.association.count({ where: { conversation: { externalId: channel.id } } })).toBe(0);
});

test("the bot removed: bindings stop, and whoever looked after the channel is told once (SLK-9)", async () => {
  await setUp();
  await channel.removes(luca);
  await Promise.all([aMinuteLater(world), aMinuteLater(world)]);
  await aMinuteLater(world);
  expect(ownerNotices(luca)).toEqual([
    [
      "I am no longer in the channel of Il Ponte, so I post nothing there any more.",
      "Drafts and proposals stay with their authors. You find yours here.",
      "[My activity]",
      "[Stop these]",
    ].join("\n"),
  ]);
  await channel.adds(luca);
  expect(channel.reads).toContain("I am here again. Before, I kept this channel up to date");
});

test("at night it waits for the morning, and somebody who stopped messages is not told", async () => {
  await setUp();
  world.clock.moveTo("2026-11-16T22:00:00Z");
  await channel.removes(luca);
  await aMinuteLater(world);
  expect(ownerNotices(luca)).toEqual([]);
  world.clock.moveTo("2026-11-17T08:00:00Z");
  await luca.sends("/stop");
  await aMinuteLater(world);
  expect(ownerNotices(luca)).toEqual([]);
});
