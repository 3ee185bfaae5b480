import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { EventContent } from "../../src/chat/event.js";
import type { Inbox } from "../../src/ports/inbox.js";
import { capabilitiesOf, typed } from "./incoming.js";
import type { LocalMessenger } from "./local-messenger.js";
import type { LocalPerson } from "./people.js";
import { photoFromBytes } from "./photo.js";
import { TerminalScreen } from "./terminal-screen.js";
import { safe } from "./terminal-text.js";
import { terminalWords } from "./terminal-words.js";

export interface TerminalChatOptions {
  inbox: Inbox;
  messenger: LocalMessenger;
  input: Readable;
  output: Writable;
  person: LocalPerson;
  language: "en" | "it";
  /** False for pipes and where NO_COLOR is set. */
  colours: boolean;
  /** A new id for each line that is sent. */
  newId: () => string;
}

/** The whole service in a terminal, or in a pipe: one line in, text and numbered buttons out. Ends with the input. */
export async function terminalChat(options: TerminalChatOptions): Promise<void> {
  const { messenger, input, output, person, language } = options;
  const screen = new TerminalScreen(options.output, options.colours);
  const leave = messenger.changes.subscribe(({ change }) => {
    if (change.chat === person.id) screen.show(change);
  });
  screen.print(terminalWords[language].welcome);
  try {
    await send(options, { kind: "resume" });
    for await (const line of createInterface({ input, terminal: false })) {
      if (line.trim() === ":quit") break;
      await answer(options, screen, line.trim());
    }
  } finally {
    leave();
  }
  output.write(`${terminalWords[language].goodbye}\n`);
}

async function answer(options: TerminalChatOptions, screen: TerminalScreen, line: string): Promise<void> {
  const words = terminalWords[options.language];
  if (line === "") return;
  screen.turn();
  const [, order, rest = ""] = /^:(photo|pin)\s+(.+)$/.exec(line) ?? [];
  if (order === "photo") {
    const bytes = await readFile(rest).catch(() => undefined);
    if (!bytes) return screen.print(words.noPhoto);
    return send(options, { kind: "photo", photo: photoFromBytes(bytes, "") });
  }
  if (order === "pin") {
    const position = parsePosition(rest);
    return position ? send(options, { kind: "position", position }) : screen.print(words.noPosition);
  }
  const button = screen.buttonFor(line);
  if (!button) return send(options, typed(line));
  if ("press" in button) return send(options, { kind: "press", data: button.press });
  screen.print(
    "url" in button ? `${words.link}: ${safe(button.url)}` : `${words.copy}: ${safe(button.copy)}`,
  );
}

/** Sends it; when it cannot be stored, says so and the person sends it again. */
async function send(options: TerminalChatOptions, content: EventContent): Promise<void> {
  const { inbox, messenger, output, person, language, newId } = options;
  const id = newId();
  const screen = messenger.screenOf(person.id);
  try {
    await inbox.receive(
      {
        id: `local:${person.id}:${id}`,
        platform: "local",
        chat: { id: person.id, kind: "private" },
        from: { id: person.id, name: person.name, language },
        capabilities: capabilitiesOf("buttons", false),
        content,
      },
      { ...(screen && { screen }), ...(content.kind === "press" && { press: id }) },
    );
  } catch {
    output.write(`${terminalWords[language].notStored}\n`);
  }
}

function parsePosition(text: string): { latitude: number; longitude: number } | undefined {
  const [latitude = NaN, longitude = NaN] = text.split(",").map(Number);
  const onGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return onGlobe ? { latitude, longitude } : undefined;
}
