import type { ChatMember } from "grammy/types";

/** Whether a chat still has this member: restricted people may have left. */
export function isMember(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}
