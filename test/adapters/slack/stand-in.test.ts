import type { App } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { type ErrorCode, type Logger, LogLevel, WebAPIPlatformError, WebClient } from "@slack/web-api";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tinyPng } from "../../support/pictures.js";
import {
  type Person,
  type SlackServer,
  startSlackServer,
  type Workspace,
} from "../../support/slack-server.js";
import { startByHttp, startBySocket } from "./sample-app.js";

let slack: SlackServer;
let workspace: Workspace;
let anna: Person;
let client: WebClient;

beforeEach(async () => {
  slack = await startSlackServer();
  workspace = slack.workspace({ id: "T1", name: "Navile" });
  anna = workspace.user({ id: "U1", name: "anna" });
  client = clientWith(workspace.token);
});
afterEach(() => slack.close());

/** Refusals are what these tests are about; nobody has to read them in the log as well. */
const logger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

const clientWith = (token: string): WebClient =>
  new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger });

const plain = (text: string) => ({ type: "plain_text" as const, text });
const section = (text: string) => ({ type: "section", text: plain(text) });
const modal = (more: Partial<ModalView> = {}): ModalView => ({
  type: "modal",
  title: plain("A form"),
  blocks: [section("hello")],
  ...more,
});
const home = (text: string) => ({ type: "home" as const, blocks: [section(text)] });

async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WebAPIPlatformError)) throw new Error(`not refused: ${String(error)}`);
  return error.data.error;
}

async function codeOf(call: Promise<unknown>): Promise<ErrorCode | undefined> {
  return call.then(
    () => undefined,
    (reason: { code: ErrorCode }) => reason.code,
  );
}

/** A trigger as a shortcut gives it, without an app that answers. */
async function trigger(person = anna): Promise<string> {
  slack.deliverTo("http://127.0.0.1:9/nobody");
  const delivery = await person.usesShortcut("any");
  return String(delivery.body["trigger_id"]);
}

describe("tokens", () => {
  test("say who the app is, and no longer once it is thrown out or its token taken back", async () => {
    slack.deliverTo("http://127.0.0.1:9/nobody");
    expect(await client.auth.test()).toMatchObject({ team_id: "T1", user_id: workspace.botUser });
    expect(await refusalOf(clientWith("xoxb-nobody").auth.test())).toBe("invalid_auth");
    expect(await refusalOf(clientWith(slack.app.appToken).auth.test())).toBe("not_allowed_token_type");
    const other = slack.workspace({ id: "T2" });
    const otherClient = clientWith(other.token);
    await workspace.uninstalls();
    await other.revokesToken();
    expect(await refusalOf(client.auth.test())).toBe("account_inactive");
    expect(await refusalOf(otherClient.auth.test())).toBe("token_revoked");
    expect(slack.deliveries.all.map(({ type }) => type)).toEqual([
      "tokens_revoked",
      "app_uninstalled",
      "tokens_revoked",
    ]);
  });

  test("reach their own workspace only: one user id in two of them is two people", async () => {
    const other = slack.workspace({ id: "T2" });
    const twin = other.user({ id: "U1" });
    await client.chat.postMessage({ channel: "U1", text: "for T1" });
    await clientWith(other.token).views.publish({ user_id: "U1", view: home("for T2") });
    expect(anna.dms.map(({ text }) => text)).toEqual(["for T1"]);
    expect(twin.dms).toEqual([]);
    expect([anna.home, twin.home?.text]).toEqual([undefined, "for T2"]);
    expect(await refusalOf(client.conversations.info({ channel: other.channel("x").id }))).toBe(
      "channel_not_found",
    );
  });

  test("cannot do what they have no scope for", async () => {
    const poor = slack.workspace({ id: "T2", scopes: ["commands"] });
    poor.user({ id: "U2" });
    const error = clientWith(poor.token).chat.postMessage({ channel: "U2", text: "x" });
    await expect(error).rejects.toMatchObject({ data: { error: "missing_scope", needed: "chat:write" } });
  });

  test("of a whole enterprise work in each of its workspaces", async () => {
    const enterprise = { id: "E1", name: "City" };
    const [first, second] = ["T5", "T6"].map((id) => slack.workspace({ id, enterprise, install: "org" })) as [
      Workspace,
      Workspace,
    ];
    expect(first.token).toBe(second.token);
    const clara = second.user({ id: "U5" });
    const org = clientWith(first.token);
    expect(await org.auth.test()).toMatchObject({ is_enterprise_install: true, enterprise_id: "E1" });
    await org.views.publish({ user_id: "U5", view: home("hello") });
    expect(clara.home?.text).toBe("hello");
  });
});

