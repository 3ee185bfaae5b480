import { afterEach, beforeEach, expect, test } from "vitest";
import { startSlackServer, type SlackServer, type Workspace } from "../../support/slack-server.js";
import { startApp, stopApps } from "./app-under-test.js";
import { card, page } from "./replies.js";

let server: SlackServer;
let navile: Workspace;

beforeEach(async () => {
  server = await startSlackServer();
  navile = server.workspace({ id: "T0NAVILE" });
});

afterEach(async () => {
  await stopApps();
  await server.close();
});

test("by Socket Mode: hello, a press, an answer, without any address of ours", async () => {
  const app = await startApp(server, { botToken: navile.token, appToken: server.app.appToken });
  expect(server.connections).toBe(1);
  expect(app.slack.webhook).toBeUndefined();
  const anna = navile.user({ id: "U0ANNA" });
  app.answers(page("Hello."));
  await anna.opensHome();
  await app.settled();
  expect(anna.home?.text).toBe("Hello.");
  app.answers(card("Trees", { submit: { label: "Vote", press: "1|vote|cast||4" } }));
  await anna.presses("Projects");
  await app.settled();
  expect(anna.modal?.text).toBe("Trees");
  app.answers(page("You have voted."));
  await anna.submits();
  await app.settled();
  expect(anna.modals).toEqual([]);
  expect(anna.home?.text).toBe("You have voted.");
  expect(anna.troubles).toEqual([]);
});

test("an event that could not be stored comes again through the socket", async () => {
  const app = await startApp(server, { botToken: navile.token, appToken: server.app.appToken });
  server.deliveries.options.limitMs = 200;
  const anna = navile.user({ id: "U0ANNA" });
  let failures = 1;
  app.inbox.before = () => {
    if (failures-- > 0) throw new Error("the database is away");
  };
  app.answers(page("Hello."));
  const { acknowledged, attempts } = await anna.opensHome();
  await app.settled();
  expect([acknowledged, attempts.length]).toEqual([true, 2]);
  expect(app.inbox.stored).toHaveLength(1);
});

test("a token that Slack does not take is told to the operator", async () => {
  const app = await startApp(server, { botToken: navile.token, appToken: "xapp-wrong" });
  expect(app.lines.filter((line) => line.startsWith("error"))).toEqual([
    expect.stringContaining("invalid_auth"),
  ]);
});
