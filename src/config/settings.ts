import { z } from "zod";

/** Every setting of the environment (design §6), by name, with what a good value looks like. */
export const settings = {
  DATA_DIR: text("a folder", /\S/).default("data"),
  DATABASE_URL: address("postgres", "postgresql").optional(),
  REDIS_URL: address("redis", "rediss").optional(),
  PORT: z
    .string()
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, "a whole number from 0 to 65535")
    .transform(Number)
    .default(3000),
  HOST: text("a host name or an IP address", /^[\w.:-]+$/).default("127.0.0.1"),
  PUBLIC_URL: address("https", "http").optional(),
  TELEGRAM_BOT_TOKEN: text("the token BotFather gave you, like 123456:ABC-DEF", /^\d+:[\w-]+$/).optional(),
  TELEGRAM_API_ROOT: address("https", "http").optional(),
  TELEGRAM_WEBHOOK_URL: address("https", "http").optional(),
  TELEGRAM_WEBHOOK_SECRET: text(
    "1 to 256 letters, digits, dashes or underscores",
    /^[\w-]{1,256}$/,
  ).optional(),
  SLACK_BOT_TOKEN: text("a bot token, which starts with xoxb-", /^xoxb-\S+$/).optional(),
  SLACK_SIGNING_SECRET: text("the signing secret of the app", /^\S+$/).optional(),
  SLACK_APP_TOKEN: text("an app-level token, which starts with xapp-", /^xapp-\S+$/).optional(),
  SLACK_CLIENT_ID: text("the client id of the app", /^\S+$/).optional(),
  SLACK_CLIENT_SECRET: text("the client secret of the app", /^\S+$/).optional(),
  SLACK_STATE_SECRET: text("any long text without spaces", /^\S+$/).optional(),
  SLACK_API_URL: address("https", "http").optional(),
  OIDC_ISSUER: address("https", "http").optional(),
  OIDC_CLIENT_ID: text("the client id the provider gave you", /^\S+$/).optional(),
  OIDC_CLIENT_SECRET: text("the client secret the provider gave you", /^\S+$/).optional(),
  OIDC_SCOPE: text("scopes with blanks between them, openid among them", /^(\S+ )*openid( \S+)*$/).default(
    "openid profile",
  ),
  OIDC_CLAIM_NAME: claim("name"),
  OIDC_CLAIM_BIRTH_DATE: claim("birthdate"),
  OIDC_CLAIM_FISCAL_NUMBER: claim("fiscal_number"),
  OIDC_CLAIM_DISTRICT: text("the name of a claim", /^\S+$/).optional(),
  SMS_URL: address("https", "http").optional(),
  SMS_TOKEN: text("the token of the SMS service", /^\S+$/).optional(),
  SMS_PER_HOUR: z
    .string()
    .refine((value) => /^[1-9]\d{0,5}$/.test(value), "a whole number from 1 to 999999")
    .transform(Number)
    .default(500),
  SMS_LOG: z.enum(["on", "off"], { error: "on or off" }).optional(),
  SECRET_KEY: text("at least 32 characters, kept secret and never changed", /^\S.{30,}\S$/).optional(),
  METRICS_TOKEN: text("at least 16 characters without spaces", /^\S{16,}$/).optional(),
  BOARD_PASSWORD: text("at least 16 characters", /^\S.{14,}\S$/).optional(),
  LOCAL_CHAT: z.enum(["on", "off"], { error: "on or off" }).optional(),
  ROLE: z.enum(["web", "worker", "all"], { error: "web, worker or all" }).default("all"),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "trace, debug, info, warn, error, fatal or silent",
    })
    .default("info"),
};

export type SettingName = keyof typeof settings;

export const SETTING_NAMES = Object.keys(settings) as readonly SettingName[];

/** Values that may hold a password are never printed back. */
export const isSecret = (name: SettingName): boolean => /TOKEN|SECRET|PASSWORD|_URL$|_ROOT$/.test(name);

function text(wanted: string, pattern: RegExp) {
  return z.string().regex(pattern, wanted);
}

/** What the provider calls something it says of a person. */
function claim(usual: string) {
  return text("the name of a claim", /^\S+$/).default(usual);
}

function address(...protocols: string[]) {
  const wanted = `an address that starts with ${protocols.map((protocol) => `${protocol}://`).join(" or ")}`;
  return z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1)),
      wanted,
    );
}
