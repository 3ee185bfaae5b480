import { FromClient, HEADER_LENGTH, textAt } from "./wire-protocol.js";

const STATEMENT = "S".charCodeAt(0);

/**
 * On a real server every connection has its own prepared statements. Here all clients share one session, so each
 * client's names get a prefix, and are forgotten when the client leaves.
 */
export class StatementNames {
  readonly #prefix: string;
  readonly #inUse = new Set<string>();

  constructor(clientId: number) {
    this.#prefix = `c${clientId}_`;
  }

  /** The same message, with the statement it names made private to this client. */
  scope(message: Buffer): Buffer {
    const at = nameOffset(message);
    if (at === undefined || message[at] === 0) return message;
    this.#remember(message[0], this.#prefix + textAt(message, at));
    const scoped = Buffer.concat([message.subarray(0, at), Buffer.from(this.#prefix), message.subarray(at)]);
    scoped.writeInt32BE(scoped.length - 1, 1);
    return scoped;
  }

  /** The names, as the engine knows them, of statements this client prepared and did not close. */
  inUse(): string[] {
    return [...this.#inUse];
  }

  #remember(type: number | undefined, name: string): void {
    if (type === FromClient.parse) this.#inUse.add(name);
    if (type === FromClient.close) this.#inUse.delete(name);
  }
}

/** Where a message names a prepared statement, if it does. */
function nameOffset(message: Buffer): number | undefined {
  switch (message[0]) {
    case FromClient.parse:
      return HEADER_LENGTH;
    case FromClient.bind: // the portal's name comes first
      return message.indexOf(0, HEADER_LENGTH) + 1;
    case FromClient.describe:
    case FromClient.close: // a letter says whether a statement or a portal is meant
      return message[HEADER_LENGTH] === STATEMENT ? HEADER_LENGTH + 1 : undefined;
    default:
      return undefined;
  }
}
