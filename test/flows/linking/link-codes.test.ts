import { beforeAll, beforeEach, expect, test } from "vitest";
import { normaliseLinkCode } from "../../../src/domain/link-code.js";
import { packPress } from "../../../src/chat/press.js";
import { openTestDatabase } from "../../support/database.js";
import { dumpOf } from "../../support/linking.js";
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
const { prisma, pool } = database;
const world = worldOfTwo(database);
let people = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
});

beforeEach(() => {
  world.clock.at = NOW;
});

async function both(): Promise<{ slack: PlayedPerson; telegram: PlayedPerson }> {
  const id = String(++people);
  return {
    slack: await arrives(onSlack(world, `T1/U${id}`)),
    telegram: await arrives(onTelegram(world, id)),
  };
}

const personBehind = async ({ id }: PlayedPerson): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { externalId: id } })).participantId;

const areOne = async (one: PlayedPerson, other: PlayedPerson): Promise<boolean> =>
  (await personBehind(one)) === (await personBehind(other));

const later = (minutes: number): void => {
  world.clock.at = new Date(world.clock.at.getTime() + minutes * 60_000);
};

test("a code typed in the chat it came from is refused kindly", async () => {
  const { slack } = await both();
  await slack.sends(await linkCodeOf(slack));
  expect(slack.reads).toContain("That code is your own. Send it in the other chat, the one you want to add.");
});

test("a code is good for 15 minutes: before it is sent, and before it is pressed", async () => {
  const { slack, telegram } = await both();
  const code = await linkCodeOf(slack);
  later(14);
  await telegram.sends(code);
  expect(telegram.reads).toContain("Link this chat");
  later(1);
  await telegram.presses("Link");
  expect(telegram.reads).toBe(
    "That code was good for 15 minutes, and they are over. Make a new one in your other chat.\n\n" +
      "Nothing is linked by this code any more. You can make a new one in your other chat.",
  );
  await telegram.sends(code);
  expect(telegram.reads).toContain("That code was good for 15 minutes");
  expect(await areOne(slack, telegram)).toBe(false);
});

test("a code works once; a newer one takes the place of the one before; a linked chat needs none", async () => {
  const { slack, telegram } = await both();
  const other = await arrives(onTelegram(world, "other"));
  const first = await linkCodeOf(slack);
  await slack.presses("Make a new code");
  const second = codeShown(slack);
  await telegram.sends(first);
  expect(telegram.reads).toContain("I do not know that code.");
  await telegram.sends(second);
  await telegram.presses("Link");
  await other.sends(second);
  expect(other.reads).toContain("That code works no longer. Make a new one in your other chat.");
  await telegram.sends(second);
  expect(telegram.reads).toContain("That code works no longer.");
  await telegram.sends(await linkCodeOf(slack));
  expect(telegram.reads).toContain("That code is your own.");
  expect(await areOne(slack, other)).toBe(false);
});

test("of two who were shown the same code, the first to press links", async () => {
  const { slack, telegram } = await both();
  const stranger = await arrives(onTelegram(world, "stranger"));
  const code = await linkCodeOf(slack);
  await stranger.sends(code);
  await telegram.sends(code);
  await telegram.presses("Link");
  await stranger.presses("Link");
  expect(stranger.reads).toContain("That code works no longer.");
  expect(await areOne(slack, telegram)).toBe(true);
  expect(await areOne(slack, stranger)).toBe(false);
});

test("This is not me: nothing is linked, and the code is good for nobody", async () => {
  const { slack, telegram } = await both();
  const code = await linkCodeOf(slack);
  await telegram.sends(code);
  await expectChat(
    telegram,
    `
    you: [This is not me]
    bot: Nothing was linked. That code works no longer.
         Bilancio partecipativo 2026
         Now: Voting, until 19 November, 12:00 (in 3 days).
         You have not voted yet.
         [Vote]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
    `,
  );
  await telegram.sends(code);
  expect(telegram.reads).toContain("I do not know that code.");
  expect(await areOne(slack, telegram)).toBe(false);
});

