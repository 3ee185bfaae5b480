import type { Database } from "../../src/persistence/open-database.js";

/** Does what the database refuses: somebody with all its rights changes the record. */
export async function tamper({ prisma }: Pick<Database, "prisma">, ...statements: string[]): Promise<void> {
  await prisma.$transaction(async (tx) => {
    for (const statement of [OFF, ...statements, ON]) await tx.$executeRawUnsafe(statement);
  });
}

const OFF = 'ALTER TABLE "AuditEntry" DISABLE TRIGGER USER';
const ON = 'ALTER TABLE "AuditEntry" ENABLE TRIGGER USER';

/** The record as if nothing had been done yet. */
export const emptyRecord = (database: Pick<Database, "prisma">): Promise<void> =>
  tamper(database, 'DELETE FROM "AuditEntry"', `UPDATE "Community" SET "auditCount" = 0, "auditHash" = ''`);