describe("messages", () => {
  test("are posted, answered in threads, edited, pinned and deleted", async () => {
    const channel = workspace.channel("general", { members: [anna] });
    const { ts = "" } = await client.chat.postMessage({ channel: channel.id, text: "Digest" });
    await client.chat.postMessage({ channel: channel.id, text: "More", thread_ts: ts });
    await client.chat.update({ channel: channel.id, ts, text: "Digest &amp; <!channel>" });
    await client.pins.add({ channel: channel.id, timestamp: ts });
    expect(channel.messages[0]).toMatchObject({ text: "Digest & @channel", edits: 1, pinned: true });
    expect(channel.messages[0]?.pings).toEqual(["@channel"]);
    expect(channel.thread(ts).map(({ text }) => text)).toEqual(["More"]);
    await client.chat.delete({ channel: channel.id, ts });
    expect(channel.messages).toHaveLength(1);
  });

  test("are refused as Slack refuses them", async () => {
    slack.deliverTo("http://127.0.0.1:9/nobody");
    const channel = workspace.channel("general", { members: [anna] });
    const written = channel.writes(anna, "mine");
    const to = { channel: channel.id };
    const many = Array.from({ length: 51 }, () => section("x"));
    expect(await refusalOf(client.chat.postMessage({ ...to, text: "x", blocks: many }))).toBe(
      "invalid_blocks",
    );
    expect(await refusalOf(client.chat.postMessage({ ...to, text: "x".repeat(4001) }))).toBe("msg_too_long");
    expect(await refusalOf(client.chat.postMessage({ ...to, text: "" }))).toBe("no_text");
    expect(await refusalOf(client.chat.postMessage({ channel: "C404", text: "x" }))).toBe(
      "channel_not_found",
    );
    expect(await refusalOf(client.chat.postMessage({ channel: "U404", text: "x" }))).toBe("user_not_found");
    expect(await refusalOf(client.chat.update({ ...to, ts: "1.1", text: "x" }))).toBe("message_not_found");
    expect(await refusalOf(client.chat.update({ ...to, ts: written.ts, text: "x" }))).toBe(
      "cant_update_message",
    );
    await channel.removesApp(anna);
    expect(await refusalOf(client.chat.postMessage({ ...to, text: "x" }))).toBe("not_in_channel");
    await channel.archives(anna);
    expect(await refusalOf(client.chat.postMessage({ ...to, text: "x" }))).toBe("is_archived");
    const secret = workspace.channel("secret", { private: true, withApp: false });
    expect(await refusalOf(client.chat.postMessage({ channel: secret.id, text: "x" }))).toBe(
      "channel_not_found",
    );
  });

  test("for one person are seen by that person only, if in the channel", async () => {
    const bruno = workspace.user({ id: "U2" });
    const channel = workspace.channel("general", { members: [anna] });
    const to = { channel: channel.id, text: "Link your account" };
    await client.chat.postEphemeral({ ...to, user: "U1" });
    expect(anna.ephemerals.map(({ text }) => text)).toEqual(["Link your account"]);
    expect([bruno.ephemerals, channel.messages]).toEqual([[], []]);
    expect(await refusalOf(client.chat.postEphemeral({ ...to, user: "U2" }))).toBe("user_not_in_channel");
  });

  test("show pictures once they are uploaded", async () => {
    const channel = workspace.channel("general");
    const image = (id: string) => ({ type: "image", alt_text: "A chart", slack_file: { id } });
    const to = { channel: channel.id, text: "A chart" };
    expect(await refusalOf(client.chat.postMessage({ ...to, blocks: [image("F404")] }))).toBe(
      "invalid_blocks",
    );
    const sent = await client.filesUploadV2({ file: tinyPng, filename: "a.png", alt_text: "A chart" });
    const id = (sent as { files: { files: { id: string }[] }[] }).files[0]?.files[0]?.id ?? "";
    expect(slack.file(id)?.bytes).toEqual(tinyPng);
    await client.chat.postMessage({ ...to, blocks: [image(id)] });
    expect(channel.messages[0]?.images).toEqual([{ alt: "A chart", source: id }]);
  });

  test("show menus, what is chosen in them, and hostile words as words", async () => {
    slack.deliverTo("http://127.0.0.1:9/nobody");
    const option = (name: string) => ({ text: plain(name), value: name });
    const blocks = [
      { type: "section", text: { type: "mrkdwn", text: "&lt;!channel&gt; <https://x.example|here>" } },
      {
        type: "actions",
        block_id: "b",
        elements: [
          { type: "button", action_id: "go", text: plain("Fish &amp; chips") },
          { type: "overflow", action_id: "more", options: [option("Report"), option("Hide")] },
          {
            type: "static_select",
            action_id: "theme",
            placeholder: plain("Theme"),
            options: [option("Green"), option("Roads")],
          },
        ],
      },
    ];
    await client.chat.postMessage({ channel: "U1", text: "<!here> look", blocks });
    await anna.picks("Theme", "Roads");
    await anna.presses("Hide");
    expect(anna.dms[0]).toMatchObject({
      text: "<!channel> here",
      fallback: "@here look",
      pings: ["@here"],
      links: ["https://x.example"],
      buttons: ["Fish & chips", "Report", "Hide"],
      fields: { Theme: "Roads" },
    });
    expect(slack.deliveries.all.map(({ body }) => body["actions"])).toMatchObject([
      [{ action_id: "theme", selected_option: { value: "Roads" } }],
      [{ action_id: "more", selected_option: { value: "Hide" } }],
    ]);
    await expect(anna.presses("Vote")).rejects.toThrow('nothing called "Vote" here, only: Fish &amp; chips');
  });

  test("channels and people can be looked up", async () => {
    const channel = workspace.channel("general", { members: [anna] });
    const { members } = await client.conversations.members({ channel: channel.id });
    expect(members).toEqual(["U1", workspace.botUser]);
    expect((await client.conversations.info({ channel: channel.id })).channel).toMatchObject({
      name: "general",
      is_member: true,
    });
    const { user } = await client.users.info({ user: "U1" });
    expect(user).toMatchObject({ name: "anna", is_stranger: false });
    expect(user?.profile?.email).toBeUndefined();
    expect(await refusalOf(client.users.info({ user: "U404" }))).toBe("user_not_found");
    const opened = await client.conversations.open({ users: "U1" });
    await client.chat.postMessage({ channel: opened.channel?.id ?? "", text: "hello" });
    expect(anna.dms.map(({ text }) => text)).toEqual(["hello"]);
  });
});

