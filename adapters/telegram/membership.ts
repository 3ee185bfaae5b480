import { GrammyError, type Api } from "grammy";
import type { ChatMember } from "grammy/types";
import type { Log } from "../../src/ports/log.js";
import type { AskStanding, GroupStanding } from "../../src/ports/membership.js";
import { faultOf } from "./patience.js";

/** Whether a chat still has this member: restricted people may have left. */
export function isMember(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}

const standingOf = (member: ChatMember): GroupStanding => {
  if (member.status === "creator" || member.status === "administrator") return "admin";
  return isMember(member) ? "member" : "stranger";
};

/** Telegram's words for somebody who never was in the group, and for a group that the bot is not in. */
const STRANGER =
  /(user|member) not found|chat not found|PARTICIPANT_ID_INVALID|USER_NOT_PARTICIPANT|kicked|not a member/i;

/** Some groups hide who is in them from bots that look after nothing there: that is unknown, and no failure. */
export const askStanding =
  (api: Api, log: Log): AskStanding =>
  async (group, person) => {
    try {
      return standingOf(await api.getChatMember(group, Number(person)));
    } catch (error) {
      if (error instanceof GrammyError && STRANGER.test(error.description)) return "stranger";
      log.warn({ why: faultOf(error) }, "Telegram did not tell who is in a group");
      return "unknown";
    }
  };
