import { httpSms } from "../adapters/sms/http-sms.js";
import { logSms } from "../adapters/sms/log-sms.js";
import { localChat } from "../adapters/local/web.js";
import { LocalMessenger } from "../adapters/local/local-messenger.js";
import { MovableClock } from "../adapters/local/movable-clock.js";
import { defaultPeople } from "../adapters/local/people.js";
import type { startSlack as StartSlack, RunningSlack } from "../adapters/slack/slack-app.js";
import type { startTelegram as StartTelegram, RunningTelegram } from "../adapters/telegram/telegram-bot.js";
import type { Config } from "./config.js";
import { Prometheus } from "./http/metrics/prometheus.js";
import { OPEN_DATA_PATH, openData } from "./http/open-data/open-data.js";
import { operations } from "./http/operations.js";
import { startServer, type Mount, type Webhook } from "./http/server.js";
import type { LoginOptions } from "./http/login.js";
import { testClient } from "./start/test-client.js";
import type { Checks } from "./flows/facts.js";
import { filesIn } from "./persistence/files.js";
import { installationsIn } from "./persistence/installations.js";
import { systemClock } from "./ports/clock.js";
import type { Inbox } from "./ports/inbox.js";
import type { Log } from "./ports/log.js";
import type { Messenger } from "./ports/messenger.js";
import { repeat } from "./queue/repeat.js";
import { startQueue, type RunningQueue } from "./queue/start-queue.js";
import { describeBug } from "./services/describe-bug.js";
import { createEngine } from "./services/engine.js";
import { lookUpChoices } from "./services/choices.js";
import { createInbox } from "./services/inbox.js";
import { sendMessages } from "./services/eligibility/send-messages.js";
import { shareableCards } from "./services/shareable-cards.js";
import { banner } from "./start/banner.js";
import { aboutTheBot, commandMenus } from "./i18n/commands.js";
import { demoPanel } from "./start/demo-panel.js";
import { seedWhenEmpty } from "./start/seed-when-empty.js";
import { lateInbox } from "./start/late-inbox.js";
import { coreOn, type Core } from "./start/open-core.js";
import type { Ground } from "./start/open-ground.js";
import { systemRandomness } from "./start/randomness.js";
import { tidy } from "./start/tidy.js";
import { untilStopped } from "./start/until-stopped.js";

/** Time can be moved only where nobody's real vote depends on it: in the local chat, with no platform connected. */
function openClock(config: Config): MovableClock | undefined {
  return config.localChat && !config.telegram && !config.slack ? new MovableClock(systemClock) : undefined;
}

/** A platform's libraries are read only where it is on: without them the first answer comes sooner. */
async function connectTelegram(
  config: Config,
  core: Core,
  inbox: Parameters<typeof StartTelegram>[0]["inbox"],
): Promise<RunningTelegram | undefined> {
  if (!config.telegram) return undefined;
  const { startTelegram } = await import("../adapters/telegram/telegram-bot.js");
  const { publicUrl } = config.http;
  return startTelegram({
    ...config.telegram,
    commands: commandMenus(),
    about: aboutTheBot(),
    inbox,
    cards: shareableCards(core.app),
    log: core.app.log,
    files: filesIn(core.database.prisma),
    publicUrl: publicUrl.startsWith("https://") ? publicUrl : undefined,
  });
}

function telegramWebhook(config: Config, telegram: RunningTelegram | undefined): Webhook[] {
  const { webhook } = config.telegram ?? {};
  const handle = telegram?.webhookHandler;
  return webhook && handle ? [{ path: new URL(webhook.url).pathname, handle }] : [];
}

async function connectSlack(
  config: Config,
  { app, database: { prisma } }: Core,
  { inbox, choices }: Pick<Parameters<typeof StartSlack>[0], "inbox" | "choices">,
): Promise<RunningSlack | undefined> {
  if (!config.slack) return undefined;
  const { startSlack } = await import("../adapters/slack/slack-app.js");
  const { secretKey, log } = app;
  return startSlack({
    ...config.slack,
    publicUrl: config.http.publicUrl,
    inbox,
    choices,
    installations: installationsIn({
      prisma,
      secretKey,
      clock: systemClock,
      randomness: systemRandomness,
    }),
    files: filesIn(prisma),
    log,
  });
}

const TEST_LOGIN = "/test-login";

/** The city's login, and the provider that stands in for it where the service is only tried out. */
async function openLogins(
  { login, http: { publicUrl } }: Config,
  { app }: Core,
  deliver: LoginOptions["deliver"],
): Promise<Mount[]> {
  if (login === undefined) return [];
  const [{ oidcLogin }, { loginPages }, { testLogin }] = await Promise.all([
    import("../adapters/oidc/oidc-login.js"),
    import("./http/login.js"),
    import("./http/test-login.js"),
  ]);
  const redirectUri = `${publicUrl}/login/callback`;
  const issuer = `${publicUrl}${TEST_LOGIN}`;
  const city = oidcLogin({ ...(login === "test" ? testClient(issuer) : login), redirectUri });
  const pages = { path: "/login", app: loginPages({ app, login: city, publicUrl, deliver }) };
  if (login !== "test") return [pages];
  const { machine: clock, randomness } = app;
  return [pages, { path: TEST_LOGIN, app: testLogin({ issuer, redirectUri, clock, randomness }) }];
}

