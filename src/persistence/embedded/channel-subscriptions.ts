import { FromClient, HEADER_LENGTH, textAt } from "./wire-protocol.js";

const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const LISTEN_OR_UNLISTEN = /(?:^|;)\s*(un)?listen\s+("(?:[^"]|"")+"|[\w$]+|\*)/gi;

/** Which channels one client LISTENs to: the engine has one session, so it cannot tell its clients apart. */
export class ChannelSubscriptions {
  readonly #channels = new Set<string>();

  has(channel: string): boolean {
    return this.#channels.has(channel);
  }

  all(): string[] {
    return [...this.#channels];
  }

  /** Follows the LISTEN and UNLISTEN statements in a message. True when one of them was an UNLISTEN. */
  follow(message: Buffer): boolean {
    const sql = sqlIn(message);
    if (sql === undefined || !/listen/i.test(sql)) return false;
    let stopped = false;
    for (const [, un, channel = ""] of sql.replace(COMMENTS, " ").matchAll(LISTEN_OR_UNLISTEN)) {
      if (un) this.#stop(channel);
      else this.#channels.add(unquoted(channel));
      stopped ||= un !== undefined;
    }
    return stopped;
  }

  #stop(channel: string): void {
    if (channel === "*") this.#channels.clear();
    else this.#channels.delete(unquoted(channel));
  }
}

function sqlIn(message: Buffer): string | undefined {
  if (message[0] === FromClient.query) return textAt(message, HEADER_LENGTH);
  if (message[0] === FromClient.parse) return textAt(message, message.indexOf(0, HEADER_LENGTH) + 1);
  return undefined;
}

function unquoted(identifier: string): string {
  return identifier.startsWith('"')
    ? identifier.slice(1, -1).replaceAll('""', '"')
    : identifier.toLowerCase();
}
