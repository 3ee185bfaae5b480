// Portico with Slack over HTTP as it runs in production, on the store the environment names, in the middle of the sample process's vote.
import { startSlack } from "../adapters/slack/slack-app.js";
import { startServer } from "../src/http/server.js";
import { filesIn } from "../src/persistence/files.js";
import { installationsIn } from "../src/persistence/installations.js";
import { systemClock } from "../src/ports/clock.js";
import { lookUpChoices } from "../src/services/choices.js";
import { createEngine } from "../src/services/engine.js";
import { lateInbox } from "../src/start/late-inbox.js";
import { systemRandomness } from "../src/start/randomness.js";
import { makeEligible, openBenchCore, openBenchInbox, silentLog as log } from "./core.js";

const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl } = process.env;
const core = await openBenchCore();
const { prisma } = core.database;
const late = lateInbox();
const slack = startSlack({
  botToken,
  signingSecret,
  appToken: undefined,
  installs: undefined,
  apiUrl,
  publicUrl: "http://127.0.0.1",
  inbox: late.inbox,
  choices: lookUpChoices(createEngine(core.app)),
  installations: installationsIn({
    prisma,
    secretKey: core.app.secretKey,
    clock: systemClock,
    randomness: systemRandomness,
  }),
  files: filesIn(prisma),
  log,
});
const { inbox, close } = await openBenchInbox(core, slack.messenger);
late.open(inbox);
const webhooks = slack.webhook ? [slack.webhook] : [];
const server = await startServer({ host: "127.0.0.1", port: 0, prisma, webhooks });

async function letVote(externalIds: readonly string[]): Promise<void> {
  for (const externalId of externalIds) await makeEligible(core, "slack", externalId);
  process.send?.({ canVote: externalIds.length });
}
process.on("message", (externalIds: string[]) => void letVote(externalIds));
process.once("SIGTERM", () => {
  void slack
    .stop()
    .then(() => server.close())
    .then(() => close())
    .then(() => process.exit(0));
});
process.send?.({ url: `http://127.0.0.1:${server.port}${slack.webhook?.path ?? ""}` });
