import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { PrismaClient } from "../generated/prisma/client.js";
import { directSql } from "./direct-sql.js";
import { statementNames } from "./statement-names.js";

const pools = new WeakMap<object, Pool>();

/** Prisma over a pool, with this project's defaults; raw statements take the direct way. */
export function prismaOn(pool: Pool): PrismaClient {
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementNames.nameOf(sql) }),
  });
  const ours = withDirectSql(
    () => prisma,
    directSql(() => pool),
  );
  pools.set(ours, pool);
  return ours;
}

/** The pool under a client that `prismaOn` made. */
export function poolUnder(prisma: PrismaClient): Pool {
  const pool = pools.get(prisma);
  if (!pool) throw new Error("this Prisma client was not made by prismaOn");
  return pool;
}

/** A client whose raw statements are `direct`; the rest is asked of the client itself, made when it is needed. */
export function withDirectSql<T extends object>(client: () => T, direct: object): T {
  return new Proxy(direct, {
    get: (_, name) => {
      if (Object.hasOwn(direct, name)) return Reflect.get(direct, name) as unknown;
      const value: unknown = Reflect.get(client(), name);
      return typeof value === "function" ? (value.bind(client()) as unknown) : value;
    },
  }) as T;
}
