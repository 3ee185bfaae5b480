import { forgetDeskCodes } from "../../persistence/desk-codes.js";
import { forgetLoginLinks } from "../../persistence/login-links.js";
import { forgetPhoneCodes } from "../../persistence/phone-codes.js";
import type { Tx } from "../../persistence/transaction.js";

const DAY_MS = 24 * 60 * 60_000;

/** Codes and links that nobody can use any more go after a day: the limits on asking for new ones look back an hour. */
export async function forgetChecks(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - DAY_MS);
  await forgetPhoneCodes(tx, { now, before });
  await forgetLoginLinks(tx, before);
  await forgetDeskCodes(tx, before);
}
