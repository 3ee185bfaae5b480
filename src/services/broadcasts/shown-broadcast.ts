import type { ShownBroadcast } from "../../flows/broadcast/facts.js";
import type { Broadcast } from "../../persistence/broadcasts.js";
import { readProfile } from "../../persistence/people.js";
import type { Tx } from "../../persistence/transaction.js";

/** A broadcast with the name of whoever wrote it. */
export async function shownBroadcast(tx: Tx, broadcast: Broadcast): Promise<ShownBroadcast> {
  const profile = broadcast.author === "" ? undefined : await readProfile(tx, broadcast.author);
  return { ...broadcast, authorName: profile?.displayName ?? undefined };
}
