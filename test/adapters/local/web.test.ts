import { getEventListeners } from "node:events";
import { afterEach, expect, test } from "vitest";
import type { ChatEvent } from "../../../src/chat/event.js";
import { EventStream } from "../../support/local-chat/event-stream.js";
import { act, localScene, NOON } from "../../support/local-chat/local-scene.js";
import { message, press, screen } from "../../support/local-chat/replies.js";

const streams: EventStream[] = [];

async function open(scene: ReturnType<typeof localScene>, headers: Record<string, string> = {}) {
  const stream = new EventStream(await scene.app.request("/chat/stream", { headers }));
  streams.push(stream);
  expect(await stream.next()).toMatchObject({ event: "hello" });
  return stream;
}

afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
});

const echo = (event: ChatEvent) =>
  event.content.kind === "text" ? [message("ERR-1", event.content.text)] : [screen("INF-1", "Home")];

test("an act becomes an event of the person, told from other platforms by its id", async () => {
  const { post, inbox } = localScene(echo);
  const sent = await post(
    "/chat/anna/events",
    act("client-01", { kind: "text", text: "Ciao" }, { language: "it" }),
  );
  expect(sent).toEqual({ status: 200, body: { stored: true } });
  expect(inbox.received).toEqual([
    {
      id: "local:anna:client-01",
      platform: "local",
      chat: { id: "anna", kind: "private" },
      from: { id: "anna", name: "Anna", language: "it" },
      capabilities: {
        forms: false,
        formPhotos: false,
        editInPlace: true,
        buttonsPerRow: 2,
        itemsPerPage: 6,
        overlays: false,
        menus: false,
        asksPosition: false,
        asksContact: false,
        commandWord: undefined,
      },
      content: { kind: "text", text: "Ciao" },
    },
  ]);
});

test("the manner of the person becomes capabilities", async () => {
  const { post, inbox } = localScene(echo);
  const forms = { manner: "forms", asksPosition: true };
  await post("/chat/luca/events", act("client-01", { kind: "resume" }, forms));
  expect(inbox.received[0]?.capabilities).toMatchObject({ forms: true, itemsPerPage: 8, asksPosition: true });
});

test.each([
  ["/start", { kind: "command", name: "start", args: "" }],
  ["/Start p_12", { kind: "command", name: "start", args: "p_12" }],
  ["/ 12", { kind: "text", text: "/ 12" }],
  ["a /start", { kind: "text", text: "a /start" }],
])("typing %s", async (text, content) => {
  const { post, inbox } = localScene(echo);
  await post("/chat/anna/events", act("client-01", { kind: "text", text }));
  expect(inbox.received[0]?.content).toEqual(content);
});

test.each([
  { kind: "press", data: "1|vote|add|p12|3" },
  { kind: "press", data: "forged' OR 1=1" },
  { kind: "press", data: "1|propose|start||", message: "run-m4" },
  { kind: "position", position: { latitude: 44.49, longitude: 11.34 } },
  { kind: "unsupported", what: "sticker" },
  { kind: "form", form: "proposal", turn: 2, values: { title: "Benches", theme: null, photos: ["f1"] } },
])("passes on $kind as it came", async (content) => {
  const { post, inbox } = localScene(echo);
  await post("/chat/anna/events", act("client-01", content));
  expect(inbox.received[0]?.content).toEqual(content);
});

test("the service gets the living screen, and the id of the press it answers", async () => {
  const { post, inbox, messenger } = localScene(echo);
  await post("/chat/anna/events", act("client-01", { kind: "text", text: "/start" }));
  await post("/chat/anna/events", act("client-02", { kind: "press", data: "1|home|help||" }));
  expect(inbox.contexts).toEqual([{}, { screen: messenger.screenOf("anna"), press: "client-02" }]);
});

test("an act sent again is the same event, and shows once", async () => {
  const { post, inbox, messenger } = localScene(echo);
  const again = act("client-01", { kind: "text", text: "Benches" });
  await post("/chat/anna/events", again);
  await post("/chat/anna/events", again);
  expect(new Set(inbox.received.map(({ id }) => id)).size).toBe(1);
  expect(messenger.transcript("anna").entries.map(({ kind }) => kind)).toEqual(["said", "message"]);
});

