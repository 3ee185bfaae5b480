import { Duplex } from "node:stream";
import { ChannelSubscriptions } from "./channel-subscriptions.js";
import { MessageReader } from "./message-reader.js";
import { StatementNames } from "./statement-names.js";
import { FirstMessage, FromClient, startupSetting } from "./wire-protocol.js";
import { type WorkUnit, WorkUnitBuilder } from "./work-unit.js";

/** What a socket needs from the multiplexer. */
export interface Switchboard {
  /** The engine's answer to a startup message, or an error once the database is closed. */
  greeting(): Promise<Buffer>;
  /** The socket has a new unit of work in `units`. */
  schedule(socket: MuxSocket): void;
  /** The socket is gone. */
  drop(socket: MuxSocket): void;
}

type Done = (error?: Error | null) => void;

/** One node-postgres client's end of the pipe: looks like a net.Socket, and turns bytes into units of work. */
export class MuxSocket extends Duplex {
  readonly units: WorkUnit[] = [];
  readonly channels = new ChannelSubscriptions();
  readonly statements: StatementNames;
  searchPath = "public";
  readonly #switchboard: Switchboard;
  readonly #reader = new MessageReader();
  readonly #builder = new WorkUnitBuilder();
  #started = false;

  constructor(switchboard: Switchboard, id: number) {
    super({ allowHalfOpen: false });
    this.#switchboard = switchboard;
    this.statements = new StatementNames(id);
  }

  // The part of net.Socket that node-postgres calls.
  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  setTimeout(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed when the engine gives them.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.#receive([chunk]);
    done();
  }

  override _writev(writes: { chunk: Buffer }[], done: Done): void {
    this.#receive(writes.map(({ chunk }) => chunk));
    done();
  }

  override _final(done: Done): void {
    done();
    this.destroy();
  }

  override _destroy(error: Error | null, done: Done): void {
    this.#switchboard.drop(this);
    done(error);
  }

  #receive(chunks: Buffer[]): void {
    for (const chunk of chunks) this.#reader.add(chunk);
    for (let message = this.#reader.next(); message; message = this.#reader.next()) this.#handle(message);
  }

  #handle(message: Buffer): void {
    if (!this.#started) this.#start(message);
    else if (message[0] === FromClient.terminate) this.end();
    else this.#gather(message);
  }

  #start(message: Buffer): void {
    switch (message.readInt32BE(4)) {
      case FirstMessage.tlsRequest:
      case FirstMessage.gssRequest:
        this.push("N"); // no encryption inside one process
        return;
      case FirstMessage.cancelRequest: // a single-threaded engine cannot be interrupted
        return;
      default:
        this.#started = true;
        this.#reader.startupIsOver();
        this.searchPath = searchPathIn(startupSetting(message, "options")) ?? this.searchPath;
        this.#greet();
    }
  }

  #greet(): void {
    this.#switchboard.greeting().then(
      (greeting) => {
        if (!this.destroyed) this.push(greeting);
      },
      (error: Error) => this.destroy(error),
    );
  }

  #gather(message: Buffer): void {
    const unlistens = this.channels.follow(message);
    const unit = this.#builder.add(this.statements.scope(message), unlistens);
    if (!unit) return;
    this.units.push(unit);
    this.#switchboard.schedule(this);
  }
}

/** The search_path in `-c search_path=… -c other=…`, with its escapes undone. */
function searchPathIn(options: string | undefined): string | undefined {
  const escaped = /-c\s*search_path=((?:\\.|[^\s\\])+)/.exec(options ?? "")?.[1];
  return escaped?.replace(/\\(.)/g, "$1");
}
