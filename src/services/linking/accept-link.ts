import { refuse, ok } from "../../domain/result.js";
import { linkedNote } from "../../flows/linking/linked-note.js";
import { hasActed, recordAct } from "../../persistence/audit.js";
import { lockChats } from "../../persistence/chats.js";
import {
  deleteLinkCode,
  findLinkCode,
  markLinkCodeUsed,
  voidLinkCodes,
} from "../../persistence/link-codes.js";
import { done, type Act } from "../act.js";
import { becomeOne } from "./become-one.js";
import { stillUsable } from "./open-link.js";

/**
 * Two chats are one person from now on (ONB-7). All chats of both are locked before anything is read, so that nobody votes
 * meanwhile; and a link made or undone meanwhile has voided the code. The chat that gave the code is told. What both did for
 * a process stays on record as it was written; that they are one is put on record too.
 */
export const acceptLink: Act<"accept-link"> = async (context, { link }) => {
  const { tx, now, person, process, communityId, platform, log, notify } = context;
  const giver = (await findLinkCode(tx, { id: link }))?.participantId;
  if (giver === undefined) return refuse("link-code-used");
  await lockChats(tx, [giver, person.id]);
  const code = await findLinkCode(tx, { id: link });
  if (!code || code.communityId !== communityId) return refuse("link-code-used");
  const usable = stillUsable(code, now);
  if (!usable.ok) return usable;
  if (code.participantId === person.id) return refuse("link-code-own");
  const one = await becomeOne(context, code.participantId, person.id);
  if (!one.ok) return one;
  const { kept, dropped, twoDrafts } = one.value;
  if (await hasActed(tx, communityId, dropped))
    await recordAct(tx, {
      communityId,
      at: now,
      actorId: kept,
      action: "join-people",
      subject: "accounts",
      before: { participant: dropped },
      after: { participant: kept },
    });
  await markLinkCodeUsed(tx, link, now);
  await voidLinkCodes(tx, [kept]);
  notify(kept, linkedNote(platform, twoDrafts), code.conversationId);
  log.info(
    { participant: kept, dropped, conversation: context.conversationId },
    "two chats are one person now",
  );
  return ok({ communityId, processId: process.id, participantId: kept, twoDrafts });
};

/** A code that reached somebody else is good for nobody any more. */
export const declineLink: Act<"decline-link"> = async ({ tx }, { link }) => {
  await deleteLinkCode(tx, link);
  return done;
};