describe("files of people", () => {
  test("are asked for only by an app that may read them", async () => {
    const label = plain("Files");
    const blocks = [{ type: "input", label, element: { type: "file_input", action_id: "f", max_files: 3 } }];
    const asking = (triggerId: string) => ({
      trigger_id: triggerId,
      view: modal({ submit: plain("Send"), blocks }),
    });
    const old = slack.workspace({ id: "T4", scopes: ["chat:write"] });
    expect(await refusalOf(clientWith(old.token).views.open(asking("1.2")))).toBe("invalid_arguments");
    expect(await refusalOf(client.views.open(asking("1.2")))).toBe("invalid_trigger_id");
  });

  test("are handed out only to a token that may read them", async () => {
    const other = slack.workspace({ id: "T2" });
    const writes = slack.workspace({ id: "T3", scopes: ["files:write"] });
    const photo = { name: "a.png", mimetype: "image/png", bytes: tinyPng };
    const asked = async (token: string, at: Workspace) => {
      const person = at.user({ id: `U${at.id}` });
      const [file] = person.keeps([photo]);
      const address = String(file?.["url_private_download"]);
      const answer = await fetch(address, {
        headers: { authorization: `Bearer ${token}` },
        redirect: "manual",
      });
      return [answer.status, (await answer.arrayBuffer()).byteLength];
    };
    expect(await asked(workspace.token, workspace)).toEqual([200, tinyPng.length]);
    expect(await asked(other.token, workspace)).toEqual([302, 0]);
    expect(await asked(writes.token, writes)).toEqual([302, 0]);
    expect(await asked("", workspace)).toEqual([302, 0]);
  });
});

