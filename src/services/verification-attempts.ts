import { ok, refuse, type Result } from "../domain/result.js";
import { attemptsSince, recordAttempt } from "../persistence/eligibility.js";
import type { ActContext } from "./act.js";

/** Tries an hour and a person (ONB-6). */
export const TRIES = 5;
const HOUR_MS = 60 * 60_000;

/** Counts this try; the value is how many are left after it. The sixth within an hour is refused unseen. */
export async function spendTry({ tx, now, person, randomness }: ActContext): Promise<Result<number>> {
  const spent = await attemptsSince(tx, person.id, new Date(now.getTime() - HOUR_MS));
  if (spent.length >= TRIES) {
    const oldest = spent[0] ?? now;
    const minutes = Math.max(1, Math.ceil((oldest.getTime() + HOUR_MS - now.getTime()) / 60_000));
    return refuse("tries-used-up", { minutes });
  }
  await recordAttempt(tx, { id: randomness.uuid(), participantId: person.id, at: now });
  return ok(TRIES - spent.length - 1);
}
