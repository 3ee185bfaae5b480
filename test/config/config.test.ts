import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.js";

const KEY = "a-long-secret-that-nobody-will-guess";

function configOf(env: Record<string, string> = {}) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.join("\n"));
  return read.config;
}

function faultsOf(env: Record<string, string>): readonly string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.faults;
}

describe("with nothing set", () => {
  test("it is the embedded deployment with the local chat, for this machine only", () => {
    expect(configOf({ PATH: "/bin", HOME: "/home/anna", HOSTNAME: "casa", LANG: "it_IT.UTF-8" })).toEqual({
      dataDir: "data",
      databaseUrl: undefined,
      redisUrl: undefined,
      http: { host: "127.0.0.1", port: 3000, publicUrl: "http://127.0.0.1:3000" },
      telegram: undefined,
      slack: undefined,
      secretKey: undefined,
      localChat: true,
      login: "test",
      sms: { via: "log", anHour: 500 },
      operations: { metricsToken: undefined, boardPassword: undefined, isPublic: false },
      role: "all",
      logLevel: "info",
    });
  });

  test("an empty value counts as not set", () => {
    expect(configOf({ DATABASE_URL: "", TELEGRAM_BOT_TOKEN: "", PORT: "" })).toEqual(configOf());
  });
});

describe("the local chat lets anybody be anybody, so it is never on by accident", () => {
  test.each([
    ["with a Telegram token", { TELEGRAM_BOT_TOKEN: "1:abc" }],
    ["with a Slack token", { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" }],
    ["when other machines can reach it", { HOST: "0.0.0.0" }],
    ["in production", { NODE_ENV: "production" }],
  ])("off %s, unless it is asked for", (_when, env) => {
    expect(configOf(env).localChat).toBe(false);
    expect(configOf({ ...env, LOCAL_CHAT: "on" }).localChat).toBe(true);
  });

  test("off when asked", () => expect(configOf({ LOCAL_CHAT: "off" }).localChat).toBe(false));
});

describe("a login in which anybody can be anybody, and codes that stand in the log, are only for a trial", () => {
  test.each([
    ["with a Telegram token", { TELEGRAM_BOT_TOKEN: "1:abc" }],
    ["when other machines can reach it", { HOST: "0.0.0.0" }],
    ["in production", { NODE_ENV: "production" }],
    [
      "with a local chat that was asked for beside a platform",
      { TELEGRAM_BOT_TOKEN: "1:a", LOCAL_CHAT: "on" },
    ],
    ["with a local chat that was asked for in production", { NODE_ENV: "production", LOCAL_CHAT: "on" }],
  ])("not %s", (_when, env) => {
    expect(configOf(env)).toMatchObject({ login: undefined, sms: undefined });
    expect(configOf({ ...env, SMS_LOG: "on" }).sms).toMatchObject({ via: "log" });
  });
});

describe("a city", () => {
  test("everything in its place", () => {
    const config = configOf({
      DATABASE_URL: "postgresql://portico@db/portico",
      REDIS_URL: "rediss://queue:6380",
      SECRET_KEY: KEY,
      ROLE: "worker",
      HOST: "::1",
      PORT: "0",
      TELEGRAM_BOT_TOKEN: "123456:ABC-DEF_1",
      TELEGRAM_API_ROOT: "http://127.0.0.1:8081",
      TELEGRAM_WEBHOOK_URL: "https://portico.example/telegram",
      TELEGRAM_WEBHOOK_SECRET: "s3cret",
      SLACK_CLIENT_ID: "1.2",
      SLACK_CLIENT_SECRET: "c",
      SLACK_STATE_SECRET: "s",
      SLACK_SIGNING_SECRET: "g",
    });
    expect(config.role).toBe("worker");
    expect(config.http.publicUrl).toBe("http://[::1]:0");
    expect(config.telegram).toEqual({
      token: "123456:ABC-DEF_1",
      apiRoot: "http://127.0.0.1:8081",
      webhook: { url: "https://portico.example/telegram", secret: "s3cret" },
    });
    expect(config.slack?.installs).toEqual({ clientId: "1.2", clientSecret: "c", stateSecret: "s" });
  });

  test("its login and whoever sends its messages", () => {
    const config = configOf({
      OIDC_ISSUER: "https://id.comune.example",
      OIDC_CLIENT_ID: "portico",
      OIDC_CLIENT_SECRET: "c",
      OIDC_CLAIM_DISTRICT: "quartiere",
      SMS_URL: "https://sms.example/send",
      SMS_TOKEN: "t",
      SMS_PER_HOUR: "2000",
    });
    expect(config.login).toEqual({
      issuer: "https://id.comune.example",
      clientId: "portico",
      clientSecret: "c",
      scope: "openid profile",
      claims: {
        name: "name",
        birthDate: "birthdate",
        fiscalNumber: "fiscal_number",
        district: "quartiere",
      },
    });
    expect(config.sms).toEqual({ via: { url: "https://sms.example/send", token: "t" }, anHour: 2000 });
  });

  test("the public address has no slash at its end", () => {
    expect(configOf({ PUBLIC_URL: "https://portico.example/" }).http.publicUrl).toBe(
      "https://portico.example",
    );
  });
});

describe("faults, one clear line each", () => {
  test("a bad value says what it is and what it should be", () => {
    expect(faultsOf({ PORT: "eighty", ROLE: "boss", LOG_LEVEL: "loud", LOCAL_CHAT: "yes" })).toEqual([
      'PORT is "eighty": it should be a whole number from 0 to 65535.',
      'LOCAL_CHAT is "yes": it should be on or off.',
      'ROLE is "boss": it should be web, worker or all.',
      'LOG_LEVEL is "loud": it should be trace, debug, info, warn, error, fatal or silent.',
    ]);
  });

  test("a port beyond the last one", () => expect(faultsOf({ PORT: "65536" })).toHaveLength(1));

  test("what may hold a password is not repeated", () => {
    const env = {
      DATABASE_URL: "mysql://root:hunter2@db",
      SECRET_KEY: "hunter2",
      TELEGRAM_BOT_TOKEN: "hunter2",
      REDIS_URL: "hunter2",
    };
    expect(faultsOf(env)).toEqual([
      "DATABASE_URL does not look right: it should be an address that starts with postgres:// or postgresql://.",
      "REDIS_URL does not look right: it should be an address that starts with redis:// or rediss://.",
      "TELEGRAM_BOT_TOKEN does not look right: it should be the token BotFather gave you, like 123456:ABC-DEF.",
      "SECRET_KEY does not look right: it should be at least 32 characters, kept secret and never changed.",
    ]);
  });

  test("a name with our prefix that nobody reads, with the one it was meant to be", () => {
    expect(faultsOf({ TELEGRAM_TOKEN: "1:abc", SLACK_BOT_TOKENS: "xoxb-1" })).toEqual([
      "TELEGRAM_TOKEN is not a setting of Portico.",
      "SLACK_BOT_TOKENS is not a setting of Portico: did you mean SLACK_BOT_TOKEN?",
    ]);
  });

  test("slips of the pen in the other names", () => {
    expect(faultsOf({ DATABASE_URI: "postgres://db", DATADIR: "x", redis_url: "redis://q" })).toEqual([
      "DATABASE_URI is not a setting of Portico: did you mean DATABASE_URL?",
      "DATADIR is not a setting of Portico: did you mean DATA_DIR?",
      "redis_url is not a setting of Portico: did you mean REDIS_URL?",
    ]);
  });

  test("other programs' names are left alone", () => {
    const theirs = {
      POST: "1",
      ROLES: "x",
      REDIS_PORT: "6379",
      DATABASE_HOST: "db",
      HOSTS: "h",
      LOGNAME: "anna",
    };
    expect(faultsOf(theirs)).toEqual([]);
  });

  test.each([
    [{ DATABASE_URL: "postgres://db" }, /^SECRET_KEY is needed with DATABASE_URL/],
    [{ ROLE: "web" }, /^ROLE can be web or worker only with DATABASE_URL/],
    [
      { ROLE: "web", DATABASE_URL: "postgres://db", SECRET_KEY: KEY, TELEGRAM_BOT_TOKEN: "1:a" },
      /^ROLE can be web or worker with Telegram only by webhook/,
    ],
    [{ TELEGRAM_API_ROOT: "http://localhost:1" }, /^TELEGRAM_BOT_TOKEN is missing/],
    [{ TELEGRAM_BOT_TOKEN: "1:a", TELEGRAM_WEBHOOK_SECRET: "s" }, /go together/],
    [
      { TELEGRAM_BOT_TOKEN: "1:a", TELEGRAM_WEBHOOK_URL: "http://x.example", TELEGRAM_WEBHOOK_SECRET: "s" },
      /must start with https/,
    ],
    [{ OIDC_ISSUER: "https://id.example" }, /^OIDC_ISSUER and OIDC_CLIENT_ID go together/],
    [{ OIDC_ISSUER: "http://id.example", OIDC_CLIENT_ID: "a" }, /must start with https/],
    [{ SMS_URL: "http://sms.example/send" }, /must start with https/],
    [{ SMS_TOKEN: "t" }, /^SMS_URL is missing/],
    [{ SMS_URL: "https://sms.example", SMS_LOG: "on" }, /exclude each other/],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /^SLACK_BOT_TOKEN needs/],
    [{ SLACK_APP_TOKEN: "xapp-1" }, /^SLACK_BOT_TOKEN is missing/],
    [{ SLACK_CLIENT_ID: "1", SLACK_SIGNING_SECRET: "s" }, /^Installs by several workspaces need/],
  ])("settings that contradict each other: %o", (env, says) => {
    expect(faultsOf(env)).toEqual([expect.stringMatching(says)]);
  });
});

describe("who may look at the deployment", () => {
  test("the metrics and the board have secrets of a decent length, which are not repeated", () => {
    for (const name of ["METRICS_TOKEN", "BOARD_PASSWORD"]) {
      expect(faultsOf({ [name]: "tooshort" })).toEqual([
        expect.stringMatching(/should be at least 16 characters/),
      ]);
      expect(faultsOf({ [name]: "tooshort" }).join()).not.toContain("tooshort");
    }
    expect(configOf({ METRICS_TOKEN: "x".repeat(16), BOARD_PASSWORD: "y y".repeat(6) }).operations).toEqual({
      metricsToken: "x".repeat(16),
      boardPassword: "y y".repeat(6),
      isPublic: false,
    });
  });

  test.each([
    ["an address of its own", { PUBLIC_URL: "https://voto.example.org" }],
    [
      "a webhook",
      {
        TELEGRAM_BOT_TOKEN: "1:a",
        TELEGRAM_WEBHOOK_URL: "https://b.example/t",
        TELEGRAM_WEBHOOK_SECRET: "s",
      },
    ],
    ["Slack over HTTP", { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" }],
  ])("what comes from this machine may come through a proxy, with %s", (_, env) => {
    expect(configOf(env).operations.isPublic).toBe(true);
  });
});
