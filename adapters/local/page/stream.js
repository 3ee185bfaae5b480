/**
 * @import { Change, Transcript } from "../transcript.js"
 * @import { LocalPerson } from "../people.js"
 * @import { ClockNow } from "./server.js"
 */

/**
 * @typedef {object} StreamHandlers
 * @property {() => void} onOpen the line is there, for the first time or again
 * @property {() => void} onLost
 * @property {(chats: Record<string, Transcript>, isNewRun: boolean) => void} onSnapshot
 * @property {(change: Change) => void} onChange
 * @property {(clock: ClockNow) => void} onClock
 * @property {(person: LocalPerson) => void} onPerson
 */

const REOPEN_MS = 2_000;

/**
 * Follows all chats for as long as the page is looked at, from the last change seen. A hidden page lets go of its
 * connection: browsers share six of them among all tabs of a site.
 * @param {StreamHandlers} handlers
 */
export function followChats(handlers) {
  let seen = "";
  /** @type {EventSource | undefined} */
  let source;

  const open = () => {
    source?.close();
    const current = new EventSource(`/chat/stream?after=${encodeURIComponent(seen)}`);
    source = current;
    /** @param {string} name @param {(data: any, id: string) => void} handle */
    const on = (name, handle) =>
      current.addEventListener(name, (event) => {
        handle(JSON.parse(event.data), event.lastEventId);
        if (event.lastEventId) seen = event.lastEventId;
      });
    on("hello", () => handlers.onOpen());
    on("snapshot", ({ chats }, id) => handlers.onSnapshot(chats, seen !== "" && runOf(seen) !== runOf(id)));
    on("change", handlers.onChange);
    on("clock", handlers.onClock);
    on("person", handlers.onPerson);
    current.addEventListener("error", () => {
      handlers.onLost();
      if (current.readyState === EventSource.CLOSED)
        setTimeout(() => source === current && open(), REOPEN_MS);
    });
  };

  const close = () => {
    source?.close();
    source = undefined;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  open();
}

/** An id is `run-number`. @param {string} id */
const runOf = (id) => id.replace(/-\d+$/, "");
