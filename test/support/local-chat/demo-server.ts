import { serve } from "@hono/node-server";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import type { Demo } from "../../../adapters/local/local-chat-options.js";
import { localChat } from "../../../adapters/local/web.js";
import { LocalMessenger } from "../../../adapters/local/local-messenger.js";
import { MovableClock } from "../../../adapters/local/movable-clock.js";
import { defaultPeople } from "../../../adapters/local/people.js";
import { systemClock } from "../../../src/ports/clock.js";
import { demoService } from "./demo-service.js";
import { ScriptedInbox } from "./scripted-inbox.js";

export interface RunningChat {
  url: string;
  inbox: ScriptedInbox;
  messenger: LocalMessenger;
  clock: MovableClock;
  /** Ends open streams and connections at once, as a stop of the service does. */
  stop: () => Promise<void>;
}

const PHASES = ["Workshops", "Proposals", "Technical check", "Voting", "Results"];
const PHASES_IT = ["Laboratori", "Proposte", "Verifica", "Votazione", "Risultati"];
const silent = (): void => {};

/** The page over HTTP with the demo service behind it. `run` names the life of this process: a restart has another. */
export async function startDemo({ port = 0, run = "demo1" } = {}): Promise<RunningChat> {
  const clock = new MovableClock(systemClock);
  const messenger = new LocalMessenger({ clock, run });
  const inbox = new ScriptedInbox(messenger, demoService());
  const stopping = new AbortController();
  const app = localChat({
    inbox,
    messenger,
    clock,
    people: defaultPeople,
    files: { read: (id) => Promise.resolve(id === "parco" ? picture() : undefined) },
    demo: (language) => Promise.resolve(aside(language === "it")),
    hosts: [],
    log: { debug: silent, info: silent, warn: silent, error: silent },
    stopping: stopping.signal,
  });
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port: listening } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      stopping.abort();
      server.close(() => resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${listening}`, inbox, messenger, clock, stop };
}

const aside = (italian: boolean): Demo => ({
  hints: [
    {
      says: italian
        ? "Per votare a Navile serve un codice personale:"
        : "To vote in Navile one needs a personal code:",
      codes: ["NAV-4821-KQ", "NAV-7315-WB"],
    },
    {
      says: italian ? "Per organizzare, scrivi come Chiara:" : "To run the process, write as Chiara:",
      codes: ["ORG-2026-PORTICO"],
    },
  ],
  phases: (italian ? PHASES_IT : PHASES).map((label, place) => ({
    label,
    at: new Date(Date.now() + (place * 30 - 91) * 86_400_000),
  })),
  places: [
    { label: "Piazza Maggiore", latitude: 44.4938, longitude: 11.3426 },
    { label: "Parco Nord", latitude: 44.5245, longitude: 11.3574 },
  ],
  timeZone: "Europe/Rome",
});

const picture = () => ({
  bytes: readFileSync(new URL("./parco.png", import.meta.url)),
  mime: "image/png",
});
