import type { ActRegistry } from "../act.js";
import { acceptLink, declineLink } from "./accept-link.js";
import { makeLinkCode } from "./make-link-code.js";
import { openLink } from "./open-link.js";
import { unlinkChat } from "./unlink-chat.js";

/** One person in several chats. */
export const linkActs = {
  "make-link-code": makeLinkCode,
  "open-link": openLink,
  "accept-link": acceptLink,
  "decline-link": declineLink,
  "unlink-chat": unlinkChat,
} satisfies Partial<ActRegistry>;
