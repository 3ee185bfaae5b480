import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { startSlackService, type SlackService } from "../support/running-slack.js";
import { addSampleProcess } from "../support/sample-process.js";
import { startSlackServer, type Person, type SlackServer, type Workspace } from "../support/slack-server.js";
import { TelegramServer, type Person as TelegramPerson } from "../support/telegram-server.js";

const database = await openTestDatabase();
const { prisma } = database;
const telegram = await new TelegramServer().listen();
let slack: SlackServer;
let navile: Workspace;
let service: SlackService;

beforeAll(async () => {
  await addSampleProcess(prisma);
  slack = await startSlackServer();
  navile = slack.workspace({ id: "T0NAVILE", name: "Il Ponte" });
  service = await startSlackService({ database, server: slack, slack: { botToken: navile.token }, telegram });
  await telegram.until(() => telegram.count("getUpdates") > 0);
});

afterAll(async () => {
  await service.stop();
  await slack.close();
  await telegram.close();
});

/** Whatever somebody does on either platform, and all that comes of it. */
const does = async (act: () => unknown): Promise<void> => {
  await act();
  await telegram.quiet();
  await service.settled();
  await slack.quiet();
};

async function inSlack(id: string, name: string): Promise<Person> {
  const person = navile.user({ id, name });
  await does(() => person.opensHome());
  for (const label of ["Continue in English", "Skip for now", "Home"])
    await does(() => person.presses(label));
  return person;
}

async function inTelegram(id: number, first_name: string): Promise<TelegramPerson> {
  const person = telegram.person({ id, first_name, language_code: "en" });
  await does(() => person.sends("/start"));
  for (const label of ["Continue in English", "Skip for now"]) await does(() => person.presses(label));
  return person;
}

const codeIn = (text = ""): string => /LINK-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(text)?.[0] ?? "no code";

/** Both chats are one person's. */
async function areOne(slackId: string, telegramId: number): Promise<boolean> {
  const accounts = await prisma.account.findMany({
    where: { externalId: { in: [`T0NAVILE/${slackId}`, String(telegramId)] } },
  });
  return accounts.length === 2 && new Set(accounts.map(({ participantId }) => participantId)).size === 1;
}

test("from Slack's Home to Telegram, by the link of the code (ONB-7)", async () => {
  const anna = await inSlack("U0ANNA", "Anna");
  expect(anna.home?.buttons).toContain("Link my Telegram");
  await does(() => anna.presses("Link my Telegram"));
  expect(anna.modal?.text).toContain("You stay one person");
  await does(() => anna.submits());
  const code = codeIn(anna.modal?.text);
  expect(anna.modal?.buttons).toContain("Open Telegram");
  await does(() => anna.closesAll());

  const phone = telegram.person({ id: 701, first_name: "Anna", language_code: "en" });
  await does(() => phone.sends(`/start l_${code}`));
  expect(phone.last.text).toContain("Link this chat to Slack user Anna in");
  await does(() => phone.presses("Link"));
  expect(phone.last.text).toContain("Linked.");
  expect(await areOne("U0ANNA", 701)).toBe(true);
  await slack.until(() => anna.dms.length > 0);
  expect(anna.dms.at(-1)?.text).toContain("this chat and Telegram are now one person");
  await does(() => anna.opensHome());
  expect(anna.home?.buttons).not.toContain("Link my Telegram");
  await does(() => phone.sends(code));
  expect(phone.last.text).not.toContain("Link this chat");
  expect(anna.troubles).toEqual([]);
});

test.each([
  ["by the command", "U0LUCA", 702],
  ["by the button and a form", "U0RITA", 703],
])("the other way round, from Telegram to Slack %s", async (way, slackId, telegramId) => {
  const phone = await inTelegram(telegramId, "Luca");
  await does(() => phone.sends("/link"));
  await does(() => phone.presses("Give me a code"));
  const code = codeIn(phone.last.text);
  expect(phone.last.text).toContain("press “Link my Telegram” on Home, then “I have a code”");

  const luca = await inSlack(slackId, "Luca");
  if (way === "by the command") await does(() => luca.types(`/partecipo link ${code}`));
  else {
    await does(() => luca.presses("Link my Telegram"));
    await does(() => luca.presses("I have a code"));
    await does(() => luca.fills("The code", "LINK-7F3K-92QD"));
    await does(() => luca.submits());
    expect(luca.modal?.errors["The code"]).toContain("I do not know that code");
    await does(() => luca.fills("The code", code));
    await does(() => luca.submits());
  }
  expect(luca.modal?.text).toContain("Link this chat to Telegram user *Luca* in");
  await does(() => luca.submits());
  expect(luca.modal?.text).toContain("Linked.");
  expect(await areOne(slackId, telegramId)).toBe(true);
  await telegram.until(() => phone.last.text.includes("this chat and Slack are now one person"));
  await does(() => luca.closesAll());
  await does(() => luca.opensHome());
  expect(luca.home?.buttons).not.toContain("Link my Telegram");
  expect(luca.troubles).toEqual([]);
});
