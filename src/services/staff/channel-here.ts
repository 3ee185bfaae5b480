import { processRef } from "../../domain/process-ref.js";
import { staffChannelAt, type StaffChannel } from "../../persistence/staff-channels.js";
import type { GroupContext } from "../groups/group-act.js";

/**
 * The staff channel in which somebody pressed, as long as it is that of the process the card was drawn for: a channel passes
 * on to next year's process, and last year's cards stay in it.
 */
export async function channelHere({
  tx,
  conversation,
  process,
}: GroupContext): Promise<StaffChannel | undefined> {
  const channel = await staffChannelAt(tx, conversation.id);
  return channel && (process === undefined || process === processRef(channel.processId))
    ? channel
    : undefined;
}
