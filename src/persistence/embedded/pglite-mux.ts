import type { PGlite } from "@electric-sql/pglite";
import { readReply, type EngineReply } from "./engine-reply.js";
import type { LogSync } from "./log-sync.js";
import { EngineSession } from "./engine-session.js";
import { MuxSocket, type Switchboard } from "./mux-socket.js";
import { errorResponse, HEADER_LENGTH, textAt, TransactionStatus } from "./wire-protocol.js";
import type { WorkUnit } from "./work-unit.js";

export interface MuxOptions {
  /** A client that sits in a transaction this long (milliseconds) while others wait is rolled back and disconnected. */
  idleInTransactionMs?: number;
  /** Something an operator should know; the database goes on. */
  onWarning?: (message: string, error?: unknown) => void;
  /** The engine broke off in a statement, lost track of one, or the disk failed: end the process, the log recovers the data. */
  onFatal?: (error: Error) => void;
  /** What a commit waits for before its client is answered; others take their turns meanwhile. */
  log?: LogSync;
}

const IDLE_IN_TRANSACTION_MS = 15_000;
const BREATHE_EVERY_MS = 4;

/**
 * Many node-postgres clients over one PGlite session, inside this process: no port, no socket file, no password.
 *
 *     new pg.Pool({ stream: () => mux.connect(), user: "postgres", database: "postgres", max: 5 })
 *
 * Clients take turns. A turn is one unit of work; a client inside a transaction keeps the session until the transaction
 * ends. The search_path of the startup options is applied per client; any other SET is shared by all of them.
 */
export class PgliteMux implements Switchboard {
  readonly #db: PGlite;
  readonly #session: EngineSession;
  readonly #options: MuxOptions;
  readonly #sockets = new Set<MuxSocket>();
  readonly #queue: MuxSocket[] = [];
  readonly #waitingForQuiet: (() => void)[] = [];
  /** Answers that wait for the disk. */
  readonly #held = new Map<MuxSocket, Promise<void>>();
  /** The client whose transaction is open. */
  #holder: MuxSocket | undefined;
  #busy = false;
  #closing: Promise<void> | undefined;
  #lastId = 0;
  #evictionTimer: NodeJS.Timeout | undefined;

  constructor(db: PGlite, options: MuxOptions = {}) {
    this.#db = db;
    this.#session = new EngineSession(db);
    this.#options = options;
  }

  /** A new client's socket, for the `stream` option of node-postgres. */
  connect(): MuxSocket {
    const socket = new MuxSocket(this, ++this.#lastId);
    this.#sockets.add(socket);
    return socket;
  }

  /** Runs `work` on the engine itself while no client is in a statement or a transaction. */
  async exclusive<R>(work: (db: PGlite) => Promise<R>): Promise<R> {
    this.#refuseIfClosed();
    await this.#quiet();
    try {
      return await work(this.#db);
    } finally {
      this.#busy = false;
      this.#wake();
    }
  }

  /** Disconnects every client, rolls back what was open and closes the engine. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async greeting(): Promise<Buffer> {
    this.#refuseIfClosed();
    return this.#session.greeting();
  }

  schedule(socket: MuxSocket): void {
    this.#queue.push(socket);
    this.#wake();
  }

  drop(socket: MuxSocket): void {
    if (!this.#sockets.delete(socket)) return;
    socket.units.length = 0;
    this.#session.forgetLater(socket.statements.inUse());
    this.#wake();
  }

  async #close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await this.#quiet();
    await Promise.all(this.#held.values());
    await this.#db.close();
  }

  #refuseIfClosed(): void {
    if (this.#closing) throw new Error("the embedded database is closed");
  }

  /** Resolves once the engine is reserved for the caller, who must set `#busy` back to false. */
  #quiet(): Promise<void> {
    return new Promise((reserved) => {
      this.#waitingForQuiet.push(reserved);
      this.#wake();
    });
  }

  #wake(): void {
    if (this.#busy) return;
    this.#busy = true;
    queueMicrotask(() => void this.#work());
  }

  async #work(): Promise<void> {
    const breathe = breather();
    for (;;) {
      if (this.#holder?.destroyed) await this.#rollBack();
      const turn = this.#nextTurn();
      if (!turn) break;
      await this.#runOrDisconnect(turn.socket, turn.unit);
      await breathe();
    }
    this.#rest(); // nothing is awaited in between, so that no call to #wake is lost
  }

  #nextTurn(): { socket: MuxSocket; unit: WorkUnit } | undefined {
    if (!this.#holder && this.#waitingForQuiet.length > 0) return undefined;
    const socket = this.#holder ?? this.#nextInQueue();
    const unit = socket?.units.shift();
    return socket && unit && { socket, unit };
  }

  #nextInQueue(): MuxSocket | undefined {
    for (let socket = this.#queue.shift(); socket; socket = this.#queue.shift()) {
      if (socket.units.length > 0) return socket;
    }
    return undefined;
  }

  #rest(): void {
    const reserve = this.#holder ? undefined : this.#waitingForQuiet.shift();
    if (reserve) reserve();
    else this.#busy = false;
    this.#watchHolder();
  }

