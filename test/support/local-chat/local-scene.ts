import type { Hono } from "hono";
import { localChat } from "../../../adapters/local/web.js";
import type { LocalChatOptions } from "../../../adapters/local/local-chat-options.js";
import { LocalMessenger } from "../../../adapters/local/local-messenger.js";
import { MovableClock } from "../../../adapters/local/movable-clock.js";
import { defaultPeople } from "../../../adapters/local/people.js";
import { ScriptedInbox, type Script } from "./scripted-inbox.js";

export const NOON = new Date("2026-11-16T12:00:00.000Z");

export interface LocalScene {
  app: Hono;
  inbox: ScriptedInbox;
  messenger: LocalMessenger;
  clock: MovableClock;
  logged: object[];
  /** Posts as the page does, and answers status and body. */
  post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: unknown }>;
}

const silent = (): void => {};

/** The whole adapter over a scripted service. */
export function localScene(script: Script, more: Partial<LocalChatOptions> = {}): LocalScene {
  const clock = new MovableClock({ now: () => NOON });
  const messenger = new LocalMessenger({ clock, run: "run1" });
  const inbox = new ScriptedInbox(messenger, script);
  const logged: object[] = [];
  const app = localChat({
    inbox,
    messenger,
    clock,
    files: { read: () => Promise.resolve(undefined) },
    people: defaultPeople,
    demo: () => Promise.resolve({ hints: [], phases: [], places: [], timeZone: "Europe/Rome" }),
    hosts: [],
    log: { debug: silent, info: silent, warn: silent, error: (facts) => void logged.push(facts) },
    ...more,
  });
  const post: LocalScene["post"] = async (path, body, headers = {}) => {
    const response = await app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  return { app, inbox, messenger, clock, logged, post };
}

/** What the page posts for an act of a person in the Telegram manner. */
export const act = (id: string, content: object, more: object = {}): object => ({
  id,
  manner: "buttons",
  language: "en",
  asksPosition: false,
  content,
  ...more,
});
