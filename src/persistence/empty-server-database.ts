import { Client } from "pg";
import { Prisma } from "../generated/prisma/client.js";

const TABLES = [...Object.values(Prisma.ModelName), "_prisma_migrations"];

/**
 * Drops what Portico has in a database, its own tables and the queue's, and nothing of others. False, and nothing is dropped, when
 * another session is connected to it.
 */
export async function emptyServerDatabase(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ others: number }>(
      "SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
    );
    if (rows[0]?.others !== 0) return false;
    await client.query("BEGIN");
    await client.query("DROP SCHEMA IF EXISTS bullmq CASCADE");
    for (const table of TABLES) await client.query(`DROP TABLE IF EXISTS public."${table}" CASCADE`);
    await client.query("COMMIT");
    return true;
  } finally {
    await client.end();
  }
}
