import { refuse } from "../domain/result.js";
import type { Act, ActRegistry } from "./act.js";
import { changeProfile } from "./change-profile.js";
import { hearOf } from "./hear-of.js";

/** None means none: the summary ends with the rest. */
const setMessages: Act<"set-messages"> = async (context, { kinds }) => {
  await hearOf(context, kinds);
  return changeProfile(context, {
    messagesSetAt: context.now,
    ...(kinds === "none" && { weekly: false }),
  });
};

const setWeekly: Act<"set-weekly"> = async (context, { on }) => {
  const { messages, stopped } = context.person;
  if (on && (stopped || messages === "none")) await hearOf(context, messages === "none" ? "steps" : messages);
  return changeProfile(context, { weekly: on, messagesSetAt: context.now });
};

const restoreMessages: Act<"restore-messages"> = async (context, { kinds, weekly, stopped }) => {
  await hearOf(context, kinds);
  return changeProfile(context, { weekly, ...(stopped && { stoppedAt: context.now }) });
};

const resumeMessages: Act<"resume-messages"> = async (context) => {
  await hearOf(context, context.person.messages);
  return changeProfile(context, { messagesSetAt: context.now });
};

const setNoticesOn: Act<"set-notices-on"> = async (context, { platform }) =>
  platform === null || context.person.chats.includes(platform)
    ? changeProfile(context, { noticesOn: platform })
    : refuse("link-chat-unknown");

/** What a person decides about messages that the service sends first (REM). */
export const messageActs = {
  "set-messages": setMessages,
  "set-weekly": setWeekly,
  "restore-messages": restoreMessages,
  "set-notices-on": setNoticesOn,
  "stop-messages": (context) =>
    changeProfile(context, { stoppedAt: context.now, messagesSetAt: context.now }),
  "resume-messages": resumeMessages,
} satisfies Partial<ActRegistry>;
