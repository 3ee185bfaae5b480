import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { PrismaClient } from "../generated/prisma/client.js";
import { statementNames } from "./statement-names.js";

// Embedded transactions queue, and a busy server makes them wait too.
const MAX_WAIT_MS = 10_000;

const statementNameGenerator = ({ sql }: { sql: string }): string => statementNames.nameOf(sql);

/** Prisma over a pool, with this project's defaults. */
export function prismaOn(pool: Pool): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator }),
    transactionOptions: { maxWait: MAX_WAIT_MS },
  });
}
