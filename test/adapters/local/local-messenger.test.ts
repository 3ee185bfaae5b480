import { beforeEach, expect, test } from "vitest";
import { LocalMessenger } from "../../../adapters/local/local-messenger.js";
import type { Change, Entry } from "../../../adapters/local/transcript.js";
import type { FormReply } from "../../../src/chat/reply.js";
import { plainText } from "../../../src/chat/text.js";
import { message, press, screen, spans } from "../../support/local-chat/replies.js";

const anna = { platform: "local", chat: "anna", kind: "private" } as const;
const clock = { now: () => new Date("2026-11-16T12:00:00Z") };
const form: FormReply = {
  kind: "form",
  id: "PRO-2",
  form: "proposal",
  turn: 3,
  title: "New proposal",
  fields: [],
  submit: "Send",
  cancel: press("Cancel", "1|propose|cancel||3"),
  keeps: true,
  errors: {},
};

let messenger: LocalMessenger;
let changes: Change[];

beforeEach(() => {
  messenger = new LocalMessenger({ clock, run: "run1" });
  changes = [];
  messenger.changes.subscribe(({ change }) => changes.push(change));
});

const lines = (): string[] => messenger.transcript("anna").entries.map(line);

function line(entry: Entry): string {
  if (entry.kind === "screen" || entry.kind === "message") {
    const labels = entry.buttons.flat().map(({ label }) => `[${label}]`);
    return [entry.kind, plainText(entry.text), ...labels].join(" ");
  }
  return entry.kind;
}

test("a screen is edited in place", async () => {
  const sent = await messenger.send(anna, [screen("INF-1", "Home", [[press("Help", "h")]])], {});
  if (sent.outcome !== "sent" || !sent.screen) throw new Error("no screen was sent");
  expect(messenger.screenOf("anna")).toBe(sent.screen);
  await messenger.send(anna, [screen("INF-10", "Help")], { screen: sent.screen });
  expect(lines()).toEqual(["screen Help"]);
});

test("a new screen takes the buttons off the previous one, and can change what it says", async () => {
  await messenger.send(anna, [screen("PRO-2", "Title?", [[press("Back", "b")]])], {});
  const next = screen("PRO-3", "And what for?", [[press("Back", "b")]], {
    place: "new",
    previously: spans("Title: Benches"),
  });
  const sent = await messenger.send(anna, [next], { screen: messenger.screenOf("anna") ?? "" });
  expect(lines()).toEqual(["screen Title: Benches", "screen And what for? [Back]"]);
  expect(sent).toMatchObject({ outcome: "sent", screen: messenger.screenOf("anna") });
});

test("an edit of a screen of an earlier run appends it under its old reference", async () => {
  const sent = await messenger.send(anna, [screen("INF-1", "Home")], { screen: "run0-m7" });
  expect(lines()).toEqual(["screen Home"]);
  expect(sent).toEqual({ outcome: "sent", screen: "run0-m7", messages: [] });
});

test("messages stand by themselves and leave the screen alone", async () => {
  await messenger.send(anna, [screen("INF-1", "Home", [[press("Help", "h")]])], {});
  const notice = await messenger.send(anna, [message("NOT-1", "Voting is open")], {});
  expect(lines()).toEqual(["screen Home [Help]", "message Voting is open"]);
  expect(notice).toEqual({ outcome: "sent", messages: [] });
});

test("a message that must hide is named in the delivery and can be removed once", async () => {
  const sent = await messenger.send(
    anna,
    [message("VOT-6", "Your choices", [], { hideAfterSeconds: 30 })],
    {},
  );
  if (sent.outcome !== "sent") throw new Error("not sent");
  expect(sent.messages).toEqual([{ ref: expect.stringContaining("run1"), hideAfterSeconds: 30 }]);
  const ref = sent.messages[0]?.ref ?? "";
  await messenger.hide(anna, ref);
  expect(await messenger.hide(anna, ref)).toEqual({ outcome: "sent", messages: [] });
  expect(lines()).toEqual([]);
  expect(changes.filter(({ kind }) => kind === "gone")).toEqual([{ chat: "anna", kind: "gone", id: ref }]);
});

test("a form stays open over toasts and notices, and closes when the conversation goes on", async () => {
  await messenger.send(anna, [form], {});
  await messenger.send(anna, [{ kind: "toast", text: "One moment" }], { press: "p1" });
  await messenger.send(anna, [message("NOT-1", "Voting is open")], {});
  expect(messenger.transcript("anna").form).toEqual(form);
  await messenger.send(anna, [message("PRO-8", "Received")], { press: "p2" });
  expect(messenger.transcript("anna").form).toBeUndefined();
  expect(changes.at(-1)).toEqual({ chat: "anna", kind: "form-closed" });
});

test("pins, albums and toasts reach the readers; a toast leaves no trace", async () => {
  const pin = { kind: "pin", latitude: 44.5, longitude: 11.34, title: "Parco Nord", address: "via" } as const;
  const album = { kind: "album", images: [{ file: "f1", alt: "A bench" }] } as const;
  await messenger.send(anna, [pin, album, { kind: "toast", text: "Added" }], {});
  expect(lines()).toEqual(["pin", "album"]);
  expect(changes.map(({ kind }) => kind)).toEqual(["put", "put", "toast"]);
});

test("what a person says stays one message however often it is said", () => {
  messenger.say("anna", "client-1", { what: "text", text: "Benches" });
  messenger.say("anna", "client-1", { what: "text", text: "Benches" });
  expect(messenger.transcript("anna").entries).toEqual([
    {
      id: "said-client-1",
      at: "2026-11-16T12:00:00.000Z",
      kind: "said",
      said: { what: "text", text: "Benches" },
    },
  ]);
});

test("chats do not see each other", async () => {
  await messenger.send(anna, [screen("INF-1", "Home")], {});
  expect(messenger.transcript("luca").entries).toEqual([]);
  expect(messenger.screenOf("luca")).toBeUndefined();
});

test("a long chat forgets its oldest entries", () => {
  for (let n = 0; n < 320; n += 1) messenger.say("anna", `client-${n}`, { what: "text", text: `${n}` });
  const { entries } = messenger.transcript("anna");
  expect(entries).toHaveLength(300);
  expect(entries[0]).toMatchObject({ said: { text: "20" } });
});

test("a message with a name is edited, or appended when nobody knows it any more", async () => {
  const draft = (words: string) => message("SLK-4", words, [], { name: "draft" });
  const first = await messenger.send(anna, [draft("version 1")], {});
  if (first.outcome !== "sent" || !first.posted) throw new Error("nothing was posted");
  expect(await messenger.send(anna, [draft("version 2")], { posted: first.posted })).toEqual(first);
  expect(lines()).toEqual(["message version 2"]);
  await messenger.send(anna, [draft("version 3")], { posted: { draft: "run0-m7" } });
  expect(lines()).toEqual(["message version 2", "message version 3"]);
});
