import { describe, expect, test } from "vitest";
import { slackCapabilities } from "../../../adapters/slack/capabilities.js";
import { fromPayload, type Wish } from "../../../adapters/slack/from-payload.js";
import * as recorded from "./recorded-payloads.js";

const { occurred, onMessage, press, pressedInMessage, shortcut, typed, workspace } = recorded;

function heard(body: unknown): Extract<Wish, { kind: "event" }> {
  const wish = fromPayload(body, workspace);
  if (wish?.kind !== "event") throw new Error("no event");
  return wish;
}
const contentOf = (body: unknown) => heard(body).event.content;

test("a press on the Home tab is an event of the person's own conversation", () => {
  expect(heard(recorded.pressedAtHome)).toEqual({
    kind: "event",
    user: "U0ANNA",
    place: { kind: "home", trigger: "1.trigger" },
    event: {
      id: "slack:1.trigger",
      platform: "slack",
      chat: { kind: "private", id: "T0NAVILE/U0ANNA" },
      from: { id: "T0NAVILE/U0ANNA" },
      capabilities: slackCapabilities,
      content: { kind: "press", data: press },
    },
  });
});

test("in two workspaces the same user id is two people", () => {
  const there = fromPayload(recorded.pressedAtHome, { ...workspace, key: "T0SAVENA" });
  expect(there?.kind === "event" && there.event.from.id).toBe("T0SAVENA/U0ANNA");
});

describe("presses", () => {
  test("in a modal come with the view to change", () => {
    expect(heard(recorded.pressedInModal).place).toEqual({
      kind: "modal",
      trigger: "1.trigger",
      view: "V0VIEW",
      hash: "1700000000.abc",
    });
  });

  test("what is chosen from a menu is its press", () => {
    expect(contentOf(recorded.chosenFromMenu)).toEqual({ kind: "press", data: press });
  });

  test("what is not ours is left to the core to refuse; a link is nothing to do", () => {
    expect(contentOf(recorded.forgedPress)).toEqual({ kind: "press", data: "rm -rf" });
    expect(fromPayload(recorded.openedLink, workspace)).toBeUndefined();
  });

  test("in a channel belong to the channel, or with `inPrivate` to the person", () => {
    const message = "C0NAVILE/1700000001.000100";
    const inChannel = heard(pressedInMessage("C0NAVILE")).event;
    expect(inChannel.chat).toEqual({ kind: "group", id: "T0NAVILE/C0NAVILE" });
    expect(inChannel.content).toEqual({ kind: "press", data: press, message });
    const inPrivate = heard(pressedInMessage("C0NAVILE", { inPrivate: true })).event;
    expect(inPrivate.chat).toEqual({ kind: "private", id: "T0NAVILE/U0ANNA" });
    expect(inPrivate.origin).toEqual({ kind: "group", id: "T0NAVILE/C0NAVILE" });
  });

  test("in a direct message, or where only the person sees it, belong to the person", () => {
    const direct = heard(pressedInMessage("D0ANNA")).event;
    expect([direct.chat.kind, direct.origin]).toEqual(["private", undefined]);
    const ephemeral = heard(pressedInMessage("C0NAVILE", { ephemeral: true }));
    expect(ephemeral.event.chat.kind).toBe("private");
    expect(ephemeral.place).toMatchObject({ kind: "message", ephemeral: true });
  });
});

describe("modals", () => {
  const form = { kind: "form", form: "propose.write", turn: 7, values: recorded.values };

  test("a form that is sent comes with all that it holds", () => {
    expect(heard(recorded.sentForm)).toMatchObject({
      event: { id: "slack:2.trigger", content: form },
      place: { kind: "submission", view: "V0VIEW" },
    });
  });

  test("a live field reports the whole form", () => {
    expect(contentOf(recorded.liveChange)).toEqual({ ...form, partial: true });
  });

  test("a screen that is sent presses its one button, and without one nothing happens", () => {
    expect(contentOf(recorded.sentScreen)).toEqual({ kind: "press", data: "1|vote|cast||8" });
    expect(fromPayload(recorded.sentNothing, workspace)).toBeUndefined();
  });

  test("closing presses what leads away, and takes along what was written; told twice, it is one event", () => {
    const { event, place } = heard(recorded.closed);
    expect(event.id).toBe("slack:V0VIEW:1700000000.abc");
    expect(event.content).toEqual({ kind: "press", data: "1|propose|leave||7", values: recorded.values });
    expect(place).toEqual({ kind: "closed", view: "V0VIEW" });
  });

  test("typing into a long list asks for it by its name", () => {
    expect(fromPayload(recorded.suggestion, workspace)).toEqual({
      kind: "lookup",
      user: "U0ANNA",
      question: { chat: { kind: "private", id: "T0NAVILE/U0ANNA" }, lookup: "projects", typed: "par" },
    });
    expect(fromPayload({ ...recorded.suggestion, action_id: "f.other" }, workspace)).toBeUndefined();
  });
});

