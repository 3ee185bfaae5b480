import type { Identifier } from "../../domain/eligibility/identifier.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import {
  attemptsSince,
  lockTries,
  recordAttempt,
  triesOf,
  type TryKind,
} from "../../persistence/eligibility.js";
import type { ActContext } from "../act.js";

/** Tries an hour and a person (ONB-6), of each kind; and of one identifier, by whoever tries it. */
export const TRIES = 5;
const HOUR_MS = 60 * 60_000;

/**
 * Counts this try; the value is how many are left after it. The sixth within an hour is refused unseen, and so is the sixth
 * of one identifier, by however many accounts: whether it is anybody's plays no part in it.
 */
export async function spendTry(
  { tx, now, person, randomness }: ActContext,
  kind: TryKind = "right",
  identifier?: Identifier,
): Promise<Result<number>> {
  if (identifier) await lockTries(tx, identifier.hash);
  const since = new Date(now.getTime() - HOUR_MS);
  const all = await attemptsSince(tx, person.id, since);
  const spent = all.filter((attempt) => attempt.kind === kind).map(({ at }) => at);
  const ofIdentifier = identifier ? await triesOf(tx, identifier.hash, since) : [];
  const full = [spent, ofIdentifier].find((tries) => tries.length >= TRIES);
  if (full) return refuse("tries-used-up", { minutes: minutesUntilNext(full, now) });
  await recordAttempt(tx, {
    id: randomness.uuid(),
    participantId: person.id,
    kind,
    at: now,
    ...(identifier && { identifierHash: identifier.hash }),
  });
  return ok(TRIES - spent.length - 1);
}

/** Whether this person may still try, without counting it yet: where only what was wrong counts. */
export async function requireTry({ tx, now, person }: ActContext, kind: TryKind): Promise<Result<null>> {
  const all = await attemptsSince(tx, person.id, new Date(now.getTime() - HOUR_MS));
  const spent = all.filter((attempt) => attempt.kind === kind).map(({ at }) => at);
  return spent.length < TRIES ? ok(null) : refuse("tries-used-up", { minutes: minutesUntilNext(spent, now) });
}

/** Until the oldest of these tries is an hour ago. */
function minutesUntilNext([oldest]: readonly Date[], now: Date): number {
  return Math.max(1, Math.ceil(((oldest ?? now).getTime() + HOUR_MS - now.getTime()) / 60_000));
}

/** The tries of the last hour count for another participant too: who starts anew is the same person. */
export async function carryTries({ tx, now, person, randomness }: ActContext, to: string): Promise<void> {
  for (const attempt of await attemptsSince(tx, person.id, new Date(now.getTime() - HOUR_MS)))
    await recordAttempt(tx, { id: randomness.uuid(), participantId: to, ...attempt });
}
