import { Client, type PoolConfig } from "pg";

/** What a database is besides its rows; two that say the same differ in rows alone. */
const SCHEMA = `
  SELECT md5(concat_ws('|',
    (SELECT string_agg(concat(oid, relname, relkind, relrowsecurity, reloptions, relacl, relchecks), ',' ORDER BY oid)
       FROM pg_class WHERE oid >= 16384 AND relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_')),
    (SELECT string_agg(concat(attrelid, attname, atttypid, attnotnull, attisdropped, attacl), ',' ORDER BY attrelid, attnum)
       FROM pg_attribute WHERE attrelid >= 16384),
    (SELECT string_agg(concat(adrelid, adnum, pg_get_expr(adbin, adrelid)), ',' ORDER BY oid) FROM pg_attrdef),
    (SELECT string_agg(concat(oid, tgname, tgenabled, tgfoid), ',' ORDER BY oid) FROM pg_trigger),
    (SELECT string_agg(concat(oid, conname, pg_get_constraintdef(oid)), ',' ORDER BY oid) FROM pg_constraint WHERE oid >= 16384),
    (SELECT string_agg(concat(oid, proname, prosrc, proacl), ',' ORDER BY oid) FROM pg_proc WHERE oid >= 16384),
    (SELECT string_agg(concat(rolname, rolsuper, rolcanlogin), ',' ORDER BY oid) FROM pg_roles),
    (SELECT string_agg(concat(setdatabase, setrole, setconfig), ',' ORDER BY setdatabase, setrole) FROM pg_db_role_setting)
  )) AS schema`;

/** Rows that come with the tables, of our migrations and of BullMQ's. */
const RECORDS_OF_MIGRATIONS = ["_prisma_migrations", "migration"];

const TABLES = `
  SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND NOT tablename = ANY ($1)`;

const RESTARTED_SEQUENCES = "SELECT setval(seqrelid, seqstart, false) FROM pg_sequence";

/** A digest of tables, columns, rules, functions and roles: what `empty` does not put back. */
export function schemaOf(connection: PoolConfig): Promise<string> {
  return connected(connection, async (client) => {
    const { rows } = await client.query<{ schema: string }>(SCHEMA);
    return rows[0]?.schema ?? "";
  });
}

/** Takes every row out, also of tables that only grow, and numbers from one again. */
export function empty(connection: PoolConfig): Promise<void> {
  return connected(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(TABLES, [RECORDS_OF_MIGRATIONS]);
    const filled = await withRows(
      client,
      rows.map(({ name }) => name),
    );
    await client.query("BEGIN");
    // Only for this transaction: all clients of an embedded database share one session. Append-only tables refuse otherwise.
    await client.query("SET LOCAL session_replication_role = replica");
    if (filled.length > 0) await client.query(`TRUNCATE ${filled.join(", ")} CASCADE`);
    await client.query(RESTARTED_SEQUENCES);
    await client.query("COMMIT");
  });
}

/** To truncate a table makes new files for it and its indexes; most tests fill few. */
async function withRows(client: Client, tables: readonly string[]): Promise<string[]> {
  const asks = tables.map((table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT FROM ${table})`);
  const { rows } = await client.query<{ name: string }>(asks.join(" UNION ALL "));
  return rows.map(({ name }) => name);
}

async function connected<R>(connection: PoolConfig, work: (client: Client) => Promise<R>): Promise<R> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