describe("views", () => {
  test("open once, within three seconds, three deep", async () => {
    const used = await trigger();
    await client.views.open({ trigger_id: used, view: modal() });
    expect(anna.modal?.title).toBe("A form");
    expect(await refusalOf(client.views.open({ trigger_id: used, view: modal() }))).toBe(
      "exchanged_trigger_id",
    );
    const late = await trigger();
    slack.forward(3001);
    expect(await refusalOf(client.views.open({ trigger_id: late, view: modal() }))).toBe(
      "expired_trigger_id",
    );
    expect(await refusalOf(client.views.open({ trigger_id: "none", view: modal() }))).toBe(
      "invalid_trigger_id",
    );
  });

  test("are pushed from inside a modal, no more than three", async () => {
    const more = { type: "actions", elements: [{ type: "button", action_id: "more", text: plain("More") }] };
    await client.views.open({ trigger_id: await trigger(), view: modal({ blocks: [more] }) });
    const pushes = async () => {
      const pressed = await anna.presses("More");
      return client.views.push({
        trigger_id: String(pressed.body["trigger_id"]),
        view: modal({ blocks: [more] }),
      });
    };
    await pushes();
    await pushes();
    expect(anna.modals).toHaveLength(3);
    expect(await refusalOf(pushes())).toBe("push_limit_reached");
    await anna.closes();
    expect(anna.modals).toHaveLength(2);
  });

  test("are changed by those who saw the newest version, while they are open", async () => {
    const opened = await client.views.open({ trigger_id: await trigger(), view: modal() });
    const { id = "", hash = "" } = opened.view ?? {};
    await client.views.update({ view_id: id, hash, view: modal({ title: plain("Second") }) });
    expect(anna.modal?.title).toBe("Second");
    expect(await refusalOf(client.views.update({ view_id: id, hash, view: modal() }))).toBe("hash_conflict");
    await anna.closes();
    expect(await refusalOf(client.views.update({ view_id: id, view: modal() }))).toBe("not_found");
    const { view } = await client.views.publish({ user_id: "U1", view: home("one") });
    await client.views.publish({ user_id: "U1", view: home("two"), hash: view?.hash ?? "" });
    expect(await refusalOf(client.views.publish({ user_id: "U1", view: home("3"), hash: "old" }))).toBe(
      "hash_conflict",
    );
    expect(anna.home?.text).toBe("two");
  });

  test("close with the whole stack when the app or the person wants that, and tell if asked to", async () => {
    const telling = modal({ notify_on_close: true, clear_on_close: true });
    await client.views.open({ trigger_id: await trigger(), view: telling });
    const [closed] = await anna.closes();
    expect(closed?.body).toMatchObject({ type: "view_closed", is_cleared: true });
    await client.views.open({ trigger_id: await trigger(), view: modal() });
    expect(await anna.closesAll()).toEqual([]);
    expect(anna.modal).toBeUndefined();
  });

  test("forget what was typed where an id is another", async () => {
    const field = (block_id: string): ModalView =>
      modal({
        submit: plain("Send"),
        blocks: [
          {
            type: "input",
            block_id,
            label: plain("Title"),
            element: { type: "plain_text_input", action_id: "text", max_length: 20, initial_value: "new" },
          },
        ],
      });
    const { view } = await client.views.open({ trigger_id: await trigger(), view: field("a") });
    await anna.fills("Title", "typed");
    await client.views.update({ view_id: view?.id ?? "", view: field("a") });
    expect(anna.modal?.fields).toEqual({ Title: "typed" });
    await client.views.update({ view_id: view?.id ?? "", view: field("b") });
    expect(anna.modal?.fields).toEqual({ Title: "new" });
    await anna.fills("Title", "much longer than twenty");
    expect(await anna.submits()).toBeUndefined();
    expect(anna.modal?.errors).toEqual({ Title: "This is too long." });
  });

  test("with faults are refused with their reasons, before the trigger is used up", async () => {
    const trigger_id = await trigger();
    const view = modal({ title: plain("x".repeat(25)) });
    await expect(client.views.open({ trigger_id, view })).rejects.toMatchObject({
      data: {
        error: "invalid_arguments",
        response_metadata: { messages: ["[ERROR] title: 25 characters, at most 24"] },
      },
    });
    await client.views.open({ trigger_id, view: modal({ external_id: "form" }) });
    const again = client.views.publish({ user_id: "U1", view: { ...home("x"), external_id: "form" } });
    expect(await refusalOf(again)).toBe("duplicate_external_id");
  });
});

