import { ok, refuse, type Result } from "../domain/result.js";
import { attemptsSince, recordAttempt, type TryKind } from "../persistence/eligibility.js";
import type { ActContext } from "./act.js";

/** Tries an hour and a person (ONB-6), of each kind. */
export const TRIES = 5;
const HOUR_MS = 60 * 60_000;

/** Counts this try; the value is how many are left after it. The sixth within an hour is refused unseen. */
export async function spendTry(
  { tx, now, person, randomness }: ActContext,
  kind: TryKind = "right",
): Promise<Result<number>> {
  const all = await attemptsSince(tx, person.id, new Date(now.getTime() - HOUR_MS));
  const spent = all.filter((attempt) => attempt.kind === kind);
  if (spent.length >= TRIES) {
    const oldest = spent[0]?.at ?? now;
    const minutes = Math.max(1, Math.ceil((oldest.getTime() + HOUR_MS - now.getTime()) / 60_000));
    return refuse("tries-used-up", { minutes });
  }
  await recordAttempt(tx, { id: randomness.uuid(), participantId: person.id, kind, at: now });
  return ok(TRIES - spent.length - 1);
}

/** The tries of the last hour count for another participant too: who starts anew is the same person. */
export async function carryTries({ tx, now, person, randomness }: ActContext, to: string): Promise<void> {
  for (const attempt of await attemptsSince(tx, person.id, new Date(now.getTime() - HOUR_MS)))
    await recordAttempt(tx, { id: randomness.uuid(), participantId: to, ...attempt });
}
