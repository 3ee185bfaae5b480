import { ok, refuse } from "../../domain/result.js";
import { unlinkedNote } from "../../flows/linking/linked-note.js";
import { chatsOf, lockChats, restartChat, startAnew } from "../../persistence/chats.js";
import { voidLinkCodes } from "../../persistence/link-codes.js";
import type { Act } from "../act.js";
import { carryTries } from "../eligibility/verification-attempts.js";

/**
 * One chat of a person starts anew, as somebody without any right (PRV-4). The right to vote, the vote and all the rest
 * stay with the chats that are left: there is always one.
 */
export const unlinkChat: Act<"unlink-chat"> = async (context, { chat: chosen }) => {
  const { tx, now, person, process, communityId, conversationId, randomness, platform, log, notify } =
    context;
  await lockChats(tx, [person.id]);
  const chats = await chatsOf(tx, person.id);
  const chat = chats.find(({ id }) => id === chosen);
  if (!chat) return refuse("link-chat-unknown");
  if (chats.length < 2) return refuse("link-last-chat");
  const fresh = randomness.uuid();
  await startAnew(tx, person.id, { id: fresh, accountId: chat.id, now });
  await carryTries(context, fresh);
  await voidLinkCodes(tx, [person.id]);
  if (chat.conversationId !== undefined) await restartChat(tx, chat.conversationId, person.id, fresh);
  log.info({ participant: person.id, fresh, conversation: conversationId }, "a chat is unlinked");
  if (chat.conversationId === conversationId)
    return ok({ communityId, processId: process.id, participantId: fresh, own: true });
  if (chat.conversationId !== undefined) notify(fresh, unlinkedNote(platform), chat.conversationId);
  return ok({ own: false });
};
