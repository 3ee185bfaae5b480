import type { Config } from "../config.js";

export const PREPARING = "First start: preparing the database and the demo. This takes about ten seconds…";

/** Where things are, what is on, and what each missing setting would turn on. */
export function banner(config: Config, port: number): string[] {
  const { localChat, http } = config;
  const host = http.host.includes(":") ? `[${http.host}]` : http.host;
  return [
    "",
    localChat
      ? `Portico is ready. Local chat: http://${host}:${port}/`
      : `Portico is ready on http://${host}:${port}/`,
    "",
    `  Database   ${config.databaseUrl ? "PostgreSQL (DATABASE_URL)" : `embedded, in ${config.dataDir}/`}`,
    `  Queue      ${queueIn(config)}`,
    `  Telegram   ${telegramIn(config)}`,
    `  Slack      ${slackIn(config)}`,
    `  Local chat ${localChat ? "on" : "off: LOCAL_CHAT=on turns it on"}`,
    "",
    "Ctrl-C stops. npm run reset empties the data folder.",
  ];
}

function queueIn({ redisUrl, databaseUrl }: Config): string {
  if (redisUrl) return "Redis (REDIS_URL)";
  return databaseUrl ? "in PostgreSQL: REDIS_URL would move it to Redis" : "in the embedded database";
}

function telegramIn({ telegram }: Config): string {
  if (!telegram) return "off: TELEGRAM_BOT_TOKEN turns it on";
  return telegram.webhook ? `on, webhook at ${new URL(telegram.webhook.url).pathname}` : "on, long polling";
}

function slackIn({ slack }: Config): string {
  if (!slack) return "off: SLACK_BOT_TOKEN turns it on";
  const by = slack.appToken ? "Socket Mode" : "events at /slack/events";
  return `on, ${by}${slack.installs ? ", installs at /slack/install" : ""}`;
}
