import { AsyncLocalStorage } from "node:async_hooks";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolClient } from "pg";
import { statementNames } from "./statement-names.js";

/** A connection for the time of one transaction. Throws when that is over: the connection is somebody else's then. */
export type Loan = () => PoolClient;

/** The connection on which Prisma's next transaction is to run, when somebody else has begun one there. */
const lent = new AsyncLocalStorage<Loan>();

/** Whatever transaction Prisma begins in `work` is the one that is open on this connection: it begins and ends nothing. */
export const lending = <R>(loan: Loan, work: () => R): R => lent.run(loan, work);

/** Prisma over a pool, which can also be lent a connection. */
export function lendingAdapter(pool: Pool): SqlDriverAdapterFactory {
  const factory = adapterOn(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      const begin = adapter.startTransaction.bind(adapter);
      return Object.assign(adapter, {
        startTransaction: (...how: Parameters<typeof begin>) => {
          const loan = lent.getStore();
          return loan ? guestOn(loan) : begin(...how);
        },
      });
    },
  };
}

const adapterOn = (pool: Pool): SqlDriverAdapterFactory =>
  new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementNames.nameOf(sql) });

/** A pool that has one connection, somebody else's, and never lets it go. */
class OneConnection extends Pool {
  constructor(connection: PoolClient) {
    super({ max: 1 });
    this.query = connection.query.bind<typeof this.query>(connection);
  }
}

const adapters = new WeakMap<PoolClient, Promise<SqlDriverAdapter>>();

function adapterFor(connection: PoolClient): Promise<SqlDriverAdapter> {
  const adapter = adapters.get(connection) ?? adapterOn(new OneConnection(connection)).connect();
  adapters.set(connection, adapter);
  return adapter;
}

/** Prisma goes on with a write of several statements whatever happened meanwhile: the loan is asked for each of them. */
async function guestOn(loan: Loan): Promise<Transaction> {
  const adapter = await adapterFor(loan());
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: async (query) => (loan(), adapter.queryRaw(query)),
    executeRaw: async (query) => (loan(), adapter.executeRaw(query)),
    commit: () => Promise.resolve(),
    rollback: () => Promise.resolve(),
  };
}
