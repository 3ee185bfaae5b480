import type { Context } from "hono";
import { streamSSE, type SSEMessage } from "hono/streaming";
import type { LocalMessenger } from "./local-messenger.js";
import type { News } from "./news.js";
import type { People } from "./people.js";

const HEARTBEAT_MS = 20_000;
const RETRY_MS = 1_500;

interface Source {
  messenger: LocalMessenger;
  people: People;
  news: News;
  stopping?: AbortSignal;
}

/**
 * All chats in one stream of events: browsers open only six connections to a server, so one per person would
 * leave none for what people do. A reader that comes back with the id of the last change it saw gets what followed;
 * any other gets whole transcripts first.
 */
export const streamChats = (c: Context, { messenger, people, news, stopping }: Source): Response =>
  streamSSE(c, async (stream) => {
    let written: Promise<void> = stream.writeSSE({ event: "hello", data: "{}", retry: RETRY_MS });
    const write = (message: SSEMessage): void => {
      written = written.then(() => stream.writeSSE(message));
    };
    const seen = c.req.header("last-event-id") ?? c.req.query("after") ?? "";
    const missed = messenger.changes.after(seen);
    const sendChange = ({ id, change }: { id: string; change: object }): void =>
      write({ id, event: "change", data: JSON.stringify(change) });
    if (missed) missed.forEach(sendChange);
    else write(snapshot(messenger, people));
    const leave = [messenger.changes.subscribe(sendChange), news.subscribe(write)];
    const heartbeat = setInterval(() => write({ event: "beat", data: "" }), HEARTBEAT_MS);
    await ended(stream, stopping);
    clearInterval(heartbeat);
    for (const unsubscribe of leave) unsubscribe();
  });

function snapshot(messenger: LocalMessenger, people: People): SSEMessage {
  const chats = Object.fromEntries(people.all.map(({ id }) => [id, messenger.transcript(id)]));
  return { id: messenger.changes.last, event: "snapshot", data: JSON.stringify({ chats }) };
}

/** The page is closed, or the service stops; whichever comes, nothing of this page stays behind. */
function ended(
  stream: { onAbort(listener: () => void): void },
  stopping: AbortSignal | undefined,
): Promise<void> {
  const closed = new AbortController();
  stream.onAbort(() => closed.abort());
  return new Promise((resolve) => {
    closed.signal.addEventListener("abort", () => resolve());
    stopping?.addEventListener("abort", () => resolve(), { once: true, signal: closed.signal });
  });
}
