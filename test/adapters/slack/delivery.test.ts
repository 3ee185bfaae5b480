import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  startSlackServer,
  type Channel,
  type Person,
  type SlackServer,
  type Workspace,
} from "../../support/slack-server.js";
import { tinyPng } from "../../support/pictures.js";
import { type AppUnderTest, startApp, stopApps } from "./app-under-test.js";
import { message, page, toast } from "./replies.js";

let server: SlackServer;
let navile: Workspace;
let anna: Person;
let channel: Channel;
let app: AppUnderTest;

const toAnna = { platform: "slack", chat: "T0NAVILE/U0ANNA", kind: "private" } as const;
const toChannel = { platform: "slack", chat: "T0NAVILE/C0NAVILE", kind: "group" } as const;

beforeEach(async () => {
  server = await startSlackServer();
  navile = server.workspace({ id: "T0NAVILE" });
  anna = navile.user({ id: "U0ANNA" });
  channel = navile.channel("navile", { id: "C0NAVILE", members: [anna] });
  app = await startApp(server, { botToken: navile.token });
});

afterEach(async () => {
  await stopApps();
  await server.close();
});

describe("messages with a name", () => {
  const digest = (text: string) => message(text, { name: "digest" });

  test("are edited, and others hang below them", async () => {
    const first = await app.says(toChannel, [digest("One"), message("More", { below: "digest" })]);
    const posted = first.outcome === "sent" ? first.posted : undefined;
    expect(posted).toEqual({ digest: `C0NAVILE/${channel.messages[0]?.ts}` });
    expect(channel.messages[1]?.threadTs).toBe(channel.messages[0]?.ts);
    const context = { posted: posted ?? {} };
    const second = await app.says(
      toChannel,
      [digest("Two"), message("And more", { below: "digest" })],
      context,
    );
    expect(second).toMatchObject({ outcome: "sent", posted });
    expect(channel.messages.map(({ text, edits }) => [text, edits])).toEqual([
      ["Two", 1],
      ["More", 0],
      ["And more", 0],
    ]);
    expect(channel.thread(channel.messages[0]?.ts ?? "")).toHaveLength(2);
  });

  test("that somebody deleted are posted anew", async () => {
    const context = { posted: { digest: "C0NAVILE/1700000000.000001" } };
    expect(await app.says(toChannel, [digest("Two")], context)).toMatchObject({
      outcome: "sent",
      posted: { digest: `C0NAVILE/${channel.messages[0]?.ts}` },
    });
    expect(channel.messages.map(({ text }) => text)).toEqual(["Two"]);
  });

  test("an edit that has to wait says for how long, and holds up nothing else", async () => {
    const first = await app.says(toChannel, [digest("One")]);
    const posted = (first.outcome === "sent" && first.posted) || {};
    server.faults.next(1, { status: 429, retryAfter: 23 }, "chat.update");
    expect(await app.says(toChannel, [digest("Two")], { posted })).toEqual({
      outcome: "later",
      afterMs: 23_000,
      rateLimited: true,
      why: "rate limited",
      before: { replies: 0, messages: [] },
    });
    app.answers(page("You are at home."));
    await anna.opensHome();
    await app.settled();
    expect(anna.home?.text).toBe("You are at home.");
    expect(await app.says(toChannel, [digest("Two")], { posted })).toMatchObject({ outcome: "sent" });
  });
});

test("what got through before a wait is not sent again", async () => {
  server.faults.next(1, { status: 429, retryAfter: 3 }, "views.publish");
  const delivery = await app.says(toAnna, [message("One", { hideAfterSeconds: 60 }), page("Home")]);
  const ref = `${anna.dms[0]?.channel}/${anna.dms[0]?.ts}`;
  expect(delivery).toMatchObject({
    outcome: "later",
    afterMs: 3000,
    before: { replies: 1, messages: [{ ref, hideAfterSeconds: 60 }] },
  });
});

test("a message hides itself; one that is gone counts as hidden", async () => {
  await app.says(toAnna, [message("Just now", { hideAfterSeconds: 60 })]);
  const ref = `${anna.dms[0]?.channel}/${anna.dms[0]?.ts}`;
  for (let n = 0; n < 2; n++)
    expect(await app.slack.messenger.hide(toAnna, ref)).toEqual({ outcome: "sent", messages: [] });
  expect(anna.dms).toEqual([]);
});