describe("trouble on the way", () => {
  test("429 with a time to wait, 500, no answer, a broken connection, and then all is well", async () => {
    const call = () => client.auth.test();
    const strict = new WebClient(workspace.token, {
      slackApiUrl: slack.apiUrl,
      rejectRateLimitedCalls: true,
    });
    slack.faults.next(1, { status: 429, retryAfter: 7 }, "auth.test");
    await expect(strict.auth.test()).rejects.toMatchObject({ retryAfter: 7 });
    slack.faults.next(1, { status: 500 });
    expect(await codeOf(call())).toBe("slack_webapi_http_error");
    slack.faults.next(1, "drop", "auth.test");
    expect(await codeOf(call())).toBe("slack_webapi_request_error");
    slack.faults.next(1, "hang");
    const hasty = new WebClient(workspace.token, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      timeout: 50,
      logger,
    });
    expect(await codeOf(hasty.auth.test())).toBe("slack_webapi_request_error");
    slack.faults.next(1, { error: "internal_error" }, "auth.test");
    expect(await refusalOf(call())).toBe("internal_error");
    expect((await call()).ok).toBe(true);
    expect(slack.calls.at(-1)).toMatchObject({ method: "auth.test", outcome: "ok" });
  });
});

describe("installing", () => {
  const authorizeUrl = (scope = "commands,chat:write") =>
    `${slack.authorizationUrl}?client_id=${slack.app.clientId}&scope=${scope}&state=s1&redirect_uri=https://x.example/back`;
  const exchange = (code: string, more: { client_secret?: string } = {}) =>
    new WebClient(undefined, { slackApiUrl: slack.apiUrl }).oauth.v2.access({
      client_id: slack.app.clientId,
      client_secret: slack.app.clientSecret,
      code,
      redirect_uri: "https://x.example/back",
      ...more,
    });
  const codeIn = (url: string) => new URL(url).searchParams.get("code") ?? "";

  test("in one workspace: the code is good once", async () => {
    const fresh = slack.workspace({ id: "T7", install: "none" });
    const back = fresh.agrees(authorizeUrl(), fresh.user({ id: "U7" }));
    expect(back).toContain("https://x.example/back?code=");
    expect(new URL(back).searchParams.get("state")).toBe("s1");
    expect(await refusalOf(exchange(codeIn(back), { client_secret: "wrong" }))).toBe("bad_client_secret");
    const answer = await exchange(codeIn(back));
    expect(answer).toMatchObject({
      access_token: fresh.token,
      scope: "commands,chat:write",
      team: { id: "T7" },
      authed_user: { id: "U7" },
      is_enterprise_install: false,
    });
    expect(await refusalOf(exchange(codeIn(back)))).toBe("code_already_used");
    expect(await refusalOf(exchange("none"))).toBe("invalid_code");
  });

  test("in a whole enterprise: no team, one token", async () => {
    const enterprise = { id: "E1", name: "City" };
    const fresh = slack.workspace({ id: "T8", enterprise, install: "none" });
    const back = fresh.agrees(authorizeUrl(), fresh.user({ id: "U8" }), true);
    const answer = await exchange(codeIn(back));
    expect(answer).toMatchObject({ enterprise, is_enterprise_install: true, access_token: fresh.token });
    expect(answer.team).toBeNull();
  });
});

const HOW = { "by HTTP": startByHttp, "by Socket Mode": startBySocket };

