import { DESK_MINUTES, newDeskCode, oneTimeHash } from "../../domain/eligibility/one-time-code.js";
import { ok } from "../../domain/result.js";
import { storeDeskCode } from "../../persistence/desk-codes.js";
import type { Act } from "../act.js";
import { beforeCheck } from "./before-check.js";

/** ONB-5 (e): a code for whoever sits at a desk. Of two people nobody ever shows the same one at the same time. */
export const showDeskCode: Act<"show-desk-code"> = async (context) => {
  const before = beforeCheck(context, "desk");
  if (before) return before;
  const { tx, now, process, person, conversationId, randomness, secretKey } = context;
  for (;;) {
    const code = newDeskCode((count) => randomness.bytes(count));
    const stored = await storeDeskCode(tx, {
      id: randomness.uuid(),
      processId: process.id,
      hash: oneTimeHash(secretKey, "desk-code", process.id, code),
      participantId: person.id,
      conversationId,
      expiresAt: new Date(now.getTime() + DESK_MINUTES * 60_000),
    });
    if (stored) return ok({ code });
  }
};
