import { describe, expect, onTestFailed, onTestFinished, test } from "vitest";
import type { App } from "../../src/services/app.js";
import { closeDueBoxes } from "../../src/services/close-box.js";
import { countClosedBoxes } from "../../src/services/count-box.js";
import { codesOf } from "../support/citizen.js";
import { openTestDatabase, type TestDatabase } from "../support/database.js";
import { heldBy } from "../support/linked-voters.js";
import { addProposal } from "../support/public-proposals.js";
import { startLocalService } from "../support/running-local.js";
import { startRunningBot } from "../support/running-bot.js";
import { startSlackService } from "../support/running-slack.js";
import { addSampleProcess } from "../support/sample-process.js";
import { startSlackServer } from "../support/slack-server.js";
import { TelegramServer } from "../support/telegram-server.js";
import { Citizen } from "./citizen.js";
import { LocalPhone } from "./local-phone.js";
import type { Phone } from "./phone.js";
import { takesPart } from "./script.js";
import { SlackPhone } from "./slack-phone.js";
import { TelegramPhone } from "./telegram-phone.js";
import { english, italian, type Words } from "./words.js";

interface Running {
  app: App;
  clock: { at: Date };
  lines: string[];
  phone: Phone;
}

type Start = (database: TestDatabase, words: Words) => Promise<Running>;

const onTelegram: Start = async (database, words) => {
  const server = await new TelegramServer().listen();
  const bot = await startRunningBot({ database, server });
  onTestFinished(async () => {
    await bot.stop();
    await server.close();
  });
  return { ...bot, phone: new TelegramPhone(server, words) };
};

const onSlack: Start = async (database, words) => {
  const server = await startSlackServer();
  const workspace = server.workspace({ id: "T0NAVILE" });
  const service = await startSlackService({ database, server, slack: { botToken: workspace.token } });
  onTestFinished(async () => {
    await service.stop();
    await server.close();
  });
  return { ...service, phone: new SlackPhone({ server, service, workspace, words }) };
};

const onLocal: Start = async (database, words) => {
  const people = [{ id: "anna", name: "Anna", part: "citizen", manner: "forms" }] as const;
  const service = await startLocalService(database, people);
  onTestFinished(() => service.stop());
  return { ...service, phone: new LocalPhone(service.url, words) };
};

const PHASES = {
  proposals: "2026-06-15T09:00:00Z",
  voting: "2026-11-16T17:42:30Z",
  results: "2026-11-24T12:00:00Z",
};

describe.each([
  { platform: "Telegram", start: onTelegram },
  { platform: "Slack", start: onSlack },
  { platform: "the local chat", start: onLocal },
])("on $platform", ({ start }) => {
  describe.each([{ words: english }, { words: italian }])("in $words.language", async ({ words }) => {
    const database = await openTestDatabase();

    test("hello, district, propose, support, vote, receipt, change", async () => {
      const { prisma } = database;
      await addSampleProcess(prisma);
      await addProposal(prisma, { number: 101, title: "Nuovo tetto per il mercato", area: "navile" });
      const { app, clock, phone, lines } = await start(database, words);
      onTestFailed(() => console.log([...phone.lines, ...lines].join("\n")));
      const [personalCode = ""] = await codesOf(app, 1);
      const { first, second } = await takesPart(new Citizen(phone, words), {
        words,
        personalCode,
        comesTo: async (phase) => {
          clock.at = new Date(PHASES[phase]);
          await closeDueBoxes(app);
          await countClosedBoxes(app);
        },
        ballot: async () => (await heldBy({ prisma, app }, personalCode)).ballot ?? [],
      });
      expect(first).not.toBe(second);
      const ballots = await prisma.ballot.findMany();
      const chosen = await prisma.project.findMany({ where: { id: { in: ballots[0]?.choices ?? [] } } });
      expect(ballots).toMatchObject([{ voterTag: null }]);
      expect(chosen.map(({ number }) => number)).toEqual([18]);
      expect(await prisma.voterRollEntry.count()).toBe(1);
      expect(await prisma.support.count()).toBe(1);
      expect(await prisma.participant.count()).toBe(1);
      expect(lines.filter((line) => line.startsWith("error"))).toEqual([]);
    });
  });
});