/** Sends the codes that were asked for, by whoever sends them here. */
function startMessages({ sms, role }: Config, { app }: Core): () => Promise<void> {
  if (!sms || role === "web") return async () => {};
  const sender = sms.via === "log" ? logSms(app.log) : httpSms(sms.via);
  return repeat("sms", SMS_EVERY_MS, () => sendMessages(app, sender), app.log);
}

const SMS_EVERY_MS = 1_000;

const checksOf = ({ login, sms, http: { publicUrl } }: Config): Checks => ({
  smsAnHour: sms?.anHour ?? 0,
  loginAt: login && `${publicUrl}/login/start`,
});
/** Where people can open pages: an address that was given, or this machine's where everybody sits at it. */
const openDataUrl = ({ http, localChat, operations: { isPublic } }: Config): string | undefined =>
  isPublic || localChat ? http.publicUrl : undefined;

/** What supervisors, dashboards and operators look at. */
async function operationsOf(
  { operations: { metricsToken, boardPassword, isPublic } }: Config,
  { app: { prisma, clock, machine, log } }: Core,
  { queue, metrics }: { queue: RunningQueue; metrics: Prometheus },
): Promise<Mount[]> {
  const insiders = { token: metricsToken, isPublic };
  const { watch: queues } = queue;
  const { registry } = metrics;
  const told = { path: "/", app: operations({ insiders, registry, queues, prisma, clock, machine, log }) };
  if (boardPassword === undefined) return [told];
  const { BOARD_PATH, openBoard } = await import("./http/board.js");
  const board = openBoard({ password: boardPassword, queues: await queue.boardQueues(), machine });
  return [told, { path: BOARD_PATH, app: board }];
}

interface LocalParts {
  local: LocalMessenger;
  movable: MovableClock | undefined;
  inbox: Inbox;
  stopping: AbortSignal;
}

const pageOf = (
  { app, database }: Core,
  config: Config,
  { local, movable, inbox, stopping }: LocalParts,
): ReturnType<typeof localChat> =>
  localChat({
    inbox,
    files: filesIn(database.prisma),
    messenger: local,
    clock: movable,
    people: defaultPeople,
    demo: demoPanel(app),
    hosts: [config.http.host],
    log: app.log,
    stopping,
  });

export interface ServiceOptions {
  config: Config;
  log: Log;
  ground: Ground;
  /** Prints a line for whoever started it. */
  say: (line: string) => void;
}

/** Runs the whole service until it is told to stop. */
export async function runService({ config, log, ground, say }: ServiceOptions): Promise<void> {
  const movable = openClock(config);
  let telegram: RunningTelegram | undefined;
  const core = coreOn(ground, {
    log,
    clock: movable ?? systemClock,
    checks: checksOf(config),
    publicUrl: openDataUrl(config),
    linkTo: (platform) =>
      platform === "telegram" ? (payload) => telegram?.privateLink(payload) ?? "" : undefined,
    standingOn: (platform) => (platform === "telegram" ? telegram?.standing : undefined),
    platforms: [
      ...(config.localChat ? ["local"] : []),
      ...(config.telegram ? ["telegram"] : []),
      ...(config.slack ? ["slack"] : []),
    ],
  });
  const { app, database } = core;
  const restOfDemo = await seedWhenEmpty(core, config, say);

  const tidyUp = () => restOfDemo.over.then(() => tidy(app));

  const late = lateInbox();
  const stopping = new AbortController();
  const local = config.localChat
    ? new LocalMessenger({ clock: app.clock, run: systemRandomness.uuid() })
    : undefined;
  telegram = await connectTelegram(config, core, late.inbox);
  const engine = createEngine(app);
  const slack = await connectSlack(config, core, { inbox: late.inbox, choices: lookUpChoices(engine) });
  const messengers = new Map<string, Messenger>(
    [local, telegram?.messenger, slack?.messenger].flatMap((one) =>
      one ? [[one.platform, one] as const] : [],
    ),
  );
  const delivery = {
    prisma: database.prisma,
    messengers,
    clock: systemClock,
    randomness: systemRandomness,
    log,
  };
  const metrics = new Prometheus();
  const queue = await startQueue({
    ...delivery,
    metrics,
    redisUrl: config.redisUrl,
    pg: database.queueConnection,
    works: config.role !== "web",
    alone: config.databaseUrl === undefined,
    everyMinute: { tidy: tidyUp },
    notices: app,
  });
  late.open(createInbox(engine, { ...delivery, queue, metrics }));
  movable?.onMove(
    () =>
      void tidyUp()
        .then(() => queue.lookAtCalendar())
        .catch((error: unknown) => log.error(describeBug(error), "tidying failed")),
  );

  const page =
    local && pageOf(core, config, { local, movable, inbox: late.inbox, stopping: stopping.signal });
  const server = await startServer({
    ...config.http,
    prisma: database.prisma,
    page,
    logins: await openLogins(config, core, (chat) => queue.deliverLater(chat)),
    operations: [
      ...(await operationsOf(config, core, { queue, metrics })),
      { path: OPEN_DATA_PATH, app: openData(app) },
    ],
    webhooks: [...telegramWebhook(config, telegram), ...(slack?.webhook ? [slack.webhook] : [])],
    pages: slack?.pages ?? [],
  });
  const stopMessages = startMessages(config, core);
  for (const line of banner(config, server.port)) say(line);
  const completing = restOfDemo
    .make()
    .catch((error: unknown) => log.error(describeBug(error), "the demo is not complete"));

  await untilStopped();
  say("Stopping…");
  stopping.abort();
  await completing;
  await telegram?.stop();
  await slack?.stop();
  await server.close();
  await stopMessages();
  await queue.close();
  await database.close();
}
