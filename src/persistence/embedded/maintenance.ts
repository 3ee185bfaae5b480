import type { PgliteMux } from "./pglite-mux.js";

const TABLES_WITH_DEAD_ROWS = `
  SELECT format('%I.%I', schemaname, relname) AS name
  FROM pg_stat_user_tables WHERE n_dead_tup > 200`;

/**
 * What a server does in the background and the embedded engine never does by itself: gives space back, refreshes the
 * planner's statistics, shortens the log. Table by table, so that clients wait milliseconds and not for one long
 * statement.
 */
export async function maintain(mux: PgliteMux): Promise<void> {
  const { rows } = await mux.exclusive((db) => db.query<{ name: string }>(TABLES_WITH_DEAD_ROWS));
  for (const { name } of rows) await mux.exclusive((db) => db.exec(`VACUUM (ANALYZE) ${name}`));
  await mux.exclusive((db) => db.exec("CHECKPOINT"));
}
