import { beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import {
  arrives,
  codeShown,
  linkCodeOf,
  links,
  onSlack,
  onTelegram,
  worldOfTwo,
} from "../../support/two-platforms.js";
import { expectChat, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = worldOfTwo(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
});

beforeEach(() => {
  world.clock.at = NOW;
});

/** Codes are another one each time. */
const seen = (person: PlayedPerson): string =>
  person.sees.replaceAll(/LINK-[0-9A-Z]{4}-[0-9A-Z]{4}/gu, "LINK-1234-5678");

const lastMessage = (person: PlayedPerson): string => {
  const message = person.log.findLast(({ kind }) => kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
};

const personBehind = async (platform: string, externalId: string): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { platform, externalId } })).participantId;

test("from Slack to Telegram by its link: one person, and both chats know it (ONB-7)", async () => {
  const slack = await arrives(onSlack(world, "T1/U1", { name: "Anna" }));
  await expectChat(
    slack,
    `
    you: [Home]
    bot: Bilancio partecipativo 2026
         Now: Voting, until 19 November, 12:00 (in 3 days).
         You have not voted yet.
         [Vote]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
         [Link my Telegram]
    you: [Link my Telegram]
    bot: Link another chat of yours
         You stay one person: one right to vote, one ballot, the same proposals in each chat.
         I give you a code. It works once, within 15 minutes.
         [Give me a code]
         [I have a code]
         [‹ Back | Home]
    `,
  );
  await slack.presses("Give me a code");
  expect(seen(slack)).toBe(
    [
      "Send me this code in your other chat:",
      "LINK-1234-5678",
      "It works once, within 15 minutes.",
      "Give it to nobody: whoever sends it to me can use your vote.",
      "[Open Telegram]",
      "[Copy code | Make a new code]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  const payload = `l_${codeShown(slack)}`;
  expect(slack.buttons).toContainEqual({
    label: "Open Telegram",
    url: `https://t.me/portico_bot?start=${payload}`,
  });
  const telegram = onTelegram(world, "501", { name: "Annina" });
  await telegram.sends(`/start ${payload}`);
  await expectChat(
    telegram,
    `
    you: [Link]
    bot: Linked. Whatever you do in one of your chats now counts for all.
         My chats
         Slack
         Telegram (this chat)
         [Unlink Slack]
         [Unlink Telegram]
         [Link another chat]
         [‹ Back | Home]
    `,
  );
  expect(lastMessage(slack)).toBe(
    "Your code was used: this chat and Telegram are now one person.\nIf it was not you, unlink that chat now.",
  );
  expect(await personBehind("telegram", "501")).toBe(await personBehind("slack", "T1/U1"));
  await slack.sends("/home");
  expect(slack.sees).not.toContain("Link my Telegram");
  await slack.sends("/privacy");
  await slack.presses("My chats");
  expect(slack.sees).toContain("Slack (this chat)\nTelegram\n");
});

test("what is asked before anything is linked says whose chat it is, in words nobody can be led astray by", async () => {
  const slack = await arrives(onSlack(world, "T1/U2", { name: "<!channel> **Bob**\u202E`x`" }));
  const telegram = onTelegram(world, "502");
  await telegram.sends(`/start l_${await linkCodeOf(slack)}`);
  expect(telegram.sees).toBe(
    [
      "Link this chat to Slack user <!channel> **Bob**`x` in Bologna?",
      "",
      "Both chats are then one person, with one right to vote and one ballot.",
      "Link only if both chats are yours. Did somebody else send you this code? Then do not link.",
      "[Link | This is not me]",
      "[Home]",
    ].join("\n"),
  );
  expect(await personBehind("telegram", "502")).not.toBe(await personBehind("slack", "T1/U2"));
});

test("from Telegram to Slack by a code typed alone, in Italian, and out again (ONB-7, PRV-4)", async () => {
  const telegram = await arrives(onTelegram(world, "503", { name: "Bruno", language: "it" }));
  const slack = await arrives(onSlack(world, "T1/U3", { name: "bruno.b", language: "it" }));
  const code = await linkCodeOf(telegram);
  expect(seen(telegram)).toBe(
    [
      "Mandami questo codice nell'altra tua chat:",
      "LINK-1234-5678",
      "Dove non puoi scrivermi, premi «Collega Telegram» nella pagina iniziale, poi «Ho un codice».",
      "Vale una volta sola, entro 15 minuti.",
      "Non darlo a nessuno: chi me lo manda può usare il tuo voto.",
      "[Copia il codice | Fai un codice nuovo]",
      "[‹ Indietro | Inizio]",
    ].join("\n"),
  );
  await slack.sends(code.toLowerCase().replaceAll("-", " "));
  await expectChat(
    slack,
    `
    you: [Collega]
    bot: Fatto, le chat sono collegate. Quello che fai in una ora vale per tutte.
         Le mie chat
         Slack (questa chat)
         Telegram
         [Scollega Slack]
         [Scollega Telegram]
         [Collega un'altra chat]
         [‹ Indietro | Inizio]
    you: [Scollega Telegram]
    bot: Vuoi scollegare Telegram? Quella chat poi ricomincia da capo.
         Le tue proposte, la tua scheda e le tue impostazioni restano nelle chat che tieni.
         Anche il diritto di voto resta lì, e alla chat scollegata non arrivano più messaggi.
         [Scollega Telegram | Lasciala collegata]
         [‹ Indietro | Inizio]
    you: [Lasciala collegata]
    bot: Le mie chat
         Slack (questa chat)
         Telegram
         [Scollega Slack]
         [Scollega Telegram]
         [Collega un'altra chat]
         [‹ Indietro | Inizio]
    you: [Scollega Telegram]
    bot: Vuoi scollegare Telegram? Quella chat poi ricomincia da capo.
         Le tue proposte, la tua scheda e le tue impostazioni restano nelle chat che tieni.
         Anche il diritto di voto resta lì, e alla chat scollegata non arrivano più messaggi.
         [Scollega Telegram | Lasciala collegata]
         [‹ Indietro | Inizio]
    you: [Scollega Telegram]
    bot: (Chat scollegata: Telegram. Ricomincia da capo.)
    bot: Le mie chat
         Questa è la tua unica chat con me.
         [Collega Telegram]
         [‹ Indietro | Inizio]
    `,
  );
  expect(lastMessage(telegram)).toBe(
    "Questa chat è stata scollegata; la richiesta viene da qui: Slack. Ricomincia da capo con quello che scrivi.",
  );
  await telegram.sends("e adesso?");
  expect(telegram.screenId).toBe("ONB-1");
  expect(telegram.reads).toContain("Ciao");
});

test("/link CODE, in whichever language it is typed, asks the same", async () => {
  const slack = await arrives(onSlack(world, "T1/U4"));
  const telegram = await arrives(onTelegram(world, "504"));
  await telegram.sends(`/collega ${await linkCodeOf(slack)}`);
  expect(telegram.reads).toContain("Link this chat to Slack user Anna in Bologna?");
  await telegram.sends("/link");
  expect(telegram.reads).toContain("Link another chat of yours");
});

test("a code is understood as the first thing somebody new types", async () => {
  const telegram = await arrives(onTelegram(world, "505"));
  const slack = onSlack(world, "T1/U5");
  await slack.sends(await linkCodeOf(telegram));
  await slack.sends("link");
  expect(slack.reads).toContain("Linked.");
  await slack.presses("Home");
  expect(slack.screenId).toBe("INF-1");
});

test("unlinking the chat I am writing in: it starts anew, and the others go on (PRV-4)", async () => {
  const slack = await arrives(onSlack(world, "T1/U6"));
  const telegram = await arrives(onTelegram(world, "506", { name: "Annina" }));
  await links(slack, telegram);
  const before = await personBehind("slack", "T1/U6");
  await telegram.presses("Unlink Telegram");
  expect(telegram.sees).toBe(
    [
      "Unlink Telegram, the chat you are writing in? It then starts anew.",
      "Your proposals, your ballot and your settings stay in your other chats. You no longer see them here.",
      "The right to vote stays there too, and messages no longer come to the unlinked chat.",
      "[Unlink Telegram | Keep it linked]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  await telegram.presses("Unlink Telegram");
  expect(telegram.screenId).toBe("ONB-1");
  expect(telegram.reads).toContain("This chat is unlinked. Everything you did is kept in your other chats.");
  expect(await personBehind("slack", "T1/U6")).toBe(before);
  expect(await personBehind("telegram", "506")).not.toBe(before);
  await slack.sends("/link");
  expect(slack.screenId).toBe("ONB-7");
});

test("a screen elsewhere is out of date after linking, and answered by the current one", async () => {
  const slack = await arrives(onSlack(world, "T1/U7"));
  const telegram = await arrives(onTelegram(world, "507"));
  const code = await linkCodeOf(slack);
  await telegram.sends(code);
  const press = telegram.dataOf("Link");
  await telegram.presses("Link");
  const again = await telegram.does({ kind: "press", data: press });
  expect(again).toMatchObject([{ kind: "screen", id: "PRV-4", place: "edit" }]);
  await slack.presses("Make a new code");
  expect(slack.reads).toContain("Send me this code");
  expect(
    await prisma.linkCode.count({ where: { usedAt: null, conversation: { externalId: "T1/U7" } } }),
  ).toBe(1);
  expect(world.log.errors).toEqual([]);
});
