import { openInMemory, type EmbeddedDb } from "../../src/persistence/embedded/open-embedded-db.js";
import type { MuxOptions } from "../../src/persistence/embedded/pglite-mux.js";
import { empty, schemaOf } from "./emptied-database.js";

type Listeners = Required<Pick<MuxOptions, "onWarning" | "onFatal">>;

interface Kept {
  db: EmbeddedDb;
  schema: string;
  listeners: Listeners;
}

/** Emptied and waiting for the next test file of this worker. */
const kept: Kept[] = [];

/**
 * An embedded database without rows. Closing it keeps it for the next file, which spares most of the second that a new one
 * takes; one whose tables, rules or roles a test changed, or that failed, is closed for good.
 */
export async function keptDatabase(
  snapshot: () => Blob,
  { onWarning, onFatal }: Listeners,
): Promise<EmbeddedDb> {
  const one = kept.pop() ?? (await opened(snapshot()));
  let failed = false;
  one.listeners.onWarning = onWarning;
  one.listeners.onFatal = (error) => {
    failed = true;
    onFatal(error);
  };
  return { ...one.db, close: () => (failed ? one.db.close() : keep(one)) };
}

async function opened(snapshot: Blob): Promise<Kept> {
  const listeners: Listeners = { onWarning: () => {}, onFatal: () => {} };
  const db = await openInMemory({
    snapshot,
    onWarning: (message, error) => listeners.onWarning(message, error),
    onFatal: (error) => listeners.onFatal(error),
  });
  return { db, schema: await schemaOf(db.poolConfig), listeners };
}

async function keep(one: Kept): Promise<void> {
  if ((await emptied(one)) && (await schemaOf(one.db.poolConfig)) === one.schema) kept.push(one);
  else await one.db.close();
}

async function emptied({ db }: Kept): Promise<boolean> {
  try {
    await empty(db.poolConfig);
    return true;
  } catch {
    return false;
  }
}