describe("files", () => {
  test("come with the form they were given to, once it is sent", () => {
    const { event, files } = heard(recorded.sentWithFiles(recorded.file));
    expect(event.content).toMatchObject({
      kind: "form",
      values: { title: "Alberi in via Fioravanti", photos: null },
    });
    expect(files).toEqual({ photos: [recorded.file] });
    expect(heard(recorded.sentWithFiles()).files).toBeUndefined();
    expect(heard(recorded.changedWithFiles).files).toBeUndefined();
  });

  const shared = {
    type: "message",
    subtype: "file_share",
    channel: "D0ANNA",
    user: "U0ANNA",
    text: "A bench",
  };
  const sent = (more: object) =>
    fromPayload(occurred({ ...shared, files: [recorded.file], ...more }), workspace);

  test("sent to the app in a message are photos, answered there", () => {
    expect(sent({})).toMatchObject({
      kind: "files",
      user: "U0ANNA",
      place: { kind: "direct" },
      files: [recorded.file],
      caption: "A bench",
      event: { id: "slack:Ev0001", chat: { kind: "private", id: "T0NAVILE/U0ANNA" } },
    });
  });

  test.each([
    { channel: "C0NAVILE" },
    { bot_id: "B0PORTICO" },
    { files: [] },
    { subtype: "message_changed" },
    { subtype: undefined },
  ])("of other messages are nothing to us: %j", (more) => {
    expect(sent(more)).toBeUndefined();
  });
});

describe("the command", () => {
  test.each([
    ["", { kind: "command", name: "home", args: "" }],
    ["  draft ", { kind: "command", name: "propose", args: "" }],
    ["Bozza", { kind: "command", name: "propose", args: "" }],
    ["bozza per la piazza", { kind: "command", name: "propose", args: "per la piazza" }],
    ["check When do we meet?", { kind: "command", name: "check", args: "When do we meet?" }],
    ["link  AB-12", { kind: "command", name: "link", args: "AB-12" }],
    ["collega LINK-AB-12", { kind: "command", name: "link", args: "LINK-AB-12" }],
    ["verifica BO-7F3K-92QD", { kind: "command", name: "verify", args: "BO-7F3K-92QD" }],
    ["verify BO 7F3K 92QD", { kind: "command", name: "verify", args: "BO 7F3K 92QD" }],
    ["verifica tecnica", { kind: "text", text: "verifica tecnica" }],
    ["Sondaggio", { kind: "command", name: "check", args: "" }],
    ["stop", { kind: "command", name: "stop", args: "" }],
    ["stop the traffic", { kind: "text", text: "stop the traffic" }],
    ["progetti per bambini", { kind: "text", text: "progetti per bambini" }],
    ["parco nord", { kind: "text", text: "parco nord" }],
    ["casa &amp; scuola", { kind: "text", text: "casa & scuola" }],
    ["constructor", { kind: "text", text: "constructor" }],
  ])("/partecipo %s", (text, content) => {
    expect(contentOf(typed(text))).toEqual(content);
  });

  test("is of the person's conversation, with the channel it was typed in", () => {
    const { event, place } = heard(typed(""));
    expect(event).toMatchObject({
      id: "slack:3.trigger",
      chat: { kind: "private", id: "T0NAVILE/U0ANNA" },
      origin: { kind: "group", id: "T0NAVILE/C0NAVILE" },
    });
    expect(place).toEqual({ kind: "command", trigger: "3.trigger", channel: "C0NAVILE" });
    expect(heard(typed("", "D0ANNA")).event.origin).toBeUndefined();
  });
});

