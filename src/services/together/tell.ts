import type { Note } from "../../flows/screen.js";
import { hasStopped } from "../../persistence/readers.js";
import type { ActContext } from "../act.js";

/** Tells those who work together what one of them did; whoever stopped all messages finds it on the proposal. */
export async function tellEach(
  { tx, person, notify }: ActContext,
  people: readonly (string | undefined)[],
  note: Note,
): Promise<void> {
  for (const id of new Set(people)) {
    if (id === undefined || id === person.id || (await hasStopped(tx, id))) continue;
    notify(id, note);
  }
}
