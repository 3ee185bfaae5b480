import { saidNote, questionCardName } from "../../flows/staff/question-card.js";
import { staffChannelOf, withoutCard } from "../../persistence/staff-channels.js";
import type { ActContext } from "../act.js";
import { refreshCard } from "../staff/refresh-card.js";

interface Said {
  id: number;
  kind: "person" | "office" | "closing" | "taken-back";
  text: string;
  /** Whoever wrote it for the office; colleagues know one another. */
  by: string | undefined;
}

/** Brings the card of a question up to date, and hangs what was said now below it, where staff have a channel. */
export async function tellStaff(context: ActContext, requestId: number, said?: Said): Promise<void> {
  const { tx, process, post } = context;
  const name = questionCardName(requestId);
  const channel = await staffChannelOf(tx, process.id);
  if (!channel || (await withoutCard(tx, channel.conversationId, [name])).length > 0) return;
  await refreshCard(context, name);
  if (said) post(channel.conversationId, saidNote(requestId, said));
}
