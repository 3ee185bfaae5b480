import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface SendingOnlyBotApi {
  url: string;
  token: string;
  /** How many messages it was given. */
  readonly sent: number;
  /** When the first and the last one came, in milliseconds of `performance.now()`. */
  readonly span: { first: number; last: number };
  close(): Promise<void>;
}

/** Answers every `sendMessage` at once and forgets it: what a broadcast costs is then the sender's own. */
export async function startSendingOnlyBotApi(): Promise<SendingOnlyBotApi> {
  let sent = 0;
  const span = { first: 0, last: 0 };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const { chat_id: id } = JSON.parse(body || "{}") as { chat_id?: number };
      span.last = performance.now();
      if (sent++ === 0) span.first = span.last;
      const chat = { id: Number(id), type: "private", first_name: "P" };
      const message = { message_id: sent, date: 1, chat, text: "sent" };
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ ok: true, result: message }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    token: "4242:bench",
    get sent() {
      return sent;
    },
    span,
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