test("five tries an hour, which no unlinking gives back", async () => {
  const { slack, telegram } = await both();
  const code = await linkCodeOf(slack);
  for (const left of ["4 tries left.", "3 tries left.", "2 tries left.", "1 try left."]) {
    await telegram.sends("LINK-2222-2222");
    expect(telegram.reads).toContain(left);
  }
  await telegram.sends(code);
  await telegram.presses("Link");
  expect(await areOne(slack, telegram)).toBe(true);
  await telegram.presses("Unlink Telegram");
  await telegram.presses("Unlink Telegram");
  await telegram.sends(await linkCodeOf(slack));
  expect(telegram.reads).toContain("You have used all 5 tries.");
  later(61);
  await telegram.sends(await linkCodeOf(slack));
  expect(telegram.reads).toContain("Link this chat");
});

test("tries to link take none of the tries to show a right to vote", async () => {
  const { telegram } = await both();
  for (let time = 0; time < 5; time++) await telegram.sends("/link LINK-2222-2222");
  await telegram.sends("NAV-0000-CCCC");
  expect(telegram.reads).toContain("4 tries left.");
});

test("nobody can press their way past the question: only a code leads to it", async () => {
  const { slack, telegram } = await both();
  await linkCodeOf(slack);
  const { id } = await prisma.linkCode.findFirstOrThrow({
    where: { conversation: { externalId: slack.id } },
  });
  await telegram.sends("/link");
  const { turn } = await prisma.conversation.findFirstOrThrow({ where: { externalId: telegram.id } });
  for (const verb of ["link", "confirm", "accept-link"])
    await telegram.does({
      kind: "press",
      data: packPress({ flow: "link", verb, arg: id.slice(0, 24), turn }),
    });
  for (const name of ["confirm", "unlink", "code"])
    await telegram.does({
      kind: "press",
      data: packPress({ flow: "link", verb: name, arg: "", turn: undefined }),
    });
  expect(await areOne(slack, telegram)).toBe(false);
});

test("somebody else's chat, or the only one, cannot be unlinked", async () => {
  const { slack, telegram } = await both();
  await links(slack, telegram);
  await telegram.presses("Unlink Slack");
  const data = telegram.dataOf("Unlink Slack");
  await slack.sends("/link");
  await slack.does({
    kind: "press",
    data: packPress({ flow: "link", verb: "chats", arg: "", turn: undefined }),
  });
  await slack.presses("Unlink Slack");
  await slack.presses("Unlink Slack");
  await telegram.does({ kind: "press", data });
  expect(telegram.reads).toContain("That chat is no longer one of yours. Nothing was changed.");
  expect(telegram.reads).toContain("This is your only chat with me.");
  expect(await prisma.account.count({ where: { participantId: await personBehind(telegram) } })).toBe(1);
});

test("only a keyed hash is kept: no code is in the database once it was shown, none in the log", async () => {
  const { slack, telegram } = await both();
  const code = await linkCodeOf(slack);
  await telegram.sends(code);
  await telegram.presses("Link");
  const words = JSON.stringify(await dumpOf(pool)) + world.log.lines.join("\n");
  expect(words).not.toContain(code);
  expect(words).not.toContain(code.replaceAll("-", ""));
  const line = world.log.lines.find((one) => one.startsWith("two chats are one person"));
  expect(Object.keys(JSON.parse(line?.slice(line.indexOf("{")) ?? "{}") as object)).toEqual([
    "participant",
    "dropped",
    "conversation",
  ]);
  await slack.sends("/home");
  expect(world.log.errors).toEqual([]);
});

test("however it is typed, and nothing that is only like it", () => {
  for (const typed of ["LINK-7F3K-92QD", "link 7f3k 92qd", " link7f3k92qd", "l1nk–7F3K.92QD"])
    expect(normaliseLinkCode(typed)).toBe("LINK-7F3K-92QD");
  for (const typed of [
    "",
    "LINK",
    "LINK-7F3K",
    "LINK-7F3K-92QA",
    "NAV-4821-KQRT",
    "MOD-7F3K-92QD-X4TN",
    "link to the rules",
  ])
    expect(normaliseLinkCode(typed)).toBeUndefined();
});