describe.each(Object.entries(HOW))("a Bolt app reached %s", (_, start) => {
  let app: App;
  beforeEach(async () => {
    app = await start(slack);
  });
  afterEach(async () => {
    await slack.quiet();
    await app.stop();
  });

  test("publishes Home, opens a modal, keeps what is typed over an update, and reviews", async () => {
    await anna.opensHome();
    await slack.until(() => anna.home !== undefined);
    expect(anna.home).toMatchObject({ text: "Bilancio partecipativo", buttons: ["Propose"] });
    await anna.presses("Propose");
    await slack.until(() => anna.modal !== undefined);
    expect(await anna.submits()).toBeUndefined();
    expect(anna.modal?.errors).toEqual({ Title: "Please complete this required field." });

    await anna.fills("Title", "Trees");
    await anna.picks("Theme", "Green");
    await slack.until(() => anna.modal?.text.includes("Theme: Green") === true);
    expect(anna.modal?.fields).toMatchObject({ Title: "Trees", Theme: "Green" });

    expect(await anna.looksUp("Places", "Parco")).toEqual(["Parco Nord", "Parco Sud"]);
    await anna.picks("Places", ["Parco Sud"]);
    const refused = await anna.submits();
    expect(refused?.ack).toEqual({ response_action: "errors", errors: { title: "Too short." } });
    expect(anna.modal?.errors).toEqual({ Title: "Too short." });

    await anna.fills("Title", "Trees in via Fioravanti");
    await anna.submits();
    expect(anna.modals.map(({ title }) => title)).toEqual(["New proposal", "Check it"]);
    expect(anna.modal?.text).toContain("Trees in via Fioravanti");
    await anna.submits();
    expect(anna.modals).toEqual([]);
    expect(anna.troubles).toEqual([]);
    const [opened] = slack.deliveriesOf("app_home_opened");
    expect(opened?.attempts.map(({ status }) => status)).toEqual([200]);
  });

  test("hears of a closed modal", async () => {
    await anna.usesShortcut("new-proposal");
    await slack.until(() => anna.modal !== undefined);
    const [closed] = await anna.closes();
    expect(closed?.body).toMatchObject({ is_cleared: false, view: { callback_id: "proposal" } });
    await slack.until(() => anna.dms.length > 0);
    expect(anna.dms[0]?.text).toBe("Your draft is kept.");
  });

  test("answers commands for one person, mentions in a thread, and a message's shortcut with its words", async () => {
    const channel = workspace.channel("general", { members: [anna] });
    await anna.types("/partecipo trees & benches", channel);
    await slack.until(() => anna.ephemerals.length > 0);
    expect(anna.ephemerals[0]?.text).toBe("Looking for trees & benches");

    await anna.mentions("is 1 < 2?", channel);
    await slack.until(() => channel.messages.length === 2);
    expect(channel.messages[1]).toMatchObject({
      text: "You wrote: is 1 < 2?",
      threadTs: channel.messages[0]?.ts,
    });

    await anna.usesMessageShortcut("propose", channel.writes(anna, "A bike lane"));
    await slack.until(() => anna.modal !== undefined);
    expect(anna.modal?.fields["Title"]).toBe("A bike lane");
  });

  test("replaces a message through its response URL, as long as that lives", async () => {
    const channel = workspace.channel("general", { members: [anna] });
    const button = { type: "button", action_id: "support", text: plain("Support") };
    const blocks = [section("A card"), { type: "actions", elements: [button] }];
    await client.chat.postMessage({ channel: channel.id, text: "A card", blocks });
    const pressed = await anna.presses("Support", { in: channel });
    await slack.until(() => channel.messages[0]?.text === "Supported.");
    const url = String(pressed.body["response_url"]);
    const answer = () => fetch(url, { method: "POST", body: JSON.stringify({ text: "x" }), headers });
    const headers = { "content-type": "application/json" };
    for (let use = 2; use <= 5; use += 1) expect((await answer()).status).toBe(200);
    expect(await (await answer()).json()).toEqual({ ok: false, error: "used_url" });
    slack.forward(30 * 60_000 + 1);
    expect(await (await answer()).json()).toEqual({ ok: false, error: "expired_url" });
  });
});

describe("requests to the app", () => {
  test("with a wrong or an old signature are turned away, and nothing happens", async () => {
    const app = await startByHttp(slack);
    await anna.opensHome();
    await slack.until(() => anna.home !== undefined);
    const [opened] = slack.deliveries.all;
    if (!opened) throw new Error("nothing was delivered");
    const before = slack.calls.length;
    const forged = await slack.replay(opened, { secret: "another" });
    const old = await slack.replay(opened, { ageSeconds: 301 });
    expect(forged.attempts.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(old.acknowledged).toBe(false);
    expect(slack.calls).toHaveLength(before);
    await app.stop();
  });

  test("are tried again when they fail, with their number and reason, and never for presses", async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      const { "x-slack-retry-num": num, "x-slack-retry-reason": reason } = request.headers;
      seen.push(num === undefined ? "first" : `${String(num)} ${String(reason)}`);
      if (seen.length === 2) return;
      response.writeHead(seen.length === 3 ? 200 : 500).end();
    });
    const other = await startSlackServer({ limitMs: 1000 });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    other.deliverTo(`http://127.0.0.1:${port}/`);
    const bruno = other.workspace({ id: "T1" }).user({ id: "U1" });
    const opened = await bruno.opensHome();
    expect(seen).toEqual(["first", "1 http_error", "2 http_timeout"]);
    expect(opened.attempts.map(({ status }) => status)).toEqual([500, "timeout", 200]);
    await bruno.usesShortcut("new-proposal");
    expect(seen).toHaveLength(4);
    expect(bruno.troubles).toEqual(["no acknowledgement for shortcut"]);
    server.closeAllConnections();
    server.close();
    await other.close();
  });

  test("wait for a Socket Mode client that comes back on a new connection", async () => {
    const app = await startBySocket(slack);
    slack.recycleSockets();
    await slack.until(() => slack.connections === 0);
    const opened = await anna.opensHome();
    expect(opened.acknowledged).toBe(true);
    await slack.until(() => anna.home !== undefined);
    await app.stop();
  });
});