describe("pictures", () => {
  const image = { file: "11111111-1111-4111-8111-111111111111", alt: "Navile: 612 votes" };

  test("are read by Slack at our public address", async () => {
    await app.says(toAnna, [message("Results", { image })]);
    expect(anna.dms[0]?.images).toEqual([
      { alt: image.alt, source: `https://portico.example.org/files/${image.file}` },
    ]);
  });

  test.each([
    ["there is no such address", "http://127.0.0.1:3000", 0],
    ["Slack cannot read them there", "https://portico.example.org", 1],
  ])("are uploaded when %s", async (_why, publicUrl, faults) => {
    await stopApps();
    const files = { read: () => Promise.resolve({ bytes: tinyPng, mime: "image/png" }) };
    app = await startApp(server, { botToken: navile.token, publicUrl, files });
    server.faults.next(faults, { error: "invalid_blocks" }, "chat.postMessage");
    expect(await app.says(toAnna, [message("Results", { image })])).toMatchObject({ outcome: "sent" });
    const [file] = anna.dms.flatMap((dm) => dm.files);
    expect(server.file(file ?? "")).toMatchObject({ altText: image.alt, bytes: tinyPng, complete: true });
    expect(anna.dms.at(-1)?.text).toContain("Navile: 612 votes");
  });

  test("are told in words where the app may give no files, which the operator hears", async () => {
    await stopApps();
    const files = { read: () => Promise.resolve({ bytes: tinyPng, mime: "image/png" }) };
    app = await startApp(server, { botToken: navile.token, publicUrl: "http://127.0.0.1:3000", files });
    server.faults.next(1, { error: "missing_scope" }, "files.getUploadURLExternal");
    expect(await app.says(toAnna, [message("Results", { image })])).toMatchObject({ outcome: "sent" });
    expect(anna.dms.map(({ text }) => text)).toEqual([expect.stringContaining("Navile: 612 votes")]);
    expect(app.lines.join("\n")).toContain("lacks a permission");
  });

  test("of an album go the same way", async () => {
    await app.says(toAnna, [{ kind: "album", images: [image, { ...image, alt: "Savena" }] }]);
    expect(anna.dms[0]?.images.map(({ alt }) => alt)).toEqual([image.alt, "Savena"]);
  });
});

describe("files", () => {
  const rules = { kind: "file", file: "1", name: "rules.json", about: "The rules as a file." } as const;

  test("are given to the conversation, byte for byte", async () => {
    await stopApps();
    const bytes = Buffer.from("{}");
    const files = { read: () => Promise.resolve({ bytes, mime: "application/json" }) };
    app = await startApp(server, { botToken: navile.token, files });
    expect(await app.says(toAnna, [rules])).toMatchObject({ outcome: "sent" });
    const [file] = anna.dms.flatMap((dm) => dm.files);
    expect(server.file(file ?? "")).toMatchObject({ bytes, complete: true });
  });

  test("that are gone are told in words", async () => {
    expect(await app.says(toAnna, [rules])).toMatchObject({ outcome: "sent" });
    expect(anna.dms.map(({ text }) => text)).toEqual([expect.stringContaining(rules.about)]);
  });
});

describe("failures", () => {
  test.each([
    ["is_archived", () => channel.archives(anna)],
    ["not_in_channel", () => channel.removesApp(anna)],
    ["token_revoked", () => navile.revokesToken()],
    ["account_inactive", () => navile.uninstalls()],
  ])("%s: the chat cannot be reached", async (why, happens) => {
    await happens();
    expect(await app.says(toChannel, [message("News")])).toEqual({ outcome: "unreachable", why });
  });

  test("people who are not there any more cannot be reached", async () => {
    const gone = { ...toAnna, chat: "T0NAVILE/U0GONE" };
    expect(await app.says(gone, [message("News")])).toMatchObject({ outcome: "unreachable" });
    expect(await app.says(gone, [page("Home")])).toMatchObject({ outcome: "unreachable" });
  });

  test("nor can a workspace that the app is not in", async () => {
    const elsewhere = { ...toAnna, chat: "T0OTHER/U0ANNA" };
    expect(await app.says(elsewhere, [message("News")])).toMatchObject({ outcome: "unreachable" });
  });

  test("a missing permission is told to the operator, once; what could not be said waits until it is there", async () => {
    server.faults.next(2, { error: "missing_scope" }, "chat.postMessage");
    for (let n = 0; n < 2; n++)
      expect(await app.says(toChannel, [message("News")])).toMatchObject({
        outcome: "later",
        rateLimited: false,
        why: "a permission is missing",
      });
    const told = app.lines.filter((line) => line.startsWith("error") && line.includes("lacks a permission"));
    expect(told).toHaveLength(1);
  });

  test.each([{ status: 500 }, { status: 503 }, "drop", { error: "internal_error" }] as const)(
    "Slack fails with %j: later",
    async (fault) => {
      server.faults.next(1, fault, "chat.postMessage");
      expect(await app.says(toChannel, [message("News")])).toMatchObject({
        outcome: "later",
        rateLimited: false,
      });
      expect(server.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
    },
  );

  test("Slack does not answer at all: the delivery ends in time all the same", async () => {
    await stopApps();
    app = await startApp(server, { botToken: navile.token, patienceMs: 50 });
    await app.says(toChannel, [message("First")]);
    server.faults.next(1, "hang", "chat.postMessage");
    expect(await app.says(toChannel, [message("News")])).toMatchObject({ outcome: "later" });
  });

  test("what Slack refuses for a reason of ours is a bug, and says nothing of what people wrote", async () => {
    server.faults.next(1, { error: "msg_too_long" }, "chat.postMessage");
    const sending = app.says(toChannel, [message("A secret")]);
    await expect(sending).rejects.toMatchObject({ name: "SlackRefusal", code: "msg_too_long" });
    await expect(sending).rejects.not.toThrow("secret");
  });
});

test("words without a screen are said where somebody pressed, to them alone", async () => {
  await app.says(toChannel, [message("Trees", { buttons: [[{ label: "Tick", press: "1|check|tick|1|" }]] })]);
  app.answers(toast("Your tick is counted."));
  await anna.presses("Tick", { in: channel });
  await app.settled();
  expect(app.inbox.stored[0]?.event.chat).toEqual({ kind: "group", id: "T0NAVILE/C0NAVILE" });
  expect(anna.ephemerals.map(({ text }) => text)).toEqual(["Your tick is counted."]);
  expect(channel.messages).toHaveLength(1);
});
