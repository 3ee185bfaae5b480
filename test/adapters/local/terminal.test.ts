import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { LocalMessenger } from "../../../adapters/local/local-messenger.js";
import { defaultPeople } from "../../../adapters/local/people.js";
import { terminalChat, type TerminalChatOptions } from "../../../adapters/local/terminal.js";
import type { EventContent } from "../../../src/chat/event.js";
import { message, press, screen } from "../../support/local-chat/replies.js";
import { ScriptedInbox, type Script } from "../../support/local-chat/scripted-inbox.js";

const folder = mkdtempSync(join(tmpdir(), "portico-terminal-"));
afterAll(() => rmSync(folder, { recursive: true }));

const home = screen("INF-1", "**Home**", [
  [press("Vote in Navile", "1|vote|open||1", "primary"), press("Projects", "1|inform|list||")],
  [
    { label: "Rules", url: "https://example.org/rules" },
    { label: "Copy code", copy: "BO-7F3K-92QD" },
  ],
]);

const service: Script = ({ content }) => {
  if (content.kind === "resume") return [home];
  if (content.kind === "press")
    return [{ kind: "toast", text: "Noted" }, screen("VOT-2", `Pressed ${content.data}`)];
  if (content.kind === "text") return [message("ERR-1", `You wrote: ${content.text}`)];
  return [message("ERR-6", content.kind)];
};

async function talk(lines: string[], script: Script = service, more: Partial<TerminalChatOptions> = {}) {
  const messenger = new LocalMessenger({ clock: { now: () => new Date(0) }, run: "run1" });
  const inbox = new ScriptedInbox(messenger, script);
  const output = new PassThrough();
  let ids = 0;
  const [anna] = defaultPeople;
  if (!anna) throw new Error("nobody to be");
  await terminalChat({
    inbox,
    messenger,
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output,
    person: anna,
    language: "en",
    colours: false,
    newId: () => `line-${(ids += 1)}`,
    ...more,
  });
  output.end();
  const contents: EventContent[] = inbox.received.map(({ content }) => content);
  return { shown: await readAll(output), contents, received: inbox.received };
}

test("shows the current screen with numbered buttons, without colours", async () => {
  const { shown } = await talk([]);
  expect(shown).toContain(
    ["Home", "1. [Vote in Navile]", "2. [Projects]", "3. [Rules]", "4. [Copy code]"].join("\n"),
  );
  expect(shown).not.toContain("\u001B");
});

test("colours only where they are wanted", async () => {
  expect((await talk([], service, { colours: true })).shown).toContain("\u001B[1mHome\u001B[0m");
});

test("a number or the words of a button press it", async () => {
  const { contents, shown } = await talk(["1", "home"]);
  expect(contents[1]).toEqual({ kind: "press", data: "1|vote|open||1" });
  expect(shown).toContain("* Noted\n\nPressed 1|vote|open||1");
  expect((await talk(["projects"])).contents[1]).toEqual({ kind: "press", data: "1|inform|list||" });
});

test("links and codes are printed, nothing is sent", async () => {
  const { contents, shown } = await talk(["3", "4"]);
  expect(contents).toHaveLength(1);
  expect(shown).toContain("Open: https://example.org/rules");
  expect(shown).toContain("To copy: BO-7F3K-92QD");
});

test("text is text, also a number without a button; /commands are commands", async () => {
  const { contents } = await talk(["benches", "/help me", "42", ""]);
  expect(contents.slice(1)).toEqual([
    { kind: "text", text: "benches" },
    { kind: "command", name: "help", args: "me" },
    { kind: "text", text: "42" },
  ]);
});

test("sends pins and photos, and says what is wrong with a bad one", async () => {
  const path = join(folder, "bench.jpg");
  writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  const lines = [":pin 44.4938,11.3426", ":pin here", `:photo ${path}`, ":photo nowhere.jpg"];
  const { contents, shown } = await talk(lines);
  expect(contents.slice(1)).toEqual([
    { kind: "position", position: { latitude: 44.4938, longitude: 11.3426 } },
    { kind: "photo", photo: { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), mime: "image/jpeg" } },
  ]);
  expect(shown).toContain("Write it like this: :pin");
  expect(shown).toContain("That file cannot be read.");
});

test("each line is an event of its own", async () => {
  const { received } = await talk(["a", "a"]);
  expect(received.map(({ id }) => id)).toEqual([
    "local:anna:line-1",
    "local:anna:line-2",
    "local:anna:line-3",
  ]);
});

const failing: Script = (event) => {
  if (event.content.kind === "text" && event.content.text === "a") throw new Error("no database");
  return service(event);
};

test("an outage is told and the talk goes on", async () => {
  const { shown } = await talk(["a", "b"], failing);
  expect(shown).toContain("Nothing was lost; please send it again.");
  expect(shown).toContain("You wrote: b");
});

test("what somebody wrote cannot drive the terminal", async () => {
  const hostile = "\u001B]0;owned\u0007\u001B[2J\u202Etxt";
  const { shown } = await talk(["x"], () => [message("INF-6", hostile, [[press(hostile, "p")]])]);
  for (const dangerous of ["\u001B", "\u0007", "\u202E"]) expect(shown).not.toContain(dangerous);
  expect(shown).toContain("]0;owned[2Jtxt");
});

test(":quit ends it", async () => {
  const { contents, shown } = await talk([":quit", "never read"]);
  expect(contents).toHaveLength(1);
  expect(shown.endsWith("Goodbye.\n")).toBe(true);
});
