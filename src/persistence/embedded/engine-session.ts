import type { PGlite } from "@electric-sql/pglite";
import { simpleQuery, startupMessage } from "./wire-protocol.js";

/** PGlite's one session, spoken to in PostgreSQL's wire protocol. */
export class EngineSession {
  readonly #db: PGlite;
  readonly #statementsToForget: string[] = [];
  #searchPath = "public";
  #greeting: Promise<Buffer> | undefined;

  constructor(db: PGlite) {
    this.#db = db;
  }

  /** What the engine says at the start of a session: asked once, the same for every client. */
  greeting(): Promise<Buffer> {
    this.#greeting ??= this.send(startupMessage());
    return this.#greeting;
  }

  /** Sends protocol messages and resolves with everything the engine answered. */
  async send(messages: Buffer): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const onRawData = (data: Uint8Array) => void chunks.push(Buffer.from(data)); // the engine reuses its memory
    await this.#db.runExclusive(() => this.#db.execProtocolRawStream(messages, { onRawData }));
    return Buffer.concat(chunks);
  }

  async rollBack(): Promise<void> {
    await this.#run("ROLLBACK");
  }

  /** Listens again to channels of which an UNLISTEN deprived the whole session. */
  async listen(channels: Iterable<string>): Promise<void> {
    for (const channel of channels) await this.#run(`LISTEN ${quoted(channel)}`);
  }

  /** Prepared statements of a client that left; they go before the next turn. */
  forgetLater(statements: readonly string[]): void {
    this.#statementsToForget.push(...statements);
  }

  /** Call it between transactions only: what is SET inside one would be undone with it. */
  async prepareFor(searchPath: string): Promise<void> {
    for (const name of this.#statementsToForget.splice(0)) await this.#run(`DEALLOCATE ${quoted(name)}`);
    if (this.#searchPath === searchPath) return;
    await this.#run(`SET search_path TO ${searchPath}`);
    this.#searchPath = searchPath;
  }

  async #run(sql: string): Promise<void> {
    await this.send(simpleQuery(sql));
  }
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
