import { AsyncLocalStorage } from "node:async_hooks";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolClient } from "pg";
import { statementNames } from "./statement-names.js";

/** The connection on which Prisma's next transaction is to run, when somebody else has begun one there. */
const lent = new AsyncLocalStorage<PoolClient>();

/** Whatever transaction Prisma begins in `work` is the one that is open on this connection: it begins and ends nothing. */
export const lending = <R>(connection: PoolClient, work: () => R): R => lent.run(connection, work);

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
          const connection = lent.getStore();
          return connection ? guestOn(connection) : begin(...how);
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

async function guestOn(connection: PoolClient): Promise<Transaction> {
  const known = adapters.get(connection) ?? adapterOn(new OneConnection(connection)).connect();
  adapters.set(connection, known);
  const adapter = await known;
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    commit: () => Promise.resolve(),
    rollback: () => Promise.resolve(),
  };
}
