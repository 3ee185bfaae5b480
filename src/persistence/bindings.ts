import { forgetPosted } from "./posted-messages.js";
import { endStaffChannel } from "./staff-channels.js";
import { moveDrives } from "./support-drives.js";
import type { Tx } from "./transaction.js";

/** What a group chat was bound to ends: the bot is not there any more (SLK-9). Drafts and proposals are elsewhere. */
export async function endBindings(tx: Tx, conversationId: string, now: Date): Promise<void> {
  await tx.conversation.update({ where: { id: conversationId }, data: { present: false } });
  await tx.association.updateMany({ where: { conversationId, endedAt: null }, data: { endedAt: now } });
  await endStaffChannel(tx, conversationId, now);
  await tx.supportDrive.deleteMany({ where: { conversationId } });
  await forgetPosted(tx, conversationId);
}

/** What comes from within a group shows that the service is there. */
export async function noteGroupPresent(tx: Tx, conversationId: string): Promise<void> {
  await tx.conversation.updateMany({
    where: { id: conversationId, present: false },
    data: { present: true },
  });
}

/** Of two chats that become one, the one that goes on takes over what it has not. */
export async function moveBindings(tx: Tx, from: string, to: string): Promise<void> {
  await tx.quickCheck.updateMany({ where: { conversationId: from }, data: { conversationId: to } });
  await moveDrives(tx, from, to);
  await noteGroupPresent(tx, to);
  if ((await tx.association.count({ where: { conversationId: to } })) === 0)
    await tx.association.updateMany({ where: { conversationId: from }, data: { conversationId: to } });
  if ((await tx.staffChannel.count({ where: { conversationId: to } })) === 0)
    await tx.staffChannel.updateMany({ where: { conversationId: from }, data: { conversationId: to } });
}
