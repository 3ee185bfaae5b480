import { linkCodeHash, normaliseLinkCode } from "../../domain/link-code.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { findLinkCode, type StoredLinkCode } from "../../persistence/link-codes.js";
import type { Act, ActContext } from "../act.js";
import { joinProcess, type Subject } from "../scene.js";
import { spendTry } from "../eligibility/verification-attempts.js";

/**
 * Shows whose chat a code would link this one to; the code itself is kept nowhere. Only a code links: a guest from another
 * organization (`from.guest`) links with one like everybody, and is nobody's account until then.
 */
export const openLink: Act<"open-link"> = async (context, { code }) => {
  const tries = await spendTry(context, "link");
  if (!tries.ok) return tries;
  const { tx, now, secretKey } = context;
  const normal = normaliseLinkCode(code);
  const found =
    normal === undefined ? undefined : await findLinkCode(tx, { hash: linkCodeHash(secretKey, normal) });
  if (!found) return refuse("link-code-unknown", { left: tries.value });
  const usable = stillUsable(found, now);
  if (!usable.ok) return usable;
  const subject = await meetThere(context, found);
  if (!subject.ok) return subject;
  if (found.participantId === subject.value.participantId) return refuse("link-code-own");
  return ok({ ...subject.value, link: found.id });
};

export function stillUsable(code: StoredLinkCode, now: Date): Result<StoredLinkCode> {
  if (code.usedAt) return refuse("link-code-used");
  return code.expiresAt <= now ? refuse("link-code-expired") : ok(code);
}

/** Somebody new takes part wherever the code leads; everybody else decides by themselves what their chat is about. */
async function meetThere(context: ActContext, code: StoredLinkCode): Promise<Result<Subject>> {
  const { communityId, process, person } = context;
  if (code.communityId === communityId)
    return ok({ communityId, processId: process.id, participantId: person.id });
  if (person.welcomed) return refuse("link-code-elsewhere");
  return ok(await joinProcess(context, { id: code.processId, communityId: code.communityId }));
}