describe("shortcuts", () => {
  test("the one for everywhere begins a proposal", () => {
    expect(contentOf(shortcut("new-proposal"))).toEqual({ kind: "command", name: "propose", args: "" });
    expect(fromPayload(shortcut("of-another-version"), workspace)).toBeUndefined();
  });

  test.each(["propose", "keep"])("on a message: %s", (wish) => {
    const { event } = heard(onMessage(wish));
    expect(event.origin?.id).toBe("T0NAVILE/C0NAVILE");
    expect(event.content).toEqual({
      kind: "pointed-at",
      wish,
      text: "Servono alberi & ombra",
      ref: "C0NAVILE/1700000002.000200",
      author: { id: "T0NAVILE/U0LUCA" },
    });
  });

  test("a message of an app has no author to ask", () => {
    expect(contentOf(onMessage("keep", { bot_id: "B0OTHER", user: undefined }))).toMatchObject({
      author: { id: "T0NAVILE/B0OTHER", anonymous: true },
    });
  });
});

describe("events", () => {
  const at = (type: string, more: object) => occurred({ type, event_ts: "1.2", ...more });

  test("opening the Home tab asks for the screen again", () => {
    const opened = at("app_home_opened", { user: "U0ANNA", channel: "D0ANNA", tab: "home" });
    expect(heard(opened)).toMatchObject({
      event: { id: "slack:Ev0001", content: { kind: "resume" } },
      place: { kind: "home" },
    });
    expect(
      fromPayload(at("app_home_opened", { user: "U0ANNA", tab: "messages" }), workspace),
    ).toBeUndefined();
  });

  test("a mention with words looks for them, and alone opens the beginning", () => {
    const mention = (text: string, more = {}) =>
      at("app_mention", { user: "U0ANNA", channel: "C0NAVILE", text, ts: "1.2", ...more });
    expect(contentOf(mention("<@U0BOT> parco nord"))).toEqual({ kind: "text", text: "parco nord" });
    const named = "<@U0BOT> alberi &amp; <@U0LUCA|luca>";
    expect(contentOf(mention(named))).toEqual({ kind: "text", text: "alberi & @luca" });
    expect(contentOf(mention(" <@U0BOT> "))).toEqual({ kind: "command", name: "home", args: "" });
    expect(fromPayload(mention("<@U0BOT> hi", { bot_id: "B0OTHER" }), workspace)).toBeUndefined();
  });

  test("the bot comes into a channel, by whoever invited it, and goes", () => {
    const joined = at("member_joined_channel", { user: "U0BOT", channel: "C0NAVILE", inviter: "U0ANNA" });
    expect(heard(joined).event).toMatchObject({
      chat: { kind: "group", id: "T0NAVILE/C0NAVILE" },
      from: { id: "T0NAVILE/U0ANNA" },
      content: { kind: "added-to-group" },
    });
    for (const gone of [
      at("member_left_channel", { user: "U0BOT", channel: "C0NAVILE" }),
      at("channel_left", { channel: "C0NAVILE" }),
      at("group_left", { channel: "C0NAVILE" }),
    ])
      expect(contentOf(gone)).toEqual({ kind: "removed-from-group" });
  });

  test("somebody who leaves a channel is no member any more; who comes is one once they act there", () => {
    expect(heard(at("member_left_channel", { user: "U0LUCA", channel: "C0NAVILE" })).event).toMatchObject({
      chat: { kind: "group", id: "T0NAVILE/C0NAVILE" },
      from: { id: "T0NAVILE/U0LUCA" },
      content: { kind: "left-group" },
    });
    const joined = at("member_joined_channel", { user: "U0LUCA", channel: "C0NAVILE" });
    expect(fromPayload(joined, workspace)).toBeUndefined();
  });

  test("the app is uninstalled, or loses its own token", () => {
    const gone = { kind: "uninstalled", at: new Date("2023-11-14T22:13:20.999Z") };
    expect(fromPayload(at("app_uninstalled", {}), workspace)).toEqual(gone);
    const revoked = (tokens: object) => fromPayload(at("tokens_revoked", { tokens }), workspace);
    expect(revoked({ bot: ["U0BOT"] })).toEqual(gone);
    expect(revoked({ oauth: ["U0ANNA"] })).toBeUndefined();
  });
});

test("somebody from another organization is a guest", () => {
  const { event } = heard({ ...pressedInMessage("C0SHARED"), user: recorded.foreigner });
  expect(event.from).toEqual({ id: "T0NAVILE/U0EVA", guest: true });
});

test.each([null, "x", {}, { type: "block_actions" }, { type: "view_submission", view: {} }, occurred({})])(
  "what nobody can read is no event: %j",
  (body) => {
    expect(fromPayload(body, workspace)).toBeUndefined();
  },
);
