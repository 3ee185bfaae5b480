import type { SettingName } from "./settings.js";

interface Contradiction {
  when: (set: ReadonlyMap<string, string>) => boolean;
  says: string;
}

const has = (set: ReadonlyMap<string, string>, ...names: SettingName[]): boolean =>
  names.every((name) => set.has(name));

const some = (set: ReadonlyMap<string, string>, ...names: SettingName[]): boolean =>
  names.some((name) => set.has(name));

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    when: (set) => has(set, "DATABASE_URL") && !has(set, "SECRET_KEY"),
    says: "SECRET_KEY is needed with DATABASE_URL: at least 32 characters, the same on every machine, never changed.",
  },
  {
    when: (set) => !has(set, "DATABASE_URL") && ["web", "worker"].includes(set.get("ROLE") ?? "all"),
    says: "ROLE can be web or worker only with DATABASE_URL: the embedded database belongs to one process.",
  },
  {
    when: (set) =>
      !has(set, "TELEGRAM_BOT_TOKEN") &&
      some(set, "TELEGRAM_API_ROOT", "TELEGRAM_WEBHOOK_URL", "TELEGRAM_WEBHOOK_SECRET"),
    says: "TELEGRAM_BOT_TOKEN is missing: the other Telegram settings do nothing without it.",
  },
  {
    when: (set) => has(set, "TELEGRAM_WEBHOOK_URL") !== has(set, "TELEGRAM_WEBHOOK_SECRET"),
    says: "TELEGRAM_WEBHOOK_URL and TELEGRAM_WEBHOOK_SECRET go together: set both, or neither for long polling.",
  },
  {
    when: (set) =>
      set.get("TELEGRAM_WEBHOOK_URL")?.startsWith("http:") === true && !has(set, "TELEGRAM_API_ROOT"),
    says: "TELEGRAM_WEBHOOK_URL must start with https://: Telegram sends updates nowhere else.",
  },
  {
    when: (set) =>
      has(set, "TELEGRAM_BOT_TOKEN") &&
      !has(set, "TELEGRAM_WEBHOOK_URL") &&
      ["web", "worker"].includes(set.get("ROLE") ?? "all"),
    says: "ROLE can be web or worker with Telegram only by webhook (TELEGRAM_WEBHOOK_URL): long polling is for one process.",
  },
  {
    when: (set) => has(set, "SLACK_BOT_TOKEN") && !some(set, "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"),
    says: "SLACK_BOT_TOKEN needs SLACK_SIGNING_SECRET (over HTTP) or SLACK_APP_TOKEN (Socket Mode).",
  },
  {
    when: (set) =>
      !some(set, "SLACK_BOT_TOKEN", "SLACK_CLIENT_ID") &&
      some(set, "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN", "SLACK_API_URL"),
    says: "SLACK_BOT_TOKEN is missing: the other Slack settings do nothing without it.",
  },
  {
    when: (set) => has(set, "OIDC_ISSUER") !== has(set, "OIDC_CLIENT_ID"),
    says: "OIDC_ISSUER and OIDC_CLIENT_ID go together: set both, or neither where there is no login of a city.",
  },
  {
    when: (set) => isPlain(set.get("OIDC_ISSUER")) || isPlain(set.get("SMS_URL")),
    says: "OIDC_ISSUER and SMS_URL must start with https:// unless they are on this machine.",
  },
  {
    when: (set) => has(set, "SMS_TOKEN") && !has(set, "SMS_URL"),
    says: "SMS_URL is missing: SMS_TOKEN does nothing without it.",
  },
  {
    when: (set) => has(set, "SMS_URL") && set.get("SMS_LOG") === "on",
    says: "SMS_URL and SMS_LOG exclude each other: messages are sent, or only written to the log.",
  },
  {
    when: (set) =>
      some(set, "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET") &&
      !has(set, "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET", "SLACK_SIGNING_SECRET"),
    says: "Installs by several workspaces need SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and SLACK_SIGNING_SECRET together.",
  },
];

/** An address on another machine, without encryption. */
function isPlain(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

/** Settings that are fine one by one but not together, a sentence each. */
export function contradictions(set: ReadonlyMap<string, string>): string[] {
  return CONTRADICTIONS.filter(({ when }) => when(set)).map(({ says }) => says);
}