test("what cannot be stored is said so, logged without its words, and can be sent again", async () => {
  const { post, inbox, messenger, logged } = localScene(echo);
  const words = act("client-01", { kind: "text", text: "my secret choice" });
  inbox.isDown = true;
  expect(await post("/chat/anna/events", words)).toEqual({ status: 503, body: { refused: "try-again" } });
  expect(logged).toEqual([{ err: expect.any(Error), event: "local:anna:client-01" }]);
  expect(JSON.stringify(logged)).not.toContain("secret");
  inbox.isDown = false;
  expect((await post("/chat/anna/events", words)).status).toBe(200);
  expect(messenger.transcript("anna").entries).toHaveLength(2);
});

test("nobody unknown can speak; a person can be added, again and again", async () => {
  const { app, post, inbox } = localScene(echo);
  const words = act("client-01", { kind: "text", text: "Ciao" });
  expect(await post("/chat/marta/events", words)).toEqual({
    status: 404,
    body: { refused: "unknown-person" },
  });
  const add = () =>
    app.request("/chat/marta", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: " Marta " }),
    });
  const marta = { id: "marta", name: "Marta", part: "visitor", manner: "buttons" };
  expect(await (await add()).json()).toEqual(marta);
  expect(await (await add()).json()).toEqual(marta);
  expect((await post("/chat/marta/events", words)).status).toBe(200);
  expect(inbox.received).toHaveLength(1);
});

test.each([
  ["no json", "{", 400],
  ["another kind", { kind: "blocked" }, 400],
  ["an empty text", { kind: "text", text: "" }, 400],
  ["a text beyond reason", { kind: "text", text: "a".repeat(10_001) }, 400],
  ["a place off the globe", { kind: "position", position: { latitude: 91, longitude: 0 } }, 400],
  ["deep values", { kind: "form", form: "f", turn: 1, values: { a: { b: {} } } }, 400],
])("refuses %s", async (_, content, status) => {
  const { app, inbox } = localScene(echo);
  const body = typeof content === "string" ? content : JSON.stringify(act("client-01", content));
  const headers = { "content-type": "application/json" };
  const response = await app.request("/chat/anna/events", { method: "POST", headers, body });
  expect([response.status, await response.json()]).toEqual([status, { refused: "malformed" }]);
  expect(inbox.received).toEqual([]);
});

test("5,000 characters, only emoji, marks of direction and markup arrive unchanged", async () => {
  const { post, inbox, messenger } = localScene(echo);
  const texts = [
    "a".repeat(5_000),
    "🎉🎉🎉",
    "\u202Eesrever",
    "<script>alert(1)</script> & <!channel> @everyone",
  ];
  for (const [place, text] of texts.entries()) {
    await post("/chat/anna/events", act(`client-0${place}`, { kind: "text", text }));
  }
  expect(inbox.received.map(({ content }) => content)).toEqual(texts.map((text) => ({ kind: "text", text })));
  expect(JSON.stringify(messenger.transcript("anna"))).toContain("<script>");
});

test("a newcomer to the stream gets whole transcripts, then changes in order", async () => {
  const scene = localScene(echo);
  await scene.post("/chat/anna/events", act("client-01", { kind: "text", text: "One" }));
  const stream = await open(scene);
  const first = await stream.next();
  expect(first).toMatchObject({ event: "snapshot", id: scene.messenger.changes.last });
  expect(first.data).toMatchObject({
    chats: { anna: { entries: [{ kind: "said" }, { kind: "message" }] }, luca: { entries: [] } },
  });
  await scene.post("/chat/luca/events", act("client-02", { kind: "text", text: "Two" }));
  expect(await stream.next()).toMatchObject({
    event: "change",
    data: { chat: "luca", entry: { kind: "said" } },
  });
  expect(await stream.next()).toMatchObject({
    event: "change",
    data: { chat: "luca", entry: { kind: "message" } },
  });
});

