import { LINK_MINUTES, linkCodeHash, newLinkCode } from "../../domain/link-code.js";
import { ok } from "../../domain/result.js";
import { storeLinkCode } from "../../persistence/link-codes.js";
import type { Act } from "../act.js";

/** A code for another chat of this person (ONB-7). It is shown once; only its keyed hash is kept. */
export const makeLinkCode: Act<"make-link-code"> = async (context) => {
  const { tx, now, process, person, conversationId, randomness, secretKey } = context;
  const code = newLinkCode((count) => randomness.bytes(count));
  await storeLinkCode(tx, {
    id: randomness.uuid(),
    hash: linkCodeHash(secretKey, code),
    participantId: person.id,
    processId: process.id,
    conversationId,
    expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000),
  });
  return ok({ code });
};
