import { WebClient } from "@slack/web-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { People } from "../../../adapters/slack/people.js";
import { startSlackServer, type SlackServer } from "../../support/slack-server.js";

const WORKSPACE = "T0NAVILE";
const ORGANIZATION = "E0BOLOGNA";

let server: SlackServer;
let client: WebClient;
let token: string;

beforeAll(async () => {
  server = await startSlackServer();
  const navile = server.workspace({ id: WORKSPACE });
  navile.user({ id: "U0ANNA", name: "Anna" });
  token = navile.token;
  client = new WebClient(undefined, { slackApiUrl: server.apiUrl, retryConfig: { retries: 0 } });
});

afterAll(() => server.close());

describe.each([
  ["in a workspace, whose events tell who is foreign, they are no guest", WORKSPACE, {}],
  [
    "in an organization, where only the profile tells, they are one until it is there",
    ORGANIZATION,
    { guest: true },
  ],
])("somebody whose profile cannot be had: %s", (_, key, expected) => {
  test.each([["slow", "hang"] as const, ["refused", { error: "missing_scope" }] as const])(
    "%s",
    async (_how, fault) => {
      const people = new People(client, 50);
      server.faults.next(1, fault, "users.info");
      expect(await people.profileOf({ key, token, botUserId: "U0BOT" }, "U0ANNA")).toEqual(expected);
    },
  );
});

test("with a profile, what it tells", async () => {
  const workspace = { key: ORGANIZATION, token, botUserId: "U0BOT" };
  const profile = await new People(client, 60_000).profileOf(workspace, "U0ANNA");
  expect(profile).toMatchObject({ name: "Anna" });
  expect(profile.guest).toBeUndefined();
});
