import { beforeAll, expect, test } from "vitest";
import type { LocalText } from "../../src/domain/process.js";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { atHome } from "../support/newcomers.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { expectChat, World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

async function profileOf(id: string) {
  const { participant } = await database.prisma.account.findFirstOrThrow({
    where: { externalId: id },
    include: { participant: true },
  });
  return participant;
}

test("each press changes one thing, says so, and can be taken back (REM-2)", async () => {
  const anna = await atHome(world, "anna", { area: "Navile" });
  await expectChat(
    anna,
    `
    you: [Settings]
    bot: Settings
         This chat is about Bilancio partecipativo 2026.
         Messages from me: none.
         Weekly summary: no.
         Quiet hours: nothing from 21:00 to 08:30.
         Photos: shown on cards.
         Language: English.
         District: Navile.
         Your name here: Anna.
         [Messages and photos]
         [Language | District]
         [Name | My data]
         [Link another chat]
         [‹ Back | Home]
    you: [Messages and photos]
    bot: Settings › Messages and photos
         Messages from me: none.
         Weekly summary: no.
         Quiet hours: nothing from 21:00 to 08:30.
         Photos: shown on cards.
         [Messages: none | Weekly summary: off]
         [Quiet: 21:00–08:30 | Photos: on]
         [‹ Back | Home]
    you: [Messages: none]
    bot: (Messages from me: big steps, about 6 a year.)
    bot: Settings › Messages and photos
         Messages from me: big steps, about 6 a year.
         Weekly summary: no.
         Quiet hours: nothing from 21:00 to 08:30.
         Photos: shown on cards.
         [Undo]
         [Messages: big steps | Weekly summary: off]
         [Quiet: 21:00–08:30 | Photos: on]
         [‹ Back | Home]
    you: [Quiet: 21:00–08:30]
    bot: (Quiet hours: off, messages may come at any hour.)
    bot: Settings › Messages and photos
         Messages from me: big steps, about 6 a year.
         Weekly summary: no.
         Quiet hours: off, messages may come at any hour.
         Photos: shown on cards.
         [Undo]
         [Messages: big steps | Weekly summary: off]
         [Quiet: off | Photos: on]
         [‹ Back | Home]
    you: undo
    bot: (Put back as it was.)
    bot: Settings › Messages and photos
         Messages from me: big steps, about 6 a year.
         Weekly summary: no.
         Quiet hours: nothing from 21:00 to 08:30.
         Photos: shown on cards.
         [Messages: big steps | Weekly summary: off]
         [Quiet: 21:00–08:30 | Photos: on]
         [‹ Back | Home]
    you: [‹ Back]
    bot: Settings
         This chat is about Bilancio partecipativo 2026.
         Messages from me: big steps, about 6 a year.
         Weekly summary: no.
         Quiet hours: nothing from 21:00 to 08:30.
         Photos: shown on cards.
         Language: English.
         District: Navile.
         Your name here: Anna.
         [Messages and photos]
         [Language | District]
         [Name | My data]
         [Link another chat]
         [‹ Back | Home]
    `,
  );
  expect(await profileOf("anna")).toMatchObject({ messages: "steps", quiet: true, photos: true });
});

test("messages go round: none, big steps, what I follow", async () => {
  const ugo = await atHome(world, "ugo");
  await ugo.sends("/settings");
  await ugo.presses("Messages and photos");
  for (const [label, now] of [
    ["Messages: none", "steps"],
    ["Messages: big steps", "followed"],
    ["Messages: what I follow", "none"],
  ] as const) {
    await ugo.presses(label);
    expect((await profileOf("ugo")).messages).toBe(now);
  }
});

test("/stop stops at once, keeps the rest, and is taken back in one press (REM-4)", async () => {
  const bea = await atHome(world, "bea");
  await bea.sends("/settings");
  await bea.presses("Messages and photos");
  await bea.presses("Messages: none");
  await bea.presses("Messages: big steps");
  await expectChat(
    bea,
    `
    you: /stop
    bot: Done, no more messages. Your vote and proposals are kept.
         [Turn back on]
         [How my data is used]
         [‹ Back | Home]
    `,
  );
  expect(await profileOf("bea")).toMatchObject({ messages: "followed", stoppedAt: world.clock.at });
  await bea.presses("‹ Back");
  expect(bea.sees).toContain("[Messages: none | Weekly summary: off]");
  await bea.sends("/stop");
  const [toast] = await bea.presses("Turn back on");
  expect(toast).toEqual({ kind: "toast", text: "Messages from me: big steps and the projects you follow." });
  expect(await profileOf("bea")).toMatchObject({ messages: "followed", stoppedAt: null });
  expect(bea.sees).toContain("[Messages: what I follow | Weekly summary: off]");
  expect(bea.sees).not.toContain("Undo");
});

test("turning back on what was never on gives the least there is", async () => {
  const leo = await atHome(world, "leo");
  await leo.sends("/stop");
  await leo.presses("Turn back on");
  expect(await profileOf("leo")).toMatchObject({ messages: "steps", stoppedAt: null });
});

test("undoing after a stop is stopped again", async () => {
  const lia = await atHome(world, "lia");
  await lia.sends("/stop");
  await lia.sends("/settings");
  await lia.presses("Messages and photos");
  await lia.presses("Messages: none");
  expect(await profileOf("lia")).toMatchObject({ messages: "steps", stoppedAt: null });
  await lia.presses("Undo");
  expect((await profileOf("lia")).stoppedAt).not.toBe(null);
});

