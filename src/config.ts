import { z } from "zod";
import { contradictions } from "./config/contradictions.js";
import { SETTING_NAMES, isSecret, settings } from "./config/settings.js";
import type { SettingName } from "./config/settings.js";
import { unknownNames } from "./config/unknown-names.js";

/** What a deployment is: the environment, parsed once (design §6). */
export interface Config {
  dataDir: string;
  /** Undefined: the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  /** Undefined: queues live in the database. */
  redisUrl: string | undefined;
  http: { host: string; port: number; publicUrl: string };
  telegram: TelegramConfig | undefined;
  slack: SlackConfig | undefined;
  /** As given; undefined when the key is to be kept in `dataDir` (see `rootKey`). */
  secretKey: string | undefined;
  localChat: boolean;
  /** A login of the city by OpenID Connect; `test` where anybody can be anybody; undefined where there is none. */
  login: OidcConfig | "test" | undefined;
  /** Who sends codes by SMS; `log` where they are only written to the log; undefined where nobody does. */
  sms: { via: { url: string; token: string | undefined } | "log"; anHour: number } | undefined;
  operations: {
    /** Undefined: metrics only for this machine, and for nobody where the service `isPublic`. */
    metricsToken: string | undefined;
    /** Undefined: there is no board. */
    boardPassword: string | undefined;
    /** People or platforms reach it from outside, mostly through a proxy that looks like this machine. */
    isPublic: boolean;
  };
  role: "web" | "worker" | "all";
  logLevel: Settings["LOG_LEVEL"];
}

export interface TelegramConfig {
  token: string;
  apiRoot: string | undefined;
  /** Undefined: long polling. */
  webhook: { url: string; secret: string } | undefined;
}

export interface SlackConfig {
  botToken: string | undefined;
  signingSecret: string | undefined;
  /** Switches to Socket Mode. */
  appToken: string | undefined;
  /** Lets several workspaces install the app. */
  installs: { clientId: string; clientSecret: string; stateSecret: string } | undefined;
  apiUrl: string | undefined;
}

export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  scope: string;
  claims: { name: string; birthDate: string; fiscalNumber: string; district: string | undefined };
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; faults: readonly string[] };

const schema = z.object(settings);
type Settings = z.output<typeof schema>;

/**
 * The environment as settings, or every fault in one line each. An empty value counts as not set. Values that may
 * hold secrets are not repeated in faults.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const set = new Map(Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1])));
  const parsed = schema.safeParse(Object.fromEntries(SETTING_NAMES.map((name) => [name, set.get(name)])));
  const faults = [
    ...unknownNames([...set.keys()]),
    ...(parsed.error?.issues ?? []).map((issue) =>
      faultyValue(issue.path[0] as SettingName, issue.message, set),
    ),
    ...contradictions(set),
  ];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, config: configOf(parsed.data, env["NODE_ENV"] === "production") };
}

function faultyValue(name: SettingName, wanted: string, set: ReadonlyMap<string, string>): string {
  return isSecret(name)
    ? `${name} does not look right: it should be ${wanted}.`
    : `${name} is "${set.get(name)}": it should be ${wanted}.`;
}

function configOf(given: Settings, production: boolean): Config {
  const telegram = telegramOf(given);
  const slack = slackOf(given);
  const localChat = given.LOCAL_CHAT
    ? given.LOCAL_CHAT === "on"
    : !telegram && !slack && !production && isLoopback(given.HOST);
  /** Nobody but whoever sits at this machine: only there may somebody be anybody, and codes stand in the log. */
  const isTrial = localChat && !telegram && !slack && !production && isLoopback(given.HOST);
  return {
    dataDir: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL,
    redisUrl: given.REDIS_URL,
    http: { host: given.HOST, port: given.PORT, publicUrl: publicUrlOf(given) },
    telegram,
    slack,
    secretKey: given.SECRET_KEY,
    localChat,
    login: oidcOf(given) ?? (isTrial ? "test" : undefined),
    sms: smsOf(given, isTrial),
    operations: {
      metricsToken: given.METRICS_TOKEN,
      boardPassword: given.BOARD_PASSWORD,
      isPublic: isPublic(given),
    },
    role: given.ROLE,
    logLevel: given.LOG_LEVEL,
  };
}

/** In the local chat anybody can be anybody: by default it is only for whoever sits at this machine. */
const isLoopback = (host: string): boolean => /^(localhost|127\.[\d.]+|::1)$/.test(host);

const isPublic = (given: Settings): boolean =>
  [given.PUBLIC_URL, given.TELEGRAM_WEBHOOK_URL, given.SLACK_SIGNING_SECRET].some(Boolean);

function publicUrlOf({ PUBLIC_URL, HOST, PORT }: Settings): string {
  const host = HOST.includes(":") ? `[${HOST}]` : HOST;
  return (PUBLIC_URL ?? `http://${host}:${PORT}`).replace(/\/+$/, "");
}

function telegramOf(given: Settings): TelegramConfig | undefined {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = given;
  if (!token) return undefined;
  return { token, apiRoot: given.TELEGRAM_API_ROOT, webhook: url && secret ? { url, secret } : undefined };
}

function oidcOf(given: Settings): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = given;
  if (!issuer || !clientId) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: given.OIDC_CLIENT_SECRET,
    scope: given.OIDC_SCOPE,
    claims: {
      name: given.OIDC_CLAIM_NAME,
      birthDate: given.OIDC_CLAIM_BIRTH_DATE,
      fiscalNumber: given.OIDC_CLAIM_FISCAL_NUMBER,
      district: given.OIDC_CLAIM_DISTRICT,
    },
  };
}

/** Whoever reads the log could use a code that stands in it: so that is for a trial, or asked for by name. */
function smsOf(given: Settings, isTrial: boolean): Config["sms"] {
  const anHour = given.SMS_PER_HOUR;
  if (given.SMS_URL) return { via: { url: given.SMS_URL, token: given.SMS_TOKEN }, anHour };
  const toLog = given.SMS_LOG ? given.SMS_LOG === "on" : isTrial;
  return toLog ? { via: "log", anHour } : undefined;
}

function slackOf(given: Settings): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId } = given;
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = given;
  if (!botToken && !clientId) return undefined;
  return {
    botToken,
    signingSecret: given.SLACK_SIGNING_SECRET,
    appToken: given.SLACK_APP_TOKEN,
    installs: clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret } : undefined,
    apiUrl: given.SLACK_API_URL,
  };
}
