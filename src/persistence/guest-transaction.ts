import type { Prisma, PrismaClient } from "../generated/prisma/client.js";
import { lending, type Loan } from "./lending-adapter.js";

/** Longer than any transaction of ours may take: it is ended from outside. */
const NEVER_MS = 24 * 60 * 60_000;

/** Prisma's client in the transaction that is open on a connection: asked for when a model is first needed there. */
export class GuestTransaction {
  readonly #prisma: PrismaClient;
  readonly #loan: Loan;
  #tx: Promise<Prisma.TransactionClient> | undefined;
  #end: () => void = () => undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(prisma: PrismaClient, loan: Loan) {
    this.#prisma = prisma;
    this.#loan = loan;
  }

  /** A model, or a verb of the client: what is called on it waits until Prisma is there. */
  get(name: string): unknown {
    const member = async (method?: string): Promise<(...args: unknown[]) => unknown> => {
      const tx = (await this.#begun()) as unknown as Record<string, Record<string, unknown>>;
      const owner = (method === undefined ? tx : tx[name]) as Record<string, (...args: unknown[]) => unknown>;
      const verb = owner[method ?? name];
      if (!verb) throw new TypeError(`Prisma has no ${name}.${method ?? ""}`);
      return verb.bind(owner);
    };
    if (name.startsWith("$")) return async (...args: unknown[]) => (await member())(...args);
    return new Proxy(
      {},
      {
        get: (_, method) =>
          typeof method === "string"
            ? async (...args: unknown[]) => (await member(method))(...args)
            : undefined,
      },
    );
  }

  /** When the connection's transaction is over. */
  async end(): Promise<void> {
    this.#end();
    await this.#ended;
  }

  /** @throws when the loan is over: what is begun then would never end. */
  #begun(): Promise<Prisma.TransactionClient> {
    this.#loan();
    this.#tx ??= new Promise((resolve, reject) => {
      const over = new Promise<void>((end) => (this.#end = end));
      const whole = lending(this.#loan, () =>
        this.#prisma.$transaction(
          (tx) => {
            resolve(tx);
            return over;
          },
          { timeout: NEVER_MS, maxWait: NEVER_MS },
        ),
      );
      this.#ended = whole.catch(reject);
    });
    return this.#tx;
  }
}