test("a reader that lost the line goes on where it broke", async () => {
  const scene = localScene(echo);
  await scene.post("/chat/anna/events", act("client-01", { kind: "text", text: "One" }));
  const seen = scene.messenger.changes.last;
  await scene.post("/chat/anna/events", act("client-02", { kind: "text", text: "Two" }));
  const stream = await open(scene, { "last-event-id": seen });
  expect(await stream.next()).toMatchObject({ event: "change", data: { entry: { said: { text: "Two" } } } });
  expect(await stream.next()).toMatchObject({ event: "change", id: scene.messenger.changes.last });
});

test("a reader of an earlier run gets whole transcripts", async () => {
  const scene = localScene(echo);
  const stream = await open(scene, { "last-event-id": "run0-7" });
  expect(await stream.next()).toMatchObject({ event: "snapshot" });
});

test("streams end when the service stops", async () => {
  const stopping = new AbortController();
  const scene = localScene(echo, { stopping: stopping.signal });
  const stream = new EventStream(await scene.app.request("/chat/stream"));
  await stream.next();
  await stream.next();
  stopping.abort();
  expect(await stream.isOver()).toBe(true);
});

test("a page that was closed leaves nothing behind", async () => {
  const stopping = new AbortController();
  const scene = localScene(echo, { stopping: stopping.signal });
  const stream = new EventStream(await scene.app.request("/chat/stream"));
  await stream.next();
  await stream.next();
  expect(getEventListeners(stopping.signal, "abort")).toHaveLength(1);
  await stream.close();
  expect(getEventListeners(stopping.signal, "abort")).toEqual([]);
});

test("the clock moves, says so on open pages, and comes back", async () => {
  const scene = localScene(echo);
  const stream = await open(scene);
  await stream.next();
  const to = "2027-01-01T08:00:00.000Z";
  expect(await scene.post("/clock", { to })).toEqual({ status: 200, body: { now: to, moved: true } });
  expect(await stream.next()).toMatchObject({ event: "clock", data: { now: to, moved: true } });
  await scene.post("/clock", { forwardMs: 3_600_000 });
  expect(scene.clock.now()).toEqual(new Date("2027-01-01T09:00:00Z"));
  await scene.post("/clock", { reset: true });
  expect(await (await scene.app.request("/clock")).json()).toEqual({ now: NOON.toISOString(), moved: false });
  expect((await scene.post("/clock", { to: "tomorrow" })).status).toBe(400);
});

test("without a movable clock there is none to move", async () => {
  const scene = localScene(echo, { clock: undefined });
  expect((await scene.app.request("/clock")).status).toBe(404);
  expect(await (await scene.app.request("/setup")).json()).toMatchObject({ clock: null });
});

test("the setup carries people, hints, places and phases in the page's language", async () => {
  const scene = localScene(echo, {
    demo: (language) =>
      Promise.resolve({
        hints: [{ says: `codes (${language})`, codes: ["NAV-4821-KQ"] }],
        phases: [{ label: language === "it" ? "Voto" : "Voting", at: NOON }],
        places: [],
        timeZone: "Europe/Rome",
      }),
  });
  const setup = await (await scene.app.request("/setup?language=it")).json();
  expect(setup).toMatchObject({
    people: [{ id: "anna" }, { id: "luca", manner: "forms" }, { id: "chiara" }],
    hints: [{ says: "codes (it)", codes: ["NAV-4821-KQ"] }],
    clock: { now: NOON.toISOString(), stops: [{ label: "Voto", at: NOON.toISOString() }] },
  });
  expect(await (await scene.app.request("/setup?language=xx")).json()).toMatchObject({
    hints: [{ says: "codes (en)" }],
  });
});

test("buttons that were pressed leave no message", async () => {
  const { post, messenger } = localScene(() => [screen("INF-1", "Home", [[press("Help", "h")]])]);
  await post("/chat/anna/events", act("client-01", { kind: "press", data: "h" }));
  expect(messenger.transcript("anna").entries.map(({ kind }) => kind)).toEqual(["screen"]);
});
