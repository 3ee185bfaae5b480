import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  startSlackServer,
  type Person,
  type SlackServer,
  type Workspace,
} from "../../support/slack-server.js";
import { Door } from "../../support/eventually.js";
import { type AppUnderTest, startApp, stopApps } from "./app-under-test.js";
import { card, page } from "./replies.js";

let server: SlackServer;
let navile: Workspace;
let anna: Person;
let app: AppUnderTest;

beforeEach(async () => {
  server = await startSlackServer();
  navile = server.workspace({ id: "T0NAVILE" });
  anna = navile.user({ id: "U0ANNA" });
  app = await startApp(server, { botToken: navile.token });
  app.answers(page("You are at home."));
});

afterEach(async () => {
  await stopApps();
  await server.close();
});

describe("signatures", () => {
  test.each([
    ["of another secret", { secret: "guessed" }],
    ["six minutes old", { ageSeconds: 6 * 60 }],
    ["from the future", { ageSeconds: -6 * 60 }],
  ])("%s: refused, and nobody hears it", async (_what, forgery) => {
    const opened = await anna.opensHome();
    const heard = app.inbox.attempts;
    const forged = await server.replay(opened, forgery);
    expect(forged.attempts.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(app.inbox.attempts).toBe(heard);
  });

  test("none at all", async () => {
    const handle = app.slack.webhook?.handle;
    const body = JSON.stringify({ type: "url_verification", challenge: "c" });
    const headers = { "content-type": "application/json" };
    const posted = await handle?.(new Request("http://x/", { method: "POST", headers, body }));
    expect(posted?.status).toBe(401);
    expect((await handle?.(new Request("http://x/")))?.status).toBe(405);
  });

  test("of a body without end nothing is kept, whether it says how long it is or not", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        pulled += 64 * 1024;
        stream.enqueue(new Uint8Array(64 * 1024));
        if (pulled > 16 * 1024 * 1024) stream.close();
      },
    });
    const posted = new Request("http://x/", { method: "POST", body: endless, duplex: "half" });
    expect((await app.slack.webhook?.handle(posted))?.status).toBe(413);
    expect(pulled).toBeLessThan(2 * 1024 * 1024);
  });

  test("Slack makes sure of the address", async () => {
    const asked = await server.deliveries.send({
      kind: "event",
      body: { type: "url_verification", challenge: "3eZbrw1a", event: { type: "url_verification" } },
    });
    expect(asked.ack).toEqual({ challenge: "3eZbrw1a" });
  });
});

test("a request played again is the same event", async () => {
  const opened = await anna.opensHome();
  await server.replay(opened);
  const [first, second] = app.inbox.stored.map(({ event }) => event.id);
  expect(first).toMatch(/^slack:Ev/);
  expect(second).toBe(first);
});

describe("acknowledging", () => {
  test("comes after the event is stored", async () => {
    const [arrival, door] = [new Door(), new Door()];
    app.inbox.before = () => {
      arrival.open();
      return door.opened;
    };
    const opening = anna.opensHome();
    await arrival.opened;
    expect(server.deliveriesOf("app_home_opened")[0]?.attempts).toEqual([]);
    door.open();
    expect((await opening).attempts.map(({ status }) => status)).toEqual([200]);
  });

  test("does not wait for what there is to say", async () => {
    await stopApps();
    app = await startApp(server, { botToken: navile.token, patienceMs: 200 });
    app.answers(page("You are at home."));
    await anna.opensHome();
    await app.settled();
    app.answers(card("Trees"));
    server.faults.next(1, "hang", "views.open");
    const { attempts } = await anna.presses("Projects");
    expect(attempts.map(({ status }) => status)).toEqual([200]);
    expect(anna.modal).toBeUndefined();
  });

  test("an event that could not be stored is not acknowledged, and comes again", async () => {
    let failures = 2;
    app.inbox.before = () => {
      if (failures-- > 0) throw new Error("the database is away");
    };
    const { attempts } = await anna.opensHome();
    await app.settled();
    expect(attempts.map(({ status }) => status)).toEqual([500, 500, 200]);
    expect(app.inbox.stored).toHaveLength(1);
    expect(anna.home?.text).toBe("You are at home.");
    expect(app.lines.join("\n")).not.toContain("away");
  });

  test("somebody whose press could not be stored is told so by Slack", async () => {
    await anna.opensHome();
    await app.settled();
    app.inbox.before = () => Promise.reject(new Error("the database is away"));
    await anna.presses("Projects");
    expect(anna.troubles).toEqual(["no acknowledgement for block_actions"]);
  });
});

test("an unknown action is heard by the core, which knows what to say", async () => {
  const forged = {
    type: "block_actions",
    user: { id: "U0ANNA" },
    team: { id: "T0NAVILE" },
    trigger_id: "1.2",
  };
  const view = { id: "V1", type: "home", hash: "h" };
  const actions = [{ type: "button", action_id: "drop all tables", block_id: "b" }];
  const delivery = await server.deliveries.send({ kind: "interactive", body: { ...forged, view, actions } });
  expect(delivery.acknowledged).toBe(true);
  expect(app.inbox.stored[0]?.event.content).toEqual({ kind: "press", data: "drop all tables" });
});

test("what means nothing to us is acknowledged", async () => {
  const delivery = await navile.tells({ type: "team_rename", name: "Navile due" });
  expect(delivery.acknowledged).toBe(true);
  expect(app.inbox.attempts).toBe(0);
});

describe("people", () => {
  test("without a profile that can be read are served all the same", async () => {
    server.faults.next(1, { error: "missing_scope" }, "users.info");
    await anna.opensHome();
    expect(app.inbox.stored[0]?.event.from).toEqual({ id: "T0NAVILE/U0ANNA" });
    await anna.opensHome();
    expect(app.inbox.stored[1]?.event.from).toMatchObject({ name: "u0anna" });
  });

  test("whose profile is slow in coming do not wait for it", async () => {
    server.faults.next(1, "hang", "users.info");
    const { attempts } = await anna.opensHome();
    expect(attempts.map(({ status }) => status)).toEqual([200]);
    expect(app.inbox.stored[0]?.event.from).toEqual({ id: "T0NAVILE/U0ANNA" });
  });

  test("from another organization are guests", async () => {
    const eva = navile.user({ id: "U0EVA", strangerFrom: "T0OTHER" });
    const channel = navile.channel("shared", { members: [anna, eva], shared: true });
    await eva.mentions("parco", channel);
    expect(app.inbox.stored[0]?.event.from).toMatchObject({ id: "T0NAVILE/U0EVA", guest: true });
  });
});
