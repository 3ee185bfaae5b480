import type { Pool } from "pg";
import { PrismaClient } from "../generated/prisma/client.js";
import { directSql, type DirectSql } from "./direct-sql.js";
import { lendingAdapter } from "./lending-adapter.js";

interface Under {
  pool: Pool;
  client: PrismaClient;
}

const known = new WeakMap<object, Under>();

/** Prisma over a pool, with this project's defaults; raw statements take the direct way. */
export function prismaOn(pool: Pool): PrismaClient {
  const client = new PrismaClient({ adapter: lendingAdapter(pool) });
  const ours = withDirectSql<PrismaClient>(
    directSql(() => pool),
    (name) => {
      const member: unknown = Reflect.get(client, name);
      return typeof member === "function" ? (member.bind(client) as unknown) : member;
    },
  );
  known.set(ours, { pool, client });
  return ours;
}

/** The pool under a client that `prismaOn` made, and Prisma's own client. */
export function under(prisma: PrismaClient): Under {
  const parts = known.get(prisma);
  if (!parts) throw new Error("this Prisma client was not made by prismaOn");
  return parts;
}

/** A client whose raw statements are `direct`; what else it is asked for comes from `member`. */
export function withDirectSql<T extends object>(direct: DirectSql, member: (name: string) => unknown): T {
  return new Proxy(direct, {
    get: (_, name) => {
      if (typeof name === "symbol" || name === "then") return undefined;
      return Object.hasOwn(direct, name) ? (Reflect.get(direct, name) as unknown) : member(name);
    },
  }) as unknown as T;
}
