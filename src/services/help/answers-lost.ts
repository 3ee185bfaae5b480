import { parsePress } from "../../chat/press.js";
import type { Reply } from "../../chat/reply.js";
import { questionCardName } from "../../flows/staff/question-card.js";
import { untellAnswers } from "../../persistence/help-messages.js";
import { reopenCard, staffChannelOf } from "../../persistence/staff-channels.js";
import type { Tx } from "../../persistence/transaction.js";

/** Answers of the help desk among what did not arrive are still to be told; staff read on the thread and its card that they are. */
export async function answersLost(tx: Tx, replies: readonly Reply[]): Promise<void> {
  const requests = replies.flatMap(answersIn);
  if (requests.length === 0) return;
  for (const { requestId, processId } of await untellAnswers(tx, requests)) {
    const channel = await staffChannelOf(tx, processId);
    if (channel) await reopenCard(tx, channel.conversationId, questionCardName(requestId));
  }
}

/** The button below an answer names its question. */
function answersIn(reply: Reply): number[] {
  if (reply.kind !== "message") return [];
  return reply.buttons.flat().flatMap((button) => {
    const press = "press" in button ? parsePress(button.press) : undefined;
    const isAnswer = press?.flow === "help" && press.verb === "reply" && press.arg !== "";
    return isAnswer ? [Number(press.arg)] : [];
  });
}
