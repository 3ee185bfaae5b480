import type { Process } from "../../domain/process.js";
import type { BroadcastFacts, ShownBroadcast } from "../../flows/broadcast/facts.js";
import { isLanguage, LANGUAGE_NAMES } from "../../i18n/catalogue.js";
import type { Broadcast } from "../../persistence/broadcasts.js";
import { readProfile } from "../../persistence/people.js";
import type { Tx } from "../../persistence/transaction.js";

/** A broadcast with the name of whoever wrote it. */
export async function shownBroadcast(tx: Tx, broadcast: Broadcast): Promise<ShownBroadcast> {
  const profile = broadcast.author === "" ? undefined : await readProfile(tx, broadcast.author);
  return { ...broadcast, authorName: profile?.displayName ?? undefined };
}

/** What the languages of a process call themselves, where we know. */
export const languagesOf = ({ languages }: Pick<Process, "languages">): BroadcastFacts["languages"] =>
  languages.map((tag) => ({ tag, name: isLanguage(tag) ? LANGUAGE_NAMES[tag] : tag }));
