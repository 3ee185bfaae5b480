import { types, type ClientBase, type Pool } from "pg";
import { Prisma } from "../generated/prisma/client.js";
import { statementNames } from "./statement-names.js";

/** A connection, or a pool that lends one for each statement. */
export type Connection = ClientBase | Pool;

/**
 * The two raw verbs of Prisma's client, straight to the driver: the same SQL and the same values come back, and a
 * statement costs a third of the time. What an answer to a press needs is written with these.
 */
export interface DirectSql {
  $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]): Promise<T>;
  /** Resolves with the number of rows that were changed. */
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]): Promise<number>;
}

export function directSql(connection: () => Connection): DirectSql {
  const run = async (query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) => {
    const { text, values: bound } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
    return connection().query({ name: statementNames.nameOf(text), text, values: bound, types: READ });
  };
  return {
    $queryRaw: async <T>(query: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]) =>
      (await run(query, values)).rows as T,
    $executeRaw: async (query, ...values) => (await run(query, values)).rowCount ?? 0,
  };
}

type Read = (text: string) => unknown;

const OID = { bigint: 20, bigints: 1016, numeric: 1700, bytes: 17 } as const;
const readerOf = types.getTypeParser as (oid: number, format?: string) => Read;
const stringsIn = readerOf(OID.bigints) as (text: string) => string[];
const bytesIn = readerOf(OID.bytes) as (text: string) => Buffer;

/** As Prisma reads them; everything else is read alike by both. */
const READERS = new Map<number, Read>([
  [OID.bigint, (text) => BigInt(text)],
  [OID.bigints, (text) => stringsIn(text).map(BigInt)],
  [OID.numeric, (text) => new Prisma.Decimal(text)],
  [OID.bytes, (text) => new Uint8Array(bytesIn(text))],
]);

const READ = {
  getTypeParser: (oid: number, format?: "text" | "binary"): Read => READERS.get(oid) ?? readerOf(oid, format),
};