  async #runOrDisconnect(socket: MuxSocket, unit: WorkUnit): Promise<void> {
    try {
      await this.#run(socket, unit);
    } catch (error) {
      this.#options.onWarning?.("embedded database: a statement failed inside the engine", error);
      this.#holder = socket; // whatever it began must be rolled back
      disconnect(socket, "58000", String(error));
      const failure = this.#options.log?.failure ?? trapIn(error);
      if (failure) this.#options.onFatal?.(failure);
    }
  }

  async #run(socket: MuxSocket, unit: WorkUnit): Promise<void> {
    this.#stopWatching();
    if (!this.#holder) await this.#session.prepareFor(socket.searchPath);
    const { log } = this.#options;
    const asked = log?.asksSoFar();
    const reply = readReply(await this.#session.send(unit.bytes));
    const durable = log && log.asksSoFar() !== asked ? log.durable() : undefined;
    this.#holder = this.#staysOpen(unit, reply) ? socket : undefined;
    for (const notification of reply.notifications) this.#deliver(notification);
    this.#answerAfter(durable, socket, unit, reply);
    if (unit.unlistens) await this.#session.listen(this.#channelsInUse());
  }

  #staysOpen(unit: WorkUnit, reply: EngineReply): boolean {
    if (reply.status !== undefined) return reply.status !== TransactionStatus.idle;
    return this.#holder !== undefined || unit.endsInFlush; // an extended query stays open until Sync
  }

  /** Answers of one client keep their order: what comes behind a commit that waits for the disk waits with it. */
  #answerAfter(
    durable: Promise<void> | undefined,
    socket: MuxSocket,
    unit: WorkUnit,
    reply: EngineReply,
  ): void {
    const before = this.#held.get(socket);
    if (!before && !durable) return this.#answer(socket, unit, reply);
    const held = Promise.all([before, durable])
      .then(() => this.#answer(socket, unit, reply))
      .catch((error: unknown) => this.#options.onFatal?.(error as Error))
      .finally(() => {
        if (this.#held.get(socket) === held) this.#held.delete(socket);
      });
    this.#held.set(socket, held);
  }

  #answer(socket: MuxSocket, unit: WorkUnit, reply: EngineReply): void {
    const { answer, readyAt } = reply;
    if (!lostAStatement(unit, reply)) {
      give(socket, answer);
      return;
    }
    const error = new Error("the embedded engine dropped a statement without a result (stack overflow?)");
    give(socket, answer.subarray(0, readyAt));
    give(socket, errorResponse("ERROR", "54001", error.message));
    give(socket, answer.subarray(readyAt));
    this.#options.onFatal?.(error);
  }

  #deliver(notification: Buffer): void {
    const channel = textAt(notification, HEADER_LENGTH + 4); // after the notifying process's id
    for (const socket of this.#sockets) if (socket.channels.has(channel)) give(socket, notification);
  }

  #channelsInUse(): Set<string> {
    return new Set([...this.#sockets].flatMap((socket) => socket.channels.all()));
  }

  async #rollBack(): Promise<void> {
    this.#stopWatching();
    this.#holder = undefined;
    try {
      await this.#session.rollBack();
    } catch (error) {
      this.#options.onWarning?.("embedded database: a rollback failed inside the engine", error);
      this.#options.onFatal?.(error as Error);
    }
  }

  /** The clock starts when somebody begins to wait, and again at each sign of life of the holder. */
  #watchHolder(): void {
    const holder = this.#holder;
    if (!holder || this.#evictionTimer || !this.#someoneWaits()) return;
    const patience = this.#options.idleInTransactionMs ?? IDLE_IN_TRANSACTION_MS;
    this.#evictionTimer = setTimeout(() => this.#evict(holder), patience);
  }

  #stopWatching(): void {
    clearTimeout(this.#evictionTimer);
    this.#evictionTimer = undefined;
  }

  #someoneWaits(): boolean {
    return this.#waitingForQuiet.length > 0 || this.#queue.some((socket) => socket.units.length > 0);
  }

  #evict(socket: MuxSocket): void {
    this.#stopWatching();
    if (this.#holder !== socket || socket.units.length > 0) return;
    this.#options.onWarning?.(
      "embedded database: a transaction sat idle while others waited, and was rolled back. " +
        "Do not await another database client, a queue or the network inside a transaction.",
    );
    disconnect(
      socket,
      "25P03",
      "transaction left idle while others waited (the embedded database has one session)",
    );
  }
}

/** The engine's code broke off in the middle: what is in its memory cannot be trusted any more. */
const trapIn = (error: unknown): Error | undefined =>
  error instanceof Error && error.name === "RuntimeError" ? error : undefined;

/** PGlite swallows a stack overflow: the statement vanishes, and nothing says that it failed. */
function lostAStatement(unit: WorkUnit, { failed, readyAt, confirmed }: EngineReply): boolean {
  if (failed || readyAt === undefined) return false;
  const { parsed, bound, ran } = unit.expected;
  return confirmed.parsed < parsed || confirmed.bound < bound || confirmed.ran < ran;
}

function give(socket: MuxSocket, bytes: Buffer): void {
  if (!socket.destroyed && bytes.length > 0) socket.push(bytes);
}

function disconnect(socket: MuxSocket, sqlState: string, reason: string): void {
  socket.push(errorResponse("FATAL", sqlState, reason));
  socket.destroy();
}

/** Call it after every turn: now and then it lets timers and real sockets run. */
function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < BREATHE_EVERY_MS) return;
    await new Promise((resume) => setImmediate(resume));
    since = performance.now();
  };
}