test("a notice's button stops at once; a link that names the same door only shows it", async () => {
  const eva = await atHome(world, "eva");
  await eva.sends("/settings");
  await eva.presses("Messages and photos");
  await eva.presses("Messages: none");
  await eva.sends("/start g_settings-stop");
  expect(eva.reads).toBe("You get these messages from me: big steps, about 6 a year.");
  expect((await profileOf("eva")).stoppedAt).toBe(null);
  await eva.does({ kind: "press", data: "1|settings|stop||" });
  expect(eva.reads).toBe("Done, no more messages. Your vote and proposals are kept.");
  expect((await profileOf("eva")).stoppedAt).not.toBe(null);
  await eva.sends("/start g_settings-stop");
  await eva.presses("Turn back on");
  await eva.sends("/start g_settings-stop");
  await eva.presses("Stop all messages");
  expect((await profileOf("eva")).stoppedAt).not.toBe(null);
});

test("the language changes where one is, and one is back where one was (UX-14)", async () => {
  const rosa = await atHome(world, "rosa", { area: "Savena" });
  await rosa.sends("/calendar");
  await rosa.sends("/language");
  expect(rosa.sees).toContain("[✓ English]\n[Italiano]");
  const [toast] = await rosa.presses("Italiano");
  expect(toast).toEqual({ kind: "toast", text: "Da adesso in italiano." });
  expect(rosa.reads.split("\n")[0]).toBe("Calendario · Bilancio partecipativo 2026");
  await rosa.sends("/lingua");
  await rosa.sends("english");
  expect(rosa.reads.split("\n")[0]).toBe("Calendar · Bilancio partecipativo 2026");
});

test("a name: kept, changed, left out; hostile ones are only text", async () => {
  const gino = await atHome(world, "gino");
  await gino.sends("/settings");
  await gino.presses("Name");
  expect(gino.sees).toContain("Your answer now:\nAnna\n[Keep it as it is | Leave it empty]");
  await gino.presses("Keep it as it is");
  expect((await profileOf("gino")).displayName).toBe("Anna");
  await gino.presses("Name");
  await gino.sends("**Gino** `<b>` \u202Eevil");
  expect((await profileOf("gino")).displayName).toBe("**Gino** `<b>` evil");
  expect(gino.reads).toContain("Your name here: **Gino** `<b>` evil.");
  await gino.presses("Name");
  await gino.presses("Leave it empty");
  expect((await profileOf("gino")).displayName).toBe(null);
  expect(gino.reads).toContain("Your name here: none.");
});

test("how data is used, before the first hello and after (PRV-1)", async () => {
  const nina = world.person("nina");
  await nina.sends("/start");
  await nina.presses("How my data is used");
  expect(nina.sees).toBe(
    [
      "How your data is used · the participation office",
      "",
      "We keep little.",
      "",
      "To see, correct or delete your data, ask a person here.",
      "[Talk to a person | Settings]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  await nina.presses("‹ Back");
  expect(nina.screenId).toBe("ONB-1");
});

async function privacyNotice(notice: { text?: LocalText; url?: string }): Promise<void> {
  await inTransaction(database.prisma, async (tx) => {
    const { rules } = await tx.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
    await tx.participatoryProcess.update({
      where: { id: PROCESS_ID },
      data: { rules: { ...(rules as object), privacyNotice: notice } },
    });
    await touchProcess(tx, PROCESS_ID);
  });
}

test("the notice in full is one press away: in the chat, on the web, or both (PRV-1)", async () => {
  const text = { en: "All of it. ".repeat(300).trim(), it: "Tutto quanto. ".repeat(240).trim() };
  const url = "https://www.comune.example/privacy";
  await privacyNotice({ text, url });
  const vera = await atHome(world, "vera");
  await vera.sends("/privacy");
  expect(vera.sees).toContain("[Full text]\n[Talk to a person | Settings]");
  await vera.presses("Full text");
  expect(vera.reads).toBe(`How your data is used · the participation office\n\n${text.en}`);
  expect(vera.buttons).toContainEqual({ label: "On the web", url });
  await vera.presses("‹ Back");
  expect(vera.reads).toContain("We keep little.");
  await privacyNotice({ text });
  await vera.sends("full text");
  expect(vera.sees).not.toContain("On the web");
  await privacyNotice({ url });
  await vera.sends("/privacy");
  expect(vera.buttons).toContainEqual({ label: "Full text", url });
});

test("the same by typing only, in Italian", async () => {
  const marco = await atHome(world, "marco", { area: "Savena", language: "it" });
  await marco.sends("/impostazioni");
  await marco.sends("messaggi e foto");
  await marco.sends("messaggi: nessuno");
  expect(marco.sees).toContain(
    "[Annulla l'azione]\n[Messaggi: passi principali | Riepilogo settimanale: no]",
  );
  await marco.sends("foto: sì");
  expect(marco.reads).toContain("Foto: solo quando le chiedi.");
  await marco.sends("/impostazioni");
  await marco.sends("quartiere");
  await marco.sends("navile");
  expect(marco.reads).toContain("Quartiere: Navile.");
  await marco.sends("/stop");
  expect(marco.reads).toBe("Fatto, non ti scrivo più. Il tuo voto e le tue proposte restano.");
  expect(world.log.errors).toEqual([]);
});

test("a new district is seen where it was asked for, and leaving it as it is takes nothing away", async () => {
  const olga = await atHome(world, "olga-moves", { area: "Navile" });
  await olga.sends("/settings");
  await olga.presses("District");
  await olga.presses("Skip for now");
  expect(olga.reads).toContain("District: Navile.");
  await olga.presses("District");
  await olga.presses("Savena");
  expect(olga.screenId).toBe("REM-2");
  expect(olga.reads).toContain("District: Savena.");
});
