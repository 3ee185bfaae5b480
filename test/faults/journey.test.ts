import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Citizen, codesOf } from "../support/citizen.js";
import { backends, openTestDatabase } from "../support/database.js";
import { eventually } from "../support/eventually.js";
import { startRunningBot, type RunningBot } from "../support/running-bot.js";
import { addSampleProcess } from "../support/sample-process.js";
import { type Group, startTelegramServer, type TelegramServer } from "../support/telegram-server.js";

/** What the link on a button of the group's newest message with it sends. */
function startOf(group: Group, label: string): string {
  const button = group.last.keyboard.flat().find(({ text }) => text === label);
  const url = button && "url" in button ? button.url : "";
  return new URL(url).searchParams.get("start") ?? "";
}

describe.each(backends)("%s database", async (kind) => {
  const database = await openTestDatabase(kind);
  let server: TelegramServer;
  let bot: RunningBot;

  beforeAll(async () => {
    await addSampleProcess(database.prisma);
    server = await startTelegramServer();
    bot = await startRunningBot({ database, server, polls: true, alone: true });
  });

  afterAll(async () => {
    await bot.stop();
    await server.close();
  });

  test("from the first hello to a changed vote, on one living screen", async () => {
    const [code = ""] = await codesOf(bot.app, 1);
    const anna = new Citizen(server, 501);
    await anna.isVerified(code);
    expect(anna.sees).toContain("Done. You can vote in Navile.\nVoting is open until 19 November, 12:00.");
    const { id: screen } = anna.person.last;
    await anna.presses("Go to my ballot");
    await anna.presses("Open my ballot");
    expect(anna.person.last).toMatchObject({ id: screen, edits: 2 });
    await anna.chooses([12]);
    const review = anna.person.last;
    expect(review.text).toContain("1. Parco Nord · €40,000");

    await anna.presses("Cast my vote");
    const [receipt = ""] = anna.receipts;
    expect(anna.person.last.id).toBeGreaterThan(review.id);
    expect(anna.person.last.text).toBe(
      [
        "Your vote is in. Navile, 16 November, 18:42",
        `Receipt code ${receipt}: with /verify you can check that your vote counts, also after closing. It does not reveal your choices.`,
        "You can change your vote until 19 November, 12:00.",
        "Organizers see that you voted, not what you chose.",
      ].join("\n"),
    );
    expect(anna.person.screen.find(({ id }) => id === review.id)).toMatchObject({
      text: "Voted.",
      buttons: [],
    });

    await anna.sends(`/verify ${receipt}`);
    expect(anna.sees).toContain(`${receipt}\nReceived. This vote is in the ballot box of Navile.`);
    await anna.sends("/vote");
    await anna.presses("Change my vote");
    await anna.presses("Start empty");
    await anna.chooses([15, 18]);
    await anna.presses("Cast my vote");
    expect(anna.receipts).toHaveLength(2);
    expect(await database.prisma.ballot.findMany()).toMatchObject([{ choices: expect.anything() }]);

    const withButtons = anna.person.screen.filter(({ buttons }) => buttons.length > 0);
    expect(withButtons.map(({ id }) => id)).toEqual([anna.person.last.id]);
    expect(bot.lines.filter((line) => line.startsWith("error"))).toEqual([]);
    expect(bot.lines.join("\n")).not.toMatch(new RegExp(`${code}|${receipt}|Anna|Parco`, "u"));
  });

  test("a group is greeted, answered at most once a minute, and led to private", async () => {
    const ada = new Citizen(server, 502);
    const group = server.group({ id: -700, title: "Vicini di via Corticella" });
    const inGroup = async (happening: () => unknown): Promise<string[]> => {
      const before = group.screen.length;
      happening();
      await server.quiet();
      return group.screen.slice(before).flatMap(({ by, text }) => (by === "bot" ? [text] : []));
    };
    const asks = () => inGroup(() => ada.person.sends("/vota@portico_bot", { in: group }));

    const [hello] = await inGroup(() => group.addsBot(ada.person));
    expect(hello).toContain("I do not read your conversation.");
    expect(await asks()).toEqual([]);
    bot.machine.aheadMs += 61_000;
    expect(await asks()).toEqual([expect.stringContaining("Voting happens in private")]);
    const link = {
      url: expect.stringMatching(/^https:\/\/t\.me\/portico_bot\?start=g_vote-entry_[0-9a-f]{8}$/),
    };
    expect(group.last.keyboard.flat()).toContainEqual(expect.objectContaining(link));
    expect(await asks()).toEqual([]);
    expect(ada.heard).toEqual([]);
  });

  test("its administrator follows a link of the group, sets it up in private, and a member asks a check", async () => {
    const ada = new Citizen(server, 503);
    const bea = new Citizen(server, 504);
    const carla = new Citizen(server, 505);
    const group = server.group({ id: -701, title: "Vicini di via Fioravanti" });
    group.has(ada.person, "creator");
    group.has(bea.person);
    group.addsBot(ada.person);
    await server.quiet();
    const posted = (words: string) =>
      eventually(`${words} in the group`, () => group.last.text.includes(words));
    const follows = (who: Citizen, label: string) => who.sends(`/start ${startOf(group, label)}`);

    for (const who of [bea, carla]) await follows(who, "Set up (group admins)");
    expect(bea.sees).toContain("Only the group's administrators can set this up.");
    expect(carla.sees).toContain("That link is for members of its group.");
    await follows(ada, "Set up (group admins)");
    await ada.sends("Vicini");
    for (const label of ["Navile", "Done", "All themes", "Monday", "English"]) await ada.presses(label);
    expect(ada.sees).toContain("Set up for Bilancio partecipativo 2026.");
    await posted("This group is kept up to date on Bilancio partecipativo 2026, for Vicini.");

    await follows(bea, "Ask a quick check");
    await bea.sends("Meet on Tuesday or Thursday?");
    await bea.sends("Tuesday\nThursday");
    for (const label of ["Done", "In 1 day"]) await bea.presses(label);
    await posted("Quick check for this chat, not the vote.\n\nMeet on Tuesday or Thursday?");
  });
});
