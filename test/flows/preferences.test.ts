import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { atHome } from "../support/newcomers.js";
import { MONDAY, sendsProposal } from "../support/proposing.js";
import { addProposal } from "../support/public-proposals.js";
import { addSampleProcess, NOW } from "../support/sample-process.js";
import { arrives, links, onSlack, onTelegram, worldOfTwo } from "../support/two-platforms.js";
import { expectChat, type PlayedPerson, World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

beforeEach(() => {
  world.clock.at = NOW;
});

async function profileOf(id: string) {
  const { participant } = await database.prisma.account.findFirstOrThrow({
    where: { externalId: id },
    include: { participant: true },
  });
  return participant;
}

describe("the weekly summary (NOT-10)", () => {
  test("turned on where nothing was heard, the least there is comes with it; undone, neither is left", async () => {
    const ada = await atHome(world, "ada");
    await ada.sends("/settings");
    await ada.presses("Messages and photos");
    await ada.presses("Weekly summary: off");
    expect(ada.reads).toContain(
      "Messages from me: big steps, about 6 a year.\nWeekly summary: yes, what is new for you.",
    );
    expect(await profileOf("ada")).toMatchObject({ messages: "steps", weekly: true });
    await ada.presses("Undo");
    expect(ada.sees).toContain("[Messages: none | Weekly summary: off]");
    expect(await profileOf("ada")).toMatchObject({ messages: "none", weekly: false });
  });

  test("it keeps what was heard before, and goes when nothing is to be heard; Undo brings it back", async () => {
    const ugo = await atHome(world, "ugo");
    await ugo.sends("/settings");
    await ugo.presses("Messages and photos");
    await ugo.presses("Messages: none");
    await ugo.presses("Messages: big steps");
    await ugo.sends("weekly summary: off");
    expect(await profileOf("ugo")).toMatchObject({ messages: "followed", weekly: true });
    await ugo.presses("Messages: what I follow");
    expect(await profileOf("ugo")).toMatchObject({ messages: "none", weekly: false });
    await ugo.presses("Undo");
    expect(await profileOf("ugo")).toMatchObject({ messages: "followed", weekly: true });
    await ugo.presses("Weekly summary: on");
    expect(await profileOf("ugo")).toMatchObject({ messages: "followed", weekly: false });
  });

  test("/stop ends it with the rest, at once, and it comes back with the rest", async () => {
    const bea = await atHome(world, "bea");
    await bea.sends("/settings");
    await bea.presses("Messages and photos");
    await bea.presses("Weekly summary: off");
    await bea.sends("/stop");
    expect((await profileOf("bea")).stoppedAt).toEqual(NOW);
    await bea.presses("‹ Back");
    expect(bea.sees).toContain("[Messages: none | Weekly summary: off]");
    await bea.sends("/stop");
    await bea.presses("Turn back on");
    expect(bea.sees).toContain("[Messages: big steps | Weekly summary: on]");
  });

  test("undoing after a stop is stopped again, and nothing is on beneath", async () => {
    const lia = await atHome(world, "lia");
    await lia.sends("/stop");
    await lia.sends("/settings");
    await lia.presses("Messages and photos");
    await lia.presses("Weekly summary: off");
    expect(await profileOf("lia")).toMatchObject({ messages: "steps", weekly: true, stoppedAt: null });
    await lia.presses("Undo");
    expect(await profileOf("lia")).toMatchObject({ messages: "none", weekly: false, stoppedAt: NOW });
  });

  test("its own button stops it alone, and everything is one press further", async () => {
    const eva = await atHome(world, "eva");
    await eva.sends("/settings");
    await eva.presses("Messages and photos");
    await eva.presses("Weekly summary: off");
    await eva.sends("/start g_settings-stop-weekly");
    expect(eva.reads).toBe(
      "You get the weekly summary, and these messages from me: big steps, about 6 a year.",
    );
    expect((await profileOf("eva")).weekly).toBe(true);
    await eva.does({ kind: "press", data: "1|settings|stop|weekly|" });
    expect(await profileOf("eva")).toMatchObject({ messages: "steps", weekly: false, stoppedAt: null });
    await expectChat(
      eva,
      `
      you: [Turn the summary back on]
      bot: You get the weekly summary, and these messages from me: big steps, about 6 a year.
           [Stop the weekly summary]
           [Stop all messages]
           [‹ Back | Home]
      you: stop the weekly summary
      bot: Done, no more weekly summary. You still get these messages from me: big steps, about 6 a year.
           [Turn the summary back on]
           [Stop all messages]
           [‹ Back | Home]
      you: [Stop all messages]
      bot: Done, no more messages. Your vote and proposals are kept.
           [Turn back on]
           [How my data is used]
           [‹ Back | Home]
      `,
    );
    expect((await profileOf("eva")).stoppedAt).toEqual(NOW);
    await eva.does({ kind: "press", data: "1|settings|stop|weekly|" });
    expect(eva.reads).toBe("Done, no more messages. Your vote and proposals are kept.");
  });

  test("any other notice's button stops everything", async () => {
    const leo = await atHome(world, "leo");
    await leo.sends("/settings");
    await leo.presses("Messages and photos");
    await leo.presses("Weekly summary: off");
    await leo.does({ kind: "press", data: "1|settings|stop|voting|" });
    expect((await profileOf("leo")).stoppedAt).toEqual(NOW);
  });
});

describe("asked once, after a first useful act (REM-1)", () => {
  const asked = (person: PlayedPerson): boolean =>
    /Choose my messages|Scegli quali messaggi/u.test(person.sees);

  test("a proposal: asked, answered, and not asked again", async () => {
    world.clock.moveTo(MONDAY);
    const anna = await atHome(world, "anna");
    await sendsProposal(anna);
    await expectChat(
      anna,
      `
      you: [Choose my messages]
      bot: Shall I tell you when something changes?
           You can change this in Settings at any time.
           [Big steps, about 6 a year]
           [Also projects I follow | Weekly summary]
           [No messages]
           [‹ Back | Home]
      you: weekly summary
      bot: (Messages from me: big steps, about 6 a year, and the weekly summary.)
      bot: Received: proposal 218, 15 June. Next: reading by staff, by 22 June.
           [See it | Write another]
           [Home]
      `,
    );
    expect(await profileOf("anna")).toMatchObject({ messages: "steps", weekly: true });
    await sendsProposal(anna, "Lamps on the bridge of via Gagarin");
    expect(anna.screenId).toBe("PRO-8");
    expect(asked(anna)).toBe(false);
  });

  test("answered by a press, the receipt is back where it was, and not said a second time", async () => {
    world.clock.moveTo(MONDAY);
    const rita = await atHome(world, "rita");
    await sendsProposal(rita, "A bench under the lime trees");
    expect(rita.log.at(-1)).toMatchObject({ id: "PRO-8", place: "new" });
    await rita.presses("Choose my messages");
    await rita.presses("Weekly summary");
    expect(rita.log.at(-1)).toMatchObject({ id: "PRO-8", place: "edit" });
  });

  test("a support: no is an answer, and Back is none", async () => {
    world.clock.moveTo(MONDAY);
    await addProposal(database.prisma, { number: 300, title: "Trees in via Arno", area: "savena" });
    const bruno = await atHome(world, "bruno");
    await bruno.sends("/start s_300");
    expect(asked(bruno)).toBe(false);
    await bruno.presses("Support");
    await bruno.presses("Choose my messages");
    await bruno.presses("‹ Back");
    expect(asked(bruno)).toBe(true);
    await bruno.presses("Choose my messages");
    const [toast] = await bruno.presses("No messages");
    expect(toast).toEqual({ kind: "toast", text: "Messages from me: none." });
    expect(bruno.sees).toContain("[Supported · Undo]");
    expect(asked(bruno)).toBe(false);
    expect(await profileOf("bruno")).toMatchObject({ messages: "none", weekly: false });
  });

  test("a followed project: what that set is told, and is no answer yet; typed, in Italian", async () => {
    const carla = await atHome(world, "carla", { language: "it" });
    await carla.sends("/start p_12");
    expect(asked(carla)).toBe(false);
    await carla.sends("segui");
    await carla.sends("scegli quali messaggi avere");
    expect(carla.sees).toBe(
      [
        "Ti scrivo quando cambia qualcosa?",
        "Ricevi questi messaggi da me: i passi principali e i progetti che segui.",
        "Puoi cambiare idea quando vuoi, nelle impostazioni.",
        "[Passi principali, 6 all'anno]",
        "[Anche i progetti che seguo | Riepilogo settimanale]",
        "[Nessun messaggio]",
        "[‹ Indietro | Inizio]",
      ].join("\n"),
    );
    await carla.sends("riepilogo settimanale");
    expect(carla.screenId).toBe("INF-6");
    expect(asked(carla)).toBe(false);
    expect(await profileOf("carla")).toMatchObject({ messages: "followed", weekly: true });
  });

  test("who goes on by typing as soon as they are set is asked as well", async () => {
    const ivo = world.person("ivo");
    await ivo.sends("/start");
    await ivo.presses("Continue in English");
    await ivo.presses("Navile");
    await ivo.sends("/start p_12");
    await ivo.presses("Follow");
    expect(asked(ivo)).toBe(true);
    await ivo.sends("/start");
    expect(ivo.screenId).toBe("INF-1");
  });

  test("never before somebody has said hello, nor after they chose in Settings or stopped", async () => {
    const dino = world.person("dino");
    await dino.sends("/start p_12");
    await dino.presses("Follow");
    expect(asked(dino)).toBe(false);
    for (const [id, choice] of [
      ["elio", "/settings"],
      ["fia", "/stop"],
    ] as const) {
      const person = await atHome(world, id);
      await person.sends(choice);
      if (choice === "/settings") {
        await person.presses("Messages and photos");
        await person.presses("Messages: none");
      }
      await person.sends("/start p_12");
      await person.presses("Follow");
      expect(asked(person)).toBe(false);
    }
  });
});

describe("blocking the bot is /stop (UX-13)", () => {
  test("blocked stops at once; unblocked does not turn anything on again", async () => {
    const gaia = await atHome(world, "gaia");
    await gaia.sends("/settings");
    await gaia.presses("Messages and photos");
    await gaia.presses("Weekly summary: off");
    expect(await gaia.does({ kind: "blocked" })).toEqual([]);
    expect((await profileOf("gaia")).stoppedAt).toEqual(NOW);
    expect(await gaia.does({ kind: "unblocked" })).toEqual([]);
    await gaia.sends("/settings");
    await gaia.presses("Messages and photos");
    expect(gaia.sees).toContain("[Messages: none | Weekly summary: off]");
    expect((await profileOf("gaia")).stoppedAt).toEqual(NOW);
  });

  test("somebody out of reach who writes again can be reached, and hears only what they ask for", async () => {
    const hans = await atHome(world, "hans");
    await hans.sends("/stop");
    await database.prisma.account.updateMany({
      where: { externalId: "hans" },
      data: { unreachableSince: NOW },
    });
    await hans.sends("/home");
    const account = await database.prisma.account.findFirstOrThrow({ where: { externalId: "hans" } });
    expect(account.unreachableSince).toBe(null);
    expect((await profileOf("hans")).stoppedAt).toEqual(NOW);
  });
});

describe("where notices come", () => {
  const two = worldOfTwo(database, "two");

  test("one platform is no choice", async () => {
    const one = await arrives(onTelegram(two, "700"));
    await one.sends("/settings");
    await one.presses("Messages and photos");
    expect(one.sees).not.toContain("Notices");
    expect(one.sees).not.toContain("Where I write");
  });

  test("with two, each press goes to the next, says so, and can be undone", async () => {
    const slack = await arrives(onSlack(two, "T1/U701"));
    const telegram = await arrives(onTelegram(two, "701"));
    await links(slack, telegram);
    await telegram.sends("/settings");
    await telegram.presses("Messages and photos");
    expect(telegram.reads).toContain("Where I write to you: the chat you used last.");
    const [toast] = await telegram.presses("Notices: last used chat");
    expect(toast).toEqual({ kind: "toast", text: "Where I write to you: Slack." });
    expect((await profileOf("701")).noticesOn).toBe("slack");
    await telegram.presses("Notices: Slack");
    expect((await profileOf("701")).noticesOn).toBe("telegram");
    await telegram.presses("Undo");
    expect((await profileOf("701")).noticesOn).toBe("slack");
    await telegram.sends("notices: slack");
    await telegram.sends("notices: telegram");
    expect((await profileOf("701")).noticesOn).toBe(null);
  });
});
