import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolClient } from "pg";
import { PrismaClient } from "../generated/prisma/client.js";
import { statementNames } from "./statement-names.js";

/** A pool that has one connection, somebody else's, and never lets it go. */
class OneConnection extends Pool {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    super({ max: 1 });
    this.#client = client;
    this.query = client.query.bind<typeof this.query>(client);
  }

  override connect = (): Promise<PoolClient> => Promise.resolve(this.#client);
}

/** What Prisma wants to do in a transaction of its own happens in the one that is open: it ends with that one. */
async function boundAdapter(factory: SqlDriverAdapterFactory): Promise<SqlDriverAdapter> {
  const adapter = await factory.connect();
  const within: Transaction = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    commit: () => Promise.resolve(),
    rollback: () => Promise.resolve(),
  };
  return Object.assign(adapter, { startTransaction: () => Promise.resolve(within) });
}

const clients = new WeakMap<PoolClient, PrismaClient>();

/** Prisma on one connection of a pool, made when it is first needed there and kept as long as the connection. */
export function boundPrisma(client: PoolClient): PrismaClient {
  const known = clients.get(client);
  if (known) return known;
  const factory = new PrismaPg(new OneConnection(client), {
    statementNameGenerator: ({ sql }) => statementNames.nameOf(sql),
  });
  const prisma = new PrismaClient({
    adapter: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: () => boundAdapter(factory),
    },
  });
  clients.set(client, prisma);
  return prisma;
}
